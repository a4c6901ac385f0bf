"""What a search finds out, and tells on the way, where there is no plan."""

import pytest

from ldplanner.domain.limits import Budget
from ldplanner.domain.roster import Roster
from ldplanner.solve.child import Search, explained, relaxed, staged
from ldplanner.solve.outcome import Impossible, News, Solved
from support.verdicts import closed
from support.worlds import need, person, world


def clashing(change: int, payroll: int = 60_000) -> Roster:
    needs = (need("knowledge-manager", at_least=1),)
    budget = Budget(change=change, payroll=payroll)
    return world([person("ana")], roles=closed(), needs=needs, budget=budget)


def heard(search: Search, roster: Roster, seconds: float = 10) -> tuple[Impossible, list[News]]:
    news: list[News] = []
    solution = search(roster, seconds=seconds, exact=False, tell=news.append)
    assert isinstance(solution, Impossible)
    return solution, news


@pytest.mark.parametrize("search", [staged, explained, relaxed])
def test_where_there_is_a_plan_it_is_the_same(search: Search) -> None:
    solution = search(clashing(5_000), seconds=10, exact=False, tell=lambda _: None)
    assert isinstance(solution, Solved)
    assert solution == staged(clashing(5_000), seconds=10, exact=False, tell=lambda _: None)


def test_changes_are_for_who_asks_for_them() -> None:
    assert not heard(staged, clashing(4_500))[0].changes
    found, _ = heard(explained, clashing(4_500))
    assert set(found.changes) == set(found.conflict)
    assert all(found.changes.values())
    assert not found.nearest


def test_what_to_loosen_together_is_sought_where_no_single_change_is_enough() -> None:
    found, _ = heard(explained, clashing(4_500, payroll=59_000))
    assert not any(found.changes.values())
    assert {loosening.path for _, loosening in found.nearest} == {"/budget/payroll", "/budget/change"}


def test_what_to_loosen_is_sought_without_the_single_changes() -> None:
    found, _ = heard(relaxed, clashing(4_500))
    assert [loosening.path for _, loosening in found.nearest] == ["/budget/change"]
    assert not found.changes


def test_that_it_is_impossible_is_told_at_once_then_why() -> None:
    found, news = heard(explained, clashing(4_500))
    told = [one.best for one in news]
    assert told[0] == Impossible()
    assert [one.conflict for one in told[1:] if isinstance(one, Impossible)] == [found.conflict] * 2
    assert [len(one.changes) for one in told if isinstance(one, Impossible)] == [0, 0, 1]
