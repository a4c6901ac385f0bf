"""Keys with values: a value put in another's place, a key put behind the last, or taken away with its value."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import TypeAlias

from ldplanner.apply.brackets import in_brackets
from ldplanner.apply.change import Change, new_lines
from ldplanner.apply.lines import in_lines, reach
from ldplanner.apply.page import Page, after_line, behind_header, column, line_end, line_start
from ldplanner.exchange.scalar import scalar
from ldplanner.load.extent import Extent, Leaf, Pairs, Row

Value: TypeAlias = "str | tuple[str, ...] | Mapping[str, Value]"
"""What to write: a single value as YAML has it, the words of a list as they are, or the values of a mapping."""


def put(page: Page, pairs: Pairs, values: Mapping[str, Value], unwanted: Collection[str] = ()) -> Iterator[Change]:
    """Give keys values, those that are there in place and the others behind the last; take unwanted ones away."""
    for key in values.keys() & pairs.values.keys():
        yield from _instead(page, pairs.keys[key], pairs.values[key], values[key])
    added = [f"{key}: {in_a_line(value)}" for key, value in values.items() if key not in pairs.values]
    numbers = [number for number, name in enumerate(pairs.keys) if name in unwanted]
    if pairs.in_braces:
        yield from in_brackets(page, pairs, numbers, added)
        return
    yield from _dropped(page, pairs, numbers)
    if added:
        at = _end(page, list(pairs.values.values())[-1])
        indent = " " * column(page.text, next(iter(pairs.keys.values())).start)
        yield new_lines(page, at, [indent + text for text in added])


def is_empty(extent: Extent | None) -> bool:
    """Tell whether there is no value, or none that says anything."""
    return extent is None or (isinstance(extent, Leaf) and extent.text in {"", "~", "null", "Null", "NULL"})


def in_a_line(value: Value) -> str:
    """Return a value as it is written where there was none."""
    match value:
        case str():
            return value
        case tuple():
            return f"[{', '.join(map(scalar, value))}]"
        case _:
            return f"{{{', '.join(f'{key}: {in_a_line(each)}' for key, each in value.items())}}}"


def _instead(page: Page, key: Leaf, there: Extent, value: Value) -> Iterator[Change]:
    """Put a value in another's place; of a list and a mapping, only what differs."""
    if isinstance(there, Pairs) and isinstance(value, Mapping):
        differing = {name: each for name, each in value.items() if not _says(there.values.get(name), each)}
        yield from put(page, there, differing)
    elif isinstance(there, Row) and isinstance(value, tuple):
        yield from _listed_instead(page, key, there, value)
    elif there.end > there.start:
        behind = behind_header(page.text, there) if isinstance(there, Leaf) else ""
        yield Change(there.start, there.end, f"{in_a_line(value)}{behind}")
    else:
        colon = page.signs.find(":", key.end, there.start) + 1
        yield Change(colon or key.end, colon or key.end, f"{'' if colon else ':'} {in_a_line(value)}")


def _listed_instead(page: Page, key: Leaf, there: Row, words: tuple[str, ...]) -> Iterator[Change]:
    written = [item.text if isinstance(item, Leaf) else "" for item in there.items]
    unwanted = {number for number, word in enumerate(written) if word not in words}
    added = [scalar(word) for word in words if word not in written]
    if there.in_brackets:
        yield from in_brackets(page, there, unwanted, added)
    elif len(unwanted) < len(written):
        yield from in_lines(page, there, unwanted, added)
    else:
        colon = page.signs.index(":", key.end) + 1
        yield Change(colon, colon, f" {in_a_line(words)}")
        yield from in_lines(page, there, unwanted, ())


def _end(page: Page, last: Extent) -> int:
    """Return where the lines of a value end."""
    if isinstance(last, Row) and not last.in_brackets:
        return reach(page, last.items[-1])[1]
    return after_line(page.text, last.end)


def _dropped(page: Page, pairs: Pairs, numbers: Collection[int]) -> Iterator[Change]:
    """Take keys away with the lines that they are on; others stay on theirs."""
    names = list(pairs.keys)
    left = list(numbers)
    if 0 in left and not page.is_first(pairs.keys[names[0]].start):  # behind a dash
        first_kept = next(number for number in range(len(names)) if number not in numbers)
        yield from _dropped_first(page, pairs, names[: first_kept + 1])
        left = [number for number in left if number > first_kept]
    for number in left:
        key, value = pairs.keys[names[number]], pairs.values[names[number]]
        yield Change(line_start(page.text, key.start), after_line(page.text, value.end), "")


def _dropped_first(page: Page, pairs: Pairs, names: list[str]) -> Iterator[Change]:
    """Take away the first keys, all but the last of these names, from the dash on; comments of their own stay."""
    start, kept = pairs.keys[names[0]].start, pairs.keys[names[-1]].start
    apart = [
        (line_end(page.text, pairs.values[name].end), line_start(page.text, pairs.keys[following].start))
        for name, following in pairwise(names)
    ]
    if not any(page.comments_in(*between) for between in apart):
        yield Change(start, kept, "")
        return
    begin = line_start(page.text, start)
    begin += len(page.text[begin:start].rstrip(" \t"))
    yield Change(begin, apart[0][0], "")
    for (_, line), (end, _) in pairwise(apart):
        yield Change(line, after_line(page.text, end), "")


def _says(there: Extent | None, value: Value) -> bool:
    return isinstance(there, Leaf) and there.text == value
