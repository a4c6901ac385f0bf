"""Several searches at once: what they find, and what happens when one does not behave."""

from collections.abc import Callable
from functools import partial
from multiprocessing import active_children
from time import monotonic

import pytest

from ldplanner.domain.roster import Roster
from ldplanner.solve import crew as module
from ldplanner.solve.crew import UNCOUNTED, Counter, Job, crew
from ldplanner.solve.listening import Ended
from ldplanner.solve.outcome import NoneInTime
from support import searches
from support.worlds import person, world

ONE, TWO = world([person("ana")]), world([person("ben")])
LONG = 60.0
PROMPT = 3.0
"""Seconds that anything that should happen at once may take on a busy machine."""


@pytest.fixture(autouse=True)
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the machine have two processors."""
    monkeypatch.setattr(module, "_processors", lambda: 2)


def ended(
    *jobs: tuple[Roster, searches.Fake], seconds: float = LONG, stopped: Callable[[], bool] = lambda: False
) -> list[Ended | None]:
    with crew() as workers:
        return workers.solve([Job(*job) for job in jobs], seconds=seconds, counter=Counter(lambda _done: None, stopped))


def test_every_job_is_done_by_two_and_the_results_are_in_order() -> None:
    counted: list[int] = []
    rosters = [ONE, TWO, ONE, TWO, ONE]
    with crew() as workers:
        jobs = [Job(roster, searches.quick) for roster in rosters]
        found = workers.solve(jobs, seconds=LONG, counter=Counter(counted.append))
        again = workers.solve(jobs[:1], seconds=LONG, counter=Counter())
        assert len(active_children()) == 2
    assert found == [Ended(searches.idle(roster)) for roster in rosters]
    assert again == found[:1]
    assert (counted[0], counted[-1]) == (0, 5)
    assert counted == sorted(counted)
    assert active_children() == []


def test_a_job_that_does_not_end_keeps_its_best_and_the_others_get_their_time() -> None:
    began = monotonic()
    found = ended((ONE, searches.endless), (TWO, searches.quick), (TWO, searches.quick), seconds=4.0)
    assert monotonic() - began <= 4.0 + PROMPT
    assert found == [Ended(searches.idle(ONE)), Ended(searches.idle(TWO)), Ended(searches.idle(TWO))]


def test_what_there_was_no_time_for_is_not_begun() -> None:
    assert ended((ONE, searches.quick), seconds=0.0) == [None]


def test_a_stop_keeps_what_is_done_and_begins_nothing_more() -> None:
    began = monotonic()
    found = ended((ONE, searches.silent), (ONE, searches.quick), stopped=lambda: monotonic() - began > 0.2)
    assert monotonic() - began <= PROMPT
    assert found[0] in {None, Ended(NoneInTime(), interrupted=True)}
    with crew() as workers:
        workers.solve([], seconds=LONG, counter=Counter(stopped=lambda: True))
        assert workers.solve([Job(ONE, searches.quick)], seconds=LONG, counter=Counter()) == [None]


def test_a_sudden_end_costs_that_job_only() -> None:
    lost, kept, other = ended((ONE, searches.dying), (ONE, searches.killed_late), (TWO, searches.quick))
    assert lost
    assert (lost.solution, lost.interrupted) == (NoneInTime(), True)
    assert "exit code 9" in lost.trouble
    assert kept
    assert (kept.solution, kept.interrupted) == (searches.idle(ONE), True)
    assert "SIGKILL" in kept.trouble
    assert other == Ended(searches.idle(TWO))


def test_an_exception_is_raised_here_with_the_traceback_from_there() -> None:
    with pytest.raises(RuntimeError, match=r"^ZeroDivisionError: of all things") as raised:
        ended((ONE, searches.quick), (ONE, searches.raising))
    assert "in raising" in "".join(raised.value.__notes__)
    assert active_children() == []


def test_no_process_is_left_behind_by_an_abort() -> None:
    def abort() -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ended((ONE, searches.endless), stopped=abort)
    assert active_children() == []


def test_a_search_may_be_told_more_than_a_roster() -> None:
    assert ended((ONE, partial(searches.quick))) == [Ended(searches.idle(ONE))]


def test_nobody_has_to_watch() -> None:
    with UNCOUNTED as counter, crew() as workers:
        assert workers.solve([], seconds=LONG, counter=counter) == []


def test_whoever_ends_while_idle_is_replaced() -> None:
    with crew() as workers:
        assert workers.solve([Job(ONE, searches.quick)], seconds=LONG, counter=Counter()) == [Ended(searches.idle(ONE))]
        (process,) = active_children()
        process.kill()
        process.join()
        assert workers.solve([Job(TWO, searches.quick)], seconds=LONG, counter=Counter()) == [Ended(searches.idle(TWO))]
