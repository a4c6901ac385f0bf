"""Headcount: in every quarter, the FTE present in the whole department are within its least and its most.

For all t: min <= sum of f present(t) <= max; without attrition (a vacancy would be refilled like for like).
"""

from collections.abc import Iterator

from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Row
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    headcount = roster.limits.headcount
    if headcount.min is not None or headcount.max is not None:
        yield Quantity(Kind.HEADCOUNT), roster.quarters


def _rows(state: State) -> Iterator[Row]:
    headcount = state.roster.limits.headcount
    for t in state.roster.quarters:
        if headcount.min is not None:
            limit = Limit(f"headcount of at least {headcount.min:g} FTE", "/limits/headcount/min")
            yield Row(state.at(Kind.HEADCOUNT, t), lower=headcount.min, limit=limit)
        if headcount.max is not None:
            limit = Limit(f"headcount of at most {headcount.max:g} FTE", "/limits/headcount/max")
            yield Row(state.at(Kind.HEADCOUNT, t), upper=headcount.max, limit=limit)


RULE = Rule("headcount", _looks_at, _rows)
