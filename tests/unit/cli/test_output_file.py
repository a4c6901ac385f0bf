import os
import stat
from pathlib import Path

import pytest

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
