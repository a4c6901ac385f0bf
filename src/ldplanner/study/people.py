"""What differs in people: who joined, who left, what became of the others; groups count as groups."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ldplanner.domain.difference import ChangeKind, EntryChange, FieldChange, Section
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.roster import Roster
from ldplanner.study.facts import Facts, facts, field_changes, telling_facts

_OWN = ("id", "name")
_ELSEWHERE = {Section.PEOPLE: Section.POOL, Section.POOL: Section.PEOPLE}


@dataclass(frozen=True)
class Side:
    """One of two rosters; `grouped` are the people who stand in it as one of several alike."""

    roster: Roster
    grouped: frozenset[PersonId]

    def people(self, section: Section) -> tuple[Person, ...]:
        """Return everyone in the department or in the pool."""
        return self.roster.people if section is Section.PEOPLE else self.roster.pool

    def named(self, section: Section) -> dict[PersonId, Person]:
        """Return those with ids of their own."""
        return {person.id: person for person in self.people(section) if person.id not in self.grouped}

    def groups(self, section: Section) -> dict[str, list[Person]]:
        """Return the others, those alike together, by what is said of them."""
        found: dict[str, list[Person]] = {}
        for person in self.people(section):
            if person.id in self.grouped:
                found.setdefault(json.dumps(facts(person, *_OWN)), []).append(person)
        return found


def people_changes(before: Side, after: Side, section: Section) -> Iterator[EntryChange]:
    """Return what differs in `people` or `pool`; who changed between the two is told once, of the department."""
    old, new = before.named(section), after.named(section)
    there, here = before.named(_ELSEWHERE[section]), after.named(_ELSEWHERE[section])
    for one in sorted({*old, *new}):
        if one in old and one in new:
            fields = field_changes(facts(old[one], "id"), facts(new[one], "id"))
            if fields:
                yield _person(section, ChangeKind.CHANGED, new[one], fields)
        elif one in new and not (section is Section.POOL and one in there):
            yield _person(section, ChangeKind.ADDED, new[one], _joining(new[one], from_pool=one in there))
        elif one in old and not (section is Section.POOL and one in here):
            yield _person(section, ChangeKind.REMOVED, old[one], _leaving(old[one], to_pool=one in here))
    yield from _group_changes(before.groups(section), after.groups(section), section)


def _joining(person: Person, *, from_pool: bool) -> tuple[FieldChange, ...]:
    came = (FieldChange(key="from", after=Section.POOL.value),) if from_pool else ()
    return (*came, *field_changes({}, telling_facts(person, *_OWN)))


def _leaving(person: Person, *, to_pool: bool) -> tuple[FieldChange, ...]:
    went = (FieldChange(key="to", before=Section.POOL.value),) if to_pool else ()
    return (*went, *field_changes(telling_facts(person, *_OWN), {}))


def _person(section: Section, kind: ChangeKind, person: Person, fields: tuple[FieldChange, ...]) -> EntryChange:
    title = person.name if person.name != person.id else ""
    return EntryChange(section=section, kind=kind, name=person.id, title=title, fields=fields)


def _group_changes(
    before: Mapping[str, list[Person]], after: Mapping[str, list[Person]], section: Section
) -> Iterator[EntryChange]:
    """Return groups that grew or shrank; where one of a role is left on each side, it is the same and has changed."""
    for content in sorted(before.keys() & after.keys()):
        if len(before[content]) != len(after[content]):
            sizes = field_changes({"count": len(before[content])}, {"count": len(after[content])})
            yield _group(section, ChangeKind.CHANGED, after[content], sizes)
    old = _by_role(before[content] for content in sorted(before.keys() - after.keys()))
    new = _by_role(after[content] for content in sorted(after.keys() - before.keys()))
    for role in sorted({*old, *new}):
        gone, come = old.get(role, []), new.get(role, [])
        if len(gone) == len(come) == 1:
            fields = field_changes(_sized(facts, gone[0]), _sized(facts, come[0]))
            yield _group(section, ChangeKind.CHANGED, come[0], fields)
            continue
        for group in gone:
            yield _group(section, ChangeKind.REMOVED, group, field_changes(_sized(telling_facts, group), {}))
        for group in come:
            yield _group(section, ChangeKind.ADDED, group, field_changes({}, _sized(telling_facts, group)))


def _by_role(groups: Iterable[list[Person]]) -> dict[RoleId, list[list[Person]]]:
    found: dict[RoleId, list[list[Person]]] = {}
    for group in groups:
        found.setdefault(group[0].role, []).append(group)
    return found


def _sized(told: Callable[..., Facts], group: list[Person]) -> Facts:
    return {"count": len(group), **told(group[0], *_OWN, "role")}


def _group(section: Section, kind: ChangeKind, group: list[Person], fields: tuple[FieldChange, ...]) -> EntryChange:
    return EntryChange(
        section=section, kind=kind, name=group[0].role, title=group[0].unit or "", is_group=True, fields=fields
    )
