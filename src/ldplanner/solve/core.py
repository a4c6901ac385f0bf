"""Large programs by their core: the columns that the relaxation uses, or comes near to using.

One more of a column whose reduced cost is d makes every plan at least d dearer than the relaxation. So a plan that uses
a column outside the core is no better than bound + d, and a core that leaves out only what no better plan can use is as
good as the whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil, inf
from time import monotonic

from ldplanner.program.linear import Column, Expression, Program
from ldplanner.solve.engine import Answer, Found, Infeasible, OutOfTime, Relaxed, minimise, relax
from ldplanner.solve.tolerance import Tolerance
from ldplanner.solve.whole import Known, taken_whole

SMALL = 1500
"""Whole-number columns up to which a program is taken whole: measured, 40 people have some 700."""

FIRST = 1000
"""Columns that the first core has besides those in use, and the least that the next has."""

NODES = 5000
"""Parts of the first core that are looked into at the most: it is for good values, not for the proof."""

FEW_NODES = 50
"""The same where good values are wanted soon."""

CLOSELY = 0.5
"""The part of a tolerance within which good values are sought, so that goals after have the rest of it to move in."""

REACH = 2.0
"""Tolerances above the relaxation's bound that what the second core leaves out adds at the least."""

NOUGHT = 1e-9

WHOLE = 1e-5
"""How far above a whole number a bound must be before the next one is the bound."""


@dataclass(frozen=True, slots=True)
class _Core:
    """A program with fewer columns; whoever uses one that is left out pays at least `outside` more."""

    program: Program
    outside: float
    nodes: int | None = None


def is_small(program: Program) -> bool:
    """Tell whether a program is taken whole; the relaxation of a larger one is near, and so is a good plan."""
    return sum(column.integer for column in program.columns) <= SMALL


def least(  # noqa: PLR0913  each is a different thing
    program: Program,
    objective: Expression,
    *,
    seconds: float,
    tolerance: Tolerance,
    known: Known | None = None,
    lowest: float = -inf,
) -> Answer:
    """Make an objective small within so many seconds of wall-clock time, starting from what is known.

    `lowest` is a bound that is known already. If nothing better than what is known is found, the values of the answer
    are the known ones.
    """
    if is_small(program):
        return taken_whole(program, objective, seconds=seconds, tolerance=tolerance, known=known, lowest=lowest)
    whole = [Column(index) for index, column in enumerate(program.columns) if column.integer]
    until = monotonic() + seconds
    relaxed = relax(program, objective, seconds=seconds)
    if not isinstance(relaxed, Relaxed):
        return relaxed if known is None else Found(known.values, -inf, proved=False)
    best, bound = known, max(lowest, _raised(program, objective, relaxed.bound))
    for core in _cores(program, whole, relaxed, best, tolerance):
        if best and tolerance.allows(best.value, bound):
            break
        useful, outside = _useful(core, whole, relaxed, best, tolerance)
        answer = minimise(
            useful,
            objective,
            seconds=until - monotonic(),
            tolerance=tolerance,
            hint=best.values if best else None,
            proving=False,
            nodes=core.nodes,
            bound=bound,
        )
        match answer:
            case Found():
                value = objective.at(answer.values)
                best = Known(answer.values, value) if best is None or value < best.value else best
                bound = max(bound, _raised(program, objective, min(answer.bound, outside)))
            case Infeasible():
                bound = max(bound, _raised(program, objective, outside))
            case OutOfTime() if core.nodes is None:
                break
            case OutOfTime():
                continue
    if best is None:
        return Infeasible() if bound == inf else OutOfTime(bound)
    return Found(best.values, min(bound, best.value), proved=tolerance.allows(best.value, bound))


def _useful(
    core: _Core, whole: list[Column], relaxed: Relaxed, known: Known | None, tolerance: Tolerance
) -> tuple[Program, float]:
    """Leave out what no plan can use that is better than the known one by more than the tolerance.

    The second is a bound for plans that use something left out, here or of the core.
    """
    outside = relaxed.bound + core.outside
    if known is None:
        return core.program, outside
    enough = tolerance.least(known.value)
    useless = [
        column
        for column in whole
        if abs(relaxed.reduced_costs[column]) > enough - relaxed.bound
        and not relaxed.values[column]
        and not known.values.get(column)
    ]
    fewer = core.program.extended()
    for column in useless:
        fewer.fix(column, 0)
    return fewer, min(outside, enough) if useless else outside


def _raised(program: Program, objective: Expression, bound: float) -> float:
    """Round a bound up where the objective counts whole numbers."""
    counts = all(
        program.columns[column].integer and float(amount).is_integer() for column, amount in objective.terms.items()
    )
    if bound == inf or not counts or not float(objective.constant).is_integer():
        return bound
    return float(ceil(bound - WHOLE))


def approach(program: Program, objective: Expression, *, seconds: float, tolerance: Tolerance) -> Answer:
    """Find good values in the core, without proving that there are none better; the bound is the relaxation's."""
    until = monotonic() + seconds
    relaxed = relax(program, objective, seconds=seconds)
    if not isinstance(relaxed, Relaxed):
        return relaxed
    whole = [Column(index) for index, column in enumerate(program.columns) if column.integer]
    core = next(_cores(program, whole, relaxed, None, tolerance))
    left = until - monotonic()
    closely = Tolerance(tolerance.absolute * CLOSELY, tolerance.relative * CLOSELY)
    answer = minimise(core.program, objective, seconds=left, tolerance=closely, proving=False, nodes=FEW_NODES)
    return Found(answer.values, relaxed.bound, proved=False) if isinstance(answer, Found) else OutOfTime(relaxed.bound)


def _cores(
    program: Program, whole: list[Column], relaxed: Relaxed, known: Known | None, tolerance: Tolerance
) -> Iterator[_Core]:
    """Return cores from small to everything; none leaves out a column that costs no more than one that it has."""
    cost = {column: abs(relaxed.reduced_costs[column]) for column in whole}
    kept = {
        column
        for column in whole
        if abs(relaxed.values[column]) > NOUGHT
        or program.columns[column].lower != 0
        or (known and known.values.get(column, 0.0) > NOUGHT)
        or column in program.tallies
    }
    others = sorted((column for column in whole if column not in kept), key=lambda column: (cost[column], column))
    within = REACH * max(tolerance.absolute, tolerance.relative * abs(relaxed.bound))
    near = sum(cost[column] <= within for column in others)
    first = max(FIRST, sum(cost[column] <= NOUGHT for column in others))
    if first < near:
        yield _without(program, others[first:], cost, nodes=NODES)
    near = max(near, FIRST)
    if near < len(others):
        yield _without(program, others[near:], cost)
    yield _Core(program, inf)


def _without(
    program: Program, columns: list[Column], cost: Mapping[Column, float], *, nodes: int | None = None
) -> _Core:
    fewer = program.extended()
    for column in columns:
        fewer.fix(column, 0)
    return _Core(fewer, min(cost[column] for column in columns), nodes)
