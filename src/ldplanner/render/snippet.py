"""Show a line of a file as it stands, harmless, without pay, and say where in what is shown a column lies."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from rich.cells import cell_len

from ldplanner.render.hidden_pay import hidden_spans
from ldplanner.render.visible import visible

LEAD = 12
FAR = 1000
_END_OF_LINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Shown:
    """A line as shown: what stands for each of its characters, of which those before `first` are not shown."""

    pieces: tuple[str, ...]
    first: int = 0

    @property
    def text(self) -> str:
        """The line."""
        return "".join(self.pieces)

    @cached_property
    def cells(self) -> tuple[int, ...]:
        """The cell in which each character begins, and the one after the last."""
        return tuple(accumulate(map(cell_len, self.pieces), initial=0))

    def span(self, column: int, end_column: int) -> tuple[int, int]:
        """Return the cells from a column to before another, both from 1; at least one cell."""
        start, end = (self.cells[self._index(each)] for each in (column, end_column))
        return start, max(end, start + 1)

    def _index(self, column: int) -> int:
        return min(max(0, column - 1 - self.first), len(self.pieces))


def lines_of(text: str) -> list[str]:
    """Return the lines of a file, whatever ends them."""
    return _END_OF_LINE.split(text)


def shown_line(line: str, *, near: int, show_pay: bool, mask: str) -> Shown:
    """Return a line with control characters escaped and, unless `show_pay`, private money replaced by the mask.

    Of a line of many thousand characters only those `near` a column are looked at.
    """
    start, end = max(0, near - FAR), near + FAR
    pieces = [visible(character) for character in line[start:end]]
    for first, last in () if show_pay else hidden_spans(line[start:end]):
        pieces[first:last] = [mask, *[""] * (last - first - 1)]
    return Shown(tuple(pieces), start)


def cropped(shown: Shown, start: int, width: int, mask: str) -> Shown:
    """Return a line that fits `width` cells, cut around the cell `start` if it is longer."""
    if shown.cells[-1] <= width:
        return shown
    room = max(LEAD * 2, width - 2 * cell_len(mask))
    first = 0 if start < room - LEAD else start - LEAD
    kept = [first <= cell < first + room for cell in shown.cells[:-1]]
    left, right = kept.index(True), len(kept) - kept[::-1].index(True)
    pieces = [piece if keep else "" for piece, keep in zip(shown.pieces, kept, strict=True)]
    if left:
        pieces[left - 1] = mask
    if right < len(pieces):
        pieces[right] = mask
    return Shown(tuple(pieces), shown.first)
