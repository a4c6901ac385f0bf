"""The process a search runs in: it searches, tells what it finds, and does not outlive the one that started it."""

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from time import monotonic
from typing import Protocol, TypeAlias

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.memory import tidy_seldom
from ldplanner.program.must import Must
from ldplanner.solve.outcome import News, Solution

STDOUT = 1


class Search(Protocol):
    """Anything that looks for the best steps for a roster and tells where it stands."""

    def __call__(self, roster: Roster, *, seconds: float, exact: bool, tell: Callable[[News], None]) -> Solution:
        """Return the best steps found within so many seconds."""
        ...


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be searched, and until when: a monotonic clock reading, the same for every process of a machine."""

    roster: Roster
    until: float
    exact: bool
    search: Search


@dataclass(frozen=True, slots=True)
class Failed:
    """The search raised an exception: its type and words on a line, and the traceback."""

    reason: str
    trace: str


Message: TypeAlias = News | Solution | Failed
"""What the process sends: any number of news, then one solution or failure."""


def staged(roster: Roster, *, seconds: float, exact: bool, tell: Callable[[News], None]) -> Solution:
    """Search goal by goal; only the process that does it loads the solver."""
    from ldplanner.solve.stages import solve  # noqa: PLC0415

    return solve(roster, seconds=seconds, exact=exact, tell=tell)


def bound_to(must: tuple[Must, ...]) -> Search:
    """Return a search, goal by goal, for plans that do what is asked of them."""
    return partial(_bound, must)


def _bound(
    must: tuple[Must, ...], roster: Roster, *, seconds: float, exact: bool, tell: Callable[[News], None]
) -> Solution:
    from ldplanner.solve.asked import solve_asked  # noqa: PLC0415

    return solve_asked(roster, must, seconds=seconds, exact=exact, tell=tell)


def explained(roster: Roster, *, seconds: float, exact: bool, tell: Callable[[News], None]) -> Solution:
    """Search goal by goal; where there is no plan, find the least changes that would let there be one."""
    from ldplanner.solve.explaining import explain  # noqa: PLC0415

    return explain(roster, seconds=seconds, exact=exact, tell=tell)


def relaxed(roster: Roster, *, seconds: float, exact: bool, tell: Callable[[News], None]) -> Solution:
    """Search goal by goal; where there is no plan, find what to loosen for the nearest one."""
    from ldplanner.solve.explaining import relax  # noqa: PLC0415

    return relax(roster, seconds=seconds, exact=exact, tell=tell)


def as_far_as_mix(roster: Roster, *, seconds: float, exact: bool, tell: Callable[[News], None]) -> Solution:
    """Search for the mix and the goals before it."""
    from ldplanner.solve.stages import solve  # noqa: PLC0415

    return solve(roster, seconds=seconds, exact=exact, tell=tell, most=roster.goals.index(Goal.MIX) + 1)


def serve(connection: Connection) -> None:
    """Do one task after another as they are sent: the solver is loaded only once; whoever wants it to end kills it."""
    _settle_in()
    try:
        while True:
            connection.send(_result(connection, connection.recv()))
    except (EOFError, MemoryError, BrokenPipeError):
        os._exit(1)


def _settle_in() -> None:
    _end_with_parent()
    _silence()
    tidy_seldom()


def _result(connection: Connection, task: Task) -> Solution | Failed:
    try:
        seconds = max(0.0, task.until - monotonic())
        return task.search(task.roster, seconds=seconds, exact=task.exact, tell=connection.send)
    except (MemoryError, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001  whatever it is, the parent raises it
        return Failed(f"{type(error).__name__}: {error}", traceback.format_exc())


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _silence() -> None:
    """Send what the engine prints to nowhere, also where there was no standard output at all."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STDOUT)
    os.close(nowhere)
    sys.stdout = os.fdopen(STDOUT, "w", encoding="utf-8", closefd=False)
