"""A long search, stopped in every way there is: the program as a terminal or a scheduler runs it."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "ldplanner"]
SETTINGS = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "FORCE_COLOR"}}
PROCESSES = Path("/proc")
KEEPS = "Ctrl-C keeps the best plan so far"
PROMPT = 2.0
"""Seconds that half a second may take on a busy machine."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals here")


@pytest.fixture(scope="module")
def roster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("stopping") / "roster.yaml"
    generate = [sys.executable, str(ROOT / "examples" / "generate.py"), "--people", "300", "--quarters", "8"]
    file.write_bytes(subprocess.run(generate, capture_output=True, check=True).stdout)
    return file


class Run:
    """A run of the program with standard error on a terminal."""

    def __init__(self, process: subprocess.Popen[bytes], terminal: int) -> None:
        self.process = process
        self._terminal = terminal
        self.shown = ""

    def wait_until_shown(self, words: str) -> None:
        """Read the terminal until it has shown something."""
        until = monotonic() + 30
        while words not in self.shown and monotonic() < until and self._read(0.1):
            pass
        assert words in self.shown

    def stop(self, number: int) -> float:
        """Send a signal, wait for the end and return how long that took, in seconds."""
        started = monotonic()
        self.process.send_signal(number)
        self.process.wait(30)
        taken = monotonic() - started
        while self._read(0.0):
            pass
        return taken

    def _read(self, seconds: float) -> bool:
        """Read what is there; False if there is nothing and never will be."""
        if not select.select([self._terminal], [], [], seconds)[0]:
            return self.process.poll() is None
        with suppress(OSError):  # the other end is closed
            found = os.read(self._terminal, 65536)
            self.shown += found.decode()
            return bool(found)
        return False


@contextmanager
def running(*arguments: str) -> Iterator[Run]:
    ours, theirs = os.openpty()
    with subprocess.Popen([*PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=theirs, env=SETTINGS) as process:
        os.close(theirs)
        try:
            yield Run(process, ours)
        finally:
            process.kill()
            os.close(ours)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stop_gives_the_best_plan_so_far(number: int, code: int, roster: Path, tmp_path: Path) -> None:
    saved = tmp_path / "plan.json"
    with running("plan", str(roster), "--format", "json", "-o", str(saved)) as run:
        run.wait_until_shown(KEEPS)
        assert run.stop(number) <= PROMPT
        assert run.process.returncode == code
        assert "\x1b" not in run.shown.partition(KEEPS)[0]
    plan = json.loads(saved.read_text(encoding="utf-8"))
    assert (plan["status"], plan["termination"], plan["audit"]["ok"]) == ("feasible", "interrupted", True)
    assert plan["gap"]["best_possible"] <= plan["gap"]["plan"]
    verified = subprocess.run([*PROGRAM, "verify", str(roster), str(saved)], capture_output=True, check=False)
    assert verified.returncode == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stop_gives_the_points_of_a_frontier_so_far(number: int, code: int, roster: Path, tmp_path: Path) -> None:
    saved = tmp_path / "curve.json"
    figures = ("--vary", "limits.hires_per_quarter", "--from", "1", "--to", "60", "--steps", "60")
    with running("frontier", str(roster), *figures, "-o", str(saved)) as run:
        run.wait_until_shown("Ctrl-C keeps what is done")
        assert run.stop(number) <= PROMPT
        assert run.process.returncode == code
    found = json.loads(saved.read_text(encoding="utf-8"))
    assert found["termination"] == "interrupted"
    assert len(found["points"]) == 60


@pytest.mark.skipif(not PROCESSES.exists(), reason="no list of processes here")
def test_a_program_that_is_killed_leaves_no_search_behind(roster: Path) -> None:
    with running("plan", str(roster)) as run:
        run.wait_until_shown("Ctrl-C")
        searching = [process for process, (parent, _) in _processes().items() if parent == run.process.pid]
        assert searching
        run.stop(signal.SIGKILL)
    until = monotonic() + PROMPT
    while (alive := _alive(searching)) and monotonic() < until:
        sleep(0.05)
    assert alive == []


def _alive(processes: list[int]) -> list[int]:
    """Return those that run; what only waits to be buried does not."""
    states = {process: state for process, (_, state) in _processes().items()}
    return [process for process in processes if states.get(process, "Z") != "Z"]


def _processes() -> dict[int, tuple[int, str]]:
    """Return the parent and the state of every process."""
    found = {}
    for file in PROCESSES.glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended since
            state, parent = file.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:2]
            found[int(file.parent.name)] = int(parent), state
    return found


def test_the_time_limit_ends_the_whole_run(roster: Path) -> None:
    started = monotonic()
    done = subprocess.run(
        [*PROGRAM, "plan", str(roster), "--time-limit", "2"], capture_output=True, check=False, env=SETTINGS
    )
    assert done.returncode in {0, 4}
    assert monotonic() - started <= 2 * 1.1 + PROMPT
    assert b"Ctrl-C" not in done.stderr  # nobody is watching
