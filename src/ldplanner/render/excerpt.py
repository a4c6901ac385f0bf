"""The part of a finding that shows the user's own lines, marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from ldplanner.domain.finding import Place
from ldplanner.render.layout import ink
from ldplanner.render.look import Look
from ldplanner.render.snippet import cropped, shown_line

EDGE = "blue"


@dataclass(frozen=True)
class Mark:
    """A stretch of a file to underline: with carets where the finding is, with dashes where it also touches."""

    place: Place
    message: str
    is_main: bool


@dataclass(frozen=True)
class Excerpt:
    """How to show marked lines: from which files, behind how wide a gutter, in which style the carets are."""

    lines: Mapping[str, Sequence[str]]
    look: Look
    show_pay: bool
    gutter: int
    style: str

    def of(self, marks: Sequence[Mark]) -> list[Text]:
        """Return the marked lines of one file in order, each once, below the place of the main mark."""
        ordered = sorted(marks, key=lambda mark: (mark.place.line, mark.place.column))
        main = next((mark for mark in ordered if mark.is_main), ordered[0])
        place, arrow = main.place, "-->" if main.is_main else ":::"
        where = ink(f"{place.file}:{place.line}:{place.column}")
        page = [Text.assemble(" " * self.gutter, ink(f"{arrow} ", EDGE), where)]
        if not any(self.lines.get(place.file, ())):  # not at hand, or nothing in it may be shown
            return page
        page.append(self._edge())
        last = place.line
        for line, on_line in groupby(ordered, key=lambda mark: mark.place.line):
            if line > last + 2:
                page.append(ink("...", EDGE))
            last = line
            page += self._line(list(on_line))
        return page

    def _line(self, marks: Sequence[Mark]) -> list[Text]:
        first = marks[0].place
        of_file = self.lines[first.file]
        source = of_file[first.line - 1] if first.line <= len(of_file) else ""
        mask = self.look.glyphs.hidden
        shown = shown_line(source, near=first.column, show_pay=self.show_pay, mask=mask)
        shown = cropped(shown, shown.span(first.column, first.column)[0], self.look.width - self.gutter - 3, mask)
        line = Text.assemble(ink(f"{first.line:>{self.gutter}} | ", EDGE), ink(shown.text))
        line.rstrip()
        return [line, *(self._under(mark, shown.span(*_columns(mark.place, source))) for mark in marks)]

    def _under(self, mark: Mark, cells: tuple[int, int]) -> Text:
        start, end = cells
        style = self.style if mark.is_main else EDGE
        line = ("^" if mark.is_main else "-") * (end - start)
        words = f" {mark.message}" if mark.message else ""
        return Text.assemble(self._edge(), " " * (start + 1), ink(line + words, style))

    def _edge(self) -> Text:
        return ink(f"{'':>{self.gutter}} |", EDGE)


def _columns(place: Place, source: str) -> tuple[int, int]:
    """Return where a stretch starts and ends on its first line."""
    return place.column, place.end_column if place.end_line == place.line else len(source) + 1
