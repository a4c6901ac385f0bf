from datetime import date

import pytest

from ldplanner.domain.limits import Budget
from ldplanner.domain.plan import Action
from support.plans import broken, hires, moves, plan_of, told
from support.worlds import PEOPLE, person, world

HIRE = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000)
# today 60,000 + 60,000 + 80,000; from 2027-Q2 80,000 more


def test_payroll_within_its_cap_passes() -> None:
    roster = world(budget=Budget(payroll=280_000))
    plan = plan_of(roster, HIRE)
    assert broken(roster, plan) == {}
    assert told(roster, plan, "payroll") == "tightest 280,000 in 2027-Q2 of 280,000"


def test_payroll_above_its_cap_is_refused() -> None:
    roster = world(budget=Budget(payroll=279_000), quarters=2)
    assert broken(roster, plan_of(roster, HIRE)) == {"payroll": "280,000 in 2027-Q2 exceeds 279,000 by 1,000"}


def test_payroll_is_loaded_each_person_rounded_half_up() -> None:
    # 1.5 x 1.3 = 1.95 rounds to 2 for each of two
    people = [person(name, salary=3, fte=0.5) for name in ("ana", "ben")]
    roster = world(people, budget=Budget(payroll=4, on_costs=0.3))
    assert told(roster, plan_of(roster), "payroll") == "tightest 4 in 2027-Q1 of 4"


def test_a_limit_may_be_missed_by_a_millionth() -> None:
    # 0.81 survive a year: 100,000,000 x 0.9 = 90,000,000 after two quarters; 94,868,329.8 after one
    people = [person("ana", salary=100_000_000)]
    fits, misses = (
        world(people, budget=Budget(payroll=cap), attrition=0.19, quarters=2) for cap in (94_868_300, 94_868_100)
    )
    assert broken(fits, plan_of(fits)) == {}
    assert broken(misses, plan_of(misses)) == {"payroll": "94,868,329.81 in 2027-Q1 exceeds 94,868,100 by 229.81"}


def test_each_year_may_have_its_own_payroll() -> None:
    people = [*PEOPLE[:2], person("cleo", "coach", salary=80_000, leaves=date(2027, 12, 31))]
    good = world(people, starts="2027-Q4", quarters=2, budget=Budget(payroll={2027: 200_000, 2028: 120_000}))
    assert broken(good, plan_of(good)) == {}
    assert told(good, plan_of(good), "budget") == "payroll 2027 200,000, payroll 2028 120,000, change 0"
    tight = world(people, starts="2027-Q4", quarters=2, budget=Budget(payroll={2027: 200_000, 2028: 119_000}))
    assert broken(tight, plan_of(tight)) == {"payroll": "120,000 in 2028-Q1 exceeds 119,000 by 1,000"}


def actions_over_two_years() -> list[Action]:
    roster = world(starts="2027-Q4")
    return [
        moves(roster, "ana", "coach", "2027-Q4 2028-Q1", cost=2_000),
        moves(roster, "ben", "knowledge-manager", "2028-Q1 2028-Q3", cost=5_000),
    ]


@pytest.mark.parametrize("change", [None, 7_000, {2027: 2_000, 2028: 5_000}, {2027: 9_000, 2028: 9_000, 2029: 0}])
def test_change_cost_within_the_budget_passes(change: int | dict[int, int] | None) -> None:
    roster = world(starts="2027-Q4", budget=Budget(change=change))
    assert broken(roster, plan_of(roster, *actions_over_two_years())) == {}


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        (6_500, "7,000 in all exceeds 6,500 by 500"),
        ({2027: 1_500, 2028: 5_500}, "2,000 in 2027 exceeds 1,500 by 500"),
        ({2027: 9_000, 2028: 0}, "5,000 in 2028 exceeds 0 by 5,000"),
    ],
)
def test_change_cost_above_the_budget_is_refused(change: int | dict[int, int], detail: str) -> None:
    roster = world(starts="2027-Q4", budget=Budget(change=change))
    assert broken(roster, plan_of(roster, *actions_over_two_years())) == {"change-budget": detail}
