"""Programs taken core by core end where they end when taken whole."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import inf

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.solve import core
from ldplanner.solve import cores as cores_module
from ldplanner.solve.core import is_small, least
from ldplanner.solve.engine import Found, Infeasible, OutOfTime, minimise
from ldplanner.solve.tolerance import Tolerance
from ldplanner.solve.whole import Known
from support.programs import COVER, KNAPSACK, PRICE, WORTH, at, brute, linear, program, programs

EXACT = Tolerance()
NEAR = 1e-6


@contextmanager
def cores(first: int) -> Iterator[None]:
    """Take every program core by core, the first with so many columns besides those in use."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "SMALL", 0)
        patch.setattr(cores_module, "FIRST", first)
        yield


def found(
    made: Program,
    objective: Expression,
    tolerance: Tolerance = EXACT,
    known: Known | None = None,
) -> Found:
    answer = least(made, objective, seconds=10, tolerance=tolerance, known=known)
    assert isinstance(answer, Found), answer
    return answer


@pytest.mark.parametrize("first", [0, 1, 2, 1000])
@pytest.mark.parametrize(("made", "objective", "value"), [(KNAPSACK, WORTH, -14.7), (COVER, PRICE, 12.0)])
def test_the_least_value_and_a_bound_of_it(first: int, made: Program, objective: Expression, value: float) -> None:
    with cores(first):
        answer = found(made, objective)
    assert objective.at(answer.values) == pytest.approx(value)
    assert answer.bound == pytest.approx(value)
    assert answer.proved


@pytest.mark.parametrize("first", [0, 1])
def test_the_program_stays_as_it_is(first: int) -> None:
    columns, rows = list(COVER.columns), list(COVER.rows)
    with cores(first):
        found(COVER, PRICE)
    assert (COVER.columns, COVER.rows) == (columns, rows)


@pytest.mark.parametrize("first", [0, 1])
def test_what_the_relaxation_does_not_use_is_found_all_the_same(first: int) -> None:
    # 4 x + 3 y + 3 z = 6: in parts x = 1.5 for 6, whole y + z for 2 x 3.5, which no core with x alone has
    made = program((9, 9, 9), Row(linear(4, 3, 3), lower=6, upper=6))
    objective = linear(4, 3.5, 3.5)
    with cores(first):
        answer = found(made, objective)
    assert objective.at(answer.values) == pytest.approx(7)
    assert answer.bound == pytest.approx(7)


@pytest.mark.parametrize("first", [0, 1])
def test_a_bad_start_is_left_behind(first: int) -> None:
    # three fives cost 15
    with cores(first):
        answer = found(COVER, PRICE, known=Known(at(3, 0, 0), 15.0))
    assert PRICE.at(answer.values) == pytest.approx(12)
    assert answer.proved


@pytest.mark.parametrize("first", [0, 1])
def test_what_is_known_comes_back_where_nothing_is_better(first: int) -> None:
    known = Known(at(1, 2, 0), 12.0)
    with cores(first):
        answer = found(COVER, PRICE, known=known)
    assert answer.values is known.values
    assert answer.bound == pytest.approx(12)
    assert answer.proved


@pytest.mark.parametrize("first", [0, 1])
def test_what_is_known_comes_back_where_it_is_good_enough(first: int) -> None:
    # 12.2 is within 1.5 of what the relaxation has, 11, which is then all that is known of what could be better
    known = Known(at(1, 0, 3), 12.2)
    with cores(first):
        answer = found(COVER, PRICE, Tolerance(absolute=1.5), known)
    assert answer.values is known.values
    assert answer.bound == pytest.approx(11)
    assert answer.proved


def test_nothing_fits() -> None:
    split = program((3, 3), Row(linear(2, 2), lower=3, upper=3))
    never = program((1, 1), Row(linear(1, 1), lower=3))
    for first in 0, 1:
        with cores(first):
            assert least(split, linear(1, 2), seconds=10, tolerance=EXACT) == Infeasible()
            assert least(never, linear(1, 2), seconds=10, tolerance=EXACT) == Infeasible()


def test_without_time_nothing_is_claimed() -> None:
    with cores(0):
        assert least(COVER, PRICE, seconds=0, tolerance=EXACT) == OutOfTime(-inf)


@pytest.mark.parametrize("constant", [0.0, 7.0])
def test_a_bound_of_what_counts_whole_numbers_is_one(constant: float) -> None:
    # 5 x + 3 y >= 11: in parts 2.2 people, so that no whole plan has fewer than 3, and three fives are good enough
    made = program((9, 9), Row(linear(5, 3), lower=11))
    known = Known(at(3, 0), 3.0 + constant)
    with cores(0):
        answer = found(made, linear(1, 1, constant=constant), Tolerance(absolute=0.9), known)
    assert answer.values is known.values
    assert answer.bound == 3 + constant


@pytest.mark.parametrize("objective", [linear(1, 1, constant=0.5), linear(1.5, 1.5)])
def test_other_bounds_are_not_raised(objective: Expression) -> None:
    # 2.2 people and a half, or 2.2 people for 1.5 each; for both, three of them are within the tolerance
    made = program((9, 9), Row(linear(5, 3), lower=11))
    with cores(0):
        answer = found(made, objective, Tolerance(absolute=2), Known(at(3, 0), objective.at(at(3, 0))))
    assert answer.bound == pytest.approx(objective.at(at(2.2, 0)))


