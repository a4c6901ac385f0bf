"""A search in a process of its own: it can be watched, and stopped at any moment with the best plan so far kept.

The engine neither keeps its time limit nor lets itself be interrupted; a process can always be killed.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from time import monotonic

from ldplanner.domain.roster import Roster
from ldplanner.errors import SearchDiedError
from ldplanner.solve.child import Failed, Search, Task, staged
from ldplanner.solve.listening import Child, Died, Ended, best, error, serving
from ldplanner.solve.outcome import News

STEP = 0.05
"""Seconds between two looks at whether to stop."""

EARLIER = 0.02, 0.1
"""How much earlier than it must the search is to end by itself: a share of its time, and seconds."""


WRITING_UP = 3e-5
"""Seconds that writing up and auditing a plan takes for each person and quarter: measured with 3,000 people.

They are kept back, so that the plan is there when the time is over; but no more of it than `KEPT_BACK`.
"""

KEPT_BACK = 0.25


@dataclass(frozen=True, slots=True)
class Watcher:
    """Whoever waits for a search: is shown its last news and the seconds so far all along, and may have it stopped."""

    watch: Callable[[News | None, float], None] = lambda _news, _seconds: None
    stopped: Callable[[], bool] = lambda: False


UNWATCHED: AbstractContextManager[Watcher] = nullcontext(Watcher())


def solve_apart(
    roster: Roster,
    *,
    seconds: float,
    exact: bool = False,
    watched: AbstractContextManager[Watcher] = UNWATCHED,
    search: Search = staged,
) -> Ended:
    """Find the best steps for a roster, so that a plan can be written up within so many seconds.

    `watched` is entered while the search runs.

    Raises:
        SearchDiedError: the search came to a sudden end before it knew any plan.
        RuntimeError: the search failed; a note holds its traceback.
    """
    began = monotonic()
    seconds -= min(WRITING_UP * len(roster.everyone) * roster.horizon.quarters, KEPT_BACK * seconds)
    task = Task(roster, began + in_good_time(seconds), exact, search)
    news: News | None = None
    with watched as watcher, _child() as child:
        with suppress(OSError):  # it has come to an end already, and is heard to have
            child.give(task)
        while True:
            elapsed = monotonic() - began
            watcher.watch(news, elapsed)
            message = child.hear(min(STEP, max(0.0, seconds - elapsed)))
            match message:
                case None:
                    pass
                case News():
                    news = message
                case Failed():
                    raise error(message)
                case Died():
                    return _cut_short(news, message)
                case _:
                    return Ended(message)
            if watcher.stopped():
                return Ended(best(news), interrupted=True)
            if elapsed >= seconds:
                return Ended(best(news))


def in_good_time(seconds: float) -> float:
    """Return after how many seconds a search is to end by itself, so that it need not be killed at the end of these."""
    share, least = EARLIER
    return seconds * (1 - share) - least


@contextmanager
def _child() -> Iterator[Child]:
    """Start a process; in the end it is killed, whatever it does."""
    child = serving()
    try:
        yield child
    finally:
        child.end()


def _cut_short(news: News | None, died: Died) -> Ended:
    if news is None or news.best is None:
        raise SearchDiedError(died.how)
    return Ended(news.best, interrupted=True, trouble=died.how)
