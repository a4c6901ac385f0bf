"""Small programs: two by hand, and drawn ones with every filling tried."""

from itertools import product
from math import inf

from hypothesis import strategies as st

from ldplanner.program.linear import Column, Expression, Program, Row


def linear(*amounts: float, constant: float = 0.0) -> Expression:
    return Expression({Column(index): amount for index, amount in enumerate(amounts) if amount}, constant)


def program(most: tuple[int, ...], *rows: Row) -> Program:
    """Return whole numbers from 0 to so much each, with rows."""
    made = Program()
    for number, upper in enumerate(most):
        made.column(number, 0, upper, integer=True)
    made.add(rows)
    return made


def at(*values: float) -> dict[Column, float]:
    return {Column(index): value for index, value in enumerate(values)}


KNAPSACK = program((1, 1, 1, 1), Row(linear(5, 4, 3, 2), upper=8.5))
WORTH = linear(-9.5, -7.1, -5.2, -3.3)
"""Of 5, 4, 3 and 2 into 8.5: 5 and 3 are worth 14.7; 5 and 2 only 12.8, 4 and 3 only 12.3. Splitting gives 15.7."""

COVER = program((9, 9, 9), Row(linear(5, 3, 2), lower=11))
PRICE = linear(5, 3.5, 2.4)
"""5, 3 and 2 for 5, 3.5 and 2.4 must make 11: 5 + 3 + 3 for 12 (5 + 2 + 2 + 2 is 12.2); in parts 2.2 fives for 11."""


@st.composite
def programs(draw: st.DrawFn) -> tuple[Program, Expression]:
    """Return at most eight columns, some of which follow others, one may be split, at most four rows, an objective."""
    made = Program()
    for number, most in enumerate(draw(st.lists(st.integers(0, 3), min_size=1, max_size=7))):
        made.column(number, 0, most, integer=True, follows=draw(st.booleans()))
    if draw(st.booleans()):
        made.column("part", 0, draw(st.integers(0, 3)), integer=False)
    size = len(made.columns)
    amounts = st.lists(st.integers(-4, 6), min_size=size, max_size=size)
    for _ in range(draw(st.integers(0, 4))):
        lower = draw(st.integers(-4, 8))
        width = draw(st.sampled_from([0, 1, 5, inf]))
        upper_only = draw(st.booleans()) and width == inf
        row = linear(*draw(amounts))
        made.add([Row(row, upper=lower) if upper_only else Row(row, lower=lower, upper=lower + width)])
    parts = draw(st.sampled_from([1.0, 0.5, 0.1]))
    return made, linear(*(parts * amount for amount in draw(amounts)), constant=draw(st.sampled_from([0.0, 3.0, -0.5])))


def brute(made: Program, objective: Expression) -> list[tuple[float, dict[Column, float]]]:
    """Return the value of every filling in whole numbers that obeys the rows, best first."""
    ranges = [range(int(column.lower), int(column.upper) + 1) for column in made.columns]
    fillings = [at(*filling) for filling in product(*ranges)]
    kept = [
        filling
        for filling in fillings
        if all(row.lower <= row.expression.at(filling) <= row.upper for row in made.rows)
    ]
    return sorted(((objective.at(filling), filling) for filling in kept), key=lambda pair: pair[0])
