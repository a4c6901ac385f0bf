"""A department after some quarters of a plan, on tiny worlds whose every change is worked out by hand."""

from datetime import date

import pytest

from ldplanner.apply.rolled import rolled
from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Budget
from ldplanner.domain.person import Person, UnderWay
from ldplanner.domain.plan import Action
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from support.plans import bare_plan, hires, moves, releases
from support.worlds import ROLES, person, role, world


def after(roster: Roster, through: str, *actions: Action) -> Roster:
    return rolled(roster, bare_plan(roster, actions), Quarter.parse(through)).after


def going(to: str, quarters: int) -> UnderWay:
    return UnderWay(to_role=RoleId(to), quarters=quarters)


def only(people: tuple[Person, ...]) -> Person:
    (one,) = people
    return one


def test_time_goes_on_and_the_quarters_become_fewer() -> None:
    roster = world(starts="2027-Q2", quarters=4)
    now = after(roster, "2027-Q3")
    assert (now.as_of, str(now.horizon.starts), now.horizon.quarters) == (date(2027, 9, 30), "2027-Q4", 2)
    assert now.people == roster.people


def test_after_the_last_quarter_there_is_one_to_plan() -> None:
    horizon = after(world(quarters=4), "2027-Q4").horizon
    assert (str(horizon.starts), horizon.quarters) == ("2028-Q1", 1)


def test_a_move_is_under_way_until_it_takes_effect() -> None:
    roster = world([person("ana", wants=("knowledge-manager", "coach"))])
    move = moves(roster, "ana", "knowledge-manager", "2027-Q2 2027-Q4", cost=5_000, salary=90_000)
    assert after(roster, "2027-Q1", move).people == roster.people
    for through, left in (("2027-Q2", 1), ("2027-Q3", 0)):
        assert only(after(roster, through, move).people) == person(
            "ana", wants=("knowledge-manager", "coach"), moving=going("knowledge-manager", left)
        )
    assert only(after(roster, "2027-Q4", move).people) == person(
        "ana", "knowledge-manager", salary=90_000, wants=("coach",)
    )


def test_who_has_moved_has_learned_what_the_role_asks_for() -> None:
    roles = (*ROLES[:1], role("coach", skills=("listening", "writing")))
    roster = world([person("ana", skills=("writing", "singing"), moves_to=("coach",))], roles=roles)
    now = only(after(roster, "2027-Q2", moves(roster, "ana", "coach", "2027-Q1 2027-Q2")).people)
    assert (now.skills, now.moves_to) == (("listening", "singing", "writing"), ())


def test_who_joins_comes_from_the_pool_when_the_move_takes_effect() -> None:
    roster = world([person("ana")], [person("raj", "coach"), person("sue")])
    join = moves(roster, "raj", "knowledge-manager", "2027-Q1 2027-Q2", cost=3_000)
    before = after(roster, "2027-Q1", join)
    assert [(one.id, one.moving) for one in before.pool] == [("raj", going("knowledge-manager", 0)), ("sue", None)]
    now = after(roster, "2027-Q2", join)
    assert [one.id for one in now.people] == ["ana", "raj"]
    assert [one.id for one in now.pool] == ["sue"]


def test_who_was_hired_waits_in_the_pool_until_they_start() -> None:
    roster = world([person("ana")])
    hire = hires("new-coach-1", "coach", "2027-Q1 2027-Q3", cost=5_000, salary=80_000, unit="north")
    facts = {"name": "new-coach-1", "salary": 80_000, "unit": "north"}
    waiting = after(roster, "2027-Q1", hire)
    assert only(waiting.pool) == Person.model_validate(
        {"id": "new-coach-1", "role": "coach", "moving": going("coach", 1), **facts}
    )
    arrived = after(roster, "2027-Q3", hire)
    assert arrived.people[1] == Person.model_validate({"id": "new-coach-1", "role": "coach", **facts})
    assert arrived.pool == ()


def test_who_has_left_or_was_released_is_gone_and_manages_nobody() -> None:
    roster = world(
        [
            person("ana", leaves=date(2027, 6, 29)),
            person("ben", leaves=date(2027, 6, 30), manager="ana"),
            person("cleo", manager="dan"),
            person("dan", manager="ben"),
        ],
        [person("eva", leaves=date(2027, 3, 31)), person("fay", manager="eva")],
    )
    now = after(roster, "2027-Q2", releases(roster, "dan", "2027-Q2"))
    assert [(one.id, one.manager) for one in now.people] == [("ben", None), ("cleo", None)]
    assert [(one.id, one.manager) for one in now.pool] == [("fay", None)]


def test_a_move_under_way_that_the_plan_does_not_go_on_with_stays_as_it_was() -> None:
    roster = world([person("ana", moving=going("coach", 1))])
    assert after(roster, "2027-Q4").people == roster.people


@pytest.mark.parametrize(
    ("budget", "left"),
    [
        (None, None),
        (9_000, 2_000),
        (6_000, 0),
        ({2027: 9_000, 2028: 4_000}, {2027: 4_000, 2028: 2_000}),
        ({2027: 4_000, 2028: 4_000}, {2027: 0, 2028: 2_000}),
    ],
)
def test_what_was_spent_is_not_there_any_more(
    budget: int | dict[int, int] | None, left: int | dict[int, int] | None
) -> None:
    roster = world(starts="2027-Q4", budget=Budget(change=budget))
    done = (
        moves(roster, "ana", "knowledge-manager", "2027-Q4 2028-Q2", cost=5_000),
        moves(roster, "ben", "coach", "2028-Q1 2028-Q2", cost=2_000),
        moves(roster, "cleo", "knowledge-manager", "2028-Q2 2028-Q3", cost=3_000),
    )
    assert after(roster, "2028-Q1", *done).budget.change == left


def test_a_year_that_was_not_planned_yet_has_the_last_ones_payroll_and_no_one_off_money() -> None:
    budget = Budget(payroll={2026: 300_000, 2027: 200_000}, change={2027: 1_000})
    now = after(world(quarters=4, budget=budget), "2027-Q4").budget
    assert now.payroll == {2026: 300_000, 2027: 200_000, 2028: 200_000}
    assert now.change == {2027: 1_000, 2028: 0}


def test_hires_that_were_made_cannot_be_made_again() -> None:
    roles = (role("trainer"), role("coach", salary=80_000, hire_cost=0, hire_quarters=0, max_hires=2))
    roster = world([person("ana")], roles=roles)
    now = after(roster, "2027-Q1", hires("new-coach-1", "coach", "2027-Q1 2027-Q1", salary=80_000))
    assert now.roles[RoleId("coach")].max_hires == 1
