import pytest

from ldplanner.errors import RejectedInputError, UsageError
from ldplanner.exchange.columns.fields import NAMES, Field, field_of, plain_name
from ldplanner.exchange.columns.header import Columns, find_columns
from ldplanner.exchange.notes import Notes
from ldplanner.exchange.tables.csv_file import read_csv


def found(text: str, **mapped: str) -> tuple[Columns, Notes]:
    notes = Notes("x.csv")
    columns = find_columns(read_csv(text.encode(), notes), {Field(key): name for key, name in mapped.items()}, notes)
    return columns, notes


@pytest.mark.parametrize("name", ["jobTitle", "JOB_TITLE", " Job Title* ", "Job title:", "job-title"])
def test_the_way_a_column_name_is_written_makes_no_difference(name: str) -> None:
    assert plain_name(name) == "job title"


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Annual Salary (USD)", Field.PAY),
        ("FTE %", Field.FTE),
        ("Worker's Manager", Field.MANAGER),
        ("Shoe size", None),
    ],
)
def test_column_names_tell_their_field(name: str, field: Field | None) -> None:
    known = field_of(name)
    assert (known[0] if known else None) == field


def test_no_column_name_stands_for_two_fields() -> None:
    names = [name for known in NAMES.values() for name in known]
    assert len(names) == len(set(names))
    assert all(plain_name(name) == name.replace("'", "") for name in names)


def test_title_rows_above_the_header_are_passed_over() -> None:
    columns, _ = found("Staff list 2026,,\nPrinted on 1 Nov,,\nName,Job title,Department\nAna,Trainer,L&D\n")
    assert (dict(columns.of), [row.number for row in columns.rows]) == (
        {Field.NAME: 0, Field.TITLE: 1, Field.DEPARTMENT: 2},
        [4],
    )


def test_a_second_row_of_labels_belongs_to_the_header() -> None:
    columns, _ = found("USERID,LASTNAME,TITLE\nUser ID,Last Name,Title\n1,Ruiz,Trainer\n")
    assert [row.number for row in columns.rows] == [3]


def test_somebody_whose_title_is_a_word_of_headers_is_no_header() -> None:
    columns, _ = found("Name,Job title\nAna,Manager\nName,Supervisor\n")
    assert len(columns.rows) == 2


def test_a_column_is_named_by_its_header_or_its_letter() -> None:
    text = "Name,Was tut sie,Location\nAna,Trainer,L&D\n"
    assert found(text, title="Was tut sie", department="C")[0].of[Field.DEPARTMENT] == 2
    with pytest.raises(UsageError) as caught:
        found(text, title="Wast ut sie")
    assert caught.value.hint == "did you mean `Was tut sie`?"


def test_of_two_columns_for_the_same_the_better_known_is_read_and_the_other_told() -> None:
    columns, notes = found("Name,Title,Business Title\nAna,Ms,Trainer\n")
    assert columns.of[Field.TITLE] == 2
    assert [one.message for one in notes.findings] == [
        "for the title, column `Business Title` is read and `Title` is not"
    ]


def test_two_columns_of_one_name_are_told_with_their_letters() -> None:
    _, notes = found("Name,Name,Job title\nAna,Bea,Trainer\n")
    assert [(one.code, one.help) for one in notes.findings] == [
        ("LDP606", "rename them, or choose with --map name=B"),
    ]


@pytest.mark.parametrize(
    ("text", "code"), [("Ana,Trainer\nBen,Coach\n", "LDP607"), ("Name,Department\nAna,L&D\n", "LDP608")]
)
def test_a_file_without_header_or_titles_is_refused(text: str, code: str) -> None:
    with pytest.raises(RejectedInputError) as caught:
        found(text)
    assert caught.value.findings[0].code == code
