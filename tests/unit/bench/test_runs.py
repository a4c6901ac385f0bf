"""Runs are measured, kept, and not done twice."""

import sys
from pathlib import Path

import pytest

from bench.options import options
from bench.process import measured
from bench.proof import open_goals
from bench.rosters import read, written
from bench.runs import Journal, Run
from bench.sizes import SIZES

RUN = Run("10x4", 1, "ldplanner", 1.0, 90.0, "feasible", 30.0, 29.0, open_goals=("mix",), parts={"load": 0.1})


def test_a_program_and_its_memory(tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-c", "import time; x = bytearray(40_000_000); time.sleep(0.2); print('done')"]
    seen = measured(command, out, tmp_path / "err", 20)
    assert out.read_text() == "done\n"
    assert seen.exit_code == 0
    assert seen.wall > 0.2
    assert seen.peak > 40


def test_what_takes_too_long_is_killed(tmp_path: Path) -> None:
    seen = measured([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path / "out", tmp_path / "err", 0.1)
    assert seen.exit_code is None
    assert seen.wall < 20


def test_runs_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "runs.jsonl"
    Journal(path, keep=False).add(RUN)
    again = Journal(path, keep=True)
    assert again.runs == [RUN]
    assert again.has("10x4", 1, "ldplanner")
    assert not again.has("10x4", 2, "ldplanner")
    assert Journal(path, keep=False).runs == []


def test_goals_are_open_beyond_their_tolerance(tmp_path: Path) -> None:
    path = written(SIZES[0], 1, tmp_path)
    least = read(str(path)).payroll_today * 0.001
    stages: list[dict[str, float | str]] = [
        {"goal": "mix", "value": 30.0, "bound": 29.96},
        {"goal": "shape", "value": 30.0, "bound": 29.9},
        {"goal": "cost", "value": 0.0, "bound": -least / 2},
        {"goal": "pace", "value": 100.0, "bound": 99.0},
    ]
    assert open_goals(stages, str(path)) == ("shape", "pace")


def test_the_command_line(tmp_path: Path) -> None:
    chosen = options(["--sizes", "10x4,40x6", "--only", "obvious", "--resume", str(tmp_path / "kept")])
    assert [size.name for size in chosen.sizes] == ["10x4", "40x6"]
    assert [who.name for who in chosen.who] == ["highs", "cpsat"]
    assert (chosen.journal, chosen.resume) == (tmp_path / "kept", True)


def test_an_unknown_size_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        options(["--sizes", "7x7"])
    assert "7x7: choose from 10x4" in capsys.readouterr().err
