"""Whose pay is not given: taken from the role where that is known, and missing where it is not."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ldplanner.domain.finding import Severity
from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Role
from ldplanner.load.codes import Code
from ldplanner.load.members import Member
from ldplanner.load.node import child
from ldplanner.load.report import Report
from ldplanner.load.shown import listed, shown

_MOST_RELATED = 5


def missing_pay(everyone: Sequence[Member], roles: Mapping[RoleId, Role], *, scale_missing: bool) -> None:
    """Report, once for each role, people whose salary is neither given nor known for their role."""
    unpaid: dict[RoleId, list[Member]] = defaultdict(list)
    for member in _without_salary(everyone):
        role = member.row.role
        if role is not None and role in roles and roles[role].salary is None:
            unpaid[role].append(member)
    also = ", or a `pay_scale` for the catalogue's" if scale_missing else ""
    for role, members in unpaid.items():
        spots = {member.row.spot.path: member.row.spot for member in members}
        first, *others = sorted(spots.values(), key=lambda spot: spot.node.span)
        first.wrong(
            Code.NO_SALARY,
            f"no salary for {listed(member.id for member in members)}, and none is known for {shown(role)}",
            f"add `salary: …` here, or one for {shown(role)} under `roles:`{also}",
            related=tuple(first.report.related(spot.node.span, "also here") for spot in others[:_MOST_RELATED]),
        )


def assumed_pay(everyone: Sequence[Member], report: Report) -> None:
    """Tell whose pay is taken from their role, without figures."""
    assumed = _without_salary(everyone)
    if not assumed:
        return
    first = min(assumed, key=lambda member: member.row.spot.node.span).row.spot
    people = "1 person without a salary is" if len(assumed) == 1 else f"{len(assumed)} people without a salary are"
    report.add(
        Code.SALARY_OF_ROLE,
        f"{people} paid as their role: {listed(member.id for member in assumed)}",
        first.node,
        path=first.path,
        hint="give everyone's `salary` for a plan in real money",
        severity=Severity.INFO,
    )


def _without_salary(everyone: Sequence[Member]) -> list[Member]:
    """Return those who give none; a row with something wrong in it may have meant to."""
    return [member for member in everyone if member.row.sound and child(member.row.spot.node, "salary") is None]
