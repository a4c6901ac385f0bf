"""Lay text out in lines: escaped words, aligned columns, wrapped paragraphs. No line ends in a space."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from ldplanner.render.visible import visible

LEAST_WIDTH = 20
_BELOW = 4

_RULER = Console(width=80, color_system=None, force_terminal=False)


def ink(text: str, style: str = "") -> Text:
    """Return text that is shown as it is: control characters escaped, markup never interpreted."""
    return Text(visible(text), style=style)


def heading(title: str, remark: str = "") -> Text:
    """Return the line above a section."""
    line = ink(title, "bold")
    return line.append_text(ink(f"  {remark}", "dim")) if remark else line


def columns(rows: Sequence[Sequence[Text]], align: str, *, indent: int = 2, gap: int = 2) -> list[Text]:
    """Align cells in columns; `align` has a `<` or `>` for each."""
    widths = [max((row[i].cell_len for row in rows), default=0) for i in range(len(align))]
    return [_row(row, widths, align, indent, gap) for row in rows]


def paragraph(body: Text, width: int, *, first: Text | None = None, indent: int = 0) -> list[Text]:
    """Wrap text to `width` cells; every line is indented, and `first` stands in the indent of the first line."""
    lines = body.wrap(_RULER, max(LEAST_WIDTH, width - indent)) if body else [body]
    lead = first if first is not None else Text()
    lead = Text.assemble(lead, " " * max(0, indent - lead.cell_len))
    leads = [lead, *(Text(" " * indent) for _ in range(len(lines) - 1))]
    return [_trimmed(Text.assemble(start, line)) for start, line in zip(leads, lines, strict=True)]


def beside_or_below(start: Text, body: Text, width: int, indent: int) -> list[Text]:
    """Wrap text to the right of `start`, from the cell `indent` on; below it where that leaves too little room."""
    if width - indent >= LEAST_WIDTH:
        return paragraph(body, width, first=start, indent=indent)
    return [start, *paragraph(body, width, indent=_BELOW)] if body else [start]


def joined(sections: Sequence[Sequence[Text]]) -> list[Text]:
    """Put sections below each other with an empty line between; empty ones are left out."""
    lines: list[Text] = []
    for section in sections:
        if section:
            lines += [Text(), *section] if lines else section
    return lines


def _row(row: Sequence[Text], widths: Sequence[int], align: str, indent: int, gap: int) -> Text:
    line = Text(" " * indent)
    for i, cell in enumerate(row):
        padding = " " * (widths[i] - cell.cell_len)
        line.append(" " * gap if i else "")
        line.append(padding if align[i] == ">" else "")
        line.append_text(cell)
        line.append(padding if align[i] == "<" else "")
    return _trimmed(line)


def _trimmed(line: Text) -> Text:
    line.rstrip()
    return line
