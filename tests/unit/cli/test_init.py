from io import StringIO
from pathlib import Path

import pytest

from ldplanner.cli import answers
from ldplanner.cli.app import run

FLAGS = ["--department", "Ours", "--currency", "eur", "--starts", "2027-Q3", "--quarters", "2", "--as-of", "2027-02-03"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def replies(monkeypatch: pytest.MonkeyPatch, *given: str) -> None:
    """Let somebody at a terminal answer, who goes away after the last."""
    monkeypatch.setattr(answers, "can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{answer}\n" for answer in given)))


def test_a_roster_is_written_from_options(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", *FLAGS, "--payroll", "700000", "--change", "0", "--profile", "most-much-some"]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "roster.yaml is written" in captured.err
    text = (folder / "roster.yaml").read_text(encoding="utf-8")
    for line in (
        "department: Ours\nas_of: 2027-02-03 ",
        "currency: EUR\npay_scale: 1.0 ",
        "profile: most-much-some ",
        "horizon: {starts: 2027-Q3, quarters: 2}\n",
        "  payroll: 700000 ",
        "  change: 0 ",
    ):
        assert line in text
    assert run(["check"]) == 0
    assert "error" not in capsys.readouterr().out


def test_the_list_is_right_before_the_plan_starts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "-", "--starts", "2026-Q1", "--as-of", "2027-02-03"]) == 0
    assert "as_of: 2025-12-31 " in capsys.readouterr().out


def test_a_file_is_never_written_over_unasked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "team.yaml"
    file.write_text("mine", encoding="utf-8")
    assert run(["init", "team.yaml", *FLAGS]) == 2
    assert "`team.yaml` is already there; it is not written over" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "mine"
    assert run(["init", "team.yaml", *FLAGS, "--force"]) == 0
    assert "department: Ours" in file.read_text(encoding="utf-8")


def test_somebody_at_a_terminal_is_asked_until_the_answer_can_be_used(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    replies(monkeypatch, "Ours", "euros", "EUR", "2027-Q5", "2027-Q2", "0", "3", "95,000", "95000", "")
    assert run(["init", "-"]) == 0
    captured = capsys.readouterr()
    assert "department: Ours\n" in captured.out
    assert "horizon: {starts: 2027-Q2, quarters: 3}\n" in captured.out
    assert "  payroll: 95000 " in captured.out
    assert "  # change: " in captured.out
    assert "`euros` is not a currency code; write its three letters, such as EUR" in captured.err
    assert "write 95000" in captured.err


def test_what_an_option_gives_is_not_asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    replies(monkeypatch, "", "")
    assert run(["init", "-", *FLAGS]) == 0
    questions = capsys.readouterr().err
    assert questions == "Payroll limit in EUR a year (empty: none):One-off money in EUR (empty: no limit):"


def test_nothing_is_written_for_somebody_who_goes_away_at_a_question(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replies(monkeypatch, "Ours")
    assert run(["init"]) == 130
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--currency", "dollars"], "is not a currency code"),
        (["--quarters", "41"], "is not a number of quarters from 1 to 40"),
        (["--quarters", "two"], "is not a number of quarters from 1 to 40"),
        (["--starts", "Q1"], "is not a quarter"),
        (["--payroll", "95k"], "write it plainly, such as 3100000"),
        (["--payroll", "95,000"], "write 95000"),
        (["--payroll", "-1"], "is not whole money"),
        (["--as-of", "2027-02-30"], "is not a day"),
        (["--department", " "], "write a name"),
        (["--department", "a\nb"], "write a name"),
        (["--profile", "modern"], "did you mean `modern-702010`?"),
        (["--profile", "./ours.yaml"], "there is no file"),
        ([".", "--quarters", "2"], "is a directory"),
        (["none/roster.yaml"], "there is no directory"),
    ],
)
def test_what_makes_no_sense_is_told(
    arguments: list[str], words: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert list(folder.iterdir()) == []
