"""The schema of a person or a group."""

from ldplanner.load import person
from ldplanner.load.schema.pieces import (
    Schema,
    above,
    day,
    flag,
    identifier,
    listing,
    mapping,
    money,
    role,
    said,
    text,
    whole,
)


def person_values() -> dict[str, Schema]:
    """Return what may stand under each key of a person."""
    return {
        "id": said(identifier(), "What the person is called in plans and by others in this file.", "ana"),
        "name": said(text(), "The person's name, as plans show it.", "Ana Ruiz"),
        "role": said(role(), "What the person does today: a role of the catalogue, or one under `roles`.", "trainer"),
        "count": said(whole(1, person.MOST_ALIKE), "So many people alike, without ids and names.", 12),
        "fte": said(
            above(0, 1),  # no `multipleOf`: in binary, 0.043 is no multiple of 0.001
            "The part of full time that the person works, up to 3 decimals; 0.5 is half time.",
            1.0,
            0.5,
            default=1,
        ),
        "salary": said(
            money(), "Full-time yearly base pay; left out, it is the role's. Someone half time costs half.", 82000
        ),
        "unit": said(text(), "The part of the organisation the person works for.", "nursing"),
        "manager": said(text(), "The id of the person's manager, somebody in `people` or `pool`.", "kim"),
        "skills": said(
            listing(text()),
            "What the person can do already; it shortens reskilling. [] is none, no list means not known.",
            ["facilitation", "writing"],
        ),
        "wants": said(listing(role()), "Roles that the person asked for.", ["knowledge-manager"]),
        "moves_to": said(listing(role()), "Only these roles may be moved to; left out, every path is open.", ["coach"]),
        "moving": said(
            _under_way(), "A move that has begun and is paid for, to go on with.", {"to": "coach", "quarters": 1}
        ),
        "keep": said(flag(), "True: the person stays in the role, and is not released.", default=False),
        "leaves": said(day(), "The last day, if it is known.", "2027-06-30"),
        "contract": said(flag(), "True: a contractor, who gets no severance.", default=False),
    }


def _under_way() -> Schema:
    values = {
        "to": said(role(), "The role it leads to.", "coach"),
        "quarters": said(
            whole(0, person.MOST_LEFT), "The quarters it still takes; 0 if the next begins in the new role.", 1
        ),
    }
    return mapping(values, values, required=tuple(values))


def person_schema() -> Schema:
    """Return the schema of an entry under `people` or `pool`: somebody with an id, or a group with a count."""
    return {
        **mapping(person.KEYS, person_values(), required=("role",)),
        "if": {"required": ["count"]},
        "then": {"not": {"anyOf": [{"required": ["id"]}, {"required": ["name"]}]}},
        "else": {"required": ["id"]},
    }
