"""Tables as an Excel workbook: numbers are numbers, text is text whatever it begins with, titles stay in sight."""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from ldplanner.errors import UsageError
from ldplanner.render.sheets.sheet import Cell, Kind, Sheet
from ldplanner.render.visible import visible

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_FORMATS: Mapping[Kind, str] = {
    Kind.TEXT: "@",
    Kind.COUNT: "0",
    Kind.FTE: "0.0##",
    Kind.SHARE: "0.0%",
    Kind.POINTS: "0.0",
}
_BEGIN_A_FORMULA = ("=", "+", "-", "@")
_NARROWEST, _WIDEST = 9, 60
_AIR = 2


def require_workbooks() -> None:
    """Make sure that workbooks can be written.

    Raises:
        UsageError: the library for it is not installed.
    """
    try:
        import openpyxl  # noqa: F401, PLC0415  slow, and an extra
    except ImportError as error:
        hint = "install it with `pip install 'ldplanner[xlsx]'`, or write --format csv"
        raise UsageError("writing Excel workbooks needs openpyxl", hint=hint) from error


def workbook(sheets: Mapping[str, Sheet], currency: str) -> bytes:
    """Return tables as the sheets of a workbook, by their names; money is in that currency."""
    from openpyxl import Workbook  # noqa: PLC0415  slow, and an extra

    book = Workbook(write_only=True)
    for name, sheet in sheets.items():
        _fill(book.create_sheet(name), sheet, currency)
    raw = BytesIO()
    book.save(raw)
    return raw.getvalue()


def _fill(page: "WriteOnlyWorksheet", sheet: Sheet, currency: str) -> None:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415  as above
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    def written(cell: Cell, shape: str, **style: object) -> "WriteOnlyCell | None":
        if cell is None:
            return None
        made = WriteOnlyCell(page, visible(cell) if isinstance(cell, str) else cell)
        if isinstance(cell, str):
            # otherwise text that begins with = would be a formula, here or once somebody edits the cell
            made.data_type, made.quotePrefix = "s", cell.startswith(_BEGIN_A_FORMULA)
        made.number_format = shape
        for key, value in style.items():
            setattr(made, key, value)
        return made

    page.freeze_panes = "A2"
    for index, width in enumerate(_widths(sheet), 1):
        page.column_dimensions[get_column_letter(index)].width = width
    heads = {"font": Font(bold=True), "alignment": Alignment(wrap_text=True, vertical="top")}
    page.append([written(column.title, _FORMATS[Kind.TEXT], **heads) for column in sheet.columns])
    shapes = [_FORMATS.get(column.kind, f"[${currency}] #,##0") for column in sheet.columns]
    for row in sheet.rows:
        page.append([written(cell, shape) for cell, shape in zip(row, shapes, strict=True)])


def _widths(sheet: Sheet) -> list[int]:
    """Return how wide the columns are, in characters: as their text, within reason."""
    columns = zip((column.title for column in sheet.columns), *sheet.rows, strict=True)
    longest = (max(len(_shown(cell)) for cell in cells) for cells in columns)
    return [min(_WIDEST, max(_NARROWEST, length + _AIR)) for length in longest]


def _shown(cell: Cell) -> str:
    """Return about what a cell shows: money has its currency and thousands, other numbers are short."""
    if isinstance(cell, str):
        return cell
    return "" if cell is None else f"XXX {cell:,.0f}"
