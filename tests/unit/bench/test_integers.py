"""Rows in whole numbers: exact where the amounts are short, never narrower where they are rounded."""

from array import array

import pytest

from bench.integers import UNIT, most, whole_row
from bench.linear import Column, Linear, Row

BINARIES = [Column(0, 1), Column(0, 1)]


def row(*amounts: float, lower: float = -10.0, upper: float = 10.0) -> Row:
    return Row(Linear(0.0, array("i", range(len(amounts))), array("d", amounts)), lower, upper)


def test_short_amounts_stay_as_they_are() -> None:
    whole = whole_row(row(0.5, 0.25, lower=0.3, upper=0.6), BINARIES)
    assert (whole.amounts, whole.scale, whole.slack) == ([50, 25], 100, 0)
    assert (whole.lower, whole.upper) == (30, 60)


def test_a_bound_between_two_whole_numbers_is_the_inner_one() -> None:
    whole = whole_row(row(1.0, 2.0, lower=0.5, upper=2.5), BINARIES)
    assert (whole.lower, whole.upper) == (1, 2)


def test_rounding_widens_the_row() -> None:
    whole = whole_row(row(1 / 3, 2 / 3, upper=1.0), BINARIES)
    assert whole.slack > 0
    assert sum(whole.amounts) <= whole.upper


@pytest.mark.parametrize("amount", [1.0, -0.7, 1 / 7])
def test_a_broken_number_is_counted_in_units(amount: float) -> None:
    broken = Column(0, 2.5, whole=False)
    whole = whole_row(row(amount), [broken])
    assert most(broken) == 2_500_000
    assert whole.amounts[0] / whole.scale == pytest.approx(amount * UNIT)
