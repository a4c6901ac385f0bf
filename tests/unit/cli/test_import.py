import json
import os
import pty
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from ldplanner.cli import deciding
from ldplanner.cli.app import run
from ldplanner.domain.ids import RoleId
from ldplanner.exchange.export import Question
from ldplanner.load.roster import read_roster

EXPORT = """\
Name,Job title,Department,Salary
Ana Ruiz,Trainer,Learning,66000
Ben Ng,Learning Specialist,Human Resources,61000
Cy Li,Nurse,Nursing,79000
Di Roy,Business Analyst,Finance,76000
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "people.csv").write_text(EXPORT, encoding="utf-8")
    return tmp_path


def test_the_roster_goes_to_standard_output_and_everything_else_beside_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", "people.csv", "--as-of", "2026-11-01"]) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("# Imported from people.csv.")
    assert shown.err.startswith("people.csv: 4 rows read = 2 imported + 0 into the pool + 2 left out\n")
    assert 'the role "?"' in shown.err
    assert sorted(file.name for file in folder.iterdir()) == ["people.csv"]


def test_the_roster_goes_to_a_file_which_is_not_written_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["import", "people.csv", "-o", "roster.yaml"]
    assert run([*options, "--department", "learning"]) == 0
    first = (folder / "roster.yaml").read_bytes()
    for again in (options, [*options, "--titles"]):
        assert run(again) == 2
        assert "already there" in capsys.readouterr().err
        assert (folder / "roster.yaml").read_bytes() == first
    assert run([*options, "--force", "--as-of", "2026-11-01", "--others", "pool"]) == 1
    assert b"pool:" in (folder / "roster.yaml").read_bytes() != first


def test_corrections_are_found_beside_the_roster(folder: Path) -> None:
    (folder / "team").mkdir()
    (folder / "team" / "titles.yaml").write_text("Learning Specialist: coach\n", encoding="utf-8")
    assert run(["import", "people.csv", "-o", "team/roster.yaml"]) == 0
    reading = read_roster(str(folder / "team" / "roster.yaml"))
    assert reading.roster is not None
    assert [one.role for one in reading.roster.people] == ["trainer", "coach"]


def test_titles_as_json_and_as_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.exists()
    assert run(["import", "people.csv", "--titles", "--format", "json"]) == 0
    titles = {one["title"]: one for one in json.loads(capsys.readouterr().out)}
    assert (titles["Trainer"]["role"], titles["Learning Specialist"]["outcome"]) == ("trainer", "ask")
    assert run(["import", "people.csv", "--titles"]) == 0
    assert "To decide: 1 title, 1 person" in capsys.readouterr().out


def test_the_summary_as_json_accounts_for_every_row(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.exists()
    assert run(["import", "people.csv", "-o", "roster.yaml", "--others", "pool", "--format", "json"]) == 1
    summary = json.loads(capsys.readouterr().out)
    assert summary["rows"] == summary["imported"] + summary["pooled"] + len(summary["left_out"]) == 4
    assert summary["undecided"] == [3]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["people.csv", "--map", "titel=Name"], "did you mean `title`?"),
        (["people.csv", "--map", "title"], "write --map title=COLUMN"),
        (["people.csv", "--map", "title=Nme"], "there is no column `Nme`"),
        (["people.csv", "--as-of", "tomorrow"], "`tomorrow` is not a day such as 2027-01-31"),
        (["people.csv", "--sheet", "A"], "--sheet is for Excel workbooks"),
        (["people.csv", "--format", "json"], "needs -o"),
        (["people.csv", "-o", "people.csv", "--force"], "is an input"),
        (["peple.csv"], "did you mean `people.csv`?"),
        (["/dev/zero"], "is a device"),
    ],
)
def test_what_makes_no_sense_is_exit_2_with_a_way_out(
    arguments: list[str], words: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.exists()
    assert run(["import", *arguments]) == 2
    shown = capsys.readouterr()
    assert words in " ".join(shown.err.split())
    assert shown.out == ""


def test_a_damaged_file_leaves_nothing_behind_and_shows_no_pay(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "people.csv").write_text(EXPORT + 'Eve,"Trainer,Learning,123456\n', encoding="utf-8")
    assert run(["import", "people.csv", "-o", "roster.yaml"]) == 1
    err = capsys.readouterr().err
    assert "--> people.csv:6:1" in err
    assert "123456" not in err
    assert not (folder / "roster.yaml").exists()


def test_the_day_is_today_unless_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.exists()
    run(["import", "people.csv"])
    assert f"as_of: {date.today()}" in capsys.readouterr().out  # noqa: DTZ011  the day where the user is


def test_answers_are_added_to_what_is_kept_already(folder: Path) -> None:
    (folder / "titles.yaml").write_text("# ours\nDean: coach", encoding="utf-8")
    assert deciding.keep({"L&D: Guru": "trainer"}, "titles.yaml") == "titles.yaml"
    assert (folder / "titles.yaml").read_text(encoding="utf-8") == '# ours\nDean: coach\n"L&D: Guru": trainer\n'
    assert deciding.keep({}, "titles.yaml") is None


def at_a_terminal(typed: str, folder: Path) -> tuple[int, str]:
    """Run an import with a person at the terminal, and return the exit code and what they saw."""
    main, other = pty.openpty()
    command = [sys.executable, "-m", "ldplanner", "import", "people.csv", "-o", "roster.yaml"]
    with subprocess.Popen(
        command, stdin=other, stdout=other, stderr=other, cwd=folder, start_new_session=True
    ) as running:
        os.close(other)
        os.write(main, typed.encode())
        seen = b""
        while True:
            try:
                piece = os.read(main, 4096)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            seen += piece
    os.close(main)
    return running.returncode, seen.decode()


def test_a_person_is_asked_until_the_answer_makes_sense_and_it_is_kept(folder: Path) -> None:
    code, seen = at_a_terminal("traner\n1\n", folder)
    assert code == 0
    assert "did you mean `trainer`?" in seen
    assert "Your answers are kept in titles.yaml" in seen
    assert '"Learning Specialist": ' in (folder / "titles.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("typed", ["\n", "\x04"], ids=["enter", "end of input"])
def test_a_person_may_decide_later(typed: str, folder: Path) -> None:
    code, _ = at_a_terminal(typed, folder)
    assert code == 1
    assert 'role: "?"' in (folder / "roster.yaml").read_text(encoding="utf-8")
    assert not (folder / "titles.yaml").exists()


def test_not_of_learning_and_elsewhere_may_be_answered(folder: Path) -> None:
    assert at_a_terminal("n\n", folder)[0] == 0
    assert "not-lnd" in (folder / "titles.yaml").read_text(encoding="utf-8")


def test_questions_may_be_answered_by_number_id_or_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [
        Question(title, (RoleId("trainer"), RoleId("coach")), ("HR",), (2,)) for title in ("A", "B", "C", "D", "E", "F")
    ]
    monkeypatch.setattr("sys.stdin", StringIO("2\nchange-manager\nx\nN\np\n\n"))
    assert deciding.ask(asked) == {"A": "coach", "B": "change-manager", "C": "not-lnd", "D": "pool"}
    assert not deciding.can_ask()
