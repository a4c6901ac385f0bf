"""One person, or a group of people alike, as a row of the file: what changes in it, or the whole row anew."""

from collections.abc import Iterator

from ldplanner.apply.change import Change
from ldplanner.apply.page import Page
from ldplanner.apply.pairs import Value, in_a_line, put
from ldplanner.apply.part import Part
from ldplanner.domain.person import Person
from ldplanner.exchange.scalar import scalar
from ldplanner.load.extent import Pairs


def new_row(person: Person, count: int | None = None) -> str:
    """Return a row in braces for somebody who has none, or for so many alike."""
    named = {"name": scalar(person.name)} if person.name != person.id else {}
    own = {"count": str(count)} if count is not None else {"id": scalar(person.id), **named}
    return in_a_line({**own, **facts(person)})


def facts(person: Person) -> dict[str, Value]:
    """Return what a row says of a person besides id, name and count; what is as usual is left out."""
    moving = person.moving
    said: dict[str, Value | None] = {
        "role": scalar(person.role),
        "fte": None if person.fte == 1 else f"{person.fte:.10g}",
        "salary": str(person.salary),
        "unit": scalar(person.unit) if person.unit else None,
        "manager": scalar(person.manager) if person.manager else None,
        "skills": person.skills,
        "wants": person.wants or None,
        "moves_to": person.moves_to,
        "moving": {"to": scalar(moving.to_role), "quarters": str(moving.quarters)} if moving else None,
        "keep": "true" if person.keep else None,
        "leaves": str(person.leaves) if person.leaves else None,
        "contract": "true" if person.contract else None,
    }
    return {key: value for key, value in said.items() if value is not None}


def changes(page: Page, row: Pairs, part: Part) -> Iterator[Change]:
    """Return the changes that make a row the part's.

    Pay that the row leaves to the role is written out where the role changes, so that it stays.
    """
    old, new = facts(part.before), facts(part.after)
    wanted = {key: value for key, value in new.items() if old.get(key) != value}
    unwanted = old.keys() - new.keys()
    if part.before.role != part.after.role and "salary" not in row.values:
        wanted["salary"] = new["salary"]
    if part.was is not None and part.count is None:
        wanted["id"] = scalar(part.after.id)
        unwanted |= {"count"}
    elif part.count != part.was:
        wanted["count"] = str(part.count)
    return put(page, row, wanted, unwanted)
