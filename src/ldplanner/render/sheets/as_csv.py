"""A table as CSV: UTF-8, commas, a point for decimals; nothing in it is a formula."""

import csv
from io import StringIO

from ldplanner.render.sheets.sheet import Cell, Sheet
from ldplanner.render.visible import visible

# what a spreadsheet takes for a formula where text begins with it
_BEGIN_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_DIGITS = 6


def csv_of(sheet: Sheet) -> str:
    """Return a table as CSV, its titles in the first row; text that could be a formula gets an apostrophe before it."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_written(column.title) for column in sheet.columns)
    writer.writerows([_written(cell) for cell in row] for row in sheet.rows)
    return text.getvalue()


def _written(cell: Cell) -> Cell:
    match cell:
        case str():
            shown = visible(cell)
            return f"'{shown}" if cell.lstrip().startswith(_BEGIN_A_FORMULA) else shown
        case float():
            return round(cell) if cell.is_integer() else round(cell, _DIGITS)
        case _:
            return cell
