"""A mixed-integer linear program as plain data: columns, rows, an objective. Knows neither rosters nor engines."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import inf
from typing import NewType

Column = NewType("Column", int)


@dataclass(slots=True)
class Expression:
    """A constant plus coefficients by column; built up in place, then read."""

    terms: dict[Column, float] = field(default_factory=dict)
    constant: float = 0.0

    def add(self, column: Column, coefficient: float) -> None:
        """Add a coefficient of a column."""
        if coefficient:
            self.terms[column] = self.terms.get(column, 0.0) + coefficient

    def plus(self, other: "Expression", factor: float = 1.0) -> "Expression":
        """Return this plus a multiple of another."""
        total = Expression(dict(self.terms), self.constant + factor * other.constant)
        for column, coefficient in other.terms.items():
            total.add(column, factor * coefficient)
        return total

    def at(self, values: Mapping[Column, float]) -> float:
        """Return its value; columns that are not named are 0."""
        return self.constant + sum(coefficient * values.get(column, 0.0) for column, coefficient in self.terms.items())


def total(expressions: Iterable[Expression]) -> Expression:
    """Return the sum of expressions."""
    result = Expression()
    for expression in expressions:
        result.constant += expression.constant
        for column, coefficient in expression.terms.items():
            result.add(column, coefficient)
    return result


@dataclass(frozen=True, slots=True)
class Limit:
    """What a row stands for to the user: words, and the structural path in the roster ("" if it has none)."""

    words: str
    path: str


@dataclass(frozen=True, slots=True)
class Row:
    """lower <= expression <= upper; `limit` if it is one that the user gave (or that can make a plan impossible)."""

    expression: Expression
    lower: float = -inf
    upper: float = inf
    limit: Limit | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a column may be; `key` names it in terms of the roster, the same in every program made from it.

    One that `follows` says when others start: what it is can be decided once they are.
    """

    key: Hashable
    lower: float
    upper: float
    integer: bool
    follows: bool = False


class Program:
    """Columns and rows, in the order in which they were added; `tallies` are columns that count others.

    `cuts` are rows that every whole-number solution obeys anyway: a search that has trouble may take them in.
    """

    def __init__(self) -> None:
        self.columns: list[Bounds] = []
        self.rows: list[Row] = []
        self.tallies: dict[Column, tuple[Column, ...]] = {}
        self.cuts: list[Row] = []

    def column(self, key: Hashable, lower: float, upper: float, *, integer: bool, follows: bool = False) -> Column:
        """Add a column."""
        self.columns.append(Bounds(key, lower, upper, integer, follows))
        return Column(len(self.columns) - 1)

    def fix(self, column: Column, value: float) -> None:
        """Let a column have one value only."""
        was = self.columns[column]
        self.columns[column] = replace(was, lower=value, upper=value)

    def tally(self, key: Hashable, counted: Iterable[Column]) -> Column:
        """Add a column that is the sum of integer columns: what rows and the engine can take hold of at once."""
        members = tuple(counted)
        if len(members) == 1:
            return members[0]
        most = sum(self.columns[column].upper for column in members)
        follows = any(self.columns[column].follows for column in members)
        tally = self.column(key, 0, most, integer=True, follows=follows)
        self.tallies[tally] = members
        self.add([Row(Expression(dict.fromkeys(members, 1.0) | {tally: -1.0}), lower=0, upper=0)])
        return tally

    def tallied(self, values: Mapping[Column, float]) -> dict[Column, float]:
        """Return values with those of the tallies added."""
        sums = {tally: sum(values.get(column, 0.0) for column in members) for tally, members in self.tallies.items()}
        return dict(values) | sums

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        self.rows.extend(rows)

    def held(self, limits: Iterable[Limit]) -> "Program":
        """Return a copy that holds these limits and no others."""
        kept = set(limits)
        copy = self.extended()
        copy.rows = [row for row in self.rows if row.limit is None or row.limit in kept]
        copy.cuts = [row for row in self.cuts if row.limit is None or row.limit in kept]
        return copy

    def loosened(self) -> "Program":
        """Return a copy in which what follows others, and what only counts them, need not be whole."""
        copy = self.extended()
        copy.columns = [
            replace(column, integer=column.integer and not column.follows and Column(index) not in self.tallies)
            for index, column in enumerate(self.columns)
        ]
        return copy

    def cut(self) -> "Program":
        """Return a copy with the cuts taken in."""
        copy = self.extended()
        copy.add(copy.cuts)
        return copy

    def decided(self, values: Mapping[Column, float]) -> "Program":
        """Return a copy in which every whole column has its value, but for those that follow others."""
        copy = self.extended()
        for index, column in enumerate(self.columns):
            if column.integer and not column.follows:
                copy.fix(Column(index), float(round(values.get(Column(index), 0.0))))
        return copy

    def extended(self) -> "Program":
        """Return a copy to add more to; this one stays as it is."""
        copy = Program()
        copy.columns = list(self.columns)
        copy.rows = list(self.rows)
        copy.tallies = dict(self.tallies)
        copy.cuts = list(self.cuts)
        return copy
