"""Entries with a line of their own, each behind a dash: taken out with their lines, or put behind the last."""

import re
from collections.abc import Collection, Iterator, Sequence

from ldplanner.apply.change import Change, new_lines
from ldplanner.apply.page import Page, after_line, column, line_start
from ldplanner.load.extent import Extent, Row

_COMMENT_LINE = re.compile(r"(?P<indent> *)[ \t]*#")
_LINE_START = re.compile(r"(?<![^\r\n])(?=[^\r\n])")


def in_lines(page: Page, whole: Row, unwanted: Collection[int], added: Sequence[str]) -> Iterator[Change]:
    """Return the changes to a list of entries with dashes; comments with a line of their own stay.

    Some entries are left if any are added.
    """
    for number in unwanted:
        start, end = dash(page, whole.items[number]), whole.items[number].end
        yield Change(line_start(page.text, start), after_line(page.text, end), "")
    if added:
        last = max(number for number in range(len(whole.items)) if number not in unwanted)
        _, at = reach(page, whole.items[last])
        indent = " " * column(page.text, dash(page, whole.items[last]))
        yield new_lines(page, at, [f"{indent}- {text}" for text in added])


def reach(page: Page, entry: Extent) -> tuple[int, int]:
    """Return from where to where an entry's lines reach: from the dash to the comments below that are further in."""
    start = dash(page, entry)
    end, indent = after_line(page.text, entry.end), column(page.text, start)
    while (comment := _COMMENT_LINE.match(page.text, end)) and len(comment["indent"]) > indent:
        end = after_line(page.text, end)
    return line_start(page.text, start), end


def dash(page: Page, entry: Extent) -> int:
    """Return where an entry's dash is, on its line or, with comments between, on one above."""
    return page.signs.rfind("-", 0, entry.start)


def moved_in(lines: str, columns: int) -> str:
    """Return lines so many columns further in, or out if it is less than none."""
    if columns == 0:
        return lines
    if columns > 0:
        return _LINE_START.sub(" " * columns, lines)
    return re.sub(rf"(?<![^\r\n]) {{1,{-columns}}}", "", lines)
