"""Which limits and needs cannot hold together."""

from time import monotonic

from ldplanner.program.linear import Expression, Limit, Program
from ldplanner.solve.engine import Infeasible, minimise


def conflict(program: Program, *, until: float) -> tuple[Limit, ...]:
    """Return limits that no values obey together, leaving out each that is not needed for that.

    Every limit is left out in turn; if nothing obeys the rest either, it stays out. What remains is minimal unless
    the time, given as a monotonic clock reading, ran out.
    """
    remaining = list(dict.fromkeys(row.limit for row in program.rows if row.limit is not None))
    for limit in tuple(remaining):
        without = [other for other in remaining if other != limit]
        if _impossible(program, without, max(1.0, until - monotonic())):
            remaining = without
    return tuple(remaining)


def _impossible(program: Program, limits: list[Limit], seconds: float) -> bool:
    """Tell whether it is proven that no values obey these limits together."""
    kept = set(limits)
    rows = [row for row in program.rows if row.limit is None or row.limit in kept]
    restricted = Program()
    restricted.columns = program.columns
    restricted.rows = rows
    restricted.tallies = program.tallies
    return isinstance(minimise(restricted, Expression(), seconds=seconds), Infeasible)
