import pytest

from ldplanner.domain.limits import Limits, Releases
from support.plans import broken, hires, moves, plan_of, releases, told
from support.worlds import PEOPLE, ROLES, person, world


def test_costs_are_those_of_path_hire_and_severance() -> None:
    roster = world(limits=Limits(releases=Releases.ALL))
    actions = [
        moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000),
        hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000),
        releases(roster, "ben", "2027-Q1", cost=15_000),
    ]
    plan = plan_of(roster, *actions)
    assert broken(roster, plan) == {}
    assert told(roster, plan, "cost") == "3 actions, 22,000 in all"
    cheap = plan_of(roster, *(action.model_copy(update={"cost": action.cost - 500}) for action in actions))
    assert broken(roster, cheap) == {
        "cost": "`ana` to `coach` costs 1,500, but the path costs 2,000; "
        "`new-coach-1` costs 4,500, but a hire as `coach` costs 5,000; "
        "the severance of `ben` is 3.33 % below what it should be"
    }


@pytest.mark.parametrize(
    ("months", "fte", "contract", "severance"),
    [
        (3, 1.0, False, 15_000),
        (2.5, 0.3, False, 3_750),  # 2.5 / 12 x 60,000 x 0.3 = 3,750
        (0.5, 0.001, False, 3),  # 0.5 / 12 x 60,000 x 0.001 = 2.5, rounded half up
        (3, 1.0, True, 0),
    ],
)
def test_severance_is_months_of_pay_for_employees(months: float, fte: float, severance: int, *, contract: bool) -> None:
    people = [person("ana", fte=fte, contract=contract), *PEOPLE[1:]]
    roster = world(people, limits=Limits(releases=Releases.ALL, severance_months=months))
    assert broken(roster, plan_of(roster, releases(roster, "ana", "2027-Q1", cost=severance))) == {}
    assert set(broken(roster, plan_of(roster, releases(roster, "ana", "2027-Q1", cost=severance + 1)))) == {"cost"}


def test_joining_as_one_is_costs_nothing() -> None:
    roster = world(pool=[person("raj")])
    plan = plan_of(roster, moves(roster, "raj", "trainer", "2027-Q1 2027-Q1", cost=10))
    assert broken(roster, plan) == {"cost": "`raj` to `trainer` costs 10, but the path costs 0"}


def test_pay_is_kept_or_lifted_to_the_least_of_the_role_or_is_the_roles() -> None:
    roles = (ROLES[0], ROLES[1].model_copy(update={"pay_min": 64_000}), *ROLES[2:])
    pool = [person("raj", "coach", salary=50_000), person("sue", "coach", salary=90_000)]
    roster = world(pool=pool, roles=roles)
    actions = [
        moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000, salary=64_000),
        moves(roster, "ben", "knowledge-manager", "2027-Q1 2027-Q3", cost=5_000, salary=60_000),
        moves(roster, "raj", "coach", "2027-Q1 2027-Q1", salary=64_000),
        moves(roster, "sue", "coach", "2027-Q1 2027-Q1", salary=90_000),
        hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000),
    ]
    plan = plan_of(roster, *actions)
    assert broken(roster, plan) == {}
    assert told(roster, plan, "pay") == "2 kept, 2 lifted, 1 of the role"


def test_wrong_pay_is_refused_without_telling_what_anybody_earns() -> None:
    roster = world()
    moved = plan_of(roster, moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000, salary=63_000))
    assert broken(roster, moved) == {"pay": "the pay of `ana` as `coach` is 5 % above what it should be"}
    hired = plan_of(roster, hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=78_000))
    assert broken(roster, hired) == {"pay": "the pay of `new-coach-1` as `coach` is 2.5 % below what it should be"}


def test_wrong_pay_of_a_volunteer_is_refused() -> None:
    roster = world([person("ana", salary=0)])
    plan = plan_of(roster, moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000, salary=1))
    assert broken(roster, plan) == {"pay": "the pay of `ana` as `coach` is more than 100 times what it should be"}
