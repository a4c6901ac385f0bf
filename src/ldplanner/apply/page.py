"""The text of a YAML file, taken apart: what stands where, what holds it together, and what is a comment."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ldplanner.load.extent import Extent, Leaf, Pairs, Row, extent

_COMMENT = re.compile(r"#[^\r\n]*")
_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]*(?P<behind>[ \t]+(?P<comment>#[^\r\n]*))?")
_LINE = re.compile(r"[^\r\n]*")
_IN_VALUE = re.compile(r"[^\r\n]")


@dataclass(frozen=True, slots=True)
class Page:
    """A file's text and tree. `signs` is as long as the text: values are `x` in it, and comments are blank.

    So what is left of it are dashes, brackets, colons and commas. `comments` says from where to where each reaches,
    `newline` what ends a line, and `has_block_scalars` whether any value begins with `|` or `>`.
    """

    text: str
    root: Extent
    signs: str
    comments: tuple[tuple[int, int], ...]
    newline: str
    has_block_scalars: bool

    def comments_in(self, start: int, end: int) -> list[str]:
        """Return the comments of a stretch of the text."""
        first = bisect_left(self.comments, (start, start))
        behind = bisect_left(self.comments, (end, end))
        return [self.text[begins:ends] for begins, ends in self.comments[first:behind]]

    def is_first(self, at: int) -> bool:
        """Tell whether nothing but space stands before a place on its line."""
        return not self.signs[line_start(self.text, at) : at].strip()

    def is_last(self, at: int) -> bool:
        """Tell whether nothing but a comment stands on the line from a place on."""
        return not self.signs[at : line_end(self.text, at)].strip()


def page(text: str) -> Page:
    """Take a text apart that `compose` has accepted."""
    root = extent(text)
    signs: list[str] = []
    comments: list[tuple[int, int]] = []
    at, headers = 0, 0
    for leaf in chain(_leaves(root), [Leaf(len(text), len(text), "")]):
        between = text[at : leaf.start]
        comments += [(at + found.start(), at + found.end()) for found in _COMMENT.finditer(between)]
        signs += [_COMMENT.sub(_blank, between), _IN_VALUE.sub("x", text[leaf.start : leaf.end])]
        header = _BLOCK_SCALAR.match(text, leaf.start, leaf.end)
        headers += header is not None
        if header and header["comment"]:
            comments.append(header.span("comment"))
        at = leaf.end
    return Page(text, root, "".join(signs), tuple(comments), newline_of(text), headers > 0)


def behind_header(text: str, leaf: Leaf) -> str:
    """Return the comment in the first line of a block scalar (`|` or `>`), with the space before it."""
    header = _BLOCK_SCALAR.match(text, leaf.start, leaf.end)
    return (header["behind"] or "") if header else ""


def newline_of(text: str) -> str:
    """Return what ends a line in this text."""
    return "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"


def line_start(text: str, at: int) -> int:
    """Return where the line of a place starts."""
    ended = text.rfind("\n", 0, at)
    return max(ended, text.rfind("\r", ended + 1, at)) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line of a place ends, before what ends it."""
    found = _LINE.match(text, at)
    return found.end() if found else at


def after_line(text: str, at: int) -> int:
    """Return where the next line starts, or the end of the text."""
    end = line_end(text, at)
    return end + (2 if text.startswith("\r\n", end) else 1) if end < len(text) else end


def column(text: str, at: int) -> int:
    """Return how many characters stand before a place on its line."""
    return at - line_start(text, at)


def _leaves(extent: Extent) -> Iterator[Leaf]:
    match extent:
        case Leaf():
            yield extent
        case Row():
            for item in extent.items:
                yield from _leaves(item)
        case Pairs():
            for name, key in extent.keys.items():
                yield key
                yield from _leaves(extent.values[name])


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
