import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from openpyxl import Workbook  # noqa: TID251  the tests make workbooks to be read

from ldplanner.errors import RejectedInputError, UnreadableInputError, UsageError
from ldplanner.exchange.notes import Notes
from ldplanner.exchange.tables.read import read_tables
from ldplanner.exchange.tables.table import Table
from support.exports import importing, roster_of, workbook

HEADER = ("Employee ID", "Worker", "Business Title", "Department", "Annual Salary", "FTE", "End date")
ROWS = (
    (7, "Ana Ruiz", "Trainer", "Learning", 82000.0, 1, date(2027, 6, 30)),
    (8, "Ben Ng", "LMS Admin", "Learning", "70,000", 0.5, None),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def saved(folder: Path, change: Callable[[Workbook], None] = lambda _book: None) -> Path:
    book = workbook(HEADER, *ROWS)
    change(book)
    file = folder / "people.xlsx"
    book.save(file)
    return file


def read(file: Path, sheet: str | None = None) -> tuple[list[tuple[str, Table]], Notes]:
    notes = Notes(file.name)
    return read_tables(str(file), sheet, notes), notes


def refused(file: Path) -> tuple[str, int | None]:
    with pytest.raises(RejectedInputError) as caught:
        read(file)
    found = caught.value.findings[-1]
    assert found.help
    return found.code, found.place.line if found.place else None


def test_a_workbook_becomes_a_roster(tmp_path: Path) -> None:
    people = roster_of(importing(saved(tmp_path)), tmp_path).people
    assert [(one.id, one.role, one.salary, one.fte) for one in people] == [
        ("7", "trainer", 82000, 1.0),
        ("8", "learning-technologist", 70000, 0.5),
    ]
    assert people[0].leaves == date(2027, 6, 30)


def test_a_cell_far_away_is_refused_at_once(tmp_path: Path) -> None:
    for cell, line in (("XFD3", 3), ("A1048576", 100_001), ("XFD1048576", 100_001)):
        file = saved(tmp_path, lambda book, cell=cell: book.active.__setitem__(cell, "x"))  # type: ignore[misc]
        started = process_time()
        assert refused(file) == ("LDP602", line)
        assert process_time() - started < 1


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "x")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(60_000_000))
    started = process_time()
    assert refused(file) == ("LDP602", None)
    assert process_time() - started < 1


def test_an_archive_of_very_many_parts_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "parts.xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(2_001):
            archive.writestr(f"xl/{number}", "")
    assert refused(file) == ("LDP602", None)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (OLE, "old Excel workbook"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04 and then nothing", "damaged"),
    ],
)
def test_what_is_not_a_workbook_that_can_be_read_is_named(raw: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    file.write_bytes(raw)
    with pytest.raises(RejectedInputError) as caught:
        read(file)
    assert words in caught.value.findings[0].message


def rewritten(file: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Return a copy of a workbook with one part changed."""
    other = file.with_name("other.xlsx")
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            raw = source.read(name)
            target.writestr(name, change(raw) if name == part else raw)
    return other


SHEET = "xl/worksheets/sheet1.xml"


def test_entities_and_broken_parts_are_refused(tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    file = saved(tmp_path)
    assert refused(rewritten(file, SHEET, lambda raw: bomb + raw)) == ("LDP601", None)
    assert refused(rewritten(file, SHEET, lambda raw: raw[:400])) == ("LDP601", None)
    assert refused(rewritten(file, "xl/workbook.xml", lambda _raw: b"<nothing/>")) == ("LDP601", None)


def test_a_wrong_note_of_the_size_of_a_sheet_loses_nobody(tmp_path: Path) -> None:
    file = rewritten(saved(tmp_path), SHEET, lambda raw: raw.replace(b'ref="A1:G3"', b'ref="A1:B2"'))
    ((_, table),), _ = read(file)
    assert [len(row.cells) for row in table.rows] == [7, 7, 6]


def test_formulas_without_a_result_are_refused_with_row_and_column(tmp_path: Path) -> None:
    file = saved(tmp_path, lambda book: book.active.__setitem__("E3", "=E2*2"))
    with pytest.raises(RejectedInputError) as caught:
        read(file)
    (found,) = caught.value.findings
    assert (found.code, found.message) == (
        "LDP609",
        "formulas without a result in row 3 of sheet `People`, column `E`",
    )


def test_merged_cells_are_told(tmp_path: Path) -> None:
    _, notes = read(saved(tmp_path, lambda book: book.active.merge_cells("D2:D3")))
    assert [one.code for one in notes.findings] == ["LDP610"]
    _, notes = read(saved(tmp_path, lambda book: book.active.merge_cells("H1:J1")))
    assert notes.findings == ()


def test_hidden_sheets_are_told_and_read_when_named(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        sheet = book.create_sheet("Old")
        sheet.append(("Name", "Job title"))
        sheet.sheet_state = "hidden"

    file = saved(tmp_path, hide)
    tables, notes = read(file)
    assert [name for name, _ in tables] == ["People"]
    assert [one.message for one in notes.findings] == ["hidden, so not read: `Old`"]
    ((name, table),), _ = read(file, "Old")
    assert (name, table.rows[0].cells) == ("Old", ("Name", "Job title"))


def test_a_sheet_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        read(saved(tmp_path), "Peple")
    assert caught.value.hint == "did you mean `People`?"


def test_the_sheet_with_people_is_found_among_others(tmp_path: Path) -> None:
    def add(book: Workbook) -> None:
        book.create_sheet("Notes", 0).append(("Exported for the budget round",))

    made = importing(saved(tmp_path, add))
    assert made.rows == 2
    assert "sheet `People` was read, not `Notes`" in [one.message for one in made.findings]


def test_without_the_libraries_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = saved(tmp_path)
    monkeypatch.setitem(sys.modules, "defusedxml", None)
    with pytest.raises(UnreadableInputError) as caught:
        read(file)
    assert "pip install 'ldplanner[xlsx]'" in caught.value.hint
