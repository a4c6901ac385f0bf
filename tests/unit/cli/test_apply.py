from pathlib import Path

import pytest

from ldplanner.cli.app import run
from ldplanner.domain.plan import Input
from ldplanner.load.digest import digest
from ldplanner.load.roster import read_roster
from ldplanner.render.as_json import model_json
from support.plans import moves, plan_of

ROSTER = "horizon: {starts: 2027-Q1, quarters: 4}\npeople:\n  - {id: ana, role: trainer, salary: 61000}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a roster and a plan for it, and go there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "roster.yaml").write_text(ROSTER, encoding="utf-8")
    roster = read_roster("roster.yaml").roster
    assert roster is not None
    made_from = Input(path="roster.yaml", sha256=digest(roster).sha256, parts=digest(roster).parts)
    plan = plan_of(roster, moves(roster, "ana", "knowledge-specialist", "2027-Q1 2027-Q3", cost=4_000))
    (tmp_path / "plan.json").write_text(model_json(plan.model_copy(update={"input": made_from})), encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_the_roster_goes_to_standard_output_and_what_was_done_to_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["apply", "plan.json"]) == 0
    captured = capsys.readouterr()
    assert "  - {id: ana, role: knowledge-specialist, salary: 61000}\n" in captured.out
    assert "ana (Knowledge Specialist)" in captured.err
    assert "61000" not in captured.err


def test_the_roster_goes_to_a_new_file_only(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, code, words in (
        ([], 0, "under way"),
        ([], 2, "already there"),
        (["--force"], 0, "under way"),
        (["--force", "--roster", "roster.yaml", "-o", "roster.yaml"], 2, "is an input"),
        (["--force", "-o", "roster.yaml"], 2, "is an input"),
        (["--force", "-o", "plan.json"], 2, "is an input"),
    ):
        assert run(["apply", "plan.json", "--through", "2027-Q2", "-o", "new.yaml", *arguments]) == code
        captured = capsys.readouterr()
        assert captured.out == ""
        assert words in captured.err
    assert "moving: {to: knowledge-specialist, quarters: 0}" in (folder / "new.yaml").read_text(encoding="utf-8")
    assert (folder / "roster.yaml").read_text(encoding="utf-8") == ROSTER


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--through", "2027"], 2, "`2027` is not a quarter; write it like 2027-Q1"),
        (["--through", "2029-Q1"], 2, "its quarters are 2027-Q1 to 2027-Q4"),
        (["--roster", "rooster.yaml"], 2, "did you mean `roster.yaml`?"),
        (["--profile", "most-much-some"], 1, "give --profile as it was planned with"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_applied_is_told(
    arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["apply", "plan.json", *arguments]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err


def test_a_plan_from_standard_input_needs_its_roster_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = folder / "plan.json"
    plan.write_text(plan.read_text(encoding="utf-8").replace('"path": "roster.yaml"', '"path": "-"'), encoding="utf-8")
    assert run(["apply", "plan.json"]) == 2
    assert "add --roster FILE" in capsys.readouterr().err
    assert run(["apply", "plan.json", "--roster", "roster.yaml"]) == 0
