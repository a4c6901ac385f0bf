"""What platforms cost; they count in the mix when the profile measures spend."""

from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream


def tools_cost(roster: Roster, t: int, stream: Stream | None = None) -> int:
    """Return the yearly cost of the tools there in quarter t that count in the mix, of one stream or of all.

    At t = 0 only those without a first quarter, or with one before the horizon, are there.
    """
    if roster.profile.measure is not Measure.SPEND:
        return 0
    return sum(
        tool.yearly_cost
        for tool in roster.tools
        if stream in {None, tool.stream} and (tool.starts is None or roster.horizon.index(tool.starts) <= t)
    )
