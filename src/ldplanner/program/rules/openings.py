"""Openings: in every quarter, no more hires are opened than the limit.

For all t: sum of n(r, t, unit) <= hires per quarter.
"""

from collections.abc import Iterator

from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Row
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    if roster.limits.hires_per_quarter is not None:
        yield Quantity(Kind.OPENINGS), roster.quarters


def _rows(state: State) -> Iterator[Row]:
    most = state.roster.limits.hires_per_quarter
    if most is None:
        return
    limit = Limit(f"{most} openings per quarter", "/limits/hires_per_quarter")
    for t in state.roster.quarters:
        yield Row(state.at(Kind.OPENINGS, t), upper=most, limit=limit)


RULE = Rule("openings", _looks_at, _rows)
