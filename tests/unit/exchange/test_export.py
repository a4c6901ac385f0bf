from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ldplanner.errors import RejectedInputError
from ldplanner.exchange.export import Imported, imported, questions, read_export, title_lines
from ldplanner.exchange.settings import Others, PayBasis, Settings
from support.exports import PLAIN, TODAY, of_csv, roster_of

HEAD = "Employee ID,Name,Job title,Department,Status,Hire date,End date,Salary,FTE,Manager\n"


def row(number: int = 1, title: str = "Trainer", department: str = "Learning", **cells: str) -> str:
    told = {"Status": "", "Hire date": "", "End date": "", "Salary": "82000", "FTE": "1", "Manager": ""} | cells
    return ",".join([str(number), f"P {number}", f'"{title}"', department, *told.values()]) + "\n"


def left_out(made: Imported) -> dict[int, str]:
    return {one.row: one.reason for one in made.left_out}


def test_every_kind_of_row_that_is_nobody_is_left_out_with_the_reason(tmp_path: Path) -> None:
    made = of_csv(
        tmp_path,
        HEAD
        + row(1)
        + row(1)
        + row(3, Status="Terminated")
        + row(4, **{"End date": "2026-10-31"})
        + row(5, **{"Hire date": "2027-02-01"})
        + row(6, FTE="0")
        + row(7, "Vacant")
        + HEAD
        + ",,,,,,,,,x\n"
        + "Total,,,,,,,82000,,\n"
        + "8,P 8,Trainer,Learning,,,,82000,1,,too,many\n"
        + row(9, **{"Hire date": "Learning", "Salary": "Trainer"}),
    )
    assert left_out(made) == {
        3: "the same, cell by cell, as row 2",
        4: "status: Terminated",
        5: "left on 2026-10-31",
        6: "starts on 2027-02-01, after 2026-11-01: import with --as-of 2027-02-01 once they are there",
        7: "no working time (0 hours or 0 FTE)",
        8: "a post that nobody holds",
        9: "the column names again",
        10: "neither name nor id nor job title",
        11: "a total or a footer",
        12: "12 cells, the header has 10: its columns are shifted",
        13: "cannot read hired in column F and pay in column H: its columns look shifted",
    }
    assert (made.rows, made.people, made.complete) == (12, 1, False)


def test_somebody_terminated_in_the_future_is_still_there(tmp_path: Path) -> None:
    made = of_csv(tmp_path, HEAD + row(1, Status="Terminated", **{"End date": "2027-03-31"}))
    assert roster_of(made, tmp_path).people[0].leaves == date(2027, 3, 31)


def test_a_single_cell_that_cannot_be_read_loses_nobody_and_is_marked(tmp_path: Path) -> None:
    made = of_csv(tmp_path, HEAD + row(1, Salary="see letter"))
    assert roster_of(made, tmp_path).people[0].salary == 69280  # the role's
    assert "TODO: pay could not be read; no pay in the file" in made.text
    (found,) = [one for one in made.findings if one.code == "LDP612"]
    assert found.message == "row 2: pay in column H cannot be read, so it is left out"
    assert "see letter" not in str(made.findings)


def test_part_time_without_a_share_is_marked(tmp_path: Path) -> None:
    made = of_csv(tmp_path, "Name,Job title,Time type\nAna,Trainer,Part time\n")
    assert "TODO: part time: how much? (fte)" in made.text


def test_actual_pay_of_part_timers_is_made_full_time_pay(tmp_path: Path) -> None:
    text = HEAD + row(1, Salary="41000", FTE="0.5")
    assert roster_of(of_csv(tmp_path, text), tmp_path).people[0].salary == 41000
    actual = replace(PLAIN, pay_basis=PayBasis.ACTUAL)
    assert roster_of(of_csv(tmp_path, text, actual), tmp_path).people[0].salary == 82000


