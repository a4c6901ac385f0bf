"""Changes to the text of a YAML file that leave everything else in it as it is, down to the last space."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from ldplanner.load.extent import Extent, Leaf, Pairs


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


def replaced(extent: Extent, new: str) -> Change:
    """Put a value in another's place; what was empty gets a space before it."""
    return Change(extent.start, extent.end, new if extent.end > extent.start else f" {new}")


def put(text: str, pairs: Pairs, key: str, value: str) -> Change:
    """Give a key a value: in place if it is there, else behind the last one."""
    if key in pairs.values:
        return replaced(pairs.values[key], value)
    last = list(pairs.values.values())[-1]
    if pairs.in_braces:
        return Change(last.end, last.end, f", {key}: {value}")
    first = next(iter(pairs.keys.values()))
    return new_lines(text, last.end, [f"{' ' * column(text, first.start)}{key}: {value}"])


def dropped(text: str, pairs: Pairs, unwanted: Collection[str]) -> Iterator[Change]:
    """Take keys away with their values, and the lines that hold nothing else; others stay on the lines they are on."""
    names = list(pairs.keys)
    for number, name in enumerate(names):
        if name not in unwanted:
            continue
        key, end = pairs.keys[name], pairs.values[name].end
        kept = [other not in unwanted for other in names]
        if any(kept[number:]) and (pairs.in_braces or not any(kept[:number])):
            yield Change(key.start, pairs.keys[names[number + 1]].start, "")
        elif pairs.in_braces:
            yield Change(pairs.values[names[number - 1]].end, end, "")
        else:
            yield Change(line_start(text, key.start), after_line(text, end), "")


def new_lines(text: str, behind: int, lines: Iterable[str]) -> Change:
    """Put lines behind the one that a place is in."""
    at = after_line(text, behind)
    return Change(at, at, as_lines(text, at, lines))


def as_lines(text: str, at: int, lines: Iterable[str]) -> str:
    """Return lines as they are put into the text at a place where a line starts, or at its end."""
    newline = newline_of(text)
    ended = at == 0 or text[at - 1] in "\r\n"
    return ("" if ended else newline) + "".join(f"{line}{newline}" for line in lines)


def newline_of(text: str) -> str:
    """Return what ends a line in this text."""
    return "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"


def line_start(text: str, at: int) -> int:
    """Return where the line of a place starts."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def after_line(text: str, at: int) -> int:
    """Return where the next line starts, or the end of the text."""
    ends = [found for found in (text.find("\n", at), text.find("\r", at)) if found >= 0]
    if not ends:
        return len(text)
    end = min(ends)
    return end + (2 if text.startswith("\r\n", end) else 1)


def column(text: str, at: int) -> int:
    """Return how many characters stand before a place on its line."""
    return at - line_start(text, at)


def is_empty(extent: Extent | None) -> bool:
    """Tell whether there is no value, or none that says anything."""
    return extent is None or (isinstance(extent, Leaf) and extent.text in {"", "~", "null", "Null", "NULL"})
