"""Several searches at once, in as many processes as there are cores, each of which loads the solver only once."""

import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic

from ldplanner.domain.roster import Roster
from ldplanner.errors import SearchDiedError
from ldplanner.solve.apart import EARLIER, STEP, UNWATCHED, Ended, Watcher, best_of, how_it_ended, method, search_error
from ldplanner.solve.child import Failed, Search, Task, answer_many, staged
from ldplanner.solve.outcome import News, NoneInTime


def solve_together(  # noqa: PLR0913  each is a different thing
    rosters: Sequence[Roster],
    *,
    seconds: float,
    exact: bool = False,
    watched: AbstractContextManager[Watcher] = UNWATCHED,
    search: Search = staged,
    at_once: int | None = None,
) -> list[Ended]:
    """Find the best steps for each roster, each within so many seconds; the answers are in the order of the rosters.

    Once the watcher has it stopped, what is not done ends as it stands. The largest are begun with, so that no core
    waits for one at the end.

    Raises:
        SearchDiedError: a search came to a sudden end before it knew any plan.
        RuntimeError: a search failed; a note holds its traceback.
    """
    order = sorted(range(len(rosters)), key=lambda index: (-_size(rosters[index]), index))
    waiting = deque(order)
    ended: dict[int, Ended] = {}
    started = monotonic()
    with watched as watcher, _workers(min(at_once or os.cpu_count() or 1, len(rosters))) as workers:
        while len(ended) < len(rosters):
            for worker in workers:
                if worker.index is None and waiting:
                    index = waiting.popleft()
                    worker.begin(index, rosters[index], seconds, exact=exact, search=search)
            watcher.tally(len(ended), len(rosters), monotonic() - started)
            ended |= _heard(workers, seconds)
            if watcher.stopped():
                ended |= {worker.index: worker.stopped() for worker in workers if worker.index is not None}
                ended |= {index: Ended(NoneInTime(), interrupted=True) for index in waiting}
    return [ended[index] for index in range(len(rosters))]


def _heard(workers: Sequence["_Worker"], seconds: float) -> dict[int, Ended]:
    """Wait a moment for what the workers say; return the searches that have ended."""
    busy = {worker: worker.index for worker in workers if worker.index is not None}
    ready = wait([worker.connection for worker in busy], STEP)
    answers = {
        index: worker.hear() if worker.connection in ready else worker.overdue(seconds)
        for worker, index in busy.items()
    }
    return {index: how for index, how in answers.items() if how is not None}


def _size(roster: Roster) -> int:
    return len(roster.everyone) * roster.horizon.quarters


@dataclass(slots=True, eq=False)
class _Worker:
    """A process that does one task after another; `index` is that of the roster it is at."""

    connection: Connection
    process: BaseProcess
    index: int | None = None
    news: News | None = None
    started: float = 0.0

    def begin(self, index: int, roster: Roster, seconds: float, *, exact: bool, search: Search) -> None:
        """Give it a roster."""
        share, least = EARLIER
        self.index, self.news, self.started = index, None, monotonic()
        self.connection.send(Task(roster, self.started + seconds * (1 - share) - least, exact, search))

    def hear(self) -> Ended | None:
        """Take a message; how the search ended, if it has."""
        try:
            message = self.connection.recv()
        except (EOFError, OSError):
            return self._died()
        if isinstance(message, News):
            self.news = message
            return None
        self.index = None
        if isinstance(message, Failed):
            raise search_error(message)
        return Ended(message)

    def overdue(self, seconds: float) -> Ended | None:
        """End a search whose time is over; the process is replaced, for it cannot be stopped otherwise."""
        if monotonic() - self.started < seconds:
            return None
        self.index = None
        self.stop()
        self.connection, self.process = _begun()
        return Ended(best_of(self.news))

    def stopped(self) -> Ended:
        """Return where its search stands now that it is to end."""
        return Ended(best_of(self.news), interrupted=True)

    def stop(self) -> None:
        """Kill the process."""
        self.process.kill()
        self.process.join()
        self.process.close()
        self.connection.close()

    def _died(self) -> Ended:
        self.process.join(1.0)
        how = how_it_ended(self.process.exitcode)
        self.index = None
        self.stop()
        self.connection, self.process = _begun()
        if self.news is None or self.news.best is None:
            raise SearchDiedError(how)
        return Ended(self.news.best, interrupted=True, trouble=how)


@contextmanager
def _workers(number: int) -> Iterator[list[_Worker]]:
    workers = [_Worker(*_begun()) for _ in range(number)]
    try:
        yield workers
    finally:
        for worker in workers:
            worker.stop()


def _begun() -> tuple[Connection, BaseProcess]:
    """Start a process deaf to requests to stop: this one answers them."""
    connection, other_end = Pipe()
    process: BaseProcess = method().Process(target=answer_many, args=(other_end,))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})  # inherited
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    other_end.close()
    return connection, process
