"""Run a program and measure it from outside: wall time, and the memory of it and all its children."""

import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import psutil

from bench.rosters import ROOT

STEP = 0.02
"""Seconds between two looks at the memory."""

MB = 1e6


@dataclass(frozen=True, slots=True)
class Measured:
    """Wall seconds; the highest sum of resident memory of the program and its children [MB]; how it ended.

    `exit_code` is None if it was killed for taking too long.
    """

    wall: float
    peak: float
    exit_code: int | None


def measured(command: Sequence[str], stdout: Path, stderr: Path, most_seconds: float) -> Measured:
    """Run a command at the project's root, its output into files; kill it and its children after that long."""
    peak, started = 0.0, monotonic()
    with (
        stdout.open("wb") as out,
        stderr.open("wb") as err,
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=err) as running,
    ):
        process = psutil.Process(running.pid)
        try:
            while True:
                with suppress(subprocess.TimeoutExpired):
                    exit_code = running.wait(STEP)
                    return Measured(monotonic() - started, peak, exit_code)
                peak = max(peak, _memory(process))
                if monotonic() - started > most_seconds:
                    return Measured(monotonic() - started, peak, None)
        finally:
            _end(process)


def _memory(process: psutil.Process) -> float:
    total = 0.0
    with suppress(psutil.Error):
        for each in (process, *process.children(recursive=True)):
            with suppress(psutil.Error):
                total += each.memory_info().rss / MB
    return total


def _end(process: psutil.Process) -> None:
    """Kill the program and its children, if they are still there."""
    with suppress(psutil.Error):
        for each in (*process.children(recursive=True), process):
            with suppress(psutil.Error):
                each.kill()