def test_a_bound_of_parts_of_people_is_not_raised() -> None:
    made = Program()
    made.column("x", 0, 9, integer=True)
    made.column("part", 0, 9, integer=False)
    made.add([Row(linear(1, 1), lower=2.5), Row(linear(1), lower=1)])
    with cores(0):
        answer = found(made, linear(1, 1))
    assert answer.bound == pytest.approx(2.5)


def test_columns_that_must_be_used_are_in_every_core() -> None:
    # at least two of what is dear
    made = program((9, 9), Row(linear(1, 1), lower=3.5))
    made.columns[1] = made.columns[1].__class__("dear", 2, 9, integer=True)
    with cores(0):
        answer = found(made, linear(1, 100))
    assert linear(1, 100).at(answer.values) == pytest.approx(202)
    assert answer.bound == pytest.approx(202)


def test_tallies_are_in_every_core() -> None:
    made = program((3, 3, 3), Row(linear(1, 1), lower=1.5), Row(linear(0, 2, 3), lower=4))
    tally = made.tally("all", map(Column, range(3)))
    objective = Expression({tally: 1.0, Column(0): 0.1})
    with cores(0):
        answer = found(made, objective)
    # two of the second: 2; one of the second and one of the third leaves out half a person in the first row
    assert objective.at(answer.values) == pytest.approx(2)
    assert answer.bound == pytest.approx(2)


def test_only_a_program_with_many_whole_numbers_is_large() -> None:
    made = program((1,) * core.SMALL)
    for number in range(10):
        made.column(("part", number), 0, 1, integer=False)
    assert is_small(made)
    made.column("one more", 0, 1, integer=True)
    assert not is_small(made)


def near(
    made: Program, objective: Expression, first: int, tolerance: Tolerance, number: int | None
) -> tuple[Found | None, Mapping[Column, float]]:
    """Return the answer within a tolerance and the best values; None if there are none.

    With a number, the filling of that number is known, or of its remainder if there are fewer.
    """
    fillings = brute(made, objective)
    whole = minimise(made, objective, seconds=10)
    if not isinstance(whole, Found) or not fillings:
        return None, {}
    value, filling = fillings[(number or 0) % len(fillings)]
    with cores(first):
        return found(made, objective, tolerance, None if number is None else Known(filling, value)), whole.values


SETTINGS = settings(deadline=None, max_examples=100)


@SETTINGS
@given(programs(), st.integers(0, 2))
def test_core_by_core_is_as_good_as_the_whole(given_: tuple[Program, Expression], first: int) -> None:
    made, objective = given_
    whole = minimise(made, objective, seconds=10)
    with cores(first):
        answer = least(made, objective, seconds=10, tolerance=EXACT)
    if not isinstance(whole, Found):
        assert answer == whole
        return
    assert isinstance(answer, Found), answer
    assert objective.at(answer.values) == pytest.approx(objective.at(whole.values), abs=NEAR)
    assert answer.bound == pytest.approx(objective.at(whole.values), abs=NEAR)
    assert answer.proved


@SETTINGS
@given(programs(), st.integers(0, 2), st.integers(0))
def test_whatever_is_known_before(given_: tuple[Program, Expression], first: int, number: int) -> None:
    made, objective = given_
    fillings = brute(made, objective)
    if not fillings:
        return
    value, filling = fillings[number % len(fillings)]
    whole = minimise(made, objective, seconds=10)
    assert isinstance(whole, Found)
    with cores(first):
        answer = found(made, objective, known=Known(filling, value))
    assert objective.at(answer.values) == pytest.approx(objective.at(whole.values), abs=NEAR)
    assert answer.bound == pytest.approx(objective.at(whole.values), abs=NEAR)


TOLERANCES = st.sampled_from(
    [Tolerance(absolute=0.3), Tolerance(absolute=2.0), Tolerance(relative=0.1), Tolerance(relative=0.4)]
)


@SETTINGS
@given(programs(), st.integers(0, 2), TOLERANCES, st.none() | st.integers(0))
def test_what_is_proven_within_a_tolerance_is_within_it(
    given_: tuple[Program, Expression], first: int, tolerance: Tolerance, number: int | None
) -> None:
    made, objective = given_
    answer, whole = near(made, objective, first, tolerance, number)
    if answer is None:
        return
    assert answer.proved
    assert tolerance.allows(objective.at(answer.values), answer.bound)
    assert tolerance.allows(objective.at(answer.values), objective.at(whole) + NEAR)


# 2 x + y >= 1 for 4 x + 3.5 y: x = 1 costs 4, y = 1 costs 3.5, half an x costs 2. At the 2 that the row is worth, one y
# adds 1.5, more than 4 - 1 - 2: it can save no more than the tolerance of 1 and is left out. But it can save 0.5.
SAVES_LITTLE = program((9, 9), Row(linear(2, 1), lower=1)), linear(4, 3.5)


@SETTINGS
@example(SAVES_LITTLE, 1, Tolerance(absolute=1.0), 1)
@given(programs(), st.integers(0, 2), TOLERANCES, st.none() | st.integers(0))
def test_a_bound_within_a_tolerance_holds_for_everything(
    given_: tuple[Program, Expression], first: int, tolerance: Tolerance, number: int | None
) -> None:
    made, objective = given_
    answer, whole = near(made, objective, first, tolerance, number)
    assert answer is None or answer.bound <= objective.at(whole) + NEAR
