"""The schemas of roles and paths."""

from ldplanner.domain.stream import Stream
from ldplanner.load import path, role
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.kinds import LONGEST_ID
from ldplanner.load.schema.pieces import (
    Schema,
    attrition,
    listing,
    mapping,
    money,
    or_none,
    ref,
    said,
    share,
    text,
    whole,
    words,
)
from ldplanner.load.schema.pieces import role as role_id


def role_values() -> dict[str, Schema]:
    """Return what may stand under each key of a role."""
    return {
        "title": said(text(), "What plans call the role.", "Knowledge manager"),
        "also": said(listing(text()), "Other titles it goes by.", ["Knowledge lead"]),
        "stream": said(or_none(words(Stream)), "The stream it counts in; null is outside the mix.", "km"),
        "skills": said(listing(text()), "What it takes; people who have some of it reskill faster.", ["taxonomy"]),
        "salary": said(money(), "Full-time yearly base pay of a hire, in the roster's money.", 98000),
        "hire_cost": said(money(), "One-off cost of a hire.", 6000),
        "hire_quarters": said(whole(0, role.MOST_QUARTERS), "Quarters from opening a post to the first day.", 1),
        "pay_min": said(or_none(money()), "Whoever moves into the role is paid at least this, full time.", 80000),
        "ramp": said(listing(share()), "Output of a hire in the first quarters.", [0.5, 0.75]),
        "max_hires": said(or_none(whole()), "So many can be hired at most; null is no limit.", 2),
        "attrition": said(attrition(), "Yearly share of people who leave this role.", 0.14),
    }


def role_schema() -> Schema:
    """Return the schema of what a roster says about a role."""
    return mapping(role.KEYS, role_values())


def roles_schema() -> Schema:
    """Return the schema of `roles`; an editor offers those of the catalogue."""
    entry = or_none(ref("role"))
    known: Schema = {name: {"title": each.title, **entry} for name, each in read_catalogue().roles.items()}
    return {
        "type": "object",
        "properties": known,
        "propertyNames": {"pattern": rf"^[^\s/]{{1,{LONGEST_ID}}}$"},
        "additionalProperties": entry,
    }


def path_values() -> dict[str, Schema]:
    """Return what may stand under each key of a path."""
    return {
        "from": said(role_id(), "The role that people come from.", "trainer"),
        "to": said(role_id(), "The role that people reskill for.", "community-manager"),
        "quarters": said(whole(0, path.MOST_QUARTERS), "Quarters that reskilling takes.", 2),
        "cost": said(money(), "One-off cost for each person.", 3500),
        "source": said(text(), "Where the figures are from.", "the state university"),
    }


def path_schema() -> Schema:
    """Return the schema of an entry under `paths`."""
    return mapping(path.KEYS, path_values(), required=("from", "to"))
