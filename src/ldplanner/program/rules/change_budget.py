"""Change budget: what hiring, reskilling and severance cost is within the budget of the horizon, or of each year.

Whole horizon: sum of costs <= budget. By year: sum over the actions that start in the year <= the year's budget.
"""

from collections.abc import Iterator, Mapping

from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Row, total
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    if isinstance(roster.budget.change, Mapping):
        yield Quantity(Kind.CHANGE), roster.quarters


def _rows(state: State) -> Iterator[Row]:
    roster = state.roster
    budget = roster.budget.change
    if isinstance(budget, Mapping):
        for year in sorted({roster.horizon.quarter(t).year for t in roster.quarters}):
            inside = [t for t in roster.quarters if roster.horizon.quarter(t).year == year]
            spent = total(state.at(Kind.CHANGE, t) for t in inside)
            limit = Limit(f"change budget of {budget[year]:,} in {year}", f"/budget/change/{year}")
            yield Row(spent, upper=budget[year], limit=limit)
    elif budget is not None:
        yield Row(state.change_cost(), upper=budget, limit=Limit(f"change budget of {budget:,}", "/budget/change"))


RULE = Rule("change-budget", _looks_at, _rows)
