from pathlib import Path

import pytest

from ldplanner.errors import RejectedInputError
from ldplanner.exchange.notes import Notes
from ldplanner.exchange.tables.csv_file import read_csv
from ldplanner.exchange.tables.read import read_tables
from ldplanner.exchange.tables.table import MOST_COLUMNS, MOST_ROWS

PLAIN = "Name,Job title\nJosé,Trainer\nBen,Coach\n"
CELLS = [("Name", "Job title"), ("José", "Trainer"), ("Ben", "Coach")]


def cells(raw: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read_csv(raw, Notes("x.csv")).rows]


def refused(raw: bytes) -> RejectedInputError:
    with pytest.raises(RejectedInputError) as caught:
        read_csv(raw, Notes("x.csv"))
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_gives_the_same_cells(encoding: str) -> None:
    assert cells(PLAIN.encode(encoding)) == CELLS


def test_windows_characters_are_told_with_their_line() -> None:
    notes = Notes("x.csv")
    read_csv(PLAIN.encode("cp1252"), notes)
    (found,) = notes.findings
    assert (found.code, found.place and found.place.line) == ("LDP603", 2)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_separator_and_line_end_gives_the_same_cells(separator: str, end: str) -> None:
    assert cells(PLAIN.replace(",", separator).replace("\n", end).encode()) == CELLS


def test_commas_in_names_do_not_win_over_semicolons() -> None:
    assert cells(b"Name;Job title\nRuiz, Ana;Trainer\nNg, Ben;Coach\n")[1] == ("Ruiz, Ana", "Trainer")


def test_the_separator_that_excel_writes_above_is_obeyed() -> None:
    assert cells(b"sep=;\r\nName;Job title\r\nAna;Trainer\r\n")[0] == ("Name", "Job title")


def test_rows_are_numbered_as_a_spreadsheet_does_and_lines_as_an_editor() -> None:
    rows = read_csv(b'a,b\n\n"x\ny",1\nz,2\n', Notes("x.csv")).rows
    assert [(row.number, row.line) for row in rows] == [(1, 1), (3, 3), (4, 5)]


def test_padding_control_characters_and_hidden_marks_are_taken_off_cells() -> None:
    assert cells("a,b\n \u00a0Ana\u200b ,\x1b[2JTrai\u202ener\n".encode())[1] == ("Ana", "[2JTrainer")


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"Name,Job title\nAna,Tra\0iner\n", "LDP603", 2),
        (b'Name,Job title\nAna,"Trainer\nBen,Trainer\n', "LDP604", 2),
        (b'Name,Job title\nAna,"Trainer" x\nBen,Trainer\n', "LDP604", 2),
        (b'N,J,D\nAna,"Trainer,L\nBen,Trainer,L\nCy,Trainer","L"\nDi,Trainer,L\n', "LDP604", 2),
        (b"Name,Job title\n" + b"x," * MOST_COLUMNS + b"x\n", "LDP602", 2),
        (b"<html><table><tr><td>Ana</td></tr></table>", "LDP601", 1),
    ],
    ids=["nul", "never-closed", "ends-inside", "closed-too-late", "too-wide", "web-page"],
)
def test_a_damaged_file_is_refused_at_its_line(raw: bytes, code: str, line: int) -> None:
    (found,) = refused(raw).findings
    assert (found.code, found.place and found.place.line) == (code, line)
    assert found.help


def test_an_address_on_two_lines_is_no_swallowed_row() -> None:
    assert cells(b'Name,Address,Job title\nAna,"Main St 1,\nOslo",Trainer\n')[1] == (
        "Ana",
        "Main St 1, Oslo",
        "Trainer",
    )


def test_more_rows_than_people_could_be_are_refused() -> None:
    (found,) = refused(b"a,b\n" * (MOST_ROWS + 1)).findings
    assert found.code == "LDP602"


@pytest.mark.parametrize("raw", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(raw: bytes) -> None:
    assert refused(raw).findings[0].message == "the file is empty"


def test_text_under_the_name_of_a_workbook_is_read_and_told(tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    file.write_text(PLAIN, encoding="utf-8")
    notes = Notes("people.xlsx")
    assert len(read_tables(str(file), None, notes)[0][1].rows) == 3
    assert notes.findings[0].code == "LDP601"
