"""A list of people in the text of a file: rows changed in place, taken out, or put behind the last."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ldplanner.apply.brackets import behind_entry, in_brackets, joined
from ldplanner.apply.change import Change, changed, new_lines
from ldplanner.apply.lines import dash, moved_in, reach
from ldplanner.apply.page import Page, after_line, column
from ldplanner.apply.pairs import Value
from ldplanner.apply.part import Part
from ldplanner.apply.row import changes, new_row
from ldplanner.domain.person import Person
from ldplanner.load.extent import Pairs, Row

_INDENT = 2
_DOCUMENT_END = re.compile(r"(?<=[\r\n])\.\.\.")


class Layout(NamedTuple):
    """How rows are written: all in brackets, or each with a dash, so many spaces in."""

    in_brackets: bool
    indent: int


class People:
    """`people` or `pool`: a row with a dash and a line of its own, or all of them in brackets."""

    def __init__(self, page: Page, root: Pairs, name: str) -> None:
        self._page = page
        self._root = root
        self._name = name
        found = root.values.get(name)
        self._list = found if isinstance(found, Row) else None
        self._rows = tuple(row for row in self._list.items if isinstance(row, Pairs)) if self._list else ()
        in_brackets = self._list.in_brackets if self._list else root.in_braces
        if self._rows and not in_brackets:
            indent = column(page.text, dash(page, self._rows[0]))
        else:
            indent = _INDENT + column(page.text, root.start)
        self.layout = Layout(in_brackets=in_brackets, indent=indent)

    def row(self, person: Person, remark: str = "", count: int | None = None, above: Sequence[str] = ()) -> str:
        """Return a row for somebody, or so many alike, who have none yet; a remark needs a line to stand on."""
        row = new_row(person, count)
        if self.layout.in_brackets:
            return self._in_own_line(above, row)
        comment = f"  # {remark}" if remark else ""
        indent, newline = " " * self.layout.indent, self._page.newline
        return "".join(f"{indent}{line}{newline}" for line in [*above, f"- {row}{comment}"])

    def part(self, number: int, part: Part) -> str:
        """Return a row as it is for some of its people."""
        return changed(self._page.text, changes(self._page, self._rows[number], part), *self._reach(number))

    def part_from(self, other: "People", number: int, part: Part) -> str:
        """Return a row of the other list as it is here, with its comments: as it was written there if that will do.

        It will not where one list is in brackets and the other is not.
        """
        behind = other.comment_behind(number)
        if self.layout.in_brackets and other.layout.in_brackets:
            return self._in_own_line(behind, other.part(number, part))
        if not self.layout.in_brackets and not other.layout.in_brackets:
            return moved_in(other.part(number, part), self.layout.indent - other.layout.indent)
        return self.row(part.after, count=part.count, above=[*other.comments(number), *behind])

    def comments(self, number: int) -> list[str]:
        """Return the comments in a row."""
        return self._page.comments_in(*self._reach(number))

    def comment_behind(self, number: int) -> list[str]:
        """Return the comment behind a row in brackets, if there is one."""
        if self._list is None or not self.layout.in_brackets:
            return []
        return behind_entry(self._page, self._list, number)

    def changes(self, rows: Mapping[int, Sequence[str]], added: Sequence[str]) -> Iterator[Change]:
        """Return the changes that leave these rows in the place of each, and the added ones at the end."""
        if self._list is None or not self._rows:
            yield from self._begun(added)
            return
        now = {number: list(texts) for number, texts in rows.items()}
        gone = {number for number, texts in now.items() if not texts}
        if self.layout.in_brackets:
            yield from in_brackets(self._page, self._list, gone, added)
        else:
            now[max(now.keys() - gone, default=len(self._rows) - 1)] += added
        for number, texts in now.items():
            start, end = self._reach(number)
            if texts != [self._page.text[start:end]] and not (self.layout.in_brackets and number in gone):
                yield Change(start, end, self._joined(texts))

    def anew(self, added: Sequence[str]) -> dict[str, Value]:
        """Return the list by its key if it has to be put into a file in braces that has none."""
        needed = added and self.layout.in_brackets and self._list is None
        return {self._name: f"[{self._joined(added)}]"} if needed else {}

    def _begun(self, added: Sequence[str]) -> Iterator[Change]:
        """Put the first rows into a list that is empty or not there; one in braces is put there `anew`."""
        page, key, there = self._page, self._root.keys.get(self._name), self._root.values.get(self._name)
        if not added:
            return
        if self._list is not None:  # []
            yield from in_brackets(page, self._list, (), added)
        elif not self.layout.in_brackets:
            lines = [row.removesuffix(page.newline) for row in added]
            if key and there:  # nothing, or null
                yield Change(there.start, there.end, "")
                yield new_lines(page, after_line(page.text, there.start), lines)
            else:
                indent = " " * column(page.text, self._root.start)
                found = _DOCUMENT_END.search(page.signs, self._root.end)
                at = found.start() if found else len(page.text)
                yield new_lines(page, at, ["", f"{indent}{self._name}:", *lines])

    def _joined(self, texts: Sequence[str]) -> str:
        newline = self._page.newline
        if self.layout.in_brackets:
            return joined(texts, newline)
        return "".join(text if text.endswith(newline) else text + newline for text in texts)

    def _in_own_line(self, above: Sequence[str], row: str) -> str:
        """Return a row in brackets, on a line of its own where there are comments above it."""
        indent = " " * self.layout.indent
        return "".join(f"{self._page.newline}{indent}{line}" for line in [*above, row]) if above else row

    def _reach(self, number: int) -> tuple[int, int]:
        row = self._rows[number]
        return (row.start, row.end) if self.layout.in_brackets else reach(self._page, row)
