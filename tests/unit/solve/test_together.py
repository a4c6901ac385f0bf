"""Several searches at once: each ends in its own way, and none holds up the others."""

from contextlib import nullcontext
from multiprocessing import active_children
from time import monotonic

import pytest

from ldplanner.domain.roster import Roster
from ldplanner.errors import SearchDiedError
from ldplanner.solve.apart import Watcher
from ldplanner.solve.outcome import NoneInTime, Solution
from ldplanner.solve.stages import solve
from ldplanner.solve.together import solve_together
from support import searches
from support.worlds import person, world

TWO = world([person("ana"), person("ben")])
ONE = world([person("ana")])
LONG = 60.0


def odd_ones_never_end(roster: Roster, *, seconds: float, exact: bool, tell: searches.Tell) -> Solution:
    """Be endless for one person, quick for two."""
    search = searches.endless if len(roster.people) == 1 else searches.quick
    return search(roster, seconds=seconds, exact=exact, tell=tell)


def dying_for_one(roster: Roster, *, seconds: float, exact: bool, tell: searches.Tell) -> Solution:
    """Be killed for one person, after something was found; be quick for two."""
    search = searches.killed_late if len(roster.people) == 1 else searches.quick
    return search(roster, seconds=seconds, exact=exact, tell=tell)


def test_the_answers_are_in_the_order_of_the_rosters() -> None:
    rosters = [ONE, TWO, world([person("ana", "coach")]), TWO, ONE]
    apart = [solve(roster, seconds=LONG) for roster in rosters]
    for at_once in 1, 2:
        together = solve_together(rosters, seconds=LONG, at_once=at_once)
        assert [ended.solution for ended in together] == apart
    assert not active_children()


def test_one_that_never_ends_is_ended_by_its_time_and_the_others_are_answered() -> None:
    started = monotonic()
    ends = solve_together([ONE, TWO, ONE, TWO], seconds=2.0, at_once=1, search=odd_ones_never_end)
    assert [ended.solution for ended in ends] == [searches.idle(each) for each in (ONE, TWO, ONE, TWO)]
    assert not any(ended.interrupted for ended in ends)
    assert 4.0 <= monotonic() - started <= 20


def test_one_whose_process_dies_leaves_its_best_and_the_others_are_answered() -> None:
    ends = solve_together([TWO, ONE, TWO], seconds=LONG, at_once=1, search=dying_for_one)
    assert [(ended.solution, ended.interrupted) for ended in ends] == [
        (searches.idle(TWO), False),
        (searches.idle(ONE), True),
        (searches.idle(TWO), False),
    ]
    assert "SIGKILL" in ends[1].trouble


def test_one_that_dies_knowing_nothing_is_an_error() -> None:
    with pytest.raises(SearchDiedError):
        solve_together([TWO, ONE], seconds=LONG, search=searches.dying)
    assert not active_children()


def test_a_failure_is_passed_on() -> None:
    with pytest.raises(RuntimeError, match="of all things"):
        solve_together([TWO, ONE], seconds=LONG, search=searches.raising)


def test_a_stop_ends_all_with_what_is_known() -> None:
    started = monotonic()
    watched = nullcontext(Watcher(stopped=lambda: monotonic() - started > 0.7))
    ends = solve_together([ONE, ONE, ONE], seconds=LONG, at_once=2, search=searches.endless, watched=watched)
    assert [(ended.solution, ended.interrupted) for ended in ends] == [
        (searches.idle(ONE), True),
        (searches.idle(ONE), True),
        (NoneInTime(), True),
    ]
    assert monotonic() - started < 5
    assert not active_children()


def test_nothing_to_search_is_nothing() -> None:
    assert solve_together([], seconds=LONG) == []
