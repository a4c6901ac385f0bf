from enum import StrEnum
from pathlib import Path

import pytest

from golden.team import REMARKS, ROSTER, planned
from ldplanner.cli import plan as plan_command
from ldplanner.cli.app import run
from ldplanner.cli.check_formats import Shape as CheckShape
from ldplanner.cli.diff import Shape as DiffShape
from ldplanner.cli.ending import format_for, require_roster_ending
from ldplanner.cli.frontier_formats import Shape as FrontierShape
from ldplanner.cli.plan_formats import PlanFormat
from ldplanner.cli.showing import Format
from ldplanner.errors import UsageError
from ldplanner.planner import Planned, ReadRoster

SMALL = str(Path("examples/small.yaml").resolve())


@pytest.mark.parametrize(
    ("formats", "output", "expected"),
    [
        (PlanFormat, "plan.json", PlanFormat.JSON),
        (PlanFormat, "plan.csv", PlanFormat.CSV),
        (PlanFormat, "a.b/Plan.XLSX", PlanFormat.XLSX),
        (PlanFormat, "plan.md", PlanFormat.MARKDOWN),
        (PlanFormat, "plan.markdown", PlanFormat.MARKDOWN),
        (PlanFormat, "plan.html", PlanFormat.HTML),
        (PlanFormat, "plan.htm", PlanFormat.HTML),
        (PlanFormat, "plan.txt", PlanFormat.TEXT),
        (PlanFormat, "plan.out", PlanFormat.TEXT),
        (PlanFormat, "json", PlanFormat.TEXT),
        (PlanFormat, None, PlanFormat.TEXT),
        (FrontierShape, "curve.svg", FrontierShape.SVG),
        (FrontierShape, "curve.png", FrontierShape.PNG),
        (CheckShape, "check.sarif", CheckShape.SARIF),
        (CheckShape, "check.xml", CheckShape.JUNIT),
        (DiffShape, "diff.md", DiffShape.MARKDOWN),
        (Format, "why.json", Format.JSON),
    ],
)
def test_the_ending_of_the_file_says_the_format(formats: type[StrEnum], output: str | None, expected: StrEnum) -> None:
    assert format_for(formats, None, output) is expected


@pytest.mark.parametrize(
    ("formats", "output", "what_it_writes"),
    [
        (Format, "why.xlsx", "name a file that ends in .txt or .json"),
        (DiffShape, "diff.html", "name a file that ends in .txt, .json, .md or .markdown"),
        (PlanFormat, "plan.png", "name a file that ends in .txt, .json, .csv, .xlsx, .md, .markdown, .html or .htm"),
    ],
)
def test_an_ending_of_another_format_is_refused(formats: type[StrEnum], output: str, what_it_writes: str) -> None:
    with pytest.raises(UsageError, match=rf"this command writes no \{Path(output).suffix} file") as refused:
        format_for(formats, None, output)
    assert refused.value.hint == what_it_writes


@pytest.mark.parametrize(
    ("given", "output"),
    [
        (PlanFormat.TEXT, "plan.json"),
        (PlanFormat.MARKDOWN, "plan.html"),
        (PlanFormat.XLSX, "plan.xlsx"),
        (PlanFormat.XLSX, "plan.out"),
        (PlanFormat.XLSX, "plan"),
    ],
)
def test_a_format_that_is_given_counts(given: PlanFormat, output: str) -> None:
    assert format_for(PlanFormat, given, output) is given


@pytest.mark.parametrize(
    ("formats", "given", "output", "instead"),
    [
        (PlanFormat, PlanFormat.CSV, "plan.xlsx", ".csv"),
        (PlanFormat, PlanFormat.XLSX, "plan.csv", ".xlsx"),
        (Format, Format.JSON, "why.xlsx", ".json"),
        (FrontierShape, FrontierShape.SVG, "curve.png", ".svg"),
    ],
)
def test_a_file_that_nothing_could_open_is_refused(
    formats: type[StrEnum], given: StrEnum, output: str, instead: str
) -> None:
    with pytest.raises(UsageError, match=f"nothing could open `{output}` with {given} in it") as refused:
        format_for(formats, given, output)
    assert refused.value.hint == f"name a file that ends in {instead}, or leave out --format {given}"


def test_a_roster_is_not_written_under_the_name_of_something_else() -> None:
    require_roster_ending("roster.yaml")
    require_roster_ending("roster.yml")
    require_roster_ending("roster")
    with pytest.raises(UsageError, match="a roster is YAML") as refused:
        require_roster_ending("new/roster.csv")
    assert "`new/roster.yaml`" in refused.value.hint


@pytest.mark.parametrize(
    "command",
    [
        ["plan", SMALL],
        ["show", "plan.json"],
        ["compare", SMALL],
        ["frontier", SMALL, "--vary", "budget.change", "--from", "0", "--to", "1"],
        ["explain", "plan.json"],
        ["diff", SMALL, SMALL],
        ["check", SMALL],
        ["check", "--explain", "LDP101"],
        ["import", "export.csv", "--titles"],
    ],
)
def test_every_command_with_a_format_goes_by_the_ending(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run([*command, "-o", "out.png" if command[0] != "frontier" else "out.xml"]) == 2
    assert "this command writes no ." in capsys.readouterr().err


@pytest.mark.parametrize("command", [["import", "export.csv"], ["apply", "plan.json"]])
def test_a_roster_is_written_as_yaml_only(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run([*command, "-o", "roster.xlsx"]) == 2
    assert "a roster is YAML" in capsys.readouterr().err


def test_a_plan_and_findings_arrive_in_the_format_of_the_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    read = ReadRoster("roster.yaml", ROSTER, REMARKS, {}, {}, ())
    monkeypatch.setattr(plan_command, "plan_roster", lambda _path, **_facts: Planned(read, planned(), 0.1))
    monkeypatch.setattr(plan_command, "price_limits", lambda made, **_facts: made)
    starts = {"plan.json": "{", "plan.csv": "Quarter,", "plan.md": "# ", "plan.html": "<!DOCTYPE", "plan.txt": "Riverb"}
    for name, start in starts.items():
        assert run(["plan", "-o", name]) == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert run(["diff", SMALL, SMALL, "-o", "diff.json"]) == 0
    assert run(["check", SMALL, "-o", "check.sarif"]) == 0
    assert run(["check", "--explain", "LDP101", "-o", "explained.json"]) == 0
    for name in ("diff.json", "check.sarif", "explained.json"):
        assert (tmp_path / name).read_text(encoding="utf-8").startswith("{")
