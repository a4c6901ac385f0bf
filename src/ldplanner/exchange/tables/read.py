"""A file to tables, by what is in it and not by its name."""

from pathlib import Path

from ldplanner.errors import UsageError
from ldplanner.exchange.codes import Code
from ldplanner.exchange.notes import Notes
from ldplanner.exchange.tables.archive import OLE, ZIP, refuse_old_workbook
from ldplanner.exchange.tables.csv_file import read_csv
from ldplanner.exchange.tables.excel_file import read_workbook
from ldplanner.exchange.tables.table import MOST_BYTES, Table
from ldplanner.load.source import read_bytes

_EXCEL = (".xlsx", ".xlsm", ".xls")


def read_tables(path: str, sheet: str | None, notes: Notes) -> list[tuple[str, Table]]:
    """Return the tables of an export with their names: one of a CSV, every sheet of a workbook, or only `sheet`.

    Raises:
        UnreadableInputError: the file cannot be read at all.
        UsageError: there is no such sheet.
        RejectedInputError: it is no table, damaged, or too large.
    """
    otherwise = "give the CSV or Excel file that your HR system exported"
    raw = read_bytes(path, MOST_BYTES, otherwise=otherwise, endings={".csv", ".xlsx"})
    if raw.startswith(OLE):
        raise refuse_old_workbook(raw, notes)
    if raw.startswith(ZIP):
        tables = read_workbook(raw, sheet, notes)
        if not tables:
            hint = "name the sheet with --sheet, or export again"
            raise notes.refuse(Code.NOT_A_TABLE, "there is nothing on the visible sheets", hint=hint)
        return tables
    if sheet is not None:
        raise UsageError("--sheet is for Excel workbooks, this is text", hint="leave --sheet out")
    table = read_csv(raw, notes)
    if Path(path).suffix.casefold() in _EXCEL:
        notes.tell(Code.NOT_A_TABLE, "named like a workbook, the file is text; it was read as CSV")
    return [("", table)]
