"""A change to a text, and several made at once."""

from collections.abc import Iterable
from typing import NamedTuple

from ldplanner.apply.page import Page, after_line


class Change(NamedTuple):
    """A stretch of the text, from its first character to the one after its last, and what to put there."""

    start: int
    end: int
    new: str


def changed(text: str, changes: Iterable[Change], start: int = 0, end: int | None = None) -> str:
    """Return a stretch of the text with the changes in it made; none overlaps another."""
    done, at = [], start
    for change in sorted(changes):
        done += [text[at : change.start], change.new]
        at = change.end
    return "".join([*done, text[at:end]])


def new_lines(page: Page, behind: int, lines: Iterable[str]) -> Change:
    """Put lines behind the one that a place is in."""
    at = after_line(page.text, behind)
    return Change(at, at, as_lines(page, at, lines))


def as_lines(page: Page, at: int, lines: Iterable[str]) -> str:
    """Return lines as they are put into the text at a place where a line starts, or at its end."""
    ended = at == 0 or page.text[at - 1] in "\r\n"
    return ("" if ended else page.newline) + "".join(f"{line}{page.newline}" for line in lines)
