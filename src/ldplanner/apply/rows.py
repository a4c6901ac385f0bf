"""The rows of everybody in the file: who stays in theirs, who is split off a group, who goes to the other list."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ldplanner.apply.part import Part
from ldplanner.apply.rolled import Rolled
from ldplanner.domain.ids import PersonId
from ldplanner.domain.person import Person
from ldplanner.domain.roster import Roster

LISTS = ("people", "pool")


@dataclass(slots=True)
class Fate:
    """What becomes of a row: the parts that stay in its list, and those that go to the other."""

    stay: list[Part] = field(default_factory=list)
    go: list[Part] = field(default_factory=list)

    @property
    def differs(self) -> bool:
        """Whether the row is not as it was."""
        return not self.stay or bool(self.go) or any(part.differs for part in self.stay)


@dataclass(frozen=True, slots=True)
class Rows:
    """Which row of which list each person stands in, such as `/people/3`, and who is one of several there."""

    paths: Mapping[PersonId, str]
    grouped: frozenset[PersonId]


def fates(rolled: Rolled, rows: Rows) -> dict[str, Fate]:
    """Return what becomes of every row of the file, by its path."""
    after = {name: {one.id: one for one in _listed(rolled, name)} for name in LISTS}
    named = managers(rolled.after)
    found: dict[str, Fate] = {}
    for path, members in _by_row(rolled, rows).items():
        home = path.split("/")[1]
        fate = found[path] = Fate()
        for name in LISTS:
            there = [(one, after[name][one.id]) for one in members if one.id in after[name]]
            (fate.stay if name == home else fate.go).extend(_parts(there, members, rows, named))
    return found


def newcomers(rolled: Rolled) -> dict[str, list[Person]]:
    """Return who was not in the file before, by the list they belong to."""
    known = rolled.before.everyone
    return {name: [one for one in _listed(rolled, name) if one.id not in known] for name in LISTS}


def _listed(rolled: Rolled, name: str) -> tuple[Person, ...]:
    return rolled.after.people if name == "people" else rolled.after.pool


def _by_row(rolled: Rolled, rows: Rows) -> Mapping[str, list[Person]]:
    members: dict[str, list[Person]] = defaultdict(list)
    for person in rolled.before.everyone.values():
        members[rows.paths[person.id]].append(person)
    return members


def managers(roster: Roster) -> frozenset[PersonId]:
    """Return who is somebody's manager: they need an id, which a group would number anew."""
    return frozenset(person.manager for person in roster.everyone.values() if person.manager)


def _parts(
    there: list[tuple[Person, Person]], members: list[Person], rows: Rows, named: frozenset[PersonId]
) -> Iterator[Part]:
    """Return the parts of a row in one list, those whom nothing happens to first."""
    if members[0].id not in rows.grouped:
        yield from (Part(before, after) for before, after in there)
        return
    alike: dict[str, list[tuple[Person, Person]]] = defaultdict(list)
    for before, after in sorted(there, key=lambda pair: (pair[1].id in named, _content(pair[0]) != _content(pair[1]))):
        alike[after.id if after.id in named else _content(after)].append((before, after))
    for several in alike.values():
        before, after = several[0]
        yield Part(before, after, None if after.id in named else len(several), len(members))


def _content(person: Person) -> str:
    return person.model_dump_json(exclude={"id", "name"})
