"""Workbooks, read back by the library that wrote them and by LibreOffice, where there is one."""

import csv
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # noqa: TID251  the tests read what was written

from golden.team import ROSTER, planned
from ldplanner.errors import UsageError
from ldplanner.render.sheets.sheet import Column, Kind, Sheet
from ldplanner.render.sheets.sheets import SheetName, sheet_of
from ldplanner.render.sheets.workbook import require_workbooks, workbook

ODD = ("=1+1", "+1", "-1", "@SUM(A1)", "Ana", "007", "a\x00b\x1b", "2027-Q1")
SHEET = Sheet(
    (
        Column("Text"),
        Column("Number", Kind.COUNT),
        Column("Money", Kind.MONEY),
        Column("FTE", Kind.FTE),
        Column("Share", Kind.SHARE),
        Column("Points", Kind.POINTS),
    ),
    (*((text, 3, 1_234_567, 0.5, 0.125, 12.34) for text in ODD), ("", None, None, None, None, None)),
)


@pytest.fixture(scope="module")
def book() -> bytes:
    return workbook({"first": SHEET, "second": SHEET}, "EUR")


def test_each_table_has_a_sheet_whose_titles_stay_in_sight(book: bytes) -> None:
    read = load_workbook(BytesIO(book))
    assert read.sheetnames == ["first", "second"]
    for sheet in read:
        assert sheet.freeze_panes == "A2"
        assert [cell.value for cell in sheet[1]] == ["Text", "Number", "Money", "FTE", "Share", "Points"]
        assert all(cell.font.bold for cell in sheet[1])


def test_text_is_text_whatever_it_begins_with(book: bytes) -> None:
    cells = [row[0] for row in load_workbook(BytesIO(book))["first"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells[:8]] == [*ODD[:6], r"a\x00b\x1b", "2027-Q1"]
    assert {cell.data_type for cell in cells[:8]} == {"s"}
    assert [cell.quotePrefix for cell in cells[:8]] == [True] * 4 + [False] * 4


def test_numbers_are_numbers_in_their_formats(book: bytes) -> None:
    row = next(load_workbook(BytesIO(book))["first"].iter_rows(min_row=2))[1:]
    assert [cell.value for cell in row] == [3, 1_234_567, 0.5, 0.125, 12.34]
    assert {cell.data_type for cell in row} == {"n"}
    assert [cell.number_format for cell in row] == ["0", "[$EUR] #,##0", "0.0##", "0.0%", "0.0"]


def test_columns_are_wide_enough_within_reason() -> None:
    sheet = Sheet((Column("A"), Column("B"), Column("C", Kind.MONEY)), (("x" * 20, "y" * 500, 1_234_567),))
    widths = load_workbook(BytesIO(workbook({"one": sheet}, "USD")))["one"].column_dimensions
    assert [widths[letter].width for letter in "ABC"] == [22, 60, 15]


def test_an_empty_table_has_its_titles() -> None:
    read = load_workbook(BytesIO(workbook({"one": Sheet((Column("A"),), ())}, "USD")))
    assert [[cell.value for cell in row] for row in read["one"]] == [["A"]]


def test_what_to_install_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    require_workbooks()
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(UsageError) as raised:
        require_workbooks()
    assert "pip install 'ldplanner[xlsx]'" in raised.value.hint


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_it_and_sees_the_same(tmp_path: Path) -> None:
    tables = {name.value: sheet_of(name, ROSTER, planned(), show_pay=True) for name in SheetName}
    (tmp_path / "plan.xlsx").write_bytes(workbook({"odd": SHEET, **tables}, "USD"))
    # 44 comma, 34 quote, 76 UTF-8, cell contents as shown: off; -1 writes every sheet
    shape = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        shape,
        "--outdir",
        str(tmp_path),
        str(tmp_path / "plan.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    with (tmp_path / "plan-odd.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[0] for row in rows[1:9]] == [*ODD[:6], r"a\x00b\x1b", "2027-Q1"]
    assert rows[1][1:] == ["3", "1234567", "0.5", "12.5%", "12.34"]
    for name, table in tables.items():
        with (tmp_path / f"plan-{name}.csv").open(encoding="utf-8", newline="") as file:
            assert len(list(csv.reader(file))) == len(table.rows) + 1
