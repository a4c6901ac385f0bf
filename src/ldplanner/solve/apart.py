"""A search in a process of its own: it can be watched, and stopped at any moment with the best plan so far kept.

The engine neither keeps its time limit nor lets itself be interrupted; a process can always be killed.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from multiprocessing import Pipe, get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic

from ldplanner.domain.roster import Roster
from ldplanner.errors import SearchDiedError
from ldplanner.solve.child import Failed, Message, Search, Task, answer, staged
from ldplanner.solve.outcome import News, NoneInTime, Solution

STEP = 0.05
"""Seconds between two looks at whether to stop."""

EARLIER = 0.02, 0.1
"""How much earlier than it must the search is to end by itself: a share of its time, and seconds."""


@dataclass(frozen=True, slots=True)
class Watcher:
    """Whoever waits for a search: is shown its last news and the seconds so far all along, and may have it stopped.

    Of several searches, `tally` is shown how many are done, of how many, and the seconds so far.
    """

    watch: Callable[[News | None, float], None] = lambda _news, _seconds: None
    stopped: Callable[[], bool] = lambda: False
    tally: Callable[[int, int, float], None] = lambda _done, _all, _seconds: None


UNWATCHED: AbstractContextManager[Watcher] = nullcontext(Watcher())


@dataclass(frozen=True, slots=True)
class Ended:
    """How a search ended.

    `interrupted` if neither by itself nor by its time limit; `trouble` says why if nobody asked for that.
    """

    solution: Solution
    interrupted: bool = False
    trouble: str = ""


def solve_apart(
    roster: Roster,
    *,
    seconds: float,
    exact: bool = False,
    watched: AbstractContextManager[Watcher] = UNWATCHED,
    search: Search = staged,
) -> Ended:
    """Find the best steps for a roster within so many seconds; `watched` is entered while the search runs.

    Raises:
        SearchDiedError: the search came to a sudden end before it knew any plan.
        RuntimeError: the search failed; a note holds its traceback.
    """
    started = monotonic()
    share, least = EARLIER
    task = Task(roster, started + seconds * (1 - share) - least, exact, search)
    news: News | None = None
    with watched as watcher, _child(task) as child:
        while True:
            elapsed = monotonic() - started
            watcher.watch(news, elapsed)
            message = child.hear(min(STEP, max(0.0, seconds - elapsed)))
            match message:
                case None:
                    pass
                case News():
                    news = message
                case Failed():
                    raise search_error(message)
                case _Died():
                    return _cut_short(news, message)
                case _:
                    return Ended(message)
            if watcher.stopped():
                return Ended(best_of(news), interrupted=True)
            if elapsed >= seconds:
                return Ended(best_of(news))


@dataclass(frozen=True, slots=True)
class _Died:
    """The process came to an end and sent no result."""

    how: str


@dataclass(frozen=True, slots=True)
class _Child:
    connection: Connection
    process: BaseProcess

    def hear(self, seconds: float) -> Message | _Died | None:
        """Return the next message; None if there is none within so many seconds."""
        if not wait([self.connection, self.process.sentinel], seconds):
            return None
        try:
            if self.connection.poll():
                message: Message = self.connection.recv()
                return message
        except (EOFError, OSError):  # nothing more comes, or only half of it
            pass
        self.process.join(1.0)
        return _Died(how_it_ended(self.process.exitcode))


@contextmanager
def _child(task: Task) -> Iterator[_Child]:
    """Start a process on a task; in the end it is killed, whatever it does."""
    connection, other_end = Pipe()
    with connection:
        with other_end:
            process = _started(other_end, task)
        try:
            yield _Child(connection, process)
        finally:
            process.kill()
            process.join()
            process.close()


def _started(connection: Connection, task: Task) -> BaseProcess:
    """Start the process deaf to requests to stop: a terminal sends Ctrl-C to both, and this one answers."""
    process: BaseProcess = method().Process(target=answer, args=(connection, task))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})  # inherited
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return process


def method() -> ForkContext | SpawnContext:
    """Return how processes are started: forked where that is safe, which is faster."""
    if _can_fork():
        return get_context("fork")
    resource_tracker.ensure_running()  # `start` would do it, and let the requests through again
    return get_context("spawn")


def _can_fork() -> bool:
    """Tell whether a copy of this process would be sound, which threads or a loaded solver could make it not."""
    try:
        threads = len(list(Path("/proc/self/task").iterdir()))
    except OSError:  # not Linux
        return False
    return threads == 1 and "ortools" not in sys.modules


def best_of(news: News | None) -> Solution:
    """Return the best that was known when a search was ended."""
    return NoneInTime() if news is None or news.best is None else news.best


def _cut_short(news: News | None, died: _Died) -> Ended:
    if news is None or news.best is None:
        raise SearchDiedError(died.how)
    return Ended(news.best, interrupted=True, trouble=died.how)


def how_it_ended(code: int | None) -> str:
    """Tell how a process came to its end."""
    if code is not None and code < 0:
        return f"its process was killed by {signal.Signals(-code).name}"
    return f"its process ended with exit code {code}"


def search_error(failed: Failed) -> RuntimeError:
    """Return the failure of a search as an exception, with its traceback."""
    error = RuntimeError(failed.reason)
    error.add_note(failed.trace)
    return error
