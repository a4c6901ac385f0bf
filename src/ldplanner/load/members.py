"""Rows to people: groups are numbered through, pay left out is the role's, managers are looked up."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.role import Role
from ldplanner.load.codes import Code
from ldplanner.load.person import PersonRow
from ldplanner.load.shown import shown

MOST_PEOPLE = 30_000


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with an id, and the row that tells about them."""

    id: PersonId
    name: str
    row: PersonRow


def members(people: Sequence[PersonRow], pool: Sequence[PersonRow]) -> tuple[list[Member], list[Member]]:
    """Return everyone under `people` and under `pool`, in order of id.

    Groups get `<role>-<number>`, numbered through over all groups of the role, sorted by content, people before pool;
    a number whose id somebody has already is skipped.
    """
    if not _countable([*people, *pool]):
        return [], []
    taken = {row.id for row in (*people, *pool) if row.id is not None}
    numbers: dict[RoleId, int] = defaultdict(int)
    return _numbered(people, taken, numbers), _numbered(pool, taken, numbers)


def _countable(rows: Sequence[PersonRow]) -> bool:
    """Report groups that come to more people than can be planned, at the largest of them."""
    if sum(row.count or 1 for row in rows) <= MOST_PEOPLE:
        return True
    largest = max(rows, key=lambda row: row.count or 1)
    message = f"more than {MOST_PEOPLE:,} people in all"
    largest.spot.inside("count").wrong(Code.OUT_OF_RANGE, message, "check `count`: it is people, not FTE or money")
    return False


def _numbered(rows: Sequence[PersonRow], taken: set[PersonId], numbers: dict[RoleId, int]) -> list[Member]:
    named = [Member(row.id, row.name or row.id, row) for row in rows if row.id is not None and row.count is None]
    alike = []
    for row in sorted((row for row in rows if row.count is not None), key=_content):
        role = row.role
        if role is None:
            continue
        for _ in range(row.count or 0):
            numbers[role] += 1
            while f"{role}-{numbers[role]}" in taken:
                numbers[role] += 1
            name = f"{role.replace('-', ' ').capitalize()} {numbers[role]}"
            alike.append(Member(PersonId(f"{role}-{numbers[role]}"), name, row))
    return sorted((*named, *alike), key=lambda member: member.id)


def _content(row: PersonRow) -> str:
    pay = -1 if row.salary is None else row.salary  # the role's pay is not the same as none
    return json.dumps([row.role, pay, row.facts], sort_keys=True, default=str)


def alike_numbered(everyone: Sequence[Member]) -> None:
    """Report ids that differ only in capitals from one that a group gives, once for each row."""
    numbered = {member.id.casefold(): member for member in everyone if member.row.count is not None}
    told = set()
    for member in everyone:
        group = numbered.get(member.id.casefold(), member)
        at = member.row.spot.inside("id")
        if group.id == member.id or at.path in told:
            continue
        told.add(at.path)
        where = group.row.spot.inside("count")
        at.wrong(
            Code.DUPLICATE_ID,
            f"ids {shown(member.id)} and {shown(group.id)} differ only in capitals",
            f"choose another id: people of a group are numbered {shown(f'{group.row.role}-1')} and so on",
            related=(at.report.related(where.node.span, f"somebody of this group is {shown(group.id)}"),),
        )


def built(found: Iterable[Member], roles: Mapping[RoleId, Role]) -> tuple[Person, ...]:
    """Return the people themselves; everyone's pay must be known by now."""
    people = []
    for member in found:
        row = member.row
        salary = row.salary if row.salary is not None else roles[RoleId(str(row.role))].salary
        own = {"id": member.id, "name": member.name, "role": row.role, "salary": salary}
        people.append(Person.model_validate({**row.facts, **own}))
    return tuple(people)
