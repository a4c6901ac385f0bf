import sys
from pathlib import Path

import pytest

from golden.team import REMARKS, ROSTER, planned
from ldplanner.cli import plan
from ldplanner.cli.app import run
from ldplanner.planner import Planned, ReadRoster

READ = ReadRoster("roster.yaml", ROSTER, REMARKS, {}, {}, ())


@pytest.fixture(autouse=True)
def _made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every roster be the hand-made one, and its plan too."""
    monkeypatch.setattr(plan, "plan_roster", lambda _path, **_facts: Planned(READ, planned(), 0.1))
    monkeypatch.setattr(plan, "price_limits", lambda planned, **_facts: planned)


def refuse_to_plan(_path: str, **_facts: object) -> Planned:
    pytest.fail("planned before it was known that the report can be made")


def test_the_report_is_written_beside_the_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.html"
    assert run(["plan", "--html", str(file)]) == 0
    assert file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert capsys.readouterr().out.startswith("Riverbend")


@pytest.mark.parametrize("name", ["altair", "jinja2", "vl_convert"])
def test_without_its_packages_it_says_what_to_install_before_it_plans(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in [one for one in sys.modules if one.startswith("ldplanner.render.html")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr(plan, "plan_roster", refuse_to_plan)
    assert run(["plan", "--html", str(tmp_path / "report.html")]) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"error: a report needs the package `{name}`, which is not installed",
        "  = help: pip install 'ldplanner[report]'",
    ]


def test_a_report_that_cannot_be_written_is_told_before_it_plans(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(plan, "plan_roster", refuse_to_plan)
    assert run(["plan", "--html", str(tmp_path / "none" / "report.html")]) == 2
    assert "there is no directory" in capsys.readouterr().err


def test_report_and_output_are_two_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(tmp_path / "report.html")
    assert run(["plan", "--html", file, "-o", file]) == 2
    assert "--html and --output name the same file" in capsys.readouterr().err


@pytest.mark.parametrize("options", [[], ["--format", "json"]])
def test_every_format_is_for_the_audience(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.html"
    assert run(["plan", *options, "--audience", "team", "--redact", "--html", str(file)]) == 0
    captured = capsys.readouterr()
    for made in (captured.out, file.read_text(encoding="utf-8")):
        assert "person-01" in made
        assert "Ana Ruiz" not in made
        assert "USD" not in made
    assert captured.err == ""
