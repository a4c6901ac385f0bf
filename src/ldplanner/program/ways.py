"""How a limit may give way in a program: by an amount, from a later quarter on, or altogether."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import Protocol, TypeAlias

from ldplanner.domain.loosening import Loosening
from ldplanner.program.linear import Column, Expression, Limit, Program, Row, total

MISSED = 1e-6
"""By how much arithmetic may miss a row."""

Values: TypeAlias = Mapping[Column, float]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What each row of a limit gives way by, in columns of their own, and how far that is.

    `extent` is relative: 1 is as much again as the limit itself, or all of it. `most` is as far as it could ever go.
    """

    gives: tuple[Expression, ...]
    extent: Expression
    most: float


@dataclass(frozen=True, slots=True)
class Taken:
    """What is looser, if anything has to be, and the rows that still hold: for other ways to give way in."""

    loosening: Loosening | None
    rows: Sequence[Row]


class Way(Protocol):
    """One way of loosening a limit."""

    @property
    def limit(self) -> Limit:
        """What gives way."""
        ...

    @property
    def path(self) -> str:
        """Where the looser figure goes."""
        ...

    def stretch(self, program: Program, rows: Sequence[Row]) -> Stretch:
        """Let the rows of the limit give way, with new columns of a program."""
        ...

    def taken(self, rows: Sequence[Row], values: Values, extent: float) -> Taken:
        """Return how much looser the limit must be for values that miss its rows, if its stretch went so far."""
        ...


@dataclass(frozen=True, slots=True)
class ByAmount:
    """A figure gives way by as much as is needed in the row that needs most.

    `unit` is how much of it counts as 1; `figure` makes the looser figure from an amount and the values that need it.
    """

    limit: Limit
    path: str
    unit: float
    figure: Callable[[float, Values], Loosening]

    def stretch(self, program: Program, rows: Sequence[Row]) -> Stretch:
        """Let every row give way by the same amount."""
        most = max((_most_missed(program, row) for row in rows), default=0.0) / self.unit
        extent = Expression({program.column(("gives", self.limit), 0, most, integer=False): 1.0})
        amount = Expression().plus(extent, self.unit)
        return Stretch(tuple(amount for _ in rows), extent, most)

    def taken(self, rows: Sequence[Row], values: Values, _extent: float) -> Taken:
        """Return the figure that every row can do with."""
        amount = max((missed(row, values) for row in rows), default=0.0)
        return Taken(self.figure(amount, values) if amount > MISSED else None, ())


@dataclass(frozen=True, slots=True)
class Later:
    """A need begins later; it has a row for each quarter, in order. `begins` tells what that is from a row's number."""

    limit: Limit
    path: str
    quarters: int
    begins: Callable[[int], Loosening]

    def stretch(self, program: Program, rows: Sequence[Row]) -> Stretch:
        """Let the first rows give way, any number but all of them."""
        off = [program.column(("begins after", self.limit, i), 0, 1, integer=True) for i in range(len(rows) - 1)]
        program.add(Row(Expression({a: 1.0, b: -1.0}), lower=0) for a, b in pairwise(off))
        gives = [Expression({column: row.lower}) for column, row in zip(off, rows, strict=False)]
        extent = Expression(dict.fromkeys(off, 1.0 / self.quarters))
        return Stretch((*gives, Expression()), extent, len(off) / self.quarters)

    def taken(self, rows: Sequence[Row], _values: Values, extent: float) -> Taken:
        """Return the first quarter from which on the rows hold."""
        first = round(extent * self.quarters)
        return Taken(self.begins(first) if first else None, rows[first:])


@dataclass(frozen=True, slots=True)
class Off:
    """A limit that is there or not."""

    limit: Limit
    loosening: Loosening

    @property
    def path(self) -> str:
        """Where it is turned off."""
        return self.loosening.path

    def stretch(self, program: Program, rows: Sequence[Row]) -> Stretch:
        """Let every row give way altogether."""
        extent = Expression({program.column(("off", self.limit), 0, 1, integer=True): 1.0})
        return Stretch(tuple(Expression().plus(extent, _most_missed(program, row)) for row in rows), extent, 1.0)

    def taken(self, rows: Sequence[Row], values: Values, _extent: float) -> Taken:
        """Return that it is gone, if a row needs it."""
        return Taken(self.loosening if any(missed(row, values) > MISSED for row in rows) else None, ())


def missed(row: Row, values: Values) -> float:
    """Return by how much values miss a row; 0 if they obey it."""
    value = row.expression.at(values)
    return max(value - row.upper, row.lower - value, 0.0)


def giving_way(row: Row, gives: Sequence[Expression]) -> Row:
    """Return a row, bounded on one side, that gives way."""
    by = total(gives)
    if row.upper < inf:
        return Row(row.expression.plus(by, -1.0), upper=row.upper)
    return Row(row.expression.plus(by), lower=row.lower)


def _most_missed(program: Program, row: Row) -> float:
    """Return by how much a row, bounded on one side, can be missed at the most."""
    sign = 1.0 if row.upper < inf else -1.0
    reach = sum(
        max(sign * amount * program.columns[column].lower, sign * amount * program.columns[column].upper)
        for column, amount in row.expression.terms.items()
    )
    bound = row.upper if row.upper < inf else -row.lower
    return max(0.0, reach + sign * row.expression.constant - bound)
