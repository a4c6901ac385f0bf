"""Reskilling at once: in every quarter, the FTE reskilling (pool people too) are within a share of the opening FTE.

For all t: sum of f over who reskills in t <= max(1, share x opening FTE); never less than one FTE, so that a small
team can move at all.
"""

from collections.abc import Iterator

from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Row
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    if roster.limits.reskilling_at_once is not None:
        yield Quantity(Kind.RESKILLING), roster.quarters


def _rows(state: State) -> Iterator[Row]:
    roster = state.roster
    share = roster.limits.reskilling_at_once
    if share is None:
        return
    most = max(1.0, share * roster.opening_fte)
    limit = Limit(f"{most:.1f} FTE reskilling at once", "/limits/reskilling_at_once")
    for t in roster.quarters:
        yield Row(state.at(Kind.RESKILLING, t), upper=most, limit=limit)


RULE = Rule("reskilling", _looks_at, _rows)
