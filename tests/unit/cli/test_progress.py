"""The progress line on a terminal, and what Ctrl-C does while a search runs."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import StringIO

import pytest

from ldplanner.cli import interrupt
from ldplanner.cli.progress import watching
from ldplanner.domain.goal import Goal
from ldplanner.solve.apart import Watcher
from ldplanner.solve.outcome import News

NEWS = News(Goal.MIX, None)


class Terminal(StringIO):
    """Keeps what is written to it, as a person sees it."""

    def isatty(self) -> bool:
        return True

    @property
    def rows(self) -> list[str]:
        """Everything that has stood in its one row, in order."""
        row, seen = "", []
        for written in self.getvalue().split("\r"):
            row = written + row[len(written) :]
            seen.append(row.rstrip())
        return [row for number, row in enumerate(seen) if not number or row != seen[number - 1]]


class GoneTerminal(Terminal):
    def write(self, _text: str) -> int:
        raise OSError


@contextmanager
def shown_on(terminal: Terminal | None) -> Iterator[Watcher]:
    """Watch with this as standard error; pytest has its own way with `sys.stderr` in fixtures."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stderr", terminal)
        with watching(60.0) as watcher:
            yield watcher


@pytest.fixture(autouse=True)
def _nothing_received(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(interrupt, "_received", [])
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    yield
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_the_line_is_written_over_and_gone_at_the_end() -> None:
    terminal = Terminal()
    with shown_on(terminal) as watcher:
        watcher.watch(None, 1.0)
        watcher.watch(NEWS, 2.0)
    assert terminal.rows == [
        "",
        "looking for a first plan  1 s of 60 s  Ctrl-C stops",
        "mix, no plan yet  2 s of 60 s  Ctrl-C stops",
        "",
    ]
    assert "\n" not in terminal.getvalue()
    assert "\x1b" not in terminal.getvalue()


def test_it_is_gone_also_when_something_fails() -> None:
    terminal = Terminal()
    with suppress(ZeroDivisionError), shown_on(terminal) as watcher:
        watcher.watch(None, 1.0)
        raise ZeroDivisionError
    assert terminal.rows[-1] == ""


def test_what_has_not_changed_is_not_written_again() -> None:
    terminal = Terminal()
    with shown_on(terminal) as watcher:
        watcher.watch(NEWS, 2.0)
        before = terminal.getvalue()
        watcher.watch(NEWS, 2.9)
        assert terminal.getvalue() == before


def test_a_quick_search_shows_nothing() -> None:
    terminal = Terminal()
    with shown_on(terminal) as watcher:
        watcher.watch(NEWS, 0.99)
    assert terminal.getvalue() == ""


def test_nobody_who_watches_gets_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with watching(60.0) as watcher:
        watcher.watch(NEWS, 10.0)
    assert capsys.readouterr() == ("", "")


def test_no_standard_error_at_all_is_no_error() -> None:
    with shown_on(None) as watcher:
        watcher.watch(NEWS, 10.0)


def test_a_terminal_that_has_gone_is_no_error() -> None:
    with shown_on(GoneTerminal()) as watcher:
        watcher.watch(NEWS, 10.0)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_first_signal_is_a_request_and_the_second_aborts(number: int, code: int) -> None:
    with watching(60.0) as watcher:
        assert not watcher.stopped()
        signal.raise_signal(number)
        assert watcher.stopped()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert interrupt.exit_code() == code


def test_a_signal_that_was_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with watching(60.0) as watcher:
            signal.raise_signal(signal.SIGINT)
            assert not watcher.stopped()
    finally:
        signal.signal(signal.SIGINT, before)


def test_afterwards_ctrl_c_aborts_as_ever() -> None:
    with watching(60.0):
        pass
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
