"""Rows of an export to people: each comes in, or is left out with the reason."""

from dataclasses import dataclass
from datetime import date

from ldplanner.domain.finding import Severity
from ldplanner.exchange.arrival import Arrival, LeftOut
from ldplanner.exchange.cells import Cells, Unreadable
from ldplanner.exchange.codes import Code
from ldplanner.exchange.columns.fields import Field
from ldplanner.exchange.columns.header import Columns
from ldplanner.exchange.notes import Notes, column_letter
from ldplanner.exchange.settings import Settings
from ldplanner.exchange.tables.table import Row
from ldplanner.exchange.values.standing import TOTAL, VACANT, Standing, is_contract, standing_of

_SHIFTED = 2


@dataclass(frozen=True)
class RowReading:
    """The people of an export and the rows left out, in order of the file."""

    arrivals: tuple[Arrival, ...]
    left_out: tuple[LeftOut, ...]
    currency: str | None


def read_rows(columns: Columns, settings: Settings, notes: Notes) -> RowReading:
    """Read every row; what is wrong with one is noted with its number."""
    cells = Cells(columns, settings)
    arrivals: list[Arrival] = []
    left: list[LeftOut] = []
    seen: dict[tuple[str, ...], int] = {}
    for row in columns.rows:
        first = seen.setdefault(row.cells, row.number)
        reason = f"the same, cell by cell, as row {first}" if first != row.number else _no_person(row, columns)
        reason = reason or _misplaced(row, columns, notes)
        read = reason or _arrival(row, cells, columns, settings, notes)
        if isinstance(read, str):
            left.append(LeftOut(row.number, read))
        else:
            arrivals.append(read)
    cells.summarise(notes)
    return RowReading(tuple(arrivals), tuple(left), cells.currency(notes))


def _no_person(row: Row, columns: Columns) -> str | None:
    """Return why a row is about nobody: a title, a total, an empty post."""
    who = [columns.text(row, one) for one in (Field.ID, Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)]
    what = [columns.text(row, one) for one in (Field.TITLE, Field.JOB)]
    filled = [cell for cell in row.cells if cell]
    if TOTAL.search(filled[0].casefold()) and not any(what):
        return "a total or a footer"
    if not any(who) and not any(what):
        return "neither name nor id nor job title"
    if any(VACANT.search(text.casefold()) for text in (*who, *what, columns.text(row, Field.STATUS))):
        return "a post that nobody holds"
    if row.cells == columns.names:
        return "the column names again"
    return None


def _misplaced(row: Row, columns: Columns, notes: Notes) -> str | None:
    """Return that a row has more cells than there are columns, so that none of them can be trusted."""
    beyond = [index for index in range(len(columns.names), len(row.cells)) if row.cells[index]]
    if not beyond:
        return None
    reason = f"{len(row.cells)} cells, the header has {len(columns.names)}: its columns are shifted"
    hint = "put it right in the file (a value with a separator needs quotes), then import again"
    _left_out(row, reason, hint, beyond[0], notes)
    return reason


def _left_out(row: Row, reason: str, hint: str, column: int, notes: Notes) -> None:
    message = f"row {row.number} was left out: {reason}"
    notes.add(Code.RAGGED_ROW, Severity.ERROR, message, hint=hint, line=row.line, column=column + 1)


def _arrival(row: Row, cells: Cells, columns: Columns, settings: Settings, notes: Notes) -> Arrival | str:
    """Return the person of a row, or why there is none."""
    unreadable: list[Unreadable] = []
    hired = cells.day(row, Field.HIRED, unreadable)
    leaves = cells.day(row, Field.LEAVES, unreadable)
    fte = cells.fte(row, unreadable)
    salary = cells.salary(row, fte, unreadable)
    if len(unreadable) >= _SHIFTED:
        seen = " and ".join(f"{one.field.value} in column {column_letter(one.column)}" for one in unreadable[:3])
        reason = f"cannot read {seen}: its columns look shifted"
        _left_out(row, reason, "put it right in the file, then import again", unreadable[0].column, notes)
        return reason
    gone = _gone(columns.text(row, Field.STATUS), hired, leaves, settings.as_of)
    if gone:
        return gone
    if fte == 0:
        return "no working time (0 hours or 0 FTE)"
    todo = [one.todo for one in unreadable]
    for one in unreadable:
        notes.warn(Code.UNREADABLE_VALUE, one.message(row.number), hint=one.hint, line=row.line, column=one.column + 1)
    if cells.is_unknown_part(row):
        todo.append("part time: how much? (fte)")
    if standing_of(columns.text(row, Field.STATUS)) is Standing.UNKNOWN:
        todo.append(f"status {columns.text(row, Field.STATUS)}: still here?")
    name = cells.name(row)
    return Arrival(
        row=row,
        number=cells.number(row),
        name=name,
        title=columns.text(row, Field.TITLE) or columns.text(row, Field.JOB),
        job=columns.text(row, Field.JOB),
        department=columns.text(row, Field.DEPARTMENT),
        unit=columns.text(row, Field.UNIT),
        managers=tuple(filter(None, (columns.text(row, Field.MANAGER_ID), columns.text(row, Field.MANAGER)))),
        fte=round(min(1.0, float(fte)), 3),
        salary=salary,
        leaves=leaves,
        contract=_on_contract(row, columns),
        todo=tuple(todo),
    )


def _gone(status: str, hired: date | None, leaves: date | None, as_of: date) -> str | None:
    """Return why somebody is not there on the day."""
    if leaves and leaves < as_of:
        return f"left on {leaves}"
    if hired and hired > as_of:
        return f"starts on {hired}, after {as_of}: import with --as-of {hired} once they are there"
    if standing_of(status) is Standing.LEFT and not leaves:
        return f"status: {status}"
    return None


def _on_contract(row: Row, columns: Columns) -> bool:
    return any(is_contract(columns.text(row, field)) for field in (Field.CONTRACT, Field.STATUS))
