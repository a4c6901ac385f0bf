"""What the least change to one limit is that lets all others be: found as an optimum, and tried."""

from time import monotonic

from ldplanner.domain.loosening import Loosening, loosened
from ldplanner.domain.roster import Roster
from ldplanner.program.build import build
from ldplanner.program.giving import limits_of, ways
from ldplanner.program.linear import Expression, Limit
from ldplanner.program.loose import loose
from ldplanner.program.rules.hiring import ample_hires
from ldplanner.solve.engine import Found, minimise

ROUNDS = 4
"""How often a change that is not enough is made larger: a need lowered to what is met today binds earlier."""


def least_changes(roster: Roster, limit: Limit, *, until: float) -> tuple[Loosening, ...]:
    """Return the least change to a limit in each way it may give way, until a monotonic clock reading.

    A way that is not enough by itself is left out, and so is a change that was not shown to be enough in time.
    """
    state = build(roster, (), ample_hires).state
    found = (_least_change(roster, way.path, until) for way in ways(state, limit))
    return tuple(change for change in found if change is not None)


def _least_change(roster: Roster, path: str, until: float) -> Loosening | None:
    """Return the least change of what stands at a path that was tried and is enough."""
    change: Loosening | None = None
    for _ in range(ROUNDS):
        further = _least(roster, path, until)
        if further is None:
            return None
        change = Loosening(path, change.before if change else further.before, further.after)
        roster = loosened(roster, [further])
        if is_possible(roster, until=until):
            return change
    return None


def _least(roster: Roster, path: str, until: float) -> Loosening | None:
    """Let what stands at a path give way as little as it must; None if that is not enough, or the time is over."""
    built = build(roster, (), ample_hires)
    found = [way for limit in limits_of(built.program) for way in ways(built.state, limit) if way.path == path]
    giving = loose(built, found)
    left = until - monotonic()
    answer = minimise(giving.program, giving.extent, seconds=left) if found and left > 0 else None
    taken = giving.taken(answer.values) if isinstance(answer, Found) and answer.proved else []
    return taken[0][1] if taken else None


def is_possible(roster: Roster, *, until: float) -> bool:
    """Tell whether a plan that obeys every limit was found until a monotonic clock reading."""
    left = until - monotonic()
    return left > 0 and isinstance(minimise(build(roster, ()).program, Expression(), seconds=left), Found)
