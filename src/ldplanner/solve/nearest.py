"""What to loosen where no plan obeys every limit.

As few limits and needs as will do; of these the ones that give way least, added up as parts of what they are; each as
little as it must. What comes out is tried.
"""

from collections.abc import Mapping
from time import monotonic

from ldplanner.domain.loosening import Loosening, loosened
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built, build
from ldplanner.program.giving import limits_of, ways
from ldplanner.program.linear import Column, Expression, Limit, Row
from ldplanner.program.loose import Loose, loose
from ldplanner.program.rules.hiring import ample_hires
from ldplanner.solve.engine import Found, minimise
from ldplanner.solve.least_change import ROUNDS, is_possible

CHOSEN = 0.5

PART_OF_WHAT_IS_LEFT = 0.5
"""How much of the time that is left one question may take."""


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
    """Return what to loosen in a program; nothing if that is not enough, or none was found in time."""
    giving = loose(built, [way for limit in limits_of(built.program) for way in ways(built.state, limit)])
    number = giving.switched()
    fewest = _found(giving, number, until)
    if fewest is None:
        return []
    giving.program.add([Row(number, upper=round(number.at(fewest.values)))])
    least = _found(giving, giving.extent, until, hint=fewest.values) or fewest
    switches = zip(giving.rows, number.terms, strict=True)
    chosen = {limit for limit, switch in switches if least.values[switch] > CHOSEN}
    taken = giving.taken(least.values)
    if all(limit in chosen for limit, _ in taken):
        return taken
    # arithmetic took a limit for held that is missed by a trace: hold it for good
    alone = loose(built, [way for way in giving.ways if way.limit in chosen])
    again = _found(alone, alone.extent, until)
    return taken if again is None else alone.taken(again.values)


def _found(
    giving: Loose, objective: Expression, until: float, hint: Mapping[Column, float] | None = None
) -> Found | None:
    left = (until - monotonic()) * PART_OF_WHAT_IS_LEFT
    answer = minimise(giving.program, objective, seconds=left, hint=hint) if left > 0 else None
    return answer if isinstance(answer, Found) else None
