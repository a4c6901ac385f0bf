"""Hires: roles that can be hired, in time, and not too many."""

from collections import Counter

from ldplanner.audit.case import Case
from ldplanner.audit.verdict import Reading, Verdict, at_most, counted, listed
from ldplanner.domain.ids import RoleId
from ldplanner.domain.plan import Action


def hire(case: Case) -> Verdict:
    """Check that each role can be hired, that hires arrive when they can and within the horizon, and the caps."""
    problems = [f"`{action.person}`: {problem}" for action, to in case.hires for problem in _problems(case, action, to)]
    counts = Counter(to for _, to in case.hires)
    for role, count in sorted(counts.items()):
        most = case.roster.roles[role].max_hires
        if most is not None and count > most:
            problems.append(f"{counted(count, 'hire')} as `{role}` exceed {most} by {count - most}")
    heads, total = len(case.roster.people), len(case.hires)
    if not _is_bounded(case) and total > heads:
        problems.append(f"{counted(total, 'hire')} exceed the {heads} heads of today by {total - heads}")
    return listed(problems, f"{counted(total, 'hire')} into {counted(len(counts), 'role')}")


def openings(case: Case) -> Verdict:
    """Check that no quarter has more openings than `hires_per_quarter`."""
    figures = [
        float(sum(1 for action, _ in case.hires if case.index(action) == t))
        for t in range(1, case.roster.horizon.quarters + 1)
    ]
    limit = case.roster.limits.hires_per_quarter
    if limit is None:
        return Verdict(ok=True, detail=f"no limit given; highest {max(figures):g}")
    return at_most([Reading(where, value, limit) for where, value in case.by_quarter(figures)])


def _problems(case: Case, action: Action, to: RoleId) -> list[str]:
    role = case.roster.roles[to]
    if not role.salary or role.hire_cost is None or role.hire_quarters is None:
        return [f"`{to}` cannot be hired, since its pay, cost or time is not known"]
    problems = []
    horizon = case.roster.horizon
    due = action.quarter.plus(role.hire_quarters)
    if action.effective != due:
        problems.append(
            f"arrives in {action.effective}, but {counted(role.hire_quarters, 'quarter')}"
            f" after {action.quarter} is {due}"
        )
    if action.quarter < horizon.starts or horizon.index(due) > horizon.quarters:
        problems.append(
            f"{action.quarter} to {due} is not within {horizon.starts} to {horizon.quarter(horizon.quarters)}"
        )
    return problems


def _is_bounded(case: Case) -> bool:
    limits = case.roster.limits
    given = (case.roster.budget.payroll, limits.headcount.max, limits.hires_per_quarter)
    return any(limit is not None for limit in given)
