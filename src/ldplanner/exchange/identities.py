"""Ids for people, and who manages whom."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ldplanner.exchange.arrival import Arrival
from ldplanner.exchange.cells import spoken
from ldplanner.exchange.codes import Code
from ldplanner.exchange.notes import Notes, rows_named
from ldplanner.load.kinds import id_from

_HELP = "make them one line in the roster, or leave them apart if they hold two posts"


def ids_of(arrivals: Sequence[Arrival], notes: Notes) -> dict[int, str]:
    """Return an id by row number: the employee number, else the name; numbered on where two are alike."""
    found: dict[int, str] = {}
    taken: set[str] = set()
    rows: dict[str, list[int]] = defaultdict(list)
    for arrival in arrivals:
        base = id_from(arrival.number or arrival.name or arrival.title)
        if arrival.number:
            rows[base].append(arrival.row.number)
        one, number = base, 1
        while one in taken:
            number += 1
            one = f"{base}-{number}"
        taken.add(one)
        found[arrival.row.number] = one
    twice = [numbers for numbers in rows.values() if len(numbers) > 1]
    for numbers in twice:
        notes.warn(Code.REPEATED_PERSON, f"{rows_named(numbers)} have the same employee number", hint=_HELP)
    return found


@dataclass
class _Index:
    """Who goes by which number and name; None where several do."""

    numbers: dict[str, str | None] = field(default_factory=dict)
    names: dict[str, str | None] = field(default_factory=dict)


def managers_of(arrivals: Sequence[Arrival], ids: Mapping[int, str], notes: Notes) -> dict[int, str]:
    """Return the id of the manager by row number, of those whose manager is among the people imported."""
    index = _Index()
    for arrival in arrivals:
        _enter(index.numbers, _number(arrival.number), ids[arrival.row.number])
        _enter(index.names, plain_person(arrival.name), ids[arrival.row.number])
    found: dict[int, str] = {}
    away: Counter[str] = Counter()
    for arrival in arrivals:
        manager = _manager(arrival.managers, index)
        if manager and manager != ids[arrival.row.number]:
            found[arrival.row.number] = manager
        elif arrival.managers and not manager:
            away[arrival.managers[-1]] += 1
    _break_circles(found, ids, notes)
    if away:
        people = sum(away.values())
        whose = "the manager of 1 person is" if people == 1 else f"the managers of {people:,} people are"
        notes.tell(Code.MANAGER_NOT_THERE, f"{whose} not among those imported, or cannot be told from somebody else")
    return found


def plain_person(name: str) -> str:
    """Return a name so that accents, capitals and the order of its parts make no difference."""
    ascii_ = unicodedata.normalize("NFKD", spoken(name)).encode("ascii", "ignore").decode().casefold()
    plain = " ".join(sorted("".join(one if one.isalnum() else " " for one in ascii_).split()))
    return plain or spoken(name).casefold()


def _enter(index: dict[str, str | None], key: str, one: str) -> None:
    if key:
        index[key] = None if key in index else one


def _manager(told: Iterable[str], index: _Index) -> str | None:
    for text in told:
        bracket = text.rpartition("(")[2].rstrip(")") if text.endswith(")") else ""
        for known, key in (
            (index.numbers, _number(text)),
            (index.numbers, _number(bracket)),
            (index.names, plain_person(text)),
        ):
            if key and (found := known.get(key)):
                return found
    return None


def _number(text: str) -> str:
    return text.casefold().strip().lstrip("0")


def _break_circles(managers: dict[int, str], ids: Mapping[int, str], notes: Notes) -> None:
    """Leave out a manager who reports to their own report: a roster may not hold that."""
    rows = {one: row for row, one in ids.items()}
    safe: set[int] = set()
    for start in sorted(managers):
        path, row = [], start
        while row in managers and row not in safe and row not in path:
            path.append(row)
            row = rows[managers[row]]
        if row in path:
            circle = path[path.index(row) :]
            hint = f"add the manager of row {row} by hand"
            notes.warn(Code.MANAGER_NOT_THERE, f"{rows_named(circle)} manage each other in a circle", hint=hint)
            del managers[row]
        safe.update(path)
