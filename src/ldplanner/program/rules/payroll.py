"""Payroll: in every quarter, the loaded yearly cost of everybody expected to be there is within the budget.

For all t: sum of c_p w_p(t) over who is there <= payroll cap of t's calendar year.
"""

from collections.abc import Iterator, Mapping

from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Row
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    if roster.budget.payroll is not None:
        yield Quantity(Kind.PAYROLL), roster.quarters


def _rows(state: State) -> Iterator[Row]:
    roster = state.roster
    yearly = isinstance(roster.budget.payroll, Mapping)
    for t in state.watched(Quantity(Kind.PAYROLL), roster.quarters):
        cap = roster.payroll_cap(t)
        if cap is not None:
            year = roster.horizon.quarter(t).year
            limit = Limit(
                f"payroll of {cap:,} in {year}" if yearly else f"payroll of {cap:,}",
                f"/budget/payroll/{year}" if yearly else "/budget/payroll",
            )
            yield Row(state.at(Kind.PAYROLL, t), upper=cap, limit=limit)


RULE = Rule("payroll", _looks_at, _rows)
