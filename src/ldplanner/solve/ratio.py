"""The least ratio N / D of two expressions, D > 0, by Dinkelbach's method, with a bound from each step.

At any rate r: if N - r D >= b for all values, then N / D >= r + b / D, so r + b / (least D) where b <= 0 and
r + b / (most D) where b >= 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from time import monotonic
from typing import assert_never

from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.solve.engine import ARITHMETIC, Answer, Found, Infeasible, OutOfTime, minimise

STEPS = 30


@dataclass(frozen=True, slots=True)
class Ratio:
    """A numerator and a positive denominator."""

    numerator: Expression
    denominator: Expression

    def minus(self, rate: float) -> Expression:
        """Return N - rate x D."""
        return self.numerator.plus(self.denominator, -rate)

    def of(self, values: Mapping[Column, float]) -> float:
        """Return N / D."""
        return self.numerator.at(values) / self.denominator.at(values)


@dataclass(frozen=True, slots=True)
class Span:
    """The least and the most that a denominator can be."""

    least: float
    most: float

    def per_unit(self, amount: float) -> float:
        """Return a lower bound of amount / denominator."""
        return amount / (self.most if amount >= 0 else self.least)


def relaxed_ratio(program: Program, ratio: Ratio, *, seconds: float) -> float:
    """Return a lower bound of the ratio: its least value when people could be split (0 if time runs out).

    N is never negative, so 0 is a bound.
    """
    until = monotonic() + seconds
    rate = 0.0
    for _ in range(STEPS):
        answer = minimise(program, ratio.minus(rate), seconds=until - monotonic(), tolerance=0.0, relaxed=True)
        if not isinstance(answer, Found) or ratio.denominator.at(answer.values) <= ARITHMETIC:
            return 0.0
        value = ratio.of(answer.values)
        if value <= 0 or (rate > 0 and answer.bound >= -100 * ARITHMETIC):
            span = _span(program, ratio, rate, until)
            return max(0.0, rate + span.per_unit(min(0.0, answer.bound) - ARITHMETIC))
        rate = value
    return 0.0


def minimise_ratio(
    program: Program, ratio: Ratio, *, seconds: float, tolerance: float, hint: Mapping[Column, float] | None
) -> Answer:
    """Make the ratio small; value and bound of the answer are ratios, and so is the tolerance."""
    until = monotonic() + seconds
    bound = relaxed_ratio(program, ratio, seconds=seconds / 4)
    best: Mapping[Column, float] | None = None
    rate = bound
    for _ in range(STEPS):
        span = _span(program, ratio, None if best is None else ratio.of(best), until)
        answer = minimise(
            program,
            ratio.minus(rate),
            seconds=until - monotonic(),
            tolerance=0.8 * tolerance * span.least,
            hint=best or hint,
        )
        match answer:
            case Infeasible():
                return answer
            case OutOfTime():
                break
            case Found():
                bound = max(bound, rate + span.per_unit(answer.bound))
                better = best is None or ratio.of(answer.values) < ratio.of(best) - ARITHMETIC
                best = answer.values if best is None or better else best
                if ratio.of(best) - bound <= tolerance or not (better and answer.proved):
                    break
                rate = ratio.of(best)
            case _:
                assert_never(answer)
    if best is None:
        return OutOfTime(bound)
    value = ratio.of(best)
    return Found(best, min(bound, value), proved=value - bound <= tolerance + ARITHMETIC)


def _span(program: Program, ratio: Ratio, best: float | None, until: float) -> Span:
    """Return what the denominator can be where the ratio is no worse than the best known."""
    narrowed = program.extended()
    if best is not None:
        narrowed.add([Row(ratio.minus(best), upper=ARITHMETIC)])
    ends = []
    for sign in (1.0, -1.0):
        goal = Expression().plus(ratio.denominator, sign)
        answer = minimise(narrowed, goal, seconds=until - monotonic(), tolerance=0.0, relaxed=True)
        ends.append(sign * answer.bound if isinstance(answer, Found) else (ARITHMETIC, inf)[sign < 0])
    return Span(max(ends[0], ARITHMETIC), max(ends[1], ARITHMETIC))
