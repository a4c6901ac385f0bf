"""Whose pay is not given: taken from the role where that is known, and missing where it is not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ldplanner.domain.finding import Occurrence, Severity
from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Role
from ldplanner.load.alike import told_at_once
from ldplanner.load.codes import Code
from ldplanner.load.members import Member
from ldplanner.load.node import child
from ldplanner.load.report import Report
from ldplanner.load.shown import shown


def missing_pay(everyone: Sequence[Member], roles: Mapping[RoleId, Role], *, scale_missing: bool) -> None:
    """Report, once for each role, people whose salary is neither given nor known for their role."""
    unpaid: dict[RoleId, list[Member]] = defaultdict(list)
    for member in _without_salary(everyone):
        role = member.row.role
        if role is not None and role in roles and roles[role].salary is None:
            unpaid[role].append(member)
    also = ", or a `pay_scale` for the catalogue's" if scale_missing else ""
    for role, members in unpaid.items():
        report = members[0].row.spot.report
        hint = f"add `salary: …` here, or one for {shown(role)} under `roles:`{also}"
        report.note(told_at_once(Code.NO_SALARY, shown(role), _occurrences(members), hint=hint))


def assumed_pay(everyone: Sequence[Member], report: Report) -> None:
    """Tell whose pay is taken from their role, without figures."""
    assumed = _without_salary(everyone)
    if not assumed:
        return
    hint = "give everyone's `salary` for a plan in real money"
    report.note(told_at_once(Code.SALARY_OF_ROLE, "", _occurrences(assumed), hint=hint, severity=Severity.INFO))


def _occurrences(members: Iterable[Member]) -> list[Occurrence]:
    """Return the rows of these people, each once, with the ids of those whom it tells about."""
    ids: dict[str, list[str]] = defaultdict(list)
    rows = {}
    for member in members:
        spot = member.row.spot
        rows[spot.path] = spot.report.place(spot.node.span)
        ids[spot.path].append(member.id)
    return [Occurrence(place=place, path=path, ids=tuple(ids[path])) for path, place in rows.items()]


def _without_salary(everyone: Sequence[Member]) -> list[Member]:
    """Return those who give none; a row with something wrong in it may have meant to."""
    return [member for member in everyone if member.row.sound and child(member.row.spot.node, "salary") is None]
