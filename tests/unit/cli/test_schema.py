import json
from pathlib import Path

import pytest

from ldplanner.cli.app import run

KINDS = ["roster", "profile", "scenarios", "plan"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_printed(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", kind]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["title"] == f"ldplanner {kind}"
    assert captured.err == ""


def test_a_roster_is_what_is_meant_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "ldplanner roster"


def test_all_are_written_into_a_directory_that_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "schema"
    for _ in range(2):
        assert run(["schema", "--write", str(folder)]) == 0
    assert {file.name for file in folder.iterdir()} == {f"{kind}.schema.json" for kind in KINDS}
    assert capsys.readouterr().out == ""


def test_one_goes_to_a_file(tmp_path: Path) -> None:
    assert run(["schema", "profile", "-o", str(tmp_path / "p.json")]) == 0
    assert json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))["title"] == "ldplanner profile"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["roster", "--write", "x"], "`--write` writes every schema"),
        (["--write", "a-file"], "`a-file` is a file, not a directory"),
        (["--write", "no/such/folder"], "`no/such/folder` cannot be written"),
        (["recipe"], "'recipe' is not one of"),
    ],
)
def test_what_cannot_be_done_is_told_with_exit_2(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a-file").write_text("mine")
    assert run(["schema", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert (tmp_path / "a-file").read_text() == "mine"
