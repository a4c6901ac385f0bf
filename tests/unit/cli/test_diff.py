import io
import json
import sys
from pathlib import Path

import pytest

from ldplanner.cli.app import run

ROSTER = """\
horizon: {starts: 2027-Q1, quarters: 4}
people:
  - {id: ana, role: trainer, salary: 61234}
  - {id: kim, role: coach, salary: 70000}
"""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.yaml").write_text(ROSTER, encoding="utf-8")
    changed = ROSTER.replace("61234", "64321").replace("role: coach", "role: community-manager")
    (tmp_path / "roster.yaml").write_text(changed, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("shape", ["text", "json", "markdown"])
def test_pay_is_told_only_when_asked_for(shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    for options, seen in (([], False), (["--show-pay"], True)):
        assert run(["diff", "old.yaml", "roster.yaml", "--format", shape, *options]) == 0
        captured = capsys.readouterr()
        assert "community-manager" in captured.out
        assert ("64321" in captured.out.replace(",", "")) is seen
        assert captured.err == ""


@pytest.mark.usefixtures("files")
def test_json_says_what_is_masked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "old.yaml", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["changed"] is True
    assert (found["format_version"], found["after"]["file"]) == ("1.0", "roster.yaml")
    assert found["changes"][0]["fields"] == [{"key": "salary", "masked": True}]
    assert found["changes"][1]["fields"] == [{"key": "role", "before": "coach", "after": "community-manager"}]


@pytest.mark.usefixtures("files")
def test_the_exit_code_tells_of_a_change_only_when_asked_to() -> None:
    assert [
        run(["diff", "old.yaml", new, *more]) for more in ([], ["--exit-code"]) for new in ("old.yaml", "roster.yaml")
    ] == [
        0,
        0,
        0,
        1,
    ]


def test_standard_input_names_a_profile_beside_the_other_file(
    files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    teams = files / "teams"
    teams.mkdir()
    (teams / "ours.yaml").write_text("title: Ours\n", encoding="utf-8")
    text = f"profile: ./ours.yaml\n{ROSTER}"
    (teams / "roster.yaml").write_text(text, encoding="utf-8")
    for arguments in (["-", "teams/roster.yaml"], ["teams/roster.yaml", "-"]):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert run(["diff", *arguments]) == 0
        captured = capsys.readouterr()
        assert "Nothing changed." in captured.out
        assert "<stdin>" in captured.out


@pytest.mark.usefixtures("files")
def test_a_comment_goes_to_a_file_that_is_no_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "old.yaml", "--format", "markdown", "-o", "comment.md"]) == 0
    assert Path("comment.md").read_text(encoding="utf-8").startswith("### ldplanner diff\n")
    assert run(["diff", "old.yaml", "-o", "old.yaml"]) == 2
    assert Path("old.yaml").read_text(encoding="utf-8") == ROSTER
    assert run(["diff", "-", "-"]) == 2
    assert "only one of the two can be standard input" in capsys.readouterr().err


def test_errors_of_both_are_shown_with_their_files(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("old.yaml", "roster.yaml"):
        (files / name).write_text(ROSTER.replace("role: trainer", "role: trainr"), encoding="utf-8")
    assert run(["diff", "old.yaml", "roster.yaml"]) == 1
    err = capsys.readouterr().err
    assert "--> old.yaml:3:21" in err
    assert "--> roster.yaml:3:21" in err
    assert "61234" not in err
