"""Hiring: no more into a role than its most; where nothing else bounds hiring, no more than the department has people.

For every role with max_hires: sum of n(r, s, unit) <= max_hires. Without payroll, headcount and openings:
sum of n <= number of people today; otherwise the best gap would never be reached.
"""

from collections.abc import Iterator
from math import ceil, floor, inf

from ldplanner.domain.money import loaded_cost
from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Row
from ldplanner.program.option import Vacancy
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State


def hiring_is_bounded(roster: Roster) -> bool:
    """Tell whether payroll, headcount or openings bound hiring."""
    limits = roster.limits
    return any(limit is not None for limit in (roster.budget.payroll, limits.headcount.max, limits.hires_per_quarter))


def most_hires(roster: Roster, vacancy: Vacancy) -> int:
    """Return how many people at the most any plan opens this vacancy for in one quarter."""
    role, limits = roster.roles[vacancy.role], roster.limits
    cost = loaded_cost(role.salary or 0, 1.0, roster.budget.on_costs)
    caps = [cap for t in roster.quarters if (cap := roster.payroll_cap(t)) is not None]
    bounds = (
        max(caps) / cost if caps and cost else inf,
        inf if limits.headcount.max is None else limits.headcount.max,
        inf if limits.hires_per_quarter is None else limits.hires_per_quarter,
        inf if role.max_hires is None else role.max_hires,
        inf if hiring_is_bounded(roster) else len(roster.people),
    )
    return floor(min(bounds) + 1e-6)


def ample_hires(roster: Roster, vacancy: Vacancy) -> int:
    """Return more people than all needs and the least headcount could ever ask of a vacancy: no limit at all.

    For telling which limits clash, where one that is left out must not live on in a bound.
    """
    asked = sum(need.at_least for need in roster.all_needs) + (roster.limits.headcount.min or 0.0)
    output = min((share for share in roster.roles[vacancy.role].ramp if share > 0), default=1.0)
    return ceil(asked / output) + 1


def _looks_at(_: Roster) -> Looks:
    return ()


def _rows(state: State) -> Iterator[Row]:
    roster = state.roster
    for role in sorted(roster.roles.values(), key=lambda role: role.id):
        hired = state.hired([role.id])
        if role.max_hires is not None and hired.terms:
            limit = Limit(f"at most {role.max_hires} hires of {role.id}", f"/roles/{role.id}/max_hires")
            yield Row(hired, upper=role.max_hires, limit=limit)
    if not hiring_is_bounded(roster):
        yield Row(state.hired(), upper=len(roster.people), limit=hires_in_all(roster))


def hires_in_all(roster: Roster) -> Limit:
    """Return the limit on all hires where nothing else bounds hiring."""
    return Limit(f"at most {len(roster.people)} hires in all, as many as the department has people", "")


RULE = Rule("hire", _looks_at, _rows)
