"""The sections of a plan as Markdown. Of a chart, its table; no text from a file is markup."""

from collections.abc import Sequence

from ldplanner.render.markdown_text import neutral
from ldplanner.render.sections.blocks import Block, Figure, Figures, Item, Items, Section, Table, Timeline, Words


def section_lines(section: Section) -> list[str]:
    """Return a section under its heading, with an empty line after each part."""
    return [f"## {neutral(section.title)}", "", *(line for block in section.blocks for line in _block(block))]


def table_lines(heads: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool]) -> list[str]:
    """Return a table with an empty line after it; columns of numbers are set to the right."""
    rule = ["--:" if right else "---" for right in numeric]
    return [*(_row(cells) for cells in ([neutral(head) for head in heads], rule)), *map(_texts, rows), ""]


def _block(block: Block) -> list[str]:
    match block:
        case Words():
            return [f"{'> ' if block.tone else ''}{neutral(block.text)}", ""]
        case Items():
            title = [f"### {neutral(block.title)}", ""] if block.title else []
            return [*title, *(f"- {_item(item)}" for item in block.items), ""]
        case Table():
            return _table(block)
        case Figures():
            tables = [one.table if isinstance(one, Figure) else one for one in block.each]
            return [line for table in tables if table for line in _table(table)]
        case Timeline():
            return _timeline(block)


def _item(item: Item) -> str:
    text = "; ".join(neutral(words) for words in (item.text, item.remark) if words)
    return ": ".join(part for part in (f"**{neutral(item.head.strip())}**" if item.head else "", text) if part)


def _table(table: Table) -> list[str]:
    rows = [[cell.text for cell in row] for row in table.rows]
    columns = table.columns
    lines = table_lines([column.title for column in columns], rows, [column.numeric for column in columns])
    return [f"**{neutral(table.caption)}**", "", *lines]


def _timeline(timeline: Timeline) -> list[str]:
    rows = [
        [f"{track.name} ({track.remark})", *(span.text for span in track.spans for _ in range(span.quarters))]
        for track in timeline.tracks
    ]
    heads = ["who", *timeline.quarters]
    return [f"**{neutral(timeline.caption)}**", "", *table_lines(heads, rows, [False] * len(heads))]


def _texts(cells: Sequence[str]) -> str:
    return _row([neutral(cell) for cell in cells])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
