"""One person, or a group of people alike, as a row of the file: what changes in it, or the whole row anew."""

from collections.abc import Iterable, Iterator

from ldplanner.apply.part import Part
from ldplanner.apply.text import Change, dropped, put
from ldplanner.domain.person import Person
from ldplanner.exchange.scalar import scalar
from ldplanner.load.extent import Leaf, Pairs, Row


def new_row(person: Person, count: int | None = None) -> str:
    """Return a row in braces for somebody who has none, or for so many alike."""
    named = {"name": scalar(person.name)} if person.name != person.id else {}
    own = {"count": str(count)} if count is not None else {"id": scalar(person.id), **named}
    return f"{{{', '.join(f'{key}: {value}' for key, value in (own | facts(person)).items())}}}"


def facts(person: Person) -> dict[str, str]:
    """Return what a row says of a person besides id, name and count, as YAML; what is as usual is left out."""
    moving = person.moving
    said = {
        "role": scalar(person.role),
        "fte": "" if person.fte == 1 else f"{person.fte:.10g}",
        "salary": str(person.salary),
        "unit": scalar(person.unit) if person.unit else "",
        "manager": scalar(person.manager) if person.manager else "",
        "skills": "" if person.skills is None else _listing(person.skills),
        "wants": _listing(person.wants) if person.wants else "",
        "moves_to": "" if person.moves_to is None else _listing(person.moves_to),
        "moving": f"{{to: {scalar(moving.to_role)}, quarters: {moving.quarters}}}" if moving else "",
        "keep": "true" if person.keep else "",
        "leaves": str(person.leaves or ""),
        "contract": "true" if person.contract else "",
    }
    return {key: value for key, value in said.items() if value}


def changes(text: str, row: Pairs, part: Part) -> Iterator[Change]:
    """Return the changes that make a row the part's.

    Pay that the row leaves to the role is written out where the role changes, so that it stays.
    """
    old, new = facts(part.before), facts(part.after)
    wanted = {key: value for key, value in new.items() if old.get(key) != value}
    wanted |= {key: value for key, value in _lists_as_ordered(row, part.after).items() if key in wanted}
    unwanted = old.keys() - new.keys()
    if part.before.role != part.after.role and "salary" not in row.values:
        wanted["salary"] = new["salary"]
    if part.was is not None and part.count is None:
        wanted["id"] = scalar(part.after.id)
        unwanted |= {"count"}
    elif part.count != part.was:
        wanted["count"] = str(part.count)
    for key, value in wanted.items():
        yield put(text, row, key, value)
    yield from dropped(text, row, unwanted & row.keys.keys())


def _lists_as_ordered(row: Pairs, person: Person) -> dict[str, str]:
    """Return the person's lists in the order that the row has them, what is new last."""
    lists = {"skills": person.skills, "wants": person.wants, "moves_to": person.moves_to}
    found = {}
    for key, words in lists.items():
        there = row.values.get(key)
        written = [item.text for item in there.items if isinstance(item, Leaf)] if isinstance(there, Row) else []
        found[key] = _listing(dict.fromkeys([word for word in written if word in (words or ())] + list(words or ())))
    return found


def _listing(words: Iterable[str]) -> str:
    return f"[{', '.join(map(scalar, words))}]"
