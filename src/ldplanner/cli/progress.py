"""While a search runs: show a person where it stands, and take Ctrl-C and SIGTERM for a request to stop."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import TextIO

from ldplanner.cli import interrupt
from ldplanner.cli.screen import look
from ldplanner.render.figures import count
from ldplanner.render.progress import count_line, progress_line
from ldplanner.solve.apart import Watcher
from ldplanner.solve.crew import Counter
from ldplanner.solve.outcome import News

QUIET = 1.0
"""Seconds a search may take before there is anything to show."""


@contextmanager
def watching(limit: float) -> Iterator[Watcher]:
    """Watch a search of at most so many seconds."""
    line = _Line(sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None)

    def show(news: News | None, elapsed: float) -> None:
        if elapsed >= QUIET:
            line.show(news, elapsed, limit)

    with interrupt.requests() as stopped:
        try:
            yield Watcher(show, stopped)
        finally:
            line.clear()


@contextmanager
def counting(one: str, several: str, limit: float) -> Iterator[Counter]:
    """Watch searches that take at most so many seconds in all; `several` is what there are more and more of."""
    line = _Line(sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None)
    began = monotonic()

    def show(done: int) -> None:
        elapsed = monotonic() - began
        if elapsed >= QUIET:
            line.show_count(count(done, one, several), elapsed, limit)

    with interrupt.requests() as stopped:
        try:
            yield Counter(show, stopped)
        finally:
            line.clear()


class _Line:
    """One line of a terminal, written over and over; carriage returns are all that it takes, on any terminal."""

    def __init__(self, terminal: TextIO | None) -> None:
        self._terminal = terminal
        self._shown = ""

    def show(self, news: News | None, elapsed: float, limit: float) -> None:
        """Show where the search stands."""
        if self._terminal is not None:
            width = look(self._terminal).width - 1  # a full line would wrap
            self._write(progress_line(news, elapsed=elapsed, limit=limit, width=width))

    def show_count(self, counted: str, elapsed: float, limit: float) -> None:
        """Show how much is done."""
        if self._terminal is not None:
            width = look(self._terminal).width - 1
            self._write(count_line(counted, elapsed=elapsed, limit=limit, width=width))

    def clear(self) -> None:
        """Leave the line as it was found."""
        self._write("")

    def _write(self, line: str) -> None:
        if self._terminal is None or line == self._shown:
            return
        # the cursor rests at the start, so that the ^C a terminal echoes is written over too
        with suppress(OSError):  # a terminal that has gone is no reason to stop
            self._terminal.write(f"\r{line.ljust(len(self._shown))}\r")
            self._terminal.flush()
        self._shown = line
