"""A change to a text, and several made at once."""

from collections.abc import Iterable
from typing import NamedTuple

from ldplanner.apply.page import Page


class Change(NamedTuple):
    """A stretch of the text, from its first character to the one after its last, and what to put there."""

    start: int
    end: int
    new: str


def changed(text: str, changes: Iterable[Change], start: int = 0, end: int | None = None) -> str:
    """Return a stretch of the text with the changes in it made; none overlaps another.

    What is put in at the same place comes in the order that it is given in.
    """
    done, at = [], start
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        done += [text[at : change.start], change.new]
        at = change.end
    return "".join([*done, text[at:end]])


def new_lines(page: Page, at: int, lines: Iterable[str]) -> Change:
    """Put lines where a line starts, or at the end of the text."""
    return Change(at, at, "".join(f"{line}{page.newline}" for line in lines))
