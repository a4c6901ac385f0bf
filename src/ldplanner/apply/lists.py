"""A list of people in the text of a file: rows changed in place, taken out, or put behind the last."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ldplanner.apply.part import Part
from ldplanner.apply.row import changes, new_row
from ldplanner.apply.text import (
    Change,
    after_line,
    changed,
    column,
    is_empty,
    line_start,
    new_lines,
    newline_of,
    put,
    replaced,
)
from ldplanner.domain.person import Person
from ldplanner.load.extent import Pairs, Row

_INDENT = 2
_SPACES = re.compile(" *")


class Layout(NamedTuple):
    """How rows are written: all in brackets, or each with a dash, so many spaces in."""

    in_brackets: bool
    indent: int


class People:
    """`people` or `pool`: a row with a dash and a line of its own, or all of them in brackets."""

    def __init__(self, text: str, root: Pairs, name: str) -> None:
        self._text = text
        self._root = root
        self._name = name
        found = root.values.get(name)
        in_brackets = found.in_brackets if isinstance(found, Row) else root.in_braces
        self._rows = tuple(row for row in found.items if isinstance(row, Pairs)) if isinstance(found, Row) else ()
        indent = column(text, self._dash(self._rows[0])) if self._rows and not in_brackets else _INDENT
        self.layout = Layout(in_brackets=in_brackets, indent=indent)

    def row(self, person: Person, remark: str = "", count: int | None = None) -> str:
        """Return a row for somebody, or so many alike, who have none yet; a remark needs a line to stand on."""
        if self.layout.in_brackets:
            return new_row(person, count)
        comment = f"  # {remark}" if remark else ""
        return f"{' ' * self.layout.indent}- {new_row(person, count)}{comment}{newline_of(self._text)}"

    def part(self, number: int, part: Part) -> str:
        """Return a row as it is for some of its people."""
        row = self._rows[number]
        return changed(self._text, changes(self._text, row, part), *self._reach(row))

    def part_from(self, other: "People", number: int, part: Part) -> str:
        """Return a row of the other list as it is here: as it was written there if the lists are alike."""
        return other.part(number, part) if self.layout == other.layout else self.row(part.after, count=part.count)

    def changes(self, rows: Mapping[int, Sequence[str]], added: Sequence[str]) -> Iterator[Change]:
        """Return the changes that leave these rows in the place of each, and the added ones at the end."""
        if not self._rows:
            yield from self._begun(added)
            return
        now = {number: list(texts) for number, texts in rows.items()}
        last = max((number for number, texts in now.items() if texts), default=len(self._rows) - 1)
        now[last] += added
        for number, texts in now.items():
            start, end = self._reach(self._rows[number])
            if not texts:
                yield Change(*self._reach_with_comma(number, now), "")
            elif texts != [self._text[start:end]]:
                yield Change(start, end, self._joined(texts))

    def _begun(self, added: Sequence[str]) -> Iterator[Change]:
        """Put the first rows into a list that is empty or not there."""
        found = self._root.values.get(self._name)
        if not added:
            return
        if found is not None and not is_empty(found):
            yield replaced(found, f"[{self._joined(added)}]")  # []
        elif self.layout.in_brackets:
            yield put(self._text, self._root, self._name, f"[{self._joined(added)}]")
        else:
            lines = [line.removesuffix(newline_of(self._text)) for line in added]
            key = self._root.keys.get(self._name)
            yield (
                new_lines(self._text, key.end, lines)
                if key
                else new_lines(self._text, len(self._text), ["", f"{self._name}:", *lines])
            )

    def _joined(self, texts: Sequence[str]) -> str:
        if self.layout.in_brackets:
            return ", ".join(texts)
        newline = newline_of(self._text)
        return "".join(text if text.endswith(newline) else text + newline for text in texts)

    def _reach(self, row: Pairs) -> tuple[int, int]:
        if self.layout.in_brackets:
            return row.start, row.end
        return line_start(self._text, self._dash(row)), after_line(self._text, row.end)

    def _reach_with_comma(self, number: int, now: Mapping[int, Sequence[str]]) -> tuple[int, int]:
        """Return what goes with a row that goes: its line; in brackets, the comma on the side of those that stay."""
        start, end = self._reach(self._rows[number])
        if not self.layout.in_brackets:
            return start, end
        if any(now[before] for before in range(number)):
            return self._rows[number - 1].end, end
        return start, self._rows[number + 1].start if number + 1 < len(self._rows) else end

    def _dash(self, row: Pairs) -> int:
        """Return where a row's dash is, on its line or, with comments between, on one above."""
        at = _first_character(self._text, line_start(self._text, row.start))
        while self._text[at] != "-":
            at = _first_character(self._text, line_start(self._text, line_start(self._text, at) - 1))
        return at


def _first_character(text: str, line: int) -> int:
    found = _SPACES.match(text, line)
    return found.end() if found else line
