"""Ratios of small sums, worked out by hand."""

from time import monotonic

import pytest

from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.solve.engine import Found, Infeasible, OutOfTime
from ldplanner.solve.ratio import Ratio, Search, minimise_ratio, relaxed_ratio


def linear(constant: float, **terms: float) -> Expression:
    """Return constant + x * column 0 + y * column 1."""
    columns = {"x": Column(0), "y": Column(1)}
    return Expression({columns[name]: factor for name, factor in terms.items()}, constant)


def program(x: int, y: int) -> Program:
    """Return two whole numbers from 0 to x and y."""
    made = Program()
    made.column("x", 0, x, integer=True)
    made.column("y", 0, y, integer=True)
    return made


def least(made: Program, ratio: Ratio) -> float:
    answer = minimise_ratio(Search(made, ratio, monotonic() + 10, 0.0))
    assert isinstance(answer, Found), answer
    assert answer.proved
    value = ratio.of(answer.values)
    assert answer.bound == pytest.approx(value, abs=1e-7)
    return value


def test_the_least_ratio_is_not_that_of_the_least_numerator() -> None:
    # (3 + x) / (4 + 2 x): 3/4, 4/6, 5/8 for x = 0, 1, 2
    assert least(program(2, 0), Ratio(linear(3, x=1), linear(4, x=2))) == pytest.approx(0.625)


def test_nor_that_of_the_most_denominator() -> None:
    # (1 + x) / (4 + 2 x): 0.25 at x = 0
    assert least(program(2, 0), Ratio(linear(1, x=1), linear(4, x=2))) == pytest.approx(0.25)


def test_over_whole_numbers() -> None:
    # at least 1.5 of x + y; (1 + 2 x + y) / (3 + x + y): y = 2 gives 3/5, x = 2 gives 1, x = y = 1 gives 4/5
    made = program(2, 2)
    made.add([Row(linear(0, x=1, y=1), lower=1.5)])
    ratio = Ratio(linear(1, x=2, y=1), linear(3, x=1, y=1))
    assert least(made, ratio) == pytest.approx(0.6)
    # split in parts, y = 1.5: 2.5 / 4.5 is a bound for it
    assert relaxed_ratio(made, ratio, seconds=10) == pytest.approx(2.5 / 4.5)


def test_nought() -> None:
    assert least(program(3, 0), Ratio(linear(3, x=-1), linear(2, x=1))) == pytest.approx(0.0)


def test_nothing_fits() -> None:
    made = program(1, 1)
    made.add([Row(linear(0, x=1, y=1), lower=3)])
    answer = minimise_ratio(Search(made, Ratio(linear(1), linear(1)), monotonic() + 10, 0.0))
    assert answer == Infeasible()
    assert relaxed_ratio(made, Ratio(linear(1), linear(1)), seconds=10) == 0


def test_without_time_nothing_is_claimed() -> None:
    ratio = Ratio(linear(3, x=1), linear(4, x=2))
    answer = minimise_ratio(Search(program(2, 0), ratio, monotonic() + 0, 0.0))
    assert isinstance(answer, OutOfTime)
    assert answer.bound <= 0.625
    assert relaxed_ratio(program(2, 0), ratio, seconds=0) == 0


def test_a_hint_does_no_harm() -> None:
    ratio = Ratio(linear(3, x=1), linear(4, x=2))
    answer = minimise_ratio(Search(program(2, 0), ratio, monotonic() + 10, 0.0))
    assert isinstance(answer, Found)
    assert ratio.of(answer.values) == pytest.approx(0.625)
