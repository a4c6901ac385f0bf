"""One natural step more, on worlds where it can be read off."""

import pytest

from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.roster import Roster
from ldplanner.study.loosening import loosened
from support.worlds import need, person, world

ANA = person("ana", salary=80_000)
LIMITS = Limits(hires_per_quarter=1, reskilling_at_once=0.08, headcount=Headcount(max=3.5, min=1))


def step(roster: Roster, path: str) -> tuple[str, Roster]:
    found = loosened(roster, path)
    assert found
    return found


@pytest.mark.parametrize(("salary", "more"), [(80_000, 10_000), (47_000, 5_000), (9_000_000, 1_000_000), (0, 1)])
def test_money_is_a_tenth_of_a_post_in_round_figures(salary: int, more: int) -> None:
    roster = world([person("ana", salary=salary)], budget=Budget(change=45_000))
    words, after = step(roster, "budget.change")
    assert words == f"USD {more:,} more"
    assert after.budget.change == 45_000 + more


def test_of_payroll_it_is_a_whole_post_and_of_a_year_only_that_year() -> None:
    roster = world([ANA], budget=Budget(payroll={2027: 100_000, 2028: 90_000}))
    words, after = step(roster, "budget.payroll.2028")
    assert words == "USD 100,000 more"
    assert after.budget.payroll == {2027: 100_000, 2028: 190_000}


@pytest.mark.parametrize(
    ("path", "words", "limits"),
    [
        ("limits.hires_per_quarter", "one opening a quarter more", {"hires_per_quarter": 2}),
        ("limits.reskilling_at_once", "5 % more of the team", {"reskilling_at_once": 0.13}),
        ("limits.headcount.max", "one head more", {"headcount": Headcount(max=4.5, min=1)}),
    ],
)
def test_limits_grow_and_nothing_else_changes(path: str, words: str, limits: dict[str, object]) -> None:
    roster = world([ANA], limits=LIMITS)
    told, after = step(roster, path)
    assert told == words
    assert after == world([ANA], limits=LIMITS.model_copy(update=limits))


def test_nobody_more_than_everybody_may_be_reskilling() -> None:
    _, after = step(world([ANA], limits=Limits(reskilling_at_once=0.98)), "limits.reskilling_at_once")
    assert after.limits.reskilling_at_once == 1.0


@pytest.mark.parametrize(("given", "words", "left"), [(2.0, "half an FTE less", 1.5), (0.3, "0.3 FTE less", 0.0)])
def test_a_need_shrinks_and_what_was_known_of_it_is_forgotten(given: float, words: str, left: float) -> None:
    roster = world([ANA], needs=(need("trainer", at_least=given, because="courses"), need("coach", at_least=1)))
    assert roster.all_needs[0].at_least == given
    told, after = step(roster, "needs.0")
    assert told == words
    assert [each.at_least for each in after.all_needs] == [left, 1]


def test_the_horizon_grows_by_a_quarter_where_there_is_money_for_it() -> None:
    budget = Budget(change={2027: 5_000})
    words, after = step(world([ANA], quarters=3, budget=budget), "horizon")
    assert (words, after.horizon.quarters) == ("one quarter more", 4)
    assert loosened(world([ANA], quarters=4, budget=budget), "horizon") is None
    assert loosened(world([ANA], quarters=40), "horizon") is None


@pytest.mark.parametrize("path", ["", "budget.change", "limits.headcount.min"])
def test_what_has_no_step(path: str) -> None:
    assert loosened(world([ANA]), path) is None
