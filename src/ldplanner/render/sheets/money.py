"""The money by quarter, beside what is given."""

from collections.abc import Mapping

from ldplanner.domain.plan import Plan
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.render.sheets.sheet import Cell, Column, Kind, Sheet


def money_sheet(roster: Roster, plan: Plan) -> Sheet:
    """Return a row for each quarter; what was spent until then is that of the year where the limit is by year."""
    columns = (
        Column("Quarter"),
        Column("Payroll a year", Kind.MONEY),
        Column("Payroll limit", Kind.MONEY),
        Column("One-off money", Kind.MONEY),
        Column("One-off until then", Kind.MONEY),
        Column("One-off limit", Kind.MONEY),
        Column("Openings", Kind.COUNT),
        Column("FTE reskilling", Kind.FTE),
    )
    by_year = isinstance(roster.budget.change, Mapping)
    rows = []
    for number, state in enumerate(plan.quarters, 1):
        period = [one for one in plan.quarters[:number] if not by_year or one.quarter.year == state.quarter.year]
        rows.append(
            (
                str(state.quarter),
                state.payroll,
                _limit(roster.budget.payroll, state.quarter),
                state.change_spend,
                sum(one.change_spend for one in period),
                _limit(roster.budget.change, state.quarter),
                state.hires,
                state.reskilling,
            )
        )
    return Sheet(columns, tuple(rows))


def _limit(amounts: int | Mapping[int, int] | None, quarter: Quarter) -> Cell:
    return amounts.get(quarter.year) if isinstance(amounts, Mapping) else amounts
