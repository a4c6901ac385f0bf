import pytest

from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.plan import Action
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from support.plans import broken, hires, plan_of, told
from support.worlds import ROLES, RoleFacts, person, role, world


def coaches(*when: str) -> list[Action]:
    return [hires(f"new-coach-{n}", "coach", it, cost=5_000, salary=80_000) for n, it in enumerate(when, start=1)]


def with_coach(**facts: object) -> Roster:
    """Return a department whose role of coach is as the facts say."""
    return world(roles=(ROLES[0], ROLES[1].model_copy(update=facts), *ROLES[2:]))


def test_a_hire_opened_in_time_passes() -> None:
    roster = world()
    plan = plan_of(roster, *coaches("2027-Q1 2027-Q2", "2027-Q3 2027-Q4"))
    assert broken(roster, plan) == {}
    assert told(roster, plan, "hire") == "2 hires into 1 role"
    assert told(roster, plan, "openings") == "no limit given; highest 1"


@pytest.mark.parametrize(
    ("when", "detail"),
    [
        ("2027-Q1 2027-Q1", "`new-coach-1`: arrives in 2027-Q1, but 1 quarter after 2027-Q1 is 2027-Q2"),
        ("2027-Q4 2028-Q1", "`new-coach-1`: 2027-Q4 to 2028-Q1 is not within 2027-Q1 to 2027-Q4"),
        ("2026-Q4 2027-Q1", "`new-coach-1`: 2026-Q4 to 2027-Q1 is not within 2027-Q1 to 2027-Q4"),
    ],
)
def test_a_hire_that_cannot_be_there_is_refused(when: str, detail: str) -> None:
    roster = world()
    assert broken(roster, plan_of(roster, *coaches(when))) == {"hire": detail}


@pytest.mark.parametrize("facts", [{"salary": None}, {"salary": 0}, {"hire_cost": None}, {"hire_quarters": None}])
def test_a_role_whose_hiring_is_not_known_is_not_hired(facts: RoleFacts) -> None:
    roster = with_coach(**facts)
    salary = 0 if facts.get("salary", 1) == 0 else 80_000
    plan = plan_of(roster, hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=salary))
    detail = "`new-coach-1`: `coach` cannot be hired, since its pay, cost or time is not known"
    assert broken(roster, plan) == {"hire": detail}


def test_a_role_is_hired_no_more_often_than_it_can_be() -> None:
    roster = with_coach(max_hires=1)
    assert broken(roster, plan_of(roster, *coaches("2027-Q1 2027-Q2"))) == {}
    twice = plan_of(roster, *coaches("2027-Q1 2027-Q2", "2027-Q3 2027-Q4"))
    assert broken(roster, twice) == {"hire": "2 hires as `coach` exceed 1 by 1"}


@pytest.mark.parametrize(
    ("budget", "limits"),
    [
        (Budget(payroll=10**9), Limits()),
        (Budget(payroll={2027: 10**9}), Limits()),
        (Budget(), Limits(hires_per_quarter=9)),
        (Budget(), Limits(headcount=Headcount(max=9))),
    ],
)
def test_without_any_bound_no_more_are_hired_than_there_are_heads_today(budget: Budget, limits: Limits) -> None:
    plan_for_two = coaches("2027-Q1 2027-Q2", "2027-Q1 2027-Q2")
    bounded = world([person("ana", fte=0.5)], budget=budget, limits=limits)
    assert broken(bounded, plan_of(bounded, *plan_for_two)) == {}
    loose = world([person("ana", fte=0.5)], budget=Budget(change=10**9), limits=Limits(headcount=Headcount(min=0)))
    assert broken(loose, plan_of(loose, plan_for_two[0])) == {}
    assert broken(loose, plan_of(loose, *plan_for_two)) == {"hire": "2 hires exceed the 1 heads of today by 1"}


def test_openings_are_counted_in_the_quarter_they_are_opened() -> None:
    roles = (*ROLES[:1], role("coach", stream=Stream.SOCIAL, salary=80_000, hire_cost=5_000, hire_quarters=2))
    roster = world([person("ana")], roles=roles, paths=(), limits=Limits(hires_per_quarter=1))
    apart = plan_of(roster, *coaches("2027-Q1 2027-Q3", "2027-Q2 2027-Q4"))
    assert broken(roster, apart) == {}
    assert told(roster, apart, "openings") == "tightest 1 in 2027-Q1 of 1"
    together = plan_of(roster, *coaches("2027-Q2 2027-Q4", "2027-Q2 2027-Q4"))
    assert broken(roster, together) == {"openings": "2 in 2027-Q2 exceeds 1 by 1"}
