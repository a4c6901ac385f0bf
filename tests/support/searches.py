"""Searches that behave badly, each in its own way; a process of its own finds them here by name."""

import os
import signal
import sys
from collections.abc import Callable
from math import inf
from multiprocessing.connection import Connection

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.outcome import Outcome
from ldplanner.solve.child import Search
from ldplanner.solve.outcome import News, NoneInTime, Proof, Solution, Solved

Tell = Callable[[News], None]
Fake = Search


def idle(roster: Roster) -> Solved:
    """Return doing nothing, with bounds that prove nothing."""
    outcome = Outcome(roster, ())
    values = {goal: outcome.value(goal) or 0.0 for goal in roster.goals}
    proofs = tuple(Proof(goal, value, min(0.0, value - 1), proved=False) for goal, value in values.items())
    return Solved((), proofs, {Goal.MIX: 0.0, Goal.SHAPE: 0.0})


def quick(roster: Roster, *, seconds: float, exact: bool, tell: Tell) -> Solution:
    """End before the time is over."""
    assert 0 < seconds < inf
    tell(News(Goal.MIX, None))
    return NoneInTime() if exact else idle(roster)


def endless(roster: Roster, *, seconds: float, exact: bool, tell: Tell) -> Solution:  # noqa: ARG001  deaf to all of it
    """Find something, then never end."""
    tell(News(Goal.MIX, None))
    tell(News(Goal.MIX, idle(roster)))
    while True:
        pass


def silent(roster: Roster, *, seconds: float, exact: bool, tell: Tell) -> Solution:  # noqa: ARG001
    """Find nothing, and never end."""
    while True:
        pass


def raising(roster: Roster, *, seconds: float, exact: bool, tell: Tell) -> Solution:  # noqa: ARG001
    """Raise an exception."""
    raise ZeroDivisionError("of all things")


def dying(roster: Roster, *, seconds: float, exact: bool, tell: Tell) -> Solution:  # noqa: ARG001
    """End all at once, with nothing known."""
    os._exit(9)


def gone(_connection: Connection) -> None:
    """End before anything is asked."""
    os._exit(3)


def killed_late(roster: Roster, *, seconds: float, exact: bool, tell: Tell) -> Solution:  # noqa: ARG001
    """Find something, then be killed as for want of memory."""
    tell(News(Goal.MIX, idle(roster)))
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def exhausted(roster: Roster, *, seconds: float, exact: bool, tell: Tell) -> Solution:  # noqa: ARG001
    """Run out of memory."""
    raise MemoryError


def stubborn(roster: Roster, *, seconds: float, exact: bool, tell: Tell) -> Solution:  # noqa: ARG001
    """Be told to stop as a terminal does it, and go on."""
    os.kill(os.getpid(), signal.SIGINT)
    os.kill(os.getpid(), signal.SIGTERM)
    return idle(roster)


def printing(roster: Roster, *, seconds: float, exact: bool, tell: Tell) -> Solution:  # noqa: ARG001
    """Print as engines do, to the descriptor itself, and as Python does."""
    os.write(1, b"BEGIN ENGINE LOG\n")
    sys.stdout.write("end engine log\n")
    sys.stdout.flush()
    return idle(roster)
