"""A table with a title for each column; what a cell holds is a number where it can be one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Cell: TypeAlias = str | int | float | None


class Kind(StrEnum):
    """What a column holds: text, a count, whole money, FTE, a share (0 to 1), or percentage points."""

    TEXT = "text"
    COUNT = "count"
    MONEY = "money"
    FTE = "fte"
    SHARE = "share"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: a cell for each column in each row; None is an empty cell."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
