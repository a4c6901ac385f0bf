"""Several searches at once, each in a process that goes on to the next one: it loads the solver only once."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from time import monotonic

from ldplanner.domain.roster import Roster
from ldplanner.solve.apart import STEP, in_good_time
from ldplanner.solve.child import Failed, Search, Task
from ldplanner.solve.listening import Child, Died, Ended, best, error, serving
from ldplanner.solve.outcome import News

LEAST = 1.0
"""Seconds that any search gets, once it is begun."""

MOST = 8
"""Processes at the most, each of which takes some 200 MB."""


@dataclass(frozen=True, slots=True)
class Job:
    """A roster and how it is searched."""

    roster: Roster
    search: Search
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Counter:
    """Whoever waits for several searches: is shown how many are done, and may have them stopped."""

    count: Callable[[int], None] = lambda _done: None
    stopped: Callable[[], bool] = lambda: False


UNCOUNTED: AbstractContextManager[Counter] = nullcontext(Counter())


@dataclass(slots=True)
class _Member:
    """A process with what it is doing: the number of the job, until when, and the last news of it."""

    child: Child
    number: int = -1
    until: float = 0.0
    news: News | None = None


@dataclass(slots=True)
class Crew:
    """Processes that share jobs; about as many as there are processors to use."""

    size: int = field(default_factory=lambda: min(MOST, _processors()))
    stopped: bool = False
    _members: list[_Member] = field(default_factory=list)

    def solve(self, jobs: Sequence[Job], *, seconds: float, counter: Counter) -> list[Ended | None]:
        """Do all jobs within so many seconds and return how each ended; None if it was not begun.

        What is done counts from 0 with every call. Once it was told to stop, the crew begins nothing more.

        Raises:
            RuntimeError: a search failed; a note holds its traceback.
        """
        until = monotonic() + seconds
        ended: list[Ended | None] = [None] * len(jobs)
        waiting, done = deque(range(len(jobs))), 0
        while True:
            counter.count(done)
            self.stopped = self.stopped or counter.stopped()
            while waiting and not self.stopped and monotonic() < until and self._idle(len(jobs)):
                share = (until - monotonic()) * min(1.0, self.size / len(waiting))
                self._begin(waiting[0], jobs[waiting.popleft()], max(LEAST, share))
            busy = [member for member in self._members if member.number >= 0]
            if not busy:
                return ended
            wait([member.child.connection for member in busy], STEP)
            for member in busy:
                result = self._heard(member)
                if result is not None:
                    ended[member.number], member.number, done = result, -1, done + 1

    def _idle(self, jobs: int) -> bool:
        """Tell whether somebody could begin something."""
        return any(member.number < 0 for member in self._members) or len(self._members) < min(self.size, jobs)

    def _begin(self, number: int, job: Job, seconds: float) -> None:
        now = monotonic()
        member = self._taking(Task(job.roster, now + in_good_time(seconds), job.exact, job.search))
        member.number, member.until, member.news = number, now + seconds, None

    def _taking(self, task: Task) -> _Member:
        """Give a task to whoever is idle and still there, else to somebody new."""
        for member in [one for one in self._members if one.number < 0]:
            try:
                member.child.give(task)
            except OSError:  # it came to an end while it was idle
                self._dismiss(member)
            else:
                return member
        member = _Member(serving())
        self._members.append(member)
        with suppress(OSError):  # it has come to an end already, and is heard to have
            member.child.give(task)
        return member

    def _heard(self, member: _Member) -> Ended | None:
        """Return how the member's job ended, if it did."""
        while True:
            match member.child.hear(0.0):
                case News() as news:
                    member.news = news
                    continue
                case Failed() as failed:
                    raise error(failed)
                case Died(how=how):
                    self._dismiss(member)
                    return Ended(best(member.news), interrupted=True, trouble=how)
                case None if self.stopped or monotonic() >= member.until:
                    self._dismiss(member)
                    return Ended(best(member.news), interrupted=self.stopped)
                case None:
                    return None
                case solution:
                    return Ended(solution)

    def _dismiss(self, member: _Member) -> None:
        self._members.remove(member)
        member.child.end()

    def disband(self) -> None:
        """End every process."""
        for member in tuple(self._members):
            self._dismiss(member)


@contextmanager
def crew() -> Iterator[Crew]:
    """Return a crew that is disbanded in the end, whatever happens."""
    found = Crew()
    try:
        yield found
    finally:
        found.disband()


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        return os.cpu_count() or 1