def test_only_the_department_comes_in_and_others_by_their_role_into_the_pool(tmp_path: Path) -> None:
    text = (
        HEAD
        + row(1, "Office Manager", "Learning North")
        + row(2, "Trainer", "Sales")
        + row(3, "Business Analyst", "Finance")
        + row(4, "Nurse", "Nursing")
        + row(5, "Coach", "Learning North")
    )
    inside = Settings(as_of=TODAY, department="learn*")
    out = of_csv(tmp_path, text, inside)
    assert {one.id: one.role for one in roster_of(out, tmp_path).people} == {"1": "lnd-coordinator", "5": "coach"}
    assert left_out(out)[5] == "not in the department: Nursing"
    pooled = of_csv(tmp_path, text, replace(inside, others=Others.POOL))
    assert {one.id: one.role for one in roster_of(pooled, tmp_path).pool} == {"2": "trainer", "3": "business-analyst"}
    assert left_out(pooled) == {5: "works elsewhere, in no role of the catalogue: Nurse"}
    assert (pooled.rows, pooled.people, pooled.pool) == (5, 2, 2)


def test_without_a_pattern_the_department_is_who_its_name_or_their_role_says(tmp_path: Path) -> None:
    text = (
        HEAD
        + row(1, "Instructional Designer", "Nursing")
        + row(2, "Systems Analyst", "IT")
        + row(3, "Coach", "Athletics")
    )
    made = of_csv(tmp_path, text)
    assert [one.id for one in roster_of(made, tmp_path).people] == ["1"]
    assert left_out(made) == {3: "not L&D: Systems Analyst", 4: "not L&D: Coach"}


def test_nobody_of_a_learning_department_is_left_out_for_their_title(tmp_path: Path) -> None:
    made = of_csv(tmp_path, HEAD + row(1, "Trainer") + row(2, "Accountant"))
    assert (made.people, made.undecided, made.left_out) == (2, (3,), ())
    assert "which role? none comes close" in made.text


def test_the_unit_is_that_of_the_file_or_else_the_department_where_there_are_several(tmp_path: Path) -> None:
    def units(text: str) -> list[str | None]:
        return [one.unit for one in roster_of(of_csv(tmp_path, text), tmp_path).people]

    assert units(HEAD + row(1) + row(2)) == [None, None]
    assert units(HEAD + row(1, department="Learning North") + row(2)) == ["learning-north", "learning"]
    assert units("Name,Job title,Department,Division\nA,Trainer,Learning,North & East\n") == ["north-east"]


