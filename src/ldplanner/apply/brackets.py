"""Entries in brackets or braces: some taken out with their commas, others put behind the last that stays."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ldplanner.apply.change import Change
from ldplanner.apply.page import Page, after_line, line_end, line_start
from ldplanner.load.extent import Pairs, Row


def in_brackets(page: Page, whole: Row | Pairs, unwanted: Collection[int], added: Sequence[str]) -> Iterator[Change]:
    """Return the changes to what is in brackets or braces; the comment behind an entry stays and goes with it."""
    entries = _entries(page, whole)
    kept = [number for number in range(len(entries)) if number not in unwanted]
    for number in sorted(unwanted):
        yield _taken_out(page, entries, number, kept)
    if added:
        yield from _put_in(page, whole, entries[kept[-1]] if kept else None, added)
    elif kept and kept[-1] + 1 < len(entries) and entries[-1].comma is None:
        yield from _without_last_comma(page, entries[kept[-1]], entries[kept[-1] + 1])


def behind_entry(page: Page, whole: Row, number: int) -> list[str]:
    """Return the comment that stands behind an entry on its last line, if there is one."""
    following = whole.items[number + 1].start if number + 1 < len(whole.items) else whole.end - 1
    stop = _entry(page, whole.items[number].start, whole.items[number].end, following).stop
    return page.comments_in(stop, line_end(page.text, stop)) if page.is_last(stop) else []


def joined(texts: Sequence[str], newline: str) -> str:
    """Return entries with commas between, and space before each but the first that does not begin a line."""
    return ",".join(text if text.startswith(newline) else f" {text}" for text in texts).removeprefix(" ")


@dataclass(frozen=True, slots=True)
class _Entry:
    """From where to where an entry reaches, and where its comma is."""

    start: int
    end: int
    comma: int | None

    @property
    def stop(self) -> int:
        """Where the entry ends with its comma."""
        return self.end if self.comma is None else self.comma + 1


def _entries(page: Page, whole: Row | Pairs) -> list[_Entry]:
    if isinstance(whole, Row):
        places = [(item.start, item.end) for item in whole.items]
    else:
        places = [(key.start, whole.values[name].end) for name, key in whole.keys.items()]
    following = [*(start for start, _ in places[1:]), whole.end - 1]
    return [_entry(page, *place, limit) for place, limit in zip(places, following, strict=False)]


def _entry(page: Page, start: int, end: int, following: int) -> _Entry:
    comma = page.signs.find(",", end, following)
    return _Entry(start, end, comma if comma >= 0 else None)


def _taken_out(page: Page, entries: Sequence[_Entry], number: int, kept: Sequence[int]) -> Change:
    entry = entries[number]
    start, stop = entry.start, entry.stop
    if page.is_last(stop):
        if page.is_first(start):
            return Change(line_start(page.text, start), after_line(page.text, stop), "")
        line = line_start(page.text, start)
        shared = any(entries[other].end > line for other in kept if other < number)
        return Change(_before_space(page.text, start), stop if shared else line_end(page.text, stop), "")
    if kept and number > kept[-1] and not page.is_first(start):
        return Change(_before_space(page.text, start), stop, "")
    return Change(start, _after_space(page.text, stop), "")


def _without_last_comma(page: Page, last: _Entry, gone: _Entry) -> Iterator[Change]:
    """Take the comma away that stands behind the last entry, or before the one that is gone."""
    if last.comma is None:
        return
    if page.is_first(last.comma) and page.is_last(gone.stop):  # the line goes with what ends the one before it
        above = page.text[: line_start(page.text, last.comma)].removesuffix("\n").removesuffix("\r")
        yield Change(len(above), last.comma + 1, "")
    else:
        apart = page.text[last.end : last.comma].strip(" \t")
        yield Change(last.comma if apart else last.end, last.comma + 1, "")


def _put_in(page: Page, whole: Row | Pairs, last: _Entry | None, added: Sequence[str]) -> Iterator[Change]:
    if last is None:
        at = whole.start + 1
        yield Change(at, at, joined(added, page.newline))
    elif page.is_first(last.start) and page.is_last(last.stop):  # each on a line of its own
        indent = page.text[line_start(page.text, last.start) : last.start]
        at = after_line(page.text, last.stop)
        if last.comma is None:
            yield Change(last.end, last.end, ",")
        yield Change(at, at, f",{page.newline}".join(indent + text.lstrip() for text in added) + page.newline)
    else:
        texts = joined(["", *added], page.newline)
        yield Change(last.stop, last.stop, texts if last.comma is None else texts.removeprefix(","))


def _before_space(text: str, at: int) -> int:
    return len(text[line_start(text, at) : at].rstrip(" \t")) + line_start(text, at)


def _after_space(text: str, at: int) -> int:
    while text[at : at + 1] in {" ", "\t"}:
        at += 1
    return at
