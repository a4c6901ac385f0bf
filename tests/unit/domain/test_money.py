from fractions import Fraction

import pytest

from ldplanner.domain.money import exact, loaded_cost, part, scaled, severance, whole


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [("1/2", 1), ("3/2", 2), ("5/2", 3), ("49/100", 0), ("-1/2", 0), ("-3/2", -1), ("7", 7)],
)
def test_half_is_rounded_up(amount: str, rounded: int) -> None:
    assert whole(Fraction(amount)) == rounded


def test_numbers_are_what_was_written() -> None:
    # in binary 0.1 + 0.2 is not 0.3
    assert exact(0.1) + exact(0.2) == exact(0.3)
    assert exact(3) == 3


@pytest.mark.parametrize(
    ("salary", "fte", "on_costs", "cost"),
    [
        (60_000, 1.0, 0.0, 60_000),
        (60_000, 0.5, 0.3, 39_000),
        (75, 1.0, 0.02, 77),  # 76.5; in binary 1.02 is a little less
        (61_999, 0.333, 0.425, 29_420),  # 29,420.07...
        (1, 0.5, 0.0, 1),
        (0, 1.0, 0.3, 0),
    ],
)
def test_loaded_cost(salary: int, fte: float, on_costs: float, cost: int) -> None:
    assert loaded_cost(salary, fte, on_costs) == cost


@pytest.mark.parametrize(
    ("salary", "fte", "months", "paid"),
    [
        (60_000, 1.0, 3, 15_000),
        (60_000, 0.5, 3, 7_500),
        (60_002, 1.0, 3, 15_001),  # 15,000.5
        (60_001, 1.0, 3, 15_000),  # 15,000.25
        (60_000, 1.0, 1.5, 7_500),
        (60_000, 1.0, 0, 0),
        (100_000, 1.0, 1, 8_333),
    ],
)
def test_severance(salary: int, fte: float, months: float, paid: int) -> None:
    assert severance(salary, fte, months) == paid


def test_figures_of_the_catalogue_are_scaled() -> None:
    assert scaled(101_860, 1.0) == 101_860
    assert scaled(4_129, 0.5) == 2_065
    assert scaled(101_860, 0.92) == 93_711  # 93,711.2


@pytest.mark.parametrize(("some", "of", "paid"), [(0, 3, 0), (1, 3, 33), (2, 3, 67), (3, 3, 100), (1, 8, 13)])
def test_parts_of_an_amount(some: int, of: int, paid: int) -> None:
    assert part(100, some, of) == paid
