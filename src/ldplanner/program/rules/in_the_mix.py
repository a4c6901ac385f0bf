"""In the mix: somebody is in a stream at the end, or there would be nothing to take shares of.

People in the mix present at H >= 1; when pay or spend is measured and no tool costs anything then, one who is paid.
"""

from collections.abc import Iterator

from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Row
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State
from ldplanner.program.tools import tools_cost

LIMIT = Limit("somebody in the mix at the end of the horizon", "")


def _looks_at(roster: Roster) -> Looks:
    for kind in _kinds(roster):
        yield Quantity(kind), (roster.horizon.quarters,)


def _rows(state: State) -> Iterator[Row]:
    for kind in _kinds(state.roster):
        yield Row(state.at_the_end(kind), lower=1, limit=LIMIT)


def _kinds(roster: Roster) -> Iterator[Kind]:
    yield Kind.HEADS
    if roster.profile.measure is not Measure.FTE and not tools_cost(roster, roster.horizon.quarters):
        yield Kind.PAID_HEADS


RULE = Rule("in-the-mix", _looks_at, _rows)
