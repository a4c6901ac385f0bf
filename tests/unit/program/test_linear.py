"""Columns that count others, columns with one value, and copies."""

import pytest

from ldplanner.program.linear import Column, Expression, Limit, Program, Row, total
from ldplanner.solve.engine import Found, Infeasible, minimise


def program(*most: int) -> Program:
    """Return whole numbers from 0 to so much each."""
    made = Program()
    for number, upper in enumerate(most):
        made.column(number, 0, upper, integer=True)
    return made


def counted(made: Program, *columns: int) -> Column:
    return made.tally(("all", columns), map(Column, columns))


def least(made: Program, **terms: float) -> float:
    """Return the least sum of columns times what is given as c0, c1, ..."""
    objective = Expression({Column(int(name[1:])): amount for name, amount in terms.items()})
    answer = minimise(made, objective, seconds=10)
    assert isinstance(answer, Found), answer
    return objective.at(answer.values)


def test_a_tally_is_the_sum_of_what_it_counts() -> None:
    # 0..2 and 0..3 add up to 5 at the most, and to no more than 4 if the first is held to 1
    made = program(2, 3, 9)
    tally = counted(made, 0, 1)
    assert tally == 3
    assert least(made, c3=-1) == pytest.approx(-5)
    made.add([Row(Expression({Column(0): 1.0}), upper=1)])
    assert least(made, c3=-1) == pytest.approx(-4)
    assert least(made, c0=-1, c3=1) == pytest.approx(0)
    made.add([Row(Expression({tally: 1.0}), lower=3)])
    assert least(made, c0=1, c1=5) == pytest.approx(1 + 2 * 5)


def test_a_tally_is_whole_and_has_bounds() -> None:
    made = program(2, 3)
    bounds = made.columns[counted(made, 0, 1)]
    assert (bounds.lower, bounds.upper, bounds.integer) == (0, 5, True)
    assert bounds.key == ("all", (0, 1))


def test_of_one_column_the_tally_is_itself() -> None:
    made = program(2, 3)
    assert counted(made, 1) == Column(1)
    assert len(made.columns) == 2
    assert made.rows == []
    assert made.tallied({Column(1): 3.0}) == {Column(1): 3.0}


def test_values_with_those_of_the_tallies() -> None:
    made = program(2, 3, 4)
    some, others = counted(made, 0, 1), counted(made, 1, 2)
    values = {Column(0): 2.0, Column(1): 1.0, Column(2): 4.0}
    assert made.tallied(values) == values | {some: 3.0, others: 5.0}


def test_a_column_without_a_value_counts_nothing() -> None:
    made = program(2, 3)
    tally = counted(made, 0, 1)
    assert made.tallied({Column(0): 2.0}) == {Column(0): 2.0, tally: 2.0}
    assert made.tallied({})[tally] == 0


def test_values_are_left_as_they_were() -> None:
    made = program(2, 3)
    counted(made, 0, 1)
    values = {Column(0): 2.0}
    made.tallied(values)
    assert values == {Column(0): 2.0}


def test_what_is_tallied_obeys_the_rows() -> None:
    made = program(2, 3, 4)
    counted(made, 0, 1, 2)
    values = made.tallied({Column(0): 1.0, Column(1): 3.0})
    assert all(row.lower <= row.expression.at(values) <= row.upper for row in made.rows)


def test_a_fixed_column_has_one_value() -> None:
    made = program(2, 3)
    made.fix(Column(1), 2)
    assert least(made, c1=1) == pytest.approx(2)
    assert least(made, c1=-1) == pytest.approx(-2)
    assert (made.columns[1].key, made.columns[1].integer) == (1, True)
    assert least(made, c0=-1) == pytest.approx(-2)


def test_a_fixed_column_may_make_a_program_impossible() -> None:
    made = program(2, 3)
    made.add([Row(Expression({Column(0): 1.0, Column(1): 1.0}), lower=4)])
    made.fix(Column(1), 1)
    assert minimise(made, Expression(), seconds=10) == Infeasible()


def test_a_copy_leaves_the_first_as_it_is() -> None:
    made = program(2, 3)
    tally = counted(made, 0, 1)
    copy = made.extended()
    copy.fix(Column(0), 0)
    copy.column("more", 0, 1, integer=False)
    copy.add([Row(Expression({tally: 1.0}), upper=1)])
    assert least(made, c2=-1) == pytest.approx(-5)
    assert least(copy, c2=-1) == pytest.approx(-1)
    assert len(made.columns) == 3
    assert len(made.rows) == 1


def test_a_copy_knows_the_tallies() -> None:
    made = program(2, 3)
    tally = counted(made, 0, 1)
    assert made.extended().tallied({Column(0): 2.0})[tally] == 2


def test_sums_of_expressions() -> None:
    one, other = Expression({Column(0): 1.0}, 2.0), Expression({Column(0): 3.0, Column(1): -1.0}, 5.0)
    values = {Column(0): 2.0, Column(1): 7.0}
    assert total([one, other]).at(values) == one.at(values) + other.at(values) == 4 + 4
    assert one.plus(other, -2.0).at(values) == 4 - 2 * 4
    assert one == Expression({Column(0): 1.0}, 2.0)


def test_a_row_may_be_one_that_the_user_gave() -> None:
    limit = Limit("at most one", "/limits/one")
    assert Row(Expression(), upper=1, limit=limit).limit == limit


def followed() -> Program:
    """Return x and y from 0 to 3, where y follows, and 2 x + 2 y = 3, which whole numbers never are."""
    made = Program()
    x = made.column("x", 0, 3, integer=True)
    y = made.column("y", 0, 3, integer=True, follows=True)
    made.add([Row(Expression({x: 2.0, y: 2.0}), lower=3, upper=3)])
    return made


def test_what_follows_need_not_be_whole_in_a_loosened_copy() -> None:
    made = followed()
    assert least(made.loosened(), c1=1) == pytest.approx(0.5)  # x is 1, and no half
    assert minimise(made, Expression(), seconds=10) == Infeasible()


def test_what_counts_followers_is_open_too_where_the_rest_is_decided() -> None:
    made = program(3)
    part = made.column("part", 0, 3, integer=True, follows=True)
    tally = made.tally("both", (Column(0), part))
    assert least(made.decided({Column(0): 1.0}), c2=-1) == pytest.approx(-4)
    assert tally == 2


def test_what_follows_is_open_where_the_rest_is_decided() -> None:
    made = program(3)
    follower = made.column("later", 0, 3, integer=True, follows=True)
    made.add([Row(Expression({Column(0): 1.0, follower: 1.0}), lower=3)])
    decided = made.decided({Column(0): 0.9999999, follower: 3.0})
    assert least(decided, c0=-1) == pytest.approx(-1)
    assert least(decided, c1=1) == pytest.approx(2)


def test_cuts_hold_only_in_a_copy_that_takes_them_in() -> None:
    made = program(3)
    made.cuts.append(Row(Expression({Column(0): 1.0}), upper=1))
    assert least(made, c0=-1) == pytest.approx(-3)
    assert least(made.extended().cut(), c0=-1) == pytest.approx(-1)
    assert least(made, c0=-1) == pytest.approx(-3)


def test_cuts_of_a_limit_that_is_not_held_are_gone() -> None:
    made, limit = program(3), Limit("one", "/one")
    made.cuts.append(Row(Expression({Column(0): 1.0}), upper=1, limit=limit))
    assert least(made.held([limit]).cut(), c0=-1) == pytest.approx(-1)
    assert least(made.held([]).cut(), c0=-1) == pytest.approx(-3)