def test_a_title_that_may_mean_several_roles_is_marked_and_asked(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text("Name,Job title\nAna,Learning Specialist\nBen,learning  specialist\nCy,Trainer\n", encoding="utf-8")
    read = read_export(str(file), PLAIN, str(tmp_path / "titles.yaml"))
    (question,) = questions(read)
    assert (question.title, question.rows) == ("Learning Specialist", (2, 3))
    assert {"trainer", "instructional-designer"} <= set(question.candidates)
    made = imported(read)
    assert (made.undecided, made.complete) == ((2, 3), False)
    assert 'role: "?"' in made.text
    assert "TODO: which role? instructional-designer, trainer" in made.text
    answered = imported(read, {"Learning Specialist": "coach"})
    assert (answered.undecided, answered.complete) == ((), True)
    assert [one.role for one in roster_of(answered, tmp_path).people] == ["coach", "coach", "trainer"]


def test_corrections_beside_the_roster_decide(tmp_path: Path) -> None:
    (tmp_path / "titles.yaml").write_text(
        '"Learning Specialist": coach\nTrainer: not-lnd\n"LMS Admin": pool\nScrum Wizard: org-designer\n',
        encoding="utf-8",
    )
    titles = ("learning specialist", "Trainer", "LMS Admin", "Scrum Wizard")
    made = of_csv(tmp_path, "Name,Job title\n" + "".join(f"P{n},{title}\n" for n, title in enumerate(titles)))
    roster = roster_of(made, tmp_path)
    assert {one.id: one.role for one in roster.people} == {"p0": "coach", "p3": "org-designer"}
    assert {one.id: one.role for one in roster.pool} == {"p2": "learning-technologist"}
    assert left_out(made) == {3: "not L&D by your corrections: Trainer"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trainer: trainr\n", "unknown role `trainr`"),
        ("Trainer: [a]\n", "`Trainer` is text"),
        ("- Trainer\n", "consists of a list"),
        ("Trainer: coach\nTrainer: trainer\n", "duplicate key `Trainer`"),
    ],
)
def test_corrections_that_make_no_sense_are_refused_at_their_line(text: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "titles.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RejectedInputError) as caught:
        of_csv(tmp_path, "Name,Job title\nAna,Trainer\n")
    assert any(words in one.message for one in caught.value.findings), caught.value.findings


def test_a_role_of_the_rosters_own_may_stand_in_corrections(tmp_path: Path) -> None:
    (tmp_path / "titles.yaml").write_text("Dean: academic-developer\n", encoding="utf-8")
    made = of_csv(tmp_path, "Name,Job title\nAna,Dean\n")
    assert "role: academic-developer" in made.text
    assert [one.code for one in made.findings] == ["LDP209"]


def test_nobody_of_the_department_is_refused_with_the_departments_there_are(tmp_path: Path) -> None:
    with pytest.raises(RejectedInputError) as caught:
        of_csv(tmp_path, HEAD + row(1, "Nurse", "Nursing"), Settings(as_of=TODAY, department="Lernen"))
    (found,) = [one for one in caught.value.findings if one.code == "LDP618"]
    assert found.help == "the departments are `Nursing`"


def test_titles_are_listed_with_what_they_mean(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text("Name,Job title\nAna,Trainer\nBen,Trainer\nCy,Nurse\nDi,Learning Specialist\n", encoding="utf-8")
    lines = title_lines(read_export(str(file), PLAIN, str(tmp_path / "titles.yaml")))
    assert [(one.title, one.people, one.meaning.match.outcome.value) for one in lines] == [
        ("Trainer", 2, "sure"),
        ("Learning Specialist", 1, "ask"),
        ("Nurse", 1, "not-lnd"),
    ]


def test_what_is_odd_about_whole_columns_is_told(tmp_path: Path) -> None:
    made = of_csv(
        tmp_path,
        "Name,Job title,Hire date,Salary,Currency,FTE\nAna,Trainer,05/06/2020,60000,USD,1.2\n"
        "Ben,Trainer,04/03/2020,50000,EUR,1\nCy,Trainer,04/03/2020,55000,USD,one\n",
    )
    messages = {one.message for one in made.findings}
    assert messages >= {
        "days in column `Hire date` are read month first, as in 06/30/2027; none of them tells",
        "pay in several currencies: USD (2), EUR (1)",
        "row 2: more than full time; counted as 1.0 FTE",
        "row 4: fte in column F cannot be read, so it is left out",
    }


def test_many_findings_of_a_kind_are_counted(tmp_path: Path) -> None:
    made = of_csv(tmp_path, "Name,Job title,FTE\n" + "".join(f"P{n},Trainer,x\n" for n in range(50)))
    assert len(made.findings) == 21
    assert made.findings[-1].message == "30 more: a cell that cannot be understood"


def test_an_unknown_department_name_is_found_by_its_words(tmp_path: Path) -> None:
    made = of_csv(
        tmp_path, HEAD + row(1, "Trainer", "Org 7") + row(2, "Nurse", "Org 8"), replace(PLAIN, department="ORG 7")
    )
    assert left_out(made) == {3: "not in the department: Org 8"}


def test_a_file_of_nobody_of_learning_says_how_to_go_on(tmp_path: Path) -> None:
    with pytest.raises(RejectedInputError) as caught:
        of_csv(tmp_path, "Name,Job title\nAna,Nurse\n")
    assert caught.value.findings[-1].help.startswith("see what titles were taken for with --titles")
