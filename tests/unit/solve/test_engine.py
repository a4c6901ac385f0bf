from math import inf

import pytest

from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.solve.engine import Found, Infeasible, OutOfTime, Relaxed, minimise, relax
from ldplanner.solve.tolerance import Tolerance

X = Expression({Column(0): 1.0})


def whole(least: float) -> Program:
    """Return a whole number x of 0 to 10 with 2 x >= least."""
    program = Program()
    program.column("x", 0, 10, integer=True)
    program.add([Row(Expression({Column(0): 2.0}), lower=least)])
    return program


def test_whole_numbers_stay_whole_unless_relaxed() -> None:
    # 2 x >= 5
    answer = minimise(whole(5), X, seconds=10)
    assert isinstance(answer, Found)
    assert answer.proved
    assert (answer.values[Column(0)], answer.bound) == pytest.approx((3, 3))
    relaxed = relax(whole(5), X, seconds=10)
    assert isinstance(relaxed, Relaxed)
    assert (relaxed.values[Column(0)], relaxed.bound) == pytest.approx((2.5, 2.5))


def test_constants_count_in_rows_and_objective() -> None:
    program = whole(0)
    program.add([Row(Expression({Column(0): 1.0}, constant=-4.0), lower=0)])
    answer = minimise(program, Expression({Column(0): 1.0}, constant=100.0), seconds=10)
    assert isinstance(answer, Found)
    assert (answer.values[Column(0)], answer.bound) == pytest.approx((4, 104))


def test_small_coefficients_are_told_apart() -> None:
    tiny = Expression({Column(0): 1e-6})
    answer = minimise(whole(5), tiny, seconds=10)
    assert isinstance(answer, Found)
    assert answer.values[Column(0)] == pytest.approx(3)
    assert answer.bound == pytest.approx(3e-6, abs=1e-9)


def test_nothing_fits() -> None:
    assert minimise(whole(21), X, seconds=10) == Infeasible()
    assert relax(whole(21), X, seconds=10) == Infeasible()


def test_a_reduced_cost_is_what_one_more_adds_at_the_least() -> None:
    # x + y >= 2.5 for 2 x + 5 y: all of it from x, and every y costs 5 - 2 more
    program = Program()
    columns = [program.column(name, 0, 10, integer=True) for name in "xy"]
    program.add([Row(Expression(dict.fromkeys(columns, 1.0)), lower=2.5)])
    relaxed = relax(program, Expression({columns[0]: 2.0, columns[1]: 5.0}), seconds=10)
    assert isinstance(relaxed, Relaxed)
    assert relaxed.bound == pytest.approx(5.0)
    assert relaxed.reduced_costs[columns[1]] == pytest.approx(3.0)


@pytest.mark.parametrize("hint", [3.0, 7.4, 99.0, -1.0])
def test_a_hint_changes_nothing_of_the_answer(hint: float) -> None:
    # good, not whole, out of bounds, and one that breaks a row
    answer = minimise(whole(5), X, seconds=10, hint={Column(0): hint})
    assert isinstance(answer, Found)
    assert (answer.values[Column(0)], answer.bound) == pytest.approx((3, 3))


@pytest.mark.parametrize(
    ("tolerance", "value", "close"),
    [
        (Tolerance(), 10.0, False),
        (Tolerance(absolute=1.0), 10.0, True),
        (Tolerance(absolute=0.9), 10.0, False),
        (Tolerance(relative=0.1), 10.0, True),
        (Tolerance(relative=0.09), 10.0, False),
        (Tolerance(), 9.0, True),
    ],
)
def test_close_enough(tolerance: Tolerance, value: float, close: bool) -> None:  # noqa: FBT001
    assert tolerance.allows(value, bound=9.0) is close


@pytest.mark.parametrize("seconds", [0.0, -1.0])
def test_no_time(seconds: float) -> None:
    assert minimise(whole(5), X, seconds=seconds) == OutOfTime(-inf)
    assert relax(whole(5), X, seconds=seconds) == OutOfTime(-inf)


def test_the_engine_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    minimise(whole(5), X, seconds=10)
    assert capfd.readouterr() == ("", "")


def test_a_bound_that_is_known_counts() -> None:
    # nothing in the program says so, but whoever asks knows that 2 x >= 5 means at least 4 here
    answer = minimise(whole(5), X, seconds=10, bound=4.0)
    assert isinstance(answer, Found)
    assert answer.proved
    assert answer.bound == 4.0
