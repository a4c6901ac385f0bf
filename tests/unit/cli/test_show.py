from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # noqa: TID251  the tests read what was written

from golden.team import REMARKS, ROSTER, planned
from ldplanner.cli import plan as plan_command
from ldplanner.cli import show as show_command
from ldplanner.cli.app import run
from ldplanner.domain.plan import Plan
from ldplanner.planner import Planned, ReadRoster, Saved
from support.plans import plan_of, releases

READ = ReadRoster("roster.yaml", ROSTER, REMARKS, {}, {}, ())


@pytest.fixture(autouse=True)
def _saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let every plan be the hand-made one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(show_command, "saved_plan", lambda *_paths, **_facts: Saved(READ, planned()))
    monkeypatch.setattr(plan_command, "plan_roster", lambda _path, **_facts: Planned(READ, planned(), 0.1))
    monkeypatch.setattr(plan_command, "price_limits", lambda made, **_facts: made)


def test_the_plan_is_shown_as_when_it_was_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "plan.json"]) == 0
    shown = capsys.readouterr()
    assert run(["plan"]) == 0
    assert shown == capsys.readouterr()


@pytest.mark.parametrize(("options", "cost"), [([], "severance not shown"), (["--show-pay"], "USD 16,500")])
@pytest.mark.parametrize("command", [["plan"], ["show", "plan.json"]])
def test_severance_is_printed_only_where_it_was_asked_for(
    command: list[str],
    options: list[str],
    cost: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = plan_of(ROSTER, releases(ROSTER, "gus", "2027-Q1", cost=16_500))
    monkeypatch.setattr(show_command, "saved_plan", lambda *_paths, **_facts: Saved(READ, made))
    monkeypatch.setattr(plan_command, "plan_roster", lambda _path, **_facts: Planned(READ, made, 0.1))
    assert run([*command, *options]) == 0
    assert f"Gus Moreau, Trainer, gone from 2027-Q1, {cost}" in capsys.readouterr().out


def test_json_is_the_plan_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "plan.json", "--format", "json"]) == 0
    assert Plan.model_validate_json(capsys.readouterr().out) == planned()


@pytest.mark.parametrize("command", [["plan"], ["show", "plan.json"]])
def test_a_table_as_csv(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "--format", "csv"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("Quarter,Action,Id,Name,")
    assert captured.err.startswith("roster.yaml:21:5: info[LDP301]: ")
    assert run([*command, "--format", "csv", "--sheet", "people", "--show-pay"]) == 0
    assert "Pay at the end" in capsys.readouterr().out.splitlines()[0]


@pytest.mark.parametrize("command", [["plan"], ["show", "plan.json"]])
def test_all_tables_as_a_workbook(command: list[str], tmp_path: Path) -> None:
    assert run([*command, "--format", "xlsx", "-o", "plan.xlsx"]) == 0
    book = load_workbook(BytesIO((tmp_path / "plan.xlsx").read_bytes()))
    assert book.sheetnames == ["actions", "people", "mix", "money"]


@pytest.mark.parametrize("command", [["plan"], ["show", "plan.json"]])
def test_a_report_for_people(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "--format", "html", "--audience", "team", "--redact"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("<!DOCTYPE html>")
    assert "for the team" in captured.out
    assert "Ana Ruiz" not in captured.out
    assert captured.err == ""


@pytest.mark.parametrize("command", [["plan"], ["show", "plan.json"]])
def test_a_document_to_paste(command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "--format", "markdown", "--audience", "team", "--redact"]) == 0
    team = capsys.readouterr()
    assert team.out.startswith("# Riverbend Health L&D: plan for 2027-Q1 to 2028-Q2\n")
    assert "Ana Ruiz" not in team.out
    assert "USD" not in team.out
    assert run([*command, "--format", "markdown", "--show-pay", "-o", "plan.md"]) == 0
    assert "| pay after it, USD |" in (tmp_path / "plan.md").read_text(encoding="utf-8")
    assert (team.err, capsys.readouterr().err) == ("", "")


@pytest.mark.parametrize("command", [["plan"], ["show", "plan.json"]])
def test_tables_are_for_the_audience_too(command: list[str], tmp_path: Path) -> None:
    assert run([*command, "--format", "xlsx", "-o", "plan.xlsx", "--audience", "team"]) == 0
    book = load_workbook(BytesIO((tmp_path / "plan.xlsx").read_bytes()))
    assert book.sheetnames == ["actions", "people", "mix"]
    assert "One-off cost" not in [cell.value for cell in book["actions"][1]]


@pytest.mark.parametrize("command", [["plan"], ["show", "plan.json"]])
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "xlsx"], "add -o plan.xlsx"),
        (["--sheet", "mix"], "--sheet chooses the table of --format csv"),
        (["--format", "xlsx", "--sheet", "mix", "-o", "plan.xlsx"], "--sheet chooses the table of --format csv"),
        (["--audience", "team", "--show-pay"], "--audience team must not see it"),
        (["--audience", "team", "--format", "csv", "--sheet", "money"], "choose from actions, people, mix"),
        (["--format", "ods"], "is not one of 'text', 'json', 'html', 'markdown', 'csv', 'xlsx'"),
    ],
)
def test_what_makes_no_sense_is_told_before_any_work(
    command: list[str], arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command, *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in " ".join(captured.err.split())


def test_neither_plan_nor_roster_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("plan.json", "roster.yaml"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
        assert run(["show", "plan.json", "-o", name]) == 2
        assert "is an input" in capsys.readouterr().err
        assert (tmp_path / name).read_text(encoding="utf-8") == "mine"
