"""CSV of any separator and line end, every row accounted for."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from itertools import islice

from ldplanner.exchange.codes import Code
from ldplanner.exchange.notes import Notes
from ldplanner.exchange.tables.encoding import decoded
from ldplanner.exchange.tables.table import MOST_COLUMNS, MOST_ROWS, Row, Table, cleaned

_SEPARATORS = ",;\t|"
_SAMPLE = 60
_WEB_PAGE = ("<html", "<table", "<!doctype", "<?xml")


def read_csv(raw: bytes, notes: Notes) -> Table:
    """Return the table in a CSV.

    Raises:
        RejectedInputError: it is none, is damaged, or too large.
    """
    text = decoded(raw, notes)
    start = text.lstrip()[:20].casefold()
    if start.startswith(_WEB_PAGE):
        hint = "open it in your spreadsheet and save it as CSV UTF-8 or .xlsx"
        raise notes.refuse(Code.NOT_A_TABLE, "this is a web page or XML, whatever its name says", hint=hint, line=1)
    if not start:
        raise notes.refuse(Code.NOT_A_TABLE, "the file is empty", hint="export it again")
    separator = _separator(text)
    if text.startswith("sep="):  # how Excel is told the separator
        text = "\n" + text.partition("\n")[2]
    return Table(tuple(_rows(text, separator, notes)))


def _separator(text: str) -> str:
    """Return the separator that gives the most rows of the same number of cells."""
    if text.startswith("sep=") and len(text) > len("sep="):
        return text[4]
    return max(_SEPARATORS, key=lambda separator: _agreement(text, separator))


def _agreement(text: str, separator: str) -> tuple[int, int]:
    widths: Counter[int] = Counter()
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    with suppress(csv.Error):  # told when the whole is read
        widths.update(len(cells) for cells in islice(reader, _SAMPLE) if len(cells) > 1)
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    return count, width


def _rows(text: str, separator: str, notes: Notes) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    number, line = 0, 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _damaged(error, number + 1, line, notes) from error
        if cells is None:
            return
        number += 1
        if number > MOST_ROWS:
            raise notes.refuse(Code.TABLE_TOO_LARGE, f"more than {MOST_ROWS:,} rows", hint="export fewer people")
        if len(cells) > MOST_COLUMNS:
            message = f"row {number} has {len(cells):,} cells; a table of people has at most {MOST_COLUMNS}"
            raise notes.refuse(Code.TABLE_TOO_LARGE, message, hint="export fewer columns", line=line)
        if reader.line_num > line:
            _check_swallowed(cells, separator, number, line, notes)
        texts = tuple(map(cleaned, cells))
        if any(texts):
            yield Row(number, line, texts)
        line = reader.line_num + 1


def _damaged(error: csv.Error, number: int, line: int, notes: Notes) -> Exception:
    if "expected after" in str(error):
        message, hint = f"a quote in row {number} ends in the middle of a cell", 'double it ("") or remove it'
    else:
        message, hint = f"a quote that opens in row {number} is never closed", "close or remove it"
    return notes.refuse(Code.OPEN_QUOTE, message, hint=f"{hint}, then import again; nothing was written", line=line)


def _check_swallowed(cells: list[str], separator: str, number: int, line: int, notes: Notes) -> None:
    """Refuse a cell in quotes that holds whole rows: people would be lost without a word."""
    for cell in cells:
        inside = cell.splitlines()[1:]
        if any(one.count(separator) >= max(2, (len(cells) - 1) // 2) for one in inside):
            message = f"a quote that opens in row {number} is closed too late: it holds {len(inside)} more lines"
            hint = "close or remove the quote, then import again; nothing was written"
            raise notes.refuse(Code.OPEN_QUOTE, message, hint=hint, line=line)
