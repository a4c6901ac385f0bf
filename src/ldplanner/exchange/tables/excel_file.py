"""Excel workbooks: one sheet as a table, read from top to bottom without building the whole."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from ldplanner.errors import UnreadableInputError, UsageError
from ldplanner.exchange.codes import Code
from ldplanner.exchange.notes import Notes, column_letter, rows_named
from ldplanner.exchange.tables.archive import has_formulas, merged_ranges, opened
from ldplanner.exchange.tables.table import MOST_COLUMNS, MOST_ROWS, Row, Table, cleaned
from ldplanner.load.shown import did_you_mean, listed, shown

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_MOST_NAMED = 5


def read_workbook(raw: bytes, sheet: str | None, notes: Notes) -> list[tuple[str, Table]]:
    """Return the sheet of that name, or every visible sheet that holds something.

    Raises:
        RejectedInputError: the workbook is damaged or too large, or a value in it is missing.
        UnreadableInputError: the libraries that read workbooks are not installed.
        UsageError: there is no such sheet.
    """
    archive = opened(raw, notes)
    values = _loaded(archive, notes, formulas=False)
    names = [one.title for one in values.worksheets]
    if sheet is not None and sheet not in names:
        hint = did_you_mean(sheet, names) or f"the sheets are {listed(names)}"
        raise UsageError(f"there is no sheet {shown(sheet)}", hint=hint)
    chosen = [
        one for one in values.worksheets if one.title == sheet or (sheet is None and one.sheet_state == "visible")
    ]
    hidden = [one.title for one in values.worksheets if one not in chosen and one.sheet_state != "visible"]
    if hidden and sheet is None:
        hint = f"read one of them with --sheet {shown(hidden[0])}"
        notes.warn(Code.OTHER_SHEETS, f"hidden, so not read: {listed(hidden)}", hint=hint)
    read = [(one.title, _table(one, archive, notes)) for one in chosen]
    return [(name, table) for name, table in read if table.rows]


def _loaded(archive: ZipFile, notes: Notes, *, formulas: bool) -> "Workbook":
    try:
        import defusedxml  # noqa: F401, PLC0415  openpyxl uses it when it is there, and is not safe without
        from openpyxl import load_workbook  # noqa: PLC0415  slow, and an extra
    except ImportError as error:
        hint = "install them with `pip install 'ldplanner[xlsx]'`, or save the workbook as CSV UTF-8"
        raise UnreadableInputError("reading Excel workbooks needs openpyxl and defusedxml", hint=hint) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and the like, which are not read
            return load_workbook(archive.fp, read_only=True, data_only=not formulas, keep_links=False)
    except Exception as error:
        raise _damaged(error, notes) from error


def _damaged(error: Exception, notes: Notes) -> Exception:
    """Return the exception for a workbook whose parts openpyxl cannot read: it raises whatever came to hand."""
    what = "declares XML entities, as only an attack would" if "Entit" in type(error).__name__ else "is damaged"
    hint = "open it in your spreadsheet and save it as .xlsx or CSV UTF-8"
    return notes.refuse(Code.NOT_A_TABLE, f"the workbook {what}", hint=hint)


def _table(sheet: "ReadOnlyWorksheet", archive: ZipFile, notes: Notes) -> Table:
    part = sheet._worksheet_path.lstrip("/")  # noqa: SLF001  openpyxl has no other way to tell
    rows = tuple(_rows(sheet, notes))
    if has_formulas(archive, part):
        _check_formulas(sheet, archive, rows, notes)
    _warn_of_merged(sheet.title, archive, part, rows, notes)
    return Table(rows)


def _rows(sheet: "ReadOnlyWorksheet", notes: Notes) -> Iterator[Row]:
    for number, cells in _cells(sheet, notes):
        texts = tuple(map(_text, cells))
        if any(texts):
            yield Row(number, number, texts)


def _cells(sheet: "ReadOnlyWorksheet", notes: Notes) -> Iterator[tuple[int, tuple[Any, ...]]]:
    sheet.reset_dimensions()  # what a file says about its own size is often wrong
    rows = sheet.iter_rows(values_only=True)
    for number in range(1, MOST_ROWS + 2):
        try:
            cells = next(rows, None)
        except Exception as error:
            raise _damaged(error, notes) from error
        if cells is None:
            return
        if len(cells) > MOST_COLUMNS:
            where = f"sheet {shown(sheet.title)} has a cell in {column_letter(len(cells) - 1)}{number}"
            hint = f"delete what is beyond column {column_letter(MOST_COLUMNS - 1)}, or save the people as CSV UTF-8"
            raise notes.refuse(Code.TABLE_TOO_LARGE, f"{where}, far beyond any table", hint=hint, line=number)
        yield number, cells
    hint = f"delete what is below row {MOST_ROWS:,}, or save the people as CSV UTF-8"
    message = f"sheet {shown(sheet.title)} has more than {MOST_ROWS:,} rows"
    raise notes.refuse(Code.TABLE_TOO_LARGE, message, hint=hint, line=MOST_ROWS + 1)


def _check_formulas(sheet: "ReadOnlyWorksheet", archive: ZipFile, rows: tuple[Row, ...], notes: Notes) -> None:
    """Refuse formulas without a stored result: their cells would be read as empty."""
    written = {row.number: row for row in rows}
    again = _loaded(archive, notes, formulas=True)[sheet.title]
    empty = []
    for number, cells in _cells(again, notes):
        row = written.get(number)
        for index, cell in enumerate(cells):
            if isinstance(cell, str) and cell.startswith("=") and not (row and row.cell(index)):
                empty.append((number, index))
    if empty:
        first, column = empty[0]
        rows_ = rows_named([number for number, _ in empty])
        letters = listed(dict.fromkeys(column_letter(index) for _, index in empty))
        message = f"formulas without a result in {rows_} of sheet {shown(sheet.title)}, column {letters}"
        hint = "open the workbook in Excel or LibreOffice and save it, so that results are stored; nothing was written"
        raise notes.refuse(Code.NO_CACHED_VALUE, message, hint=hint, line=first, column=column + 1)


def _warn_of_merged(title: str, archive: ZipFile, part: str, rows: tuple[Row, ...], notes: Notes) -> None:
    last = rows[-1].number if rows else 0
    ranges = [(name, top) for name, top, _ in merged_ranges(archive, part) if top <= last]
    if ranges:
        names = listed((name for name, _ in ranges), _MOST_NAMED)
        hint = "only the first row of a merged cell has its value: unmerge them, fill in every row, and import again"
        notes.warn(Code.MERGED_CELLS, f"merged cells in sheet {shown(title)}: {names}", hint=hint, line=ranges[0][1])


def _text(value: object) -> str:
    """Return the value of a cell as people would write it."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
        case date():
            return value.isoformat()
        case _:
            return cleaned(str(value))
