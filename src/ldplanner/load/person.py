"""People as they stand in a file: one by one, or so many of a kind."""

from collections.abc import Mapping
from dataclasses import dataclass

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.person import UnderWay
from ldplanner.load import kinds, number
from ldplanner.load.codes import Code
from ldplanner.load.entry import Entry, Spot
from ldplanner.load.report import Broken

_OWN = ("id", "name")
KEYS = (
    *_OWN,
    "role",
    "count",
    "fte",
    "salary",
    "unit",
    "manager",
    "skills",
    "wants",
    "moves_to",
    "moving",
    "keep",
    "leaves",
    "contract",
)
MOST_ALIKE = 10_000
MOST_LEFT = 40


@dataclass(frozen=True, slots=True)
class PersonRow:
    """An entry under `people` or `pool`: a person with an id, or a group with a count.

    `facts` holds what `Person` takes besides id, name, role and salary; `suggested` is the id that someone without one
    would be given.
    """

    spot: Spot
    id: PersonId | None
    name: str | None
    count: int | None
    role: RoleId | None
    salary: int | None
    facts: Mapping[str, object]
    suggested: str | None
    sound: bool


def read_person(spot: Spot) -> PersonRow:
    """Read one entry under `people` or `pool`.

    Raises:
        Broken: it is not a mapping.
    """
    entry = Entry(spot, KEYS, "a person")
    name = entry.get("name", kinds.text, None)
    suggested = _identify(entry, name)
    facts = {
        "fte": entry.get("fte", number.fte, 1.0),
        "unit": entry.get("unit", kinds.unit, None),
        "manager": entry.get("manager", kinds.manager, None),
        "skills": entry.get("skills", kinds.several(kinds.skill), None),
        "wants": entry.get("wants", kinds.several(kinds.role), ()),
        "moves_to": entry.get("moves_to", kinds.several(kinds.role), None),
        "moving": entry.get("moving", _under_way, None),
        "keep": entry.get("keep", kinds.flag, default=False),
        "leaves": entry.get("leaves", kinds.day, None),
        "contract": entry.get("contract", kinds.flag, default=False),
    }
    person_id = entry.get("id", kinds.person_id, None)
    count = entry.get("count", number.whole(1, MOST_ALIKE), None)
    role = entry.need("role", kinds.role)
    salary = entry.get("salary", number.money, None)
    return PersonRow(spot, person_id, name, count, role, salary, facts, suggested, entry.sound)


def _under_way(spot: Spot) -> UnderWay:
    entry = Entry(spot, ("to", "quarters"), "`moving`")
    to = entry.need("to", kinds.role)
    hint = "add `quarters: 1`: how many are left, 0 if the next one begins in the new role"
    quarters = entry.need("quarters", number.whole(0, MOST_LEFT), hint)
    if to is None or quarters is None or not entry.sound:
        raise Broken
    return UnderWay(to_role=to, quarters=quarters)


def _identify(entry: Entry, name: str | None) -> str | None:
    """Report a person without an id, and a group with one; return the id to use instead."""
    if "count" in entry:
        for key in _OWN:
            if key in entry:
                hint = "a group is numbered by itself: leave out either `count` or `id` and `name`"
                entry.refuse(key, f"`{key}` in a group of several people", hint)
                break
        return None
    if "id" in entry:
        return None
    if name is None:
        entry.missing("id", "add `id: …`, or `count: …` if this stands for several people alike")
        return None
    suggested = kinds.id_from(name)
    entry.missing("id", f"add `id: {suggested}`")
    return suggested


def duplicate_ids(rows: list[PersonRow]) -> None:
    """Report people who share an id, or whose ids differ only in capitals."""
    first: dict[str, PersonRow] = {}
    for row in rows:
        if row.id is None:
            continue
        other = first.setdefault(row.id.casefold(), row)
        if other is row:
            continue
        at = row.spot.inside("id")
        where = other.spot.inside("id")
        same = row.id == other.id
        at.wrong(
            Code.DUPLICATE_ID,
            f"duplicate id {at.seen}" if same else f"ids {at.seen} and {where.seen} differ only in capitals",
            "give each person an id of their own; whoever is in `people` is not in `pool` too",
            related=(at.report.related(where.node.span, "first used here"),),
        )
