"""Whole numbers for a solver that knows no others, so that no plan is cut off.

A row is multiplied until all its amounts are whole; where that takes too many digits, amounts are rounded and the row
is widened by all that the rounding can come to.
"""

from math import ceil, floor, isinf, log10
from typing import NamedTuple

from bench.linear import Column, Linear, Row

UNIT = 1e-6
"""What a column that need not be whole is counted in."""

DIGITS = 8
"""Digits of the largest amount where amounts are rounded."""

NOISE = 1e-9
"""Share of an amount that is arithmetic, not a digit."""

FREE = 2**62
"""Beyond what any row can come to."""


class WholeRow(NamedTuple):
    """Whole amounts of whole columns, what they must lie between, and what the row was multiplied by.

    `slack` is how far rounding can put the row off, in its own units.
    """

    columns: list[int]
    amounts: list[int]
    lower: int
    upper: int
    scale: float
    slack: float


def most(column: Column) -> int:
    """Return a column's highest value in whole units; the lowest is 0 everywhere."""
    return floor(column.upper) if column.whole else ceil(column.upper / UNIT)


def whole_row(row: Row, columns: list[Column]) -> WholeRow:
    """Write a row in whole numbers; its bounds have the row's constant taken off."""
    body = row.body
    amounts = [a * (1.0 if columns[c].whole else UNIT) for c, a in zip(body.columns, body.amounts, strict=True)]
    scale = _scale(amounts)
    rounded = [round(amount * scale) for amount in amounts]
    off = (
        abs(amount * scale - whole) * most(columns[column])
        for column, amount, whole in zip(body.columns, amounts, rounded, strict=True)
        if abs(amount * scale - whole) > NOISE * abs(whole)
    )
    slack = sum(off)
    lower, upper = (row.lower - body.constant) * scale, (row.upper - body.constant) * scale
    least = -FREE if isinf(lower) else ceil(lower - slack - _noise(lower))
    greatest = FREE if isinf(upper) else floor(upper + slack + _noise(upper))
    return WholeRow(list(body.columns), rounded, least, greatest, scale, slack)


def whole_objective(objective: Linear, columns: list[Column]) -> WholeRow:
    """Write an objective in whole numbers, without its constant."""
    return whole_row(Row(objective), columns)


def _scale(amounts: list[float]) -> float:
    """Return the least power of ten that makes all amounts whole, or that gives the largest enough digits."""
    largest = max(map(abs, amounts), default=1.0)
    enough = DIGITS - 1 - floor(log10(largest)) if largest else 0
    for power in range(enough):
        if all(abs(a * 10.0**power - round(a * 10.0**power)) <= NOISE * abs(a * 10.0**power) for a in amounts):
            return 10.0**power
    return 10.0**enough


def _noise(amount: float) -> float:
    return NOISE * max(1.0, abs(amount))
