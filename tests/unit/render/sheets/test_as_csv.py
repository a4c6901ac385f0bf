import csv
from io import StringIO

import pytest

from ldplanner.render.sheets.as_csv import csv_of
from ldplanner.render.sheets.sheet import Cell, Column, Kind, Sheet


def written(cell: Cell) -> str:
    (_, row) = csv.reader(StringIO(csv_of(Sheet((Column("Title"), Column("Other")), ((cell, "end"),)))))
    assert row[1] == "end"
    return row[0]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ('she said "no", twice', 'she said "no", twice'),
        ("João", "João"),
        (None, ""),
        (4_500, "4500"),
        (-12, "-12"),
        (0.0, "0"),
        (-3.5, "-3.5"),
        (0.1 + 0.2, "0.3"),
        (2 / 3, "0.666667"),
    ],
)
def test_text_and_numbers_are_read_back(cell: Cell, text: str) -> None:
    assert written(cell) == text


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "=cmd|' /C calc'!A0", "-"]
)
def test_text_is_no_formula(text: str) -> None:
    assert written(text).startswith("'")


def test_nothing_in_a_cell_starts_a_new_row_or_acts() -> None:
    assert written("a\nb\x1b[2J\u202ec") == r"a\nb\x1b[2J\u202ec"


def test_the_titles_come_first() -> None:
    sheet = Sheet((Column("Quarter"), Column("Cost", Kind.MONEY)), (("2027-Q1", 5), ("2027-Q2", None)))
    assert csv_of(sheet) == "Quarter,Cost\n2027-Q1,5\n2027-Q2,\n"
