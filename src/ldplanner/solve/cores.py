"""Cores of large programs: the columns that the relaxation uses, or comes near to using.

One more of a column whose reduced cost is d makes every plan at least d dearer than the relaxation. So a plan that uses
a column outside the core is no better than bound + d, and a core that leaves out only what no better plan can use is as
good as the whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from ldplanner.program.linear import Column, Program
from ldplanner.solve.engine import Relaxed
from ldplanner.solve.tolerance import Tolerance
from ldplanner.solve.whole import Known

FIRST = 1000
"""Columns that the first core has besides those in use, and the least that the next has."""

NODES = 5000
"""Parts of the first core that are looked into at the most: it is for good values, not for the proof."""

REACH = 3.0
"""Tolerances above the relaxation's bound that what the second core leaves out adds at the least."""

NOUGHT = 1e-9


@dataclass(frozen=True, slots=True)
class Core:
    """A program with fewer columns; whoever uses one that is left out pays at least `outside` more.

    `nodes` is how many parts of it are looked into at the most.
    """

    program: Program
    outside: float
    nodes: int | None = None

    def useful(self, relaxed: Relaxed, known: Known | None, tolerance: Tolerance) -> tuple[Program, float]:
        """Leave out what no plan can use that is better than the known one by more than the tolerance.

        The second is a bound for plans that use something left out, here or of the core.
        """
        outside = relaxed.bound + self.outside
        if known is None:
            return self.program, outside
        enough = tolerance.least(known.value)
        useless = [
            column
            for column in _whole(self.program)
            if abs(relaxed.reduced_costs[column]) > enough - relaxed.bound
            and not relaxed.values[column]
            and not known.values.get(column)
        ]
        fewer = self.program.extended()
        for column in useless:
            fewer.fix(column, 0)
        return fewer, min(outside, enough) if useless else outside


def cores(program: Program, relaxed: Relaxed, known: Known | None, tolerance: Tolerance) -> Iterator[Core]:
    """Return cores from small to everything; none leaves out a column that costs no more than one that it has."""
    cost = {column: abs(relaxed.reduced_costs[column]) for column in _whole(program)}
    kept = {
        column
        for column in cost
        if abs(relaxed.values[column]) > NOUGHT
        or program.columns[column].lower != 0
        or (known and known.values.get(column, 0.0) > NOUGHT)
        or column in program.tallies
    }
    others = sorted((column for column in cost if column not in kept), key=lambda column: (cost[column], column))
    within = REACH * max(tolerance.absolute, tolerance.relative * abs(relaxed.bound))
    near = sum(cost[column] <= within for column in others)
    first = max(FIRST, sum(cost[column] <= NOUGHT for column in others))
    if first < near:
        yield _without(program, others[first:], cost, nodes=NODES)
    near = max(near, FIRST)
    if near < len(others):
        yield _without(program, others[near:], cost)
    yield Core(program, inf)


def _whole(program: Program) -> list[Column]:
    return [Column(index) for index, column in enumerate(program.columns) if column.integer]


def _without(
    program: Program, columns: list[Column], cost: Mapping[Column, float], *, nodes: int | None = None
) -> Core:
    fewer = program.extended()
    for column in columns:
        fewer.fix(column, 0)
    return Core(fewer, min(cost[column] for column in columns), nodes)
