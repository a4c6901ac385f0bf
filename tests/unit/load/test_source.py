import io
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from ldplanner.errors import UnreadableInputError
from ldplanner.exchange.notes import Notes
from ldplanner.exchange.tables.read import read_tables
from ldplanner.load.plan import read_plan
from ldplanner.load.report import Report
from ldplanner.load.roster import read_roster
from ldplanner.load.source import read_source


def of_export(path: str) -> object:
    return read_tables(path, None, Notes(path))


ROSTER = b"horizon: {starts: 2027-Q1, quarters: 4}\npeople:\n  - {id: ana, role: trainer}\n"


def test_standard_input_is_read_like_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(ROSTER)))
    reading = read_roster("-")
    assert reading.roster is not None
    assert reading.roster.department == "L&D"
    assert list(reading.sources)[-1] == "<stdin>"


def test_closed_standard_input_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(UnreadableInputError, match="standard input"):
        read_roster("-")


def test_a_missing_file_names_those_like_it(tmp_path: Path) -> None:
    (tmp_path / "roster.yaml").write_bytes(ROSTER)
    with pytest.raises(UnreadableInputError, match="there is no file") as caught:
        read_roster(str(tmp_path / "rooster.yaml"))
    assert "roster.yaml`?" in caught.value.hint


@pytest.mark.parametrize(
    ("read", "asked", "there", "proposed"),
    [
        (read_plan, "plan.jsn", ["plan.json", "plan.md", "plan.xlsx", "plan.yaml"], "plan.json"),
        (read_plan, "plan", ["plan.json", "plan.md", "plan.xlsx"], "plan.json"),
        (read_plan, "plan.xls", ["plan.md", "plan.xlsx"], "plan.xlsx"),
        (read_roster, "team.yam", ["team.json", "team.yaml", "team.yaml.bak"], "team.yaml"),
        (of_export, "staff.xls", ["staff.txt", "staff.xlsx", "staff.yaml"], "staff.xlsx"),
    ],
)
def test_of_files_with_the_same_stem_the_one_that_is_read_is_proposed(
    read: Callable[[str], object], asked: str, there: list[str], proposed: str, tmp_path: Path
) -> None:
    for name in there:
        (tmp_path / name).touch()
    with pytest.raises(UnreadableInputError) as caught:
        read(str(tmp_path / asked))
    assert f"`{tmp_path / proposed}`" in caught.value.hint
    assert not any(f"`{tmp_path / other}`" in caught.value.hint for other in there if other != proposed)


def test_where_nothing_is_alike_the_help_is_about_the_kind_of_file(tmp_path: Path) -> None:
    for read, words in ((read_plan, "`ldplanner plan -o plan.json`"), (read_roster, "`ldplanner init`")):
        with pytest.raises(UnreadableInputError) as caught:
            read(str(tmp_path / "zzz.json"))
        assert words in caught.value.hint


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        read_roster(str(tmp_path / "nowhere" / "roster.yaml"))
    assert "no folder" in caught.value.hint


def test_what_is_not_a_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, kind in ((tmp_path, "a directory"), (tmp_path / "pipe", "a pipe"), (Path("/dev/zero"), "a device")):
        with pytest.raises(UnreadableInputError, match=kind):
            read_roster(str(path))


@pytest.mark.parametrize("path", ["a\0b", "x" * 5_000, ""])
def test_what_cannot_be_a_file_name_is_refused(path: str) -> None:
    with pytest.raises(UnreadableInputError):
        read_roster(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission_is_said(tmp_path: Path) -> None:
    file = tmp_path / "roster.yaml"
    file.write_bytes(ROSTER)
    file.chmod(0)
    with pytest.raises(UnreadableInputError, match="no permission"):
        read_roster(str(file))


def test_a_file_of_ten_megabytes_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "roster.yaml"
    file.write_bytes(b"#" * 10_000_000)
    with pytest.raises(UnreadableInputError, match="larger than 8 MB"):
        read_roster(str(file))


def test_a_byte_order_mark_moves_no_columns(tmp_path: Path) -> None:
    file = tmp_path / "roster.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + ROSTER)
    assert read_roster(str(file)).places["/horizon"].column == 10


def test_standard_input_can_be_asked_for_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(ROSTER)))
    first, second = (read_source("-", Report("<stdin>")).text for _ in range(2))
    assert first == second != ""
