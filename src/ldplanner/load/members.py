"""Rows to people: groups are numbered through, pay left out is the role's, managers are looked up."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ldplanner.domain.finding import Severity
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.role import Role
from ldplanner.load.codes import Code
from ldplanner.load.node import child
from ldplanner.load.person import PersonRow
from ldplanner.load.report import Report
from ldplanner.load.shown import listed, shown


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
    taken = {row.id for row in (*people, *pool) if row.id is not None}
    numbers: dict[RoleId, int] = defaultdict(int)
    return _numbered(people, taken, numbers), _numbered(pool, taken, numbers)


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
    return json.dumps([row.role, row.salary or 0, row.facts], sort_keys=True, default=str)


def built(found: Iterable[Member], roles: Mapping[RoleId, Role]) -> tuple[Person, ...]:
    """Return the people themselves; everyone's pay must be known by now."""
    people = []
    for member in found:
        row = member.row
        salary = row.salary if row.salary is not None else roles[RoleId(str(row.role))].salary
        own = {"id": member.id, "name": member.name, "role": row.role, "salary": salary}
        people.append(Person.model_validate(row.facts | own))
    return tuple(people)


def missing_pay(everyone: Sequence[Member], roles: Mapping[RoleId, Role], report: Report) -> None:
    """Report whose pay is taken from the role, without figures, and whose is not known at all."""
    assumed, said = [], set()
    for member in everyone:
        row = member.row
        role = roles.get(row.role) if row.role is not None else None
        if role is None or row.salary is not None or child(row.spot.node, "salary"):
            continue
        if role.salary is not None:
            assumed.append(member)
        elif row.spot.path not in said:
            said.add(row.spot.path)
            hint = f"add `salary: …`, or one for {shown(role.id)} under `roles:`"
            row.spot.wrong(Code.NO_SALARY, f"no salary for {shown(member.id)}, and none is known for the role", hint)
    if assumed:
        report.add(
            Code.SALARY_OF_ROLE,
            f"{_people(len(assumed))} without a salary {'is' if len(assumed) == 1 else 'are'} paid as their role: "
            + listed(member.id for member in assumed),
            min(member.row.spot.node.span for member in assumed),
            path=assumed[0].row.spot.path,
            hint="give everyone's `salary` for a plan in real money",
            severity=Severity.INFO,
        )


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
