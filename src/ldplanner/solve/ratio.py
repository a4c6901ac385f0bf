"""The least ratio N / D of two expressions, D > 0, by Dinkelbach's method, with a bound from each step.

At any rate r: if N - r D >= b for all values, then N / D >= r + b / D, so r + b / (least D) where b <= 0 and
r + b / (most D) where b >= 0.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf
from time import monotonic

from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.solve.core import approach, is_small, least
from ldplanner.solve.engine import Answer, Found, Infeasible, OutOfTime, Relaxed, relax
from ldplanner.solve.tolerance import ARITHMETIC, Tolerance
from ldplanner.solve.whole import Known

STEPS = 30

PATIENCE = 0.8
"""How much of the time left may go into following a guide."""

GOOD = 0.01
"""How near to the relaxation's bound the first values are sought: one percentage point, if that is not too exact."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A numerator, never negative, and a positive denominator."""

    numerator: Expression
    denominator: Expression

    def minus(self, rate: float) -> Expression:
        """Return N - rate x D."""
        return self.numerator.plus(self.denominator, -rate)

    def of(self, values: Mapping[Column, float]) -> float:
        """Return N / D."""
        return self.numerator.at(values) / self.denominator.at(values)


def relaxed_ratio(program: Program, ratio: Ratio, *, seconds: float, rate: float = 0.0) -> float:
    """Return a lower bound of the ratio: its least value when people could be split (0 if time runs out).

    It starts from a rate: one that is known to be reached is nearer than nought.
    """
    until = monotonic() + seconds
    for _ in range(STEPS):
        answer = relax(program, ratio.minus(rate), seconds=until - monotonic())
        if not isinstance(answer, Relaxed) or ratio.denominator.at(answer.values) <= ARITHMETIC:
            return 0.0
        value = ratio.of(answer.values)
        if value <= ARITHMETIC:
            return 0.0
        if rate > 0 and answer.bound >= -100 * ARITHMETIC:
            below = min(0.0, answer.bound) - ARITHMETIC
            return max(0.0, rate + below / _least(program, ratio, rate, until))
        rate = value
    return 0.0


@dataclass(frozen=True, slots=True)
class Guide:
    """An objective to follow, and how closely; `hopes` are rows that later goals may ask for."""

    objective: Expression
    tolerance: Tolerance
    hopes: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """A ratio to make small in a program until a monotonic clock reading; the tolerance is one of ratios.

    `found` hears of values as they come, with the bound so far, and says whether to go on. The `guide`, another
    objective, leads through large programs in which countless values have a ratio near the least.
    """

    program: Program
    ratio: Ratio
    until: float
    tolerance: float
    found: Callable[[Mapping[Column, float], float], bool] = lambda _values, _bound: True
    guide: Guide | None = None

    @property
    def seconds(self) -> float:
        """How much time is left."""
        return self.until - monotonic()


def minimise_ratio(search: Search, known: Known | None = None) -> Answer:
    """Make the ratio small; value and bound of the answer are ratios, and so is the known value.

    First some good values near the relaxation's bound, then a proof at their rate that there are none better; whatever
    the proof finds instead is the next rate.
    """
    reached = known.value if known else 0.0
    bound = relaxed_ratio(search.program, search.ratio, seconds=search.seconds / 4, rate=reached)
    if known is None or not (is_small(search.program) or known.value - bound <= search.tolerance):
        answer = _good(search, bound, known)
        if not isinstance(answer, Found):
            return answer
        bound = max(bound, answer.bound)
        if known is None or answer.values is not known.values:
            known = Known(answer.values, search.ratio.of(answer.values))
            if not search.found(known.values, bound):
                return OutOfTime(bound)
    return _proof(search, bound, known)


