import pytest

from ldplanner.domain.ids import PersonId, RoleId, UnitId
from ldplanner.domain.limits import Limits, Releases
from support.plans import broken, hires, moves, plan_of, releases, told
from support.worlds import PEOPLE, need, person, world


def test_known_people_into_known_roles_pass() -> None:
    roster = world(pool=[person("raj", "coach", salary=70_000)])
    plan = plan_of(
        roster,
        moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000),
        moves(roster, "raj", "coach", "2027-Q1 2027-Q1"),
    )
    assert broken(roster, plan) == {}
    assert told(roster, plan, "known") == "2 actions, all of known people and roles"


def test_a_role_somebody_does_not_hold_is_not_where_they_come_from() -> None:
    roster = world()
    action = moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000)
    plan = plan_of(roster, action.model_copy(update={"from_role": RoleId("coach")}))
    assert broken(roster, plan) == {"known": "`ana`: comes from `coach`, but holds `trainer`"}


def test_the_unit_is_the_persons_own() -> None:
    roster = world([person("ana", unit="nursing"), *PEOPLE[1:]])
    action = moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000)
    plan = plan_of(roster, action.model_copy(update={"unit": UnitId("surgery")}))
    assert broken(roster, plan) == {"known": "`ana`: is put in unit `surgery`, but works in `nursing`"}


def test_a_pool_person_is_transferred_and_a_member_reassigned() -> None:
    roster = world(pool=[person("raj")])
    joining = moves(roster, "raj", "coach", "2027-Q1 2027-Q2", cost=2_000)
    moving = moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000)
    plan = plan_of(
        roster, joining.model_copy(update={"kind": moving.kind}), moving.model_copy(update={"kind": joining.kind})
    )
    assert broken(roster, plan) == {
        "known": "`raj`: reassign does not fit, since they are in the pool; "
        "`ana`: transfer does not fit, since they are in the department"
    }


def test_nobody_in_the_pool_is_released() -> None:
    roster = world(pool=[person("raj", contract=True)], limits=Limits(releases=Releases.CONTRACTORS))
    plan = plan_of(roster, releases(roster, "raj", "2027-Q1"))
    assert "release does not fit, since they are in the pool" in broken(roster, plan)["known"]


def test_a_hire_is_nobody_known_comes_from_nowhere_and_works_in_a_known_unit() -> None:
    roster = world(needs=(need("coach", at_least=1, unit="nursing"),))
    good = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000, unit="nursing")
    assert broken(roster, plan_of(roster, good)) == {}
    for name in ("ana", "ANA"):
        known = plan_of(roster, good, good.model_copy(update={"person": PersonId(name)}))
        assert broken(roster, known)["known"] == f"`{name}`: is to be hired, but is already known"
    moved = plan_of(roster, good.model_copy(update={"from_role": RoleId("trainer")}))
    assert broken(roster, moved) == {"known": "`new-coach-1`: is to be hired, but comes from `trainer`"}
    lost = plan_of(roster, good, good.model_copy(update={"person": PersonId("new-coach-2"), "unit": UnitId("moon")}))
    assert broken(roster, lost) == {"known": "`new-coach-2`: is to be hired for `moon`, which is no known unit"}


@pytest.mark.parametrize(
    "name",
    ["", "a/b", "bad id: [x]", "new-1", "new-trainer-1", "new-coach-0", "new-coach-01", "new-coach-1\n", "NEW-coach-1"],
)
def test_a_hire_is_called_by_the_role_and_a_number(name: str) -> None:
    roster = world()
    action = hires(name, "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000)
    expected = f"`{name}`: is to be hired, but is not called `new-coach-<number>`"
    assert broken(roster, plan_of(roster, action)) == {"known": expected}


def test_a_hire_is_not_called_as_somebody_of_the_roster_in_whatever_capitals() -> None:
    roster = world([*PEOPLE, person("New-Coach-1", "coach")])
    first, second = (
        hires(f"new-coach-{number}", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000) for number in (1, 2)
    )
    assert broken(roster, plan_of(roster, second)) == {}
    assert broken(roster, plan_of(roster, first)) == {"known": "`new-coach-1`: is to be hired, but is already known"}


def test_nobody_has_two_actions() -> None:
    roster = world([person("ana", contract=True), *PEOPLE[1:]], limits=Limits(releases=Releases.CONTRACTORS))
    move = moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000)
    assert broken(roster, plan_of(roster, move)) == {}
    plan = plan_of(roster, move, releases(roster, "ana", "2027-Q4"))
    assert broken(roster, plan) == {"once": "`ana` has 2 actions"}


def test_actions_that_name_nobody_are_refused_without_figures() -> None:
    roster = world()
    ghost = moves(roster, "ana", "coach", "2027-Q1 2027-Q2").model_copy(update={"person": PersonId("zoe")})
    found = broken(roster, plan_of(roster, ghost))
    assert found["known"] == "`zoe`: reassign of somebody unknown"
    assert found["payroll"] == "not counted: some actions name nobody or nothing known"


def test_actions_into_roles_that_are_not_there_are_refused_without_figures() -> None:
    roster = world()
    lost = moves(roster, "ana", "wizard", "2027-Q1 2027-Q2")
    nowhere = lost.model_copy(update={"to_role": None})
    assert broken(roster, plan_of(roster, lost))["known"] == "`ana`: reassign to `wizard`, which is no known role"
    assert broken(roster, plan_of(roster, nowhere))["known"] == "`ana`: reassign to `None`, which is no known role"
    hire = hires("new-wizard-1", "wizard", "2027-Q1 2027-Q2", salary=1)
    assert broken(roster, plan_of(roster, hire))["known"] == "`new-wizard-1`: hire to `wizard`, which is no known role"


def test_absurd_money_is_refused_without_figures() -> None:
    roster = world()
    rich = moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000, salary=10**400)
    assert broken(roster, plan_of(roster, rich))["known"] == "`ana`: an amount of money beyond any department's"
