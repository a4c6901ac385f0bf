"""The least ratio by a row of linear solves, as one would do it by hand.

First as little FTE in the wrong stream as possible, roughly; then, over and over: is there a plan whose ratio is better
by the tolerance? If wrong - r x total >= b for all plans, then wrong / total >= r + b / total for each of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import NamedTuple, Protocol

from bench.linear import Linear, weighted
from bench.obvious import Obvious
from ldplanner.domain.mix import POINTS

STEPS = 50
COARSE = 0.01
"""How near, as a share, the first plan is sought: one point."""

ARITHMETIC = 1e-6


class Answer(NamedTuple):
    """Values of every column, or None; a bound of the objective; whether it is proven that there are no values."""

    values: Sequence[float] | None
    bound: float
    impossible: bool = False


class Solver(Protocol):
    """A solver that has been given a model."""

    def minimise(self, objective: Linear, *, seconds: float, tolerance: float, start: Sequence[float] | None) -> Answer:
        """Make an objective small, to an absolute tolerance, from a known solution if there is one."""


@dataclass(frozen=True, slots=True)
class Result:
    """How it ended: optimal, feasible, infeasible or unknown; gap and bound in percentage points."""

    status: str
    gap: float | None
    bound: float | None


def least_gap(obvious: Obvious, solver: Solver, *, until: float, tolerance: float) -> Result:
    """Make the gap small to a tolerance (a share), until a reading of the monotonic clock."""
    best: Sequence[float] | None = None
    value, bound = 1.0, 0.0
    rate, near = 0.0, COARSE
    for _ in range(STEPS):
        left = until - monotonic()
        if left <= 0:
            break
        objective = weighted([(1.0, obvious.wrong), (-rate, obvious.total)])
        within = near * (obvious.least_total if best is None else obvious.total.at(best))
        answer = solver.minimise(objective, seconds=left, tolerance=within, start=best)
        if answer.impossible and best is None:
            return Result("infeasible", None, None)
        bound = max(bound, rate + obvious.per_total(answer.bound))
        found = 1.0 if answer.values is None else obvious.gap(answer.values)
        near = tolerance if best is None or found < value else near / 2
        if answer.values is not None and (best is None or found < value):
            best, value = answer.values, found
        if best is not None and value - bound <= tolerance + ARITHMETIC:
            return Result("optimal", value * POINTS, min(value, bound) * POINTS)
        if best is not None:
            rate = max(0.0, value - tolerance)
    return Result("unknown" if best is None else "feasible", None if best is None else value * POINTS, bound * POINTS)