def _proof(search: Search, bound: float, known: Known) -> Found | OutOfTime:
    """Prove that nothing is better than what is known, or find it, again and again."""
    program, ratio, tolerance = search.program, search.ratio, search.tolerance
    base, below = bound, 0.0  # where the ratio is no worse than what is known, N - base x D >= below
    for _ in range(STEPS):
        rate = known.value
        if rate - bound <= tolerance:
            break
        fewest = _least(program, ratio, rate, search.until)
        bound = max(bound, base + below / fewest)
        if rate - bound <= tolerance:
            break
        within = Tolerance(0.8 * tolerance * fewest)
        at_rate = Known(known.values, 0.0)
        narrowed = _no_worse(program, ratio, rate)
        answer = least(narrowed, ratio.minus(rate), seconds=search.seconds, tolerance=within, known=at_rate)
        if not isinstance(answer, Found):
            break
        base, below = rate, min(0.0, answer.bound)
        bound = max(bound, base + below / fewest)
        value = rate if answer.values is known.values else ratio.of(answer.values)
        if not value < rate - ARITHMETIC:
            break
        known = Known(answer.values, value)
        if not search.found(known.values, bound):
            return OutOfTime(bound)
        if not answer.proved:
            break
    return Found(known.values, min(bound, known.value), proved=known.value - bound <= tolerance + ARITHMETIC)


def _good(search: Search, bound: float, known: Known | None) -> Answer:
    """Find values near the relaxation's bound, of large programs within the tolerance; its own bound is a ratio."""
    program, ratio, tolerance = search.program, search.ratio, search.tolerance
    if search.guide and not is_small(program):
        values = _guided(search, search.guide, bound)
        if values:
            return Found(values, bound, proved=False)
    fewest = _least(program, ratio, None, search.until)
    good = max(tolerance, min(GOOD, tolerance * 20)) if is_small(program) else 0.9 * tolerance
    if known:
        known = Known(known.values, (known.value - bound) * ratio.denominator.at(known.values))
    within = Tolerance(good * fewest)
    answer = least(program, ratio.minus(bound), seconds=search.seconds, tolerance=within, known=known)
    match answer:
        case Infeasible():
            return answer
        case OutOfTime():
            return OutOfTime(bound)
        case Found():
            better = max(0.0, answer.bound)
            if better:
                better /= _most(program, ratio, search.until)
            return Found(answer.values, bound + better, proved=False)


def _guided(search: Search, guide: Guide, bound: float) -> Mapping[Column, float] | None:
    """Return values within the tolerance of the bound that are good for the guide too; None if none are found."""
    enough = Row(search.ratio.minus(bound + 0.9 * search.tolerance), upper=0)
    for rows in ([enough, *guide.hopes], [enough]) if guide.hopes else ([enough],):
        narrowed = search.program.extended()
        narrowed.add(rows)
        answer = approach(narrowed, guide.objective, seconds=search.seconds * PATIENCE, tolerance=guide.tolerance)
        if isinstance(answer, Found):
            return answer.values
    return None


def _no_worse(program: Program, ratio: Ratio, rate: float) -> Program:
    """Return the program with the row that no values have a ratio above the rate."""
    narrowed = program.extended()
    narrowed.add([Row(ratio.minus(rate), upper=10 * ARITHMETIC)])
    return narrowed


def _least(program: Program, ratio: Ratio, best: float | None, until: float) -> float:
    """Return the least that the denominator can be where the ratio is no worse than the best known, if any is."""
    narrowed = program if best is None else _no_worse(program, ratio, best)
    answer = relax(narrowed, Expression().plus(ratio.denominator), seconds=until - monotonic())
    return max(answer.bound, ARITHMETIC) if isinstance(answer, Relaxed) else ARITHMETIC


def _most(program: Program, ratio: Ratio, until: float) -> float:
    """Return the most that the denominator can be."""
    answer = relax(program, Expression().plus(ratio.denominator, -1.0), seconds=until - monotonic())
    return max(-answer.bound, ARITHMETIC) if isinstance(answer, Relaxed) else inf
