import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ldplanner.cli.app import run
from ldplanner.cli.output_file import check_output, write_output
from ldplanner.errors import UnwritableOutputError


def test_a_new_file_is_written_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    write_output(str(tmp_path / "plan.json"), "{}\n")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("plan.json", "{}\n")]


def test_an_old_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text("old")
    file.chmod(0o640)
    write_output(str(file), "new")
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == ("new", 0o640)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "plan.json", tmp_path / "latest.json"
    file.write_text("old")
    link.symlink_to(file)
    write_output(str(link), "new")
    assert link.is_symlink()
    assert file.read_text() == "new"


def test_the_old_file_is_intact_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "plan.json"
    file.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableOutputError, match="no space left on device"):
        write_output(str(file), "new")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("plan.json", "old")]


def test_a_name_that_is_not_utf8_can_be_written(tmp_path: Path) -> None:
    write_output(str(tmp_path / "plan.txt"), "\ud800")
    assert (tmp_path / "plan.txt").read_text() == r"\ud800"


@pytest.mark.parametrize("link", ["soft", "hard", "none"])
def test_an_input_is_not_written_over(tmp_path: Path, link: str) -> None:
    roster, other = tmp_path / "roster.yaml", tmp_path / "other.yaml"
    roster.write_text("x")
    if link == "soft":
        other.symlink_to(roster)
    elif link == "hard":
        other.hardlink_to(roster)
    else:
        other = tmp_path / "." / "roster.yaml"
    with pytest.raises(UnwritableOutputError, match="is an input"):
        check_output(str(other), [str(roster)])


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutputError, match="is a directory"):
        check_output(str(tmp_path), [])


def test_a_missing_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutputError, match="no directory"):
        check_output(str(tmp_path / "none" / "plan.json"), [])


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(UnwritableOutputError, match="cannot be written"):
        check_output(str(tmp_path / "a"), [])


def test_a_device_is_written_to_as_it_is() -> None:
    write_output("/dev/null", "x")
    assert not Path("/dev/null").is_file()


def test_an_input_from_standard_input_is_not_written_over(tmp_path: Path) -> None:
    roster = tmp_path / "roster.yaml"
    roster.write_text("x")
    with roster.open() as opened:
        stdin, sys.stdin = sys.stdin, opened
        try:
            with pytest.raises(UnwritableOutputError, match="is an input"):
                check_output(str(roster), ["-"])
            check_output(str(tmp_path / "other.yaml"), ["-"])
        finally:
            sys.stdin = stdin
    check_output(str(roster), ["modern-702010", None, "nobody.yaml"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["plan", "roster.yaml", "-o", "aim.yaml"],
        ["plan", "roster.yaml", "--html", "aim.yaml"],
        ["plan", "other.yaml", "--profile", "aim.yaml", "-o", "aim.yaml"],
        ["check", "roster.yaml", "-o", "aim.yaml"],
        ["check", "roster.yaml", "--write-baseline", "aim.yaml"],
        [
            "frontier",
            "roster.yaml",
            *["--vary", "budget.change", "--from", "0", "--to", "9000", "--steps", "2", "-o", "aim.yaml"],
        ],
    ],
    ids=" ".join,
)
def test_a_profile_is_an_input_too(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    roster = "horizon: {starts: 2027-Q1, quarters: 2}\npeople: [{id: ana, role: trainer, salary: 61000}]\n"
    aim = (
        "profile: aim\ntitle: Aim\nsource: judgement\nmeasure: fte\n"
        "streams: {km: {share: 0.7}, social: {share: 0.2}, training: {share: 0.1}}\n"
    )
    Path("aim.yaml").write_text(aim)
    Path("roster.yaml").write_text(f"profile: ./aim.yaml\n{roster}")
    Path("other.yaml").write_text(roster)
    assert run(arguments) == 2
    assert "`aim.yaml` is an input; it is not written over" in capsys.readouterr().err
    assert Path("aim.yaml").read_text() == aim


def test_a_hyphen_is_standard_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("roster.yaml").write_text("horizon: {starts: 2027-Q1, quarters: 2}\npeople: [{id: ana, role: trainer}]\n")
    assert run(["check", "--format", "json", "-o", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["tool"].startswith("ldplanner")
    assert [file.name for file in tmp_path.iterdir()] == ["roster.yaml"]


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no /dev/stdout here")
def test_a_link_to_a_pipe_is_written_to() -> None:
    write = 'from ldplanner.cli.output_file import check_output, write_output as w; check_output(f, []); w(f, "{}")'
    command = [sys.executable, "-c", f"f = '/dev/stdout'; {write}"]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"{}"
