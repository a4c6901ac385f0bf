"""Exact arithmetic for money: whole currency units, rounded half up, one constant at a time."""

from fractions import Fraction
from functools import lru_cache


@lru_cache(maxsize=4096)  # a roster has the same few again and again: FTE, on-costs, scales
def exact(number: int | float) -> Fraction:  # noqa: PYI041  a whole number must stay one
    """Return the decimal number that was written in the file, not its binary neighbour."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)


def whole(amount: Fraction) -> int:
    """Round to whole currency units, half up."""
    return part(amount.numerator, 1, amount.denominator)


def part(amount: int, some: int, of: int) -> int:
    """Return some of that many equal parts of an amount, in whole units, rounded half up."""
    return (2 * amount * some + of) // (2 * of)


def loaded_cost(salary: int, fte: float, on_costs: float) -> int:
    """Return what a person costs in a year: full-time salary x FTE x (1 + on-costs), in whole units."""
    return whole(salary * exact(fte) * (1 + exact(on_costs)))


def severance(salary: int, fte: float, months: float) -> int:
    """Return the severance of an employee: months / 12 of what they are paid in a year, without on-costs."""
    return whole(exact(months) / 12 * salary * exact(fte))


def scaled(amount: int, scale: float) -> int:
    """Turn a figure of the catalogue (USD) into the roster's money, in whole units."""
    return whole(amount * exact(scale))
