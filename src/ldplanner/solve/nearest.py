"""What to loosen where no plan obeys every limit.

As few limits and needs as will do; of these the ones that give way least, added up as parts of what they are; each as
little as it must. What comes out is tried.
"""

from collections.abc import Sequence
from time import monotonic

from ldplanner.domain.loosening import Loosening, loosened
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built, build
from ldplanner.program.giving import limits_of, ways
from ldplanner.program.linear import Limit, Row
from ldplanner.program.loose import loose
from ldplanner.program.rules.hiring import ample_hires
from ldplanner.program.ways import Way
from ldplanner.solve.engine import Found, minimise
from ldplanner.solve.least_change import ROUNDS, is_possible

CHOSEN = 0.5


def nearest(roster: Roster, *, until: float) -> tuple[tuple[Limit, Loosening], ...]:
    """Return what to loosen so that there is a plan, until a monotonic clock reading.

    Nothing if no loosening is enough, or none was found in time.
    """
    found: dict[str, tuple[Limit, Loosening]] = {}
    for _ in range(ROUNDS):
        further = _nearest(build(roster, (), ample_hires), until)
        if not further:
            return ()
        roster = loosened(roster, [loosening for _, loosening in further])
        for limit, loosening in further:
            first, was = found.get(loosening.path, (limit, loosening))
            found[loosening.path] = first, Loosening(loosening.path, was.before, loosening.after)
        if is_possible(roster, until=until):
            return tuple(found.values())
    return ()


def _nearest(built: Built, until: float) -> list[tuple[Limit, Loosening]]:
    every = [way for limit in limits_of(built.program) for way in ways(built.state, limit)]
    # arithmetic may take a limit for held that is missed by a trace: then whatever gives way may
    for chosen in _fewest(built, every, until), every:
        giving = loose(built, chosen)
        left = until - monotonic()
        answer = minimise(giving.program, giving.extent, seconds=left) if chosen and left > 0 else None
        if isinstance(answer, Found):
            return giving.taken(answer.values)
    return []


def _fewest(built: Built, every: Sequence[Way], until: float) -> list[Way]:
    """Return the ways of the fewest limits that are enough together, and give way least; none if time ran out."""
    giving = loose(built, every)
    number = giving.switched()
    left = until - monotonic()
    fewest = minimise(giving.program, number, seconds=left) if left > 0 else None
    if not isinstance(fewest, Found):
        return []
    giving.program.add([Row(number, upper=round(number.at(fewest.values)))])
    least = minimise(giving.program, giving.extent, seconds=max(0.0, until - monotonic()), hint=fewest.values)
    values = least.values if isinstance(least, Found) else fewest.values
    chosen = {limit for limit, switch in zip(giving.rows, number.terms, strict=True) if values[switch] > CHOSEN}
    return [way for way in every if way.limit in chosen]
