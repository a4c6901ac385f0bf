from pathlib import Path

import pytest

from ldplanner.exchange.scalar import scalar
from ldplanner.load.roster import read_roster
from support.exports import of_csv, roster_of

STRANGE = [
    "no",
    "null",
    "Ana: Ruiz",
    "Ana #1",
    "{Ana}",
    "[Ana]",
    "O'Hara",
    'Ana "Nan" Ruiz',
    "back\\slash",
    "=HYPERLINK(1)",
    "@SUM",
    "- dash",
    "& amp",
    "*star",
    "12:30",
    "010",
    "José Ñandú",
    "王芳",
    "Ana, the great one",
    "?",
    "%",
    "true",
    "x: {y: z}",
    "<script>",
    "::error::",
]


@pytest.mark.parametrize("name", STRANGE)
def test_whatever_is_in_a_name_comes_back_as_it_was(name: str, tmp_path: Path) -> None:
    quoted = '"' + name.replace('"', '""') + '"'
    made = of_csv(tmp_path, f"First name,Last name,Job title,Department\n{quoted},Z,Trainer,{quoted}\n")
    roster = roster_of(made, tmp_path)
    assert roster.people[0].name == f"{name} Z"
    assert roster.department == name


def test_plain_words_stand_without_quotes() -> None:
    assert [scalar(text) for text in ("Ana Ruiz", "O'Hara", "Yes", "7")] == ["Ana Ruiz", "O'Hara", '"Yes"', '"7"']


def test_ids_are_the_employee_number_or_the_name_and_never_twice_the_same(tmp_path: Path) -> None:
    numbered = of_csv(tmp_path, "Employee ID,Name,Job title\n7,Ana,Trainer\nA 7,Ben,Trainer\n,Cy,Trainer\n7,Di,Coach\n")
    assert [f'id: "{one}"' in numbered.text for one in ("7", "7-2")] == [True, True]
    named = of_csv(tmp_path, "Name,Job title\nAna Ruiz,Trainer\nÁna  Ruiz,Trainer\n王芳,Trainer\n李伟,Trainer\n")
    assert [one.id for one in roster_of(named, tmp_path).people] == ["ana-ruiz", "ana-ruiz-2", "someone", "someone-2"]


def test_a_number_column_that_tells_nobody_apart_is_not_read(tmp_path: Path) -> None:
    made = of_csv(tmp_path, "Empl Record,Name,Job title\n0,Ana,Trainer\n0,Ben,Trainer\n0,Cy,Trainer\n")
    assert [one.id for one in roster_of(made, tmp_path).people] == ["ana", "ben", "cy"]


def test_a_manager_whom_two_could_be_or_who_manages_in_a_circle_is_left_out(tmp_path: Path) -> None:
    made = of_csv(
        tmp_path,
        "Employee ID,Name,Job title,Manager\n1,Ana,Trainer,Ben\n2,Ben,Trainer,Ana\n3,Cy,Trainer,Di\n4,Di,Trainer,\n"
        "5,Di,Trainer,Nobody Here\n6,Eve,Trainer,Eve\n",
    )
    managers = {one.id: one.manager for one in roster_of(made, tmp_path).people}
    assert managers == {"1": None, "2": "1", "3": None, "4": None, "5": None, "6": None}
    messages = [one.message for one in made.findings if one.code == "LDP614"]
    assert messages == [
        "rows 2-3 manage each other in a circle",
        "the managers of 2 people are not among those imported, or cannot be told from somebody else",
    ]


def test_the_file_marks_what_only_the_user_knows_and_names_no_folder(tmp_path: Path) -> None:
    made = of_csv(tmp_path, "Name,Job title,Salary\nAna,Trainer,82000\nBen,Nurse,1\n")
    assert "# TODO: when does the plan start" in made.text
    assert "horizon: {starts: 2027-Q1, quarters: 6}" in made.text
    assert "pay alone is 82,000 today" in made.text
    assert "#   not L&D: Nurse (row 3)" in made.text
    assert str(tmp_path) not in made.text


def test_another_currency_needs_a_scale_which_is_marked(tmp_path: Path) -> None:
    made = of_csv(tmp_path, "Name,Job title,Salary,Currency\nAna,Trainer,52000,GBP\n")
    assert "# pay_scale: 0.9" in made.text
    assert roster_of(made, tmp_path).currency == "GBP"
    file = tmp_path / "as-it-is.yaml"
    file.write_text(made.text, encoding="utf-8")
    assert read_roster(str(file)).roster is not None
