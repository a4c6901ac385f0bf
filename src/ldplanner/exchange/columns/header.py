"""Find the row of column names: below title rows, alone or as a pair of keys and labels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ldplanner.errors import UsageError
from ldplanner.exchange.codes import Code
from ldplanner.exchange.columns.fields import Field, field_of, plain_name
from ldplanner.exchange.notes import Notes, column_letter
from ldplanner.exchange.tables.table import Row, Table
from ldplanner.load.shown import did_you_mean, listed, shown

_LOOKED_AT = 40
_LEAST = 2
_TITLES = (Field.TITLE, Field.JOB)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands, counted from 0, the header of every column, and the rows below the header."""

    of: Mapping[Field, int]
    names: tuple[str, ...]
    rows: tuple[Row, ...]

    def name(self, field: Field) -> str:
        """Return the name of a field's column, nothing without one."""
        return self.names[self.of[field]] if field in self.of else ""

    def text(self, row: Row, field: Field) -> str:
        """Return what a row says in a field, nothing without such a column."""
        return row.cell(self.of[field]) if field in self.of else ""


def find_columns(table: Table, mapped: Mapping[Field, str], notes: Notes) -> Columns:
    """Return the columns of a table; `mapped` names some of them by header or letter.

    Raises:
        RejectedInputError: there is no header, or no column of job titles.
        UsageError: a column in `mapped` is not there.
    """
    wanted = {plain_name(name) for name in mapped.values()}
    at = max(range(min(len(table.rows), _LOOKED_AT)), key=lambda i: (_score(table.rows[i], wanted), -i), default=0)
    if not table.rows or _score(table.rows[at], wanted) < _LEAST:
        hint = "one of the first rows must name the columns, such as Name, Job title, Department; or use --map"
        raise notes.refuse(Code.NO_HEADER, "no row of column names in this file", hint=hint)
    second = _is_second(table.rows, at, wanted)
    headers = [table.rows[at], *([table.rows[at + 1]] if second else [])]
    columns = Columns(_places(headers, mapped, notes), headers[0].cells, table.rows[at + len(headers) :])
    if not any(field in columns.of for field in _TITLES):
        seen = listed([name for name in columns.names if name], 30)
        hint = f"name it: --map title=COLUMN; the columns are {seen}"
        raise notes.refuse(Code.NO_COLUMN, "no column of job titles", hint=hint, line=headers[0].line)
    return columns


def header_score(table: Table, mapped: Mapping[Field, str]) -> int:
    """Return how many columns of a table are recognised: which sheet of a workbook holds people."""
    wanted = {plain_name(name) for name in mapped.values()}
    return max((_score(row, wanted) for row in table.rows[:_LOOKED_AT]), default=0)


def _score(row: Row, wanted: set[str]) -> int:
    fields = {found[0] for cell in row.cells if cell and (found := field_of(cell))}
    return len(fields) + sum(plain_name(cell) in wanted for cell in row.cells if cell)


def _is_second(rows: Sequence[Row], at: int, wanted: set[str]) -> bool:
    """Tell whether the row below a header is one too, in other words: labels below keys."""
    if at + 1 >= len(rows):
        return False
    first, second = rows[at], rows[at + 1]
    same = sum(_same_field(first.cell(i), second.cell(i)) for i in range(len(first.cells)))
    return same >= _LEAST and 2 * _score(second, wanted) > _score(first, wanted)


def _same_field(key: str, label: str) -> bool:
    one, other = field_of(key), field_of(label)
    return one is not None and other is not None and one[0] is other[0]


def _places(headers: Sequence[Row], mapped: Mapping[Field, str], notes: Notes) -> dict[Field, int]:
    width = max(len(row.cells) for row in headers)
    chosen = {field: _mapped(headers, field, name) for field, name in mapped.items()}
    found: dict[Field, list[tuple[int, int]]] = {}
    for index in range(width):
        known = next((one for row in headers if (one := field_of(row.cell(index)))), None)
        if known and index not in chosen.values():
            found.setdefault(known[0], []).append((known[1], index))
    for field, columns in found.items():
        if field in chosen:
            continue
        _, chosen[field] = min(columns)
        _warn_of_others(headers[0], field, chosen[field], [index for _, index in columns], notes)
    return chosen


def _warn_of_others(header: Row, field: Field, read: int, columns: Sequence[int], notes: Notes) -> None:
    same = [
        index for index in columns if index != read and plain_name(header.cell(index)) == plain_name(header.cell(read))
    ]
    if same:
        letters = listed(column_letter(index) for index in (read, *same))
        notes.warn(
            Code.DUPLICATE_HEADER,
            f"columns {letters} are all called {shown(header.cell(read))}; {column_letter(read)} is read",
            hint=f"rename them, or choose with --map {field}={column_letter(same[0])}",
            line=header.line,
        )
    others = [header.cell(index) for index in columns if index != read and index not in same]
    if others:
        read_, them = shown(header.cell(read)), listed(others)
        notes.tell(
            Code.DUPLICATE_HEADER,
            f"for the {field.value.replace('-', ' ')}, column {read_} is read and {them} is not",
            hint=f"choose another with --map {field}={others[0]}",
        )


def _mapped(headers: Sequence[Row], field: Field, name: str) -> int:
    for row in headers:
        for index, cell in enumerate(row.cells):
            if cell and plain_name(cell) == plain_name(name):
                return index
    letters = [column_letter(index) for index in range(len(headers[0].cells))]
    if name.upper() in letters:
        return letters.index(name.upper())
    known = [cell for cell in headers[0].cells if cell]
    hint = did_you_mean(name, known) or f"the columns are {listed(known, 30)}"
    raise UsageError(f"--map {field}={name}: there is no column {shown(name)}", hint=hint)
