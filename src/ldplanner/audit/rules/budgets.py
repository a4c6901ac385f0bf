"""Payroll and change budget."""

from collections.abc import Mapping

from ldplanner.audit.case import Case
from ldplanner.audit.figures import payrolls, years
from ldplanner.audit.verdict import Reading, Verdict, at_most, number

_CENTS = 2


def payroll(case: Case) -> Verdict:
    """Check that the yearly payroll is within its cap in every quarter."""
    cap = case.roster.budget.payroll
    figures = payrolls(case)
    readings = []
    for t, (where, value) in enumerate(case.by_quarter(figures), start=1):
        limit = cap.get(case.roster.horizon.quarter(t).year) if isinstance(cap, Mapping) else cap
        if limit is not None:
            readings.append(Reading(where, value, limit))
    if not readings:
        return Verdict(ok=True, detail=f"no limit given; highest {number(max(figures), _CENTS)}")
    return at_most(readings, _CENTS)


def change_budget(case: Case) -> Verdict:
    """Check that the cost of the actions that start in a year, or in all, is within the budget."""
    budget = case.roster.budget.change
    actions = case.plan.actions
    total = sum(action.cost for action in actions)
    if isinstance(budget, Mapping):
        readings = [
            Reading(f"in {year}", sum(action.cost for action in actions if action.quarter.year == year), budget[year])
            for year in years(case.roster)
            if year in budget
        ]
    else:
        readings = [] if budget is None else [Reading("in all", total, budget)]
    if not readings:
        return Verdict(ok=True, detail=f"no limit given; {total:,} in all")
    return at_most(readings, _CENTS)
