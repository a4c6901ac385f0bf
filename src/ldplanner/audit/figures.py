"""Every figure of a plan recomputed, unrounded, from the roster and the actions."""

from collections.abc import Mapping

from ldplanner.audit import measure
from ldplanner.audit.case import Case
from ldplanner.audit.demand import available, binds_from, course_needs
from ldplanner.audit.money import yearly_cost
from ldplanner.domain.cover import label
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import ActionKind, BudgetUse, Cover, Fte, Levels, Mixes, QuarterState
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream

_RELEASE_COUNTS = 3
_WHOLE = 100.0


def years(roster: Roster) -> list[int]:
    """Return the calendar years that the horizon touches."""
    return sorted({roster.horizon.quarter(t).year for t in range(1, roster.horizon.quarters + 1)})


def payrolls(case: Case) -> list[float]:
    """Return the expected yearly payroll at t = 1..H."""
    return [sum(line.pay for line in lines) for lines in case.quarters]


def mixes(case: Case) -> Mixes:
    """Return the shares today, at H if nothing is done, and at H under the plan."""
    today, baseline, plan = (measure.shares(amounts) for amounts in _amounts(case))
    return Mixes(today=today, baseline=baseline, plan=plan)


def gaps(case: Case) -> Levels:
    """Return the gap at the same three moments, in points; the bound is not for the audit to find."""
    today, baseline, plan = (measure.gap(case.roster.profile, amounts) for amounts in _amounts(case))
    return Levels(today=today, baseline=baseline, plan=plan, best_possible=None)


def shapes(case: Case) -> Levels:
    """Return the shape at the same three moments, in points."""
    today, baseline, plan = (measure.shape(case.roster, lines) for lines in (case.today, case.baseline, case.end))
    return Levels(today=today, baseline=baseline, plan=plan, best_possible=None)


def goal_values(case: Case) -> dict[Goal, float]:
    """Return what the plan reaches in each goal; mix and shape are left out where nobody is in the mix."""
    roster = case.roster
    spent = sum(action.cost for action in case.plan.actions)
    values = {
        Goal.MIX: gaps(case).plan,
        Goal.SHAPE: shapes(case).plan,
        Goal.COST: spent + payrolls(case)[-1] - payroll_today(roster),
        Goal.DISRUPTION: float(_disruption(case)),
        Goal.PACE: sum(
            measure.distance(roster.profile, measure.measured(roster, lines, t))
            for t, lines in enumerate(case.quarters, start=1)
        ),
    }
    return {goal: value for goal, value in values.items() if value is not None}


def goal_sizes(case: Case) -> dict[Goal, float]:
    """Return how large the terms are that each goal's value is a sum or a difference of."""
    roster = case.roster
    spent = sum(action.cost for action in case.plan.actions)
    amounts = (measure.measured(roster, lines, t) for t, lines in enumerate(case.quarters, start=1))
    return {
        Goal.MIX: _WHOLE,
        Goal.SHAPE: _WHOLE,
        Goal.COST: spent + payrolls(case)[-1] + payroll_today(roster),
        Goal.DISRUPTION: float(_disruption(case)),
        Goal.PACE: sum(sum(held.values()) for held in amounts),
    }


def payroll_today(roster: Roster) -> int:
    """Return the loaded cost of everyone under `people`."""
    return sum(yearly_cost(person.salary, person.fte, roster.budget.on_costs) for person in roster.people)


def quarter_states(case: Case) -> tuple[QuarterState, ...]:
    """Return the department at t = 1..H."""
    return tuple(_state(case, t) for t in range(1, case.roster.horizon.quarters + 1))


def budget_uses(case: Case) -> tuple[BudgetUse, ...]:
    """Return what is used of payroll (the highest) and change budget (the sum), by year where given by year."""
    return (*_payroll_uses(case), *_change_uses(case))


def _amounts(case: Case) -> tuple[Mapping[Stream, float], ...]:
    last = case.roster.horizon.quarters
    moments = ((case.today, 0), (case.baseline, last), (case.end, last))
    return tuple(measure.measured(case.roster, lines, t) for lines, t in moments)


def _disruption(case: Case) -> int:
    """Count people put into another role who did not ask for it, and releases three times."""
    moved = sum(1 for _, person, to in case.moves if to != person.role and to not in person.wants)
    return moved + _RELEASE_COUNTS * len(case.releases)


def _state(case: Case, t: int) -> QuarterState:
    roster, lines, starting = case.roster, case.quarters[t - 1], case.starting(t)
    demands = (*roster.needs, *course_needs(roster.compliance))
    return QuarterState(
        quarter=roster.horizon.quarter(t),
        mix=measure.shares(measure.measured(roster, lines, t)),
        fte=Fte(roles=measure.fte_by_role(lines), streams=measure.fte_by_stream(roster, lines)),
        available=tuple(
            Cover(
                need=label(need),
                available=available(need, lines),
                at_least=need.at_least if t >= binds_from(roster, need, case.today) else 0.0,
            )
            for need in demands
        ),
        payroll=sum(line.pay for line in lines),
        change_spend=sum(action.cost for action in starting),
        hires=sum(1 for action in starting if action.kind is ActionKind.HIRE),
        reskilling=case.reskilling(t),
    )


def _payroll_uses(case: Case) -> list[BudgetUse]:
    cap, figures = case.roster.budget.payroll, payrolls(case)
    if not isinstance(cap, Mapping):
        return [BudgetUse(name="payroll", limit=cap, used=max(figures))]
    of_year = [case.roster.horizon.quarter(t).year for t in range(1, len(figures) + 1)]
    return [
        BudgetUse(
            name=f"payroll {year}",
            limit=cap.get(year),
            used=max(figure for figure, its in zip(figures, of_year, strict=True) if its == year),
        )
        for year in years(case.roster)
    ]


def _change_uses(case: Case) -> list[BudgetUse]:
    budget, actions = case.roster.budget.change, case.plan.actions
    if not isinstance(budget, Mapping):
        return [BudgetUse(name="change", limit=budget, used=sum(action.cost for action in actions))]
    return [
        BudgetUse(
            name=f"change {year}",
            limit=budget.get(year),
            used=sum(action.cost for action in actions if action.quarter.year == year),
        )
        for year in years(case.roster)
    ]
