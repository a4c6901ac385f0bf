"""What the pages of a plan are made of: words and figures. How these look is the affair of each format."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Cell:
    """A cell of a table; `value` is what it is sorted by where that is not its text."""

    text: str
    value: float | None = None
    tone: str = ""


@dataclass(frozen=True)
class Column:
    """The head of a column; numbers are set to the right."""

    title: str
    numeric: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under heads, the first cell of each being its head. A `search` table can be filtered, by what it names.

    Rows whose number is in `quiet` may be hidden at first, where there are too many to read.
    """

    kind: ClassVar[str] = "table"
    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    search: str = ""
    quiet: frozenset[int] = frozenset()


Point = Mapping[str, str | float | None]
"""What a chart shows at one place. No text from a file is ever in one: streams, quarters and years only."""


@dataclass(frozen=True)
class Shares:
    """Bars that the streams divide: lying, with the shares written in them, or standing by quarter."""

    points: Sequence[Point]
    names: Sequence[str]
    lying: bool


@dataclass(frozen=True)
class Line:
    """A line by quarter beside one for its limit, where there is one; `near`: the scale need not start at zero."""

    points: Sequence[Point]
    names: Sequence[str]
    field: str
    limit: str
    near: bool = False


@dataclass(frozen=True)
class Bars:
    """A bar by year, and a mark across it for its limit where there is one."""

    points: Sequence[Point]
    names: Sequence[str]


Chart = Shares | Line | Bars


@dataclass(frozen=True)
class Figure:
    """A chart, what it shows in a sentence, and the table of what is in it unless that stands beside it."""

    kind: ClassVar[str] = "figure"
    title: str
    told: str
    chart: Chart
    table: Table | None
    legend: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Figures:
    """Charts and tables beside each other where there is room."""

    kind: ClassVar[str] = "figures"
    each: Sequence[Figure | Table]


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    kind: ClassVar[str] = "words"
    text: str
    tone: str = ""


@dataclass(frozen=True)
class Item:
    """An entry of a list: what it is about, what is said of it, and a remark."""

    text: str
    head: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Items:
    """A list under a heading; `tone` is its look: `first` is set apart, `folded` shows only heads until opened."""

    kind: ClassVar[str] = "items"
    title: str
    items: Sequence[Item]
    tone: str = ""


@dataclass(frozen=True)
class Span:
    """A stretch of quarters in which a person is in one state."""

    quarters: int
    state: str
    text: str


@dataclass(frozen=True)
class Track:
    """A person's row in the timeline."""

    name: str
    remark: str
    spans: Sequence[Span]


@dataclass(frozen=True)
class Timeline:
    """Who does what when: a row for each person, a column for each quarter."""

    kind: ClassVar[str] = "timeline"
    caption: str
    quarters: Sequence[str]
    tracks: Sequence[Track]


Block = Table | Figures | Words | Items | Timeline


@dataclass(frozen=True)
class Section:
    """A part of the page under its own heading."""

    id: str
    title: str
    blocks: Sequence[Block]


def number(value: float, text: str) -> Cell:
    """Return a cell for a number, sorted by its value."""
    return Cell(text, value)
