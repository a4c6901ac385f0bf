"""Money restated: whole units, rounded half up, from the decimals that the file shows."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

_MONTHS_A_YEAR = 12


def half_up(amount: Fraction) -> int:
    """Round to whole units; exactly half goes up."""
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)


def written(figure: float) -> Fraction:
    """Return the decimal as it is written: 0.1 is one tenth."""
    return Fraction(Decimal(str(figure)))


@lru_cache(maxsize=65536)
def yearly_cost(salary: int, fte: float, on_costs: float) -> int:
    """Return the loaded cost of a year: salary x FTE x (1 + on-costs)."""
    return half_up(salary * written(fte) * (1 + written(on_costs)))


def severance_pay(salary: int, fte: float, months: float) -> int:
    """Return months / 12 x salary x FTE."""
    return half_up(written(months) * salary * written(fte) / _MONTHS_A_YEAR)
