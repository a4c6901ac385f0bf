"""Which limits and needs cannot hold together."""

from collections.abc import Collection
from time import monotonic

from ldplanner.domain.roster import Roster
from ldplanner.program.build import build
from ldplanner.program.giving import limits_of
from ldplanner.program.linear import Expression
from ldplanner.program.must import Must, most_asked
from ldplanner.program.option import Vacancy
from ldplanner.program.rules.hiring import ample_hires
from ldplanner.solve.engine import Found, Infeasible, minimise
from ldplanner.solve.outcome import Impossible


def conflict(roster: Roster, until: float, must: Collection[Must] = ()) -> Impossible:
    """Return limits that no plan obeys together, leaving out each that is not needed for that.

    With `must`, they are those that no plan obeys which does what is asked of it; that itself is none of them.

    Every limit is left out in turn; if nothing obeys the rest either, it stays out. What remains is minimal unless
    the time, given as a monotonic clock reading, ran out.
    """

    def ample(of: Roster, vacancy: Vacancy) -> int:
        return max(ample_hires(of, vacancy), most_asked(must))

    program = build(roster, (), ample, must=must).program
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
