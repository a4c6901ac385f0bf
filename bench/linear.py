"""A mixed-integer program as plain data that any solver can be given."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import inf


@dataclass(frozen=True, slots=True)
class Column:
    """A number to be decided, between two bounds, both included; `whole` if it must be a whole one."""

    lower: float
    upper: float
    whole: bool = True


@dataclass(slots=True)
class Linear:
    """A constant plus amounts times columns (by number); a column may appear once."""

    constant: float = 0.0
    columns: "array[int]" = field(default_factory=lambda: array("i"))
    amounts: "array[float]" = field(default_factory=lambda: array("d"))

    def add(self, column: int, amount: float) -> None:
        """Add an amount of a column that is not in it yet."""
        self.columns.append(column)
        self.amounts.append(amount)

    def at(self, values: Sequence[float]) -> float:
        """Return what it comes to for a value of every column."""
        return self.constant + sum(a * values[c] for c, a in zip(self.columns, self.amounts, strict=True))


def one(column: int) -> Linear:
    """Return a column as it is."""
    return Linear(0.0, array("i", [column]), array("d", [1.0]))


def weighted(terms: Iterable[tuple[float, Linear]]) -> Linear:
    """Return the sum of weights times linear terms."""
    constant = 0.0
    amounts: dict[int, float] = {}
    for weight, linear in terms:
        constant += weight * linear.constant
        for column, amount in zip(linear.columns, linear.amounts, strict=True):
            amounts[column] = amounts.get(column, 0.0) + weight * amount
    return Linear(constant, array("i", amounts), array("d", amounts.values()))


@dataclass(frozen=True, slots=True)
class Row:
    """What a linear term must lie between, both ends included."""

    body: Linear
    lower: float = -inf
    upper: float = inf


@dataclass(slots=True)
class Model:
    """Columns, by number, and the rows they obey."""

    columns: list[Column] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def column(self, column: Column) -> int:
        """Add a column and return its number."""
        self.columns.append(column)
        return len(self.columns) - 1
