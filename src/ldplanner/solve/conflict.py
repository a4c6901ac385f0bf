"""Which limits and needs cannot hold together."""

from time import monotonic

from ldplanner.domain.roster import Roster
from ldplanner.program.build import build
from ldplanner.program.giving import limits_of
from ldplanner.program.linear import Expression
from ldplanner.program.rules.hiring import ample_hires
from ldplanner.solve.engine import Found, Infeasible, minimise
from ldplanner.solve.outcome import Impossible


def conflict(roster: Roster, until: float) -> Impossible:
    """Return limits that no plan obeys together, leaving out each that is not needed for that.

    Every limit is left out in turn; if nothing obeys the rest either, it stays out. What remains is minimal unless
    the time, given as a monotonic clock reading, ran out.
    """
    program = build(roster, (), ample_hires).program
    remaining = limits_of(program)
    minimal = True
    for limit in remaining:
        others = tuple(other for other in remaining if other != limit)
        left = until - monotonic()
        answer = minimise(program.held(others), Expression(), seconds=left) if left > 0 else None
        if isinstance(answer, Infeasible):
            remaining = others
        elif not isinstance(answer, Found):
            minimal = False
    return Impossible(remaining, minimal=minimal)
