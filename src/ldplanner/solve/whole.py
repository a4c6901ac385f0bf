"""Small programs, taken as they are.

Where values near the lowest possible are known, and the search takes long, what is left is to prove that nothing is
better by more than the tolerance. A row that asks for something better lets the engine rule out far more than such
values do; without them it would have nothing to begin from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from time import monotonic

from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.solve.engine import Answer, Found, Infeasible, OutOfTime, minimise
from ldplanner.solve.tolerance import Tolerance

LONG = 150
"""Parts of the program after which the search has taken long: measured, most are done after a hundred."""

NEAR = 4.0
"""Tolerances within which values are near the lowest possible."""


@dataclass(frozen=True, slots=True)
class Known:
    """Values that obey every row, and what the objective is there."""

    values: Mapping[Column, float]
    value: float


def taken_whole(  # noqa: PLR0913  each is a different thing
    program: Program,
    objective: Expression,
    *,
    seconds: float,
    tolerance: Tolerance,
    known: Known | None = None,
    lowest: float = -inf,
) -> Answer:
    """Make an objective small within so many seconds of wall-clock time, starting from what is known.

    `lowest` is a bound that is known already.
    """
    until = monotonic() + seconds
    if known is None:
        return minimise(program, objective, seconds=seconds, tolerance=tolerance, bound=lowest)
    wide = Tolerance(tolerance.absolute * NEAR, tolerance.relative * NEAR)
    nodes = LONG if wide.allows(known.value, lowest) else None
    answer = minimise(
        program, objective, seconds=seconds, tolerance=tolerance, hint=known.values, nodes=nodes, bound=lowest
    )
    left = until - monotonic()
    if nodes is None or left <= 0 or isinstance(answer, Infeasible) or (isinstance(answer, Found) and answer.proved):
        return answer
    if isinstance(answer, Found):
        known = Known(answer.values, objective.at(answer.values))
    better = tolerance.least(known.value)
    narrowed = program.extended()
    narrowed.add([Row(objective, upper=better)])
    match minimise(narrowed, objective, seconds=left, tolerance=tolerance, bound=answer.bound):
        case Infeasible():
            return Found(known.values, better, proved=True)
        case Found() as found:
            return found
        case OutOfTime(bound=bound):
            return Found(known.values, min(bound, better), proved=False)
