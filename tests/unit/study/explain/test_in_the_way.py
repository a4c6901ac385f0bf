import pytest

from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.plan import Action
from ldplanner.domain.roster import Roster
from ldplanner.plan.actions import steps
from ldplanner.program.outcome import Outcome
from ldplanner.study.explain.in_the_way import in_the_way
from support.plans import hires, moves
from support.worlds import need, person, world

PEOPLE = (person("ana", manager="kim", unit="north"), person("ben"), person("kim", "coach"))
POOL = (person("raj", "coach"),)


def blocked(roster: Roster, asked: Action, *others: Action, by: int = 1) -> list[str]:
    """Return the paths of what is in the way of an action's start in `by`."""
    outcome = Outcome(roster, steps(roster, [asked, *others]))
    leader = next((one for one in others if one.person == "kim"), None)
    return [one.path for one in in_the_way(roster, outcome, asked, by, leader)]


def ana(roster: Roster) -> Action:
    return moves(roster, "ana", "coach", "2027-Q2 2027-Q3", cost=2_000)


def ben(roster: Roster) -> Action:
    return moves(roster, "ben", "coach", "2027-Q1 2027-Q2", cost=2_000)


def raj(roster: Roster) -> Action:
    return moves(roster, "raj", "coach", "2027-Q3 2027-Q3")


def new(number: int, when: str) -> Action:
    return hires(f"new-coach-{number}", "coach", when, cost=5_000, salary=80_000)


def test_nothing_is_in_the_way_where_nothing_is_limited() -> None:
    roster = world(PEOPLE, POOL)
    for action in (ana(roster), raj(roster), new(1, "2027-Q2 2027-Q3")):
        assert blocked(roster, action, ben(roster)) == []


@pytest.mark.parametrize(("most", "paths"), [(0.4, ["limits.reskilling_at_once"]), (0.7, [])])
def test_reskilling_at_once(most: float, paths: list[str]) -> None:
    roster = world(PEOPLE, POOL, limits=Limits(reskilling_at_once=most))
    assert blocked(roster, ana(roster), ben(roster)) == paths
    assert blocked(roster, ana(roster)) == []


def test_openings_are_for_hires() -> None:
    roster = world(PEOPLE, POOL, limits=Limits(hires_per_quarter=1))
    first, second = new(1, "2027-Q1 2027-Q2"), new(2, "2027-Q2 2027-Q3")
    assert blocked(roster, second, first) == ["limits.hires_per_quarter"]
    assert blocked(roster, second) == []
    assert blocked(roster, ana(roster), first) == []


@pytest.mark.parametrize(("most", "paths"), [(4, []), (3.9, ["limits.headcount.max"])])
def test_headcount_is_for_those_who_arrive(most: float, paths: list[str]) -> None:
    roster = world(PEOPLE, POOL, limits=Limits(headcount=Headcount(max=most)))
    assert blocked(roster, raj(roster)) == paths
    assert blocked(roster, new(1, "2027-Q2 2027-Q3")) == paths
    assert blocked(roster, ana(roster)) == []


@pytest.mark.parametrize(("cap", "paths"), [(240_000, []), (239_000, ["budget.payroll"])])
def test_payroll(cap: int, paths: list[str]) -> None:
    roster = world(PEOPLE, POOL, budget=Budget(payroll=cap))
    assert blocked(roster, raj(roster)) == paths
    assert blocked(roster, ana(roster)) == []


def test_money_of_the_year_before() -> None:
    budget = Budget(payroll={2027: 200_000, 2028: 300_000}, change={2027: 1_999, 2028: 9_000})
    roster = world(PEOPLE, POOL, budget=budget, starts="2027-Q4")
    later = moves(roster, "ana", "coach", "2028-Q1 2028-Q2", cost=2_000)
    assert blocked(roster, later) == ["budget.change.2027"]
    assert blocked(roster, moves(roster, "raj", "coach", "2028-Q1 2028-Q1")) == ["budget.payroll.2027"]


@pytest.mark.parametrize(
    ("least", "unit", "paths"),
    [(1.5, None, []), (1.6, None, ["needs.0"]), (0.6, "north", ["needs.0"]), (0.6, "south", [])],
)
def test_a_need_for_whoever_leaves_the_role(least: float, unit: str | None, paths: list[str]) -> None:
    # in the first quarter half of ana is left, in the second nothing, but the need is over then: it counts three
    roster = world(PEOPLE, POOL, needs=(need("trainer", "coach", at_least=least, unit=unit, starts="2027-Q1"),))
    one = world(PEOPLE[:2], POOL, needs=roster.needs)
    assert blocked(one, ana(one)) == paths


def test_leaders_who_start_later() -> None:
    for first in (True, False):
        roster = world(PEOPLE, POOL, limits=Limits(leaders_first=first))
        kim = moves(roster, "kim", "knowledge-manager", "2027-Q2 2027-Q3")
        assert blocked(roster, ana(roster), kim) == (["limits.leaders_first"] if first else [])
        assert blocked(roster, ana(roster), kim.model_copy(update={"quarter": roster.horizon.starts})) == []
