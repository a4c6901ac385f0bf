from datetime import date

import pytest

from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Limits
from ldplanner.domain.person import UnderWay
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from support.plans import broken, moves, plan_of, told
from support.worlds import PATHS, PEOPLE, PersonFacts, path, person, role, world


def team(**facts: object) -> Roster:
    """Return a department in which ana is as the facts say."""
    return world([PEOPLE[0].model_copy(update=facts), *PEOPLE[1:]])


def test_a_move_along_a_path_passes() -> None:
    roster = team(moves_to=("coach",), leaves=date(2027, 6, 30))
    plan = plan_of(roster, moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000))
    assert broken(roster, plan) == {}
    assert told(roster, plan, "move") == "1 move, reskilling at most 1 quarter"


@pytest.mark.parametrize(
    ("facts", "to", "when", "detail"),
    [
        ({"keep": True}, "coach", "2027-Q1 2027-Q2", "`ana` to `coach`: is kept in `trainer`"),
        (
            {"moves_to": ("knowledge-manager",)},
            "coach",
            "2027-Q1 2027-Q2",
            "`ana` to `coach`: `moves_to` leaves it out of 1 role",
        ),
        ({}, "lnd-manager", "2027-Q1 2027-Q2", "`ana` to `lnd-manager`: no path from `trainer`"),
        ({}, "trainer", "2027-Q1 2027-Q1", "`ana` to `trainer`: no path from `trainer`"),
        (
            {},
            "coach",
            "2027-Q1 2027-Q3",
            "`ana` to `coach`: takes effect in 2027-Q3, but 1 quarter of reskilling from 2027-Q1 end in 2027-Q2",
        ),
        ({}, "coach", "2027-Q4 2028-Q1", "`ana` to `coach`: 2027-Q4 to 2028-Q1 is not within 2027-Q1 to 2027-Q4"),
        ({}, "coach", "2026-Q4 2027-Q1", "`ana` to `coach`: 2026-Q4 to 2027-Q1 is not within 2027-Q1 to 2027-Q4"),
        (
            {"leaves": date(2027, 6, 29)},
            "coach",
            "2027-Q1 2027-Q2",
            "`ana` to `coach`: leaves on 2027-06-29, before the end of 2027-Q2",
        ),
    ],
)
def test_a_move_that_is_not_open_is_refused(facts: PersonFacts, to: str, when: str, detail: str) -> None:
    roster = team(**facts)
    plan = plan_of(roster, moves(roster, "ana", to, when, cost=2_000))
    assert broken(roster, plan) == {"move": detail}


@pytest.mark.parametrize(
    ("skills", "when", "cost"),
    [
        (("listening", "asking"), "2027-Q1 2027-Q1", 0),
        # one of two is missing: 3 x 1/2 = 1.5 quarters, rounded up to 2; 2,001 x 1/2 = 1,000.5, rounded half up
        (("asking", "juggling"), "2027-Q1 2027-Q3", 1_001),
        ((), "2027-Q1 2027-Q4", 2_001),
        (None, "2027-Q1 2027-Q4", 2_001),
    ],
)
def test_skills_shorten_the_path(skills: tuple[str, ...] | None, when: str, cost: int) -> None:
    roles = (
        role("trainer", stream=Stream.TRAINING),
        role("coach", stream=Stream.SOCIAL, skills=("listening", "asking")),
    )
    roster = world([person("ana", skills=skills)], roles=roles, paths=(path("trainer", "coach", 3, 2_001),))
    assert broken(roster, plan_of(roster, moves(roster, "ana", "coach", when, cost=cost))) == {}
    wrong = plan_of(roster, moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=1))
    assert set(broken(roster, wrong)) == {"move", "cost"}


def test_a_role_without_skills_scales_nothing() -> None:
    roster = world([person("ana", skills=("asking",))])
    assert broken(roster, plan_of(roster, moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000))) == {}


def test_a_pool_person_may_join_as_they_are_even_if_kept_unless_moves_to_leaves_it_out() -> None:
    kept = world(pool=[person("raj", keep=True)])
    joining = moves(kept, "raj", "trainer", "2027-Q4 2027-Q4")
    assert broken(kept, plan_of(kept, joining)) == {}
    choosy = world(pool=[person("raj", moves_to=("coach",))])
    assert broken(choosy, plan_of(choosy, joining)) == {
        "move": "`raj` to `trainer`: `moves_to` leaves it out of 1 role"
    }


def test_a_kept_pool_person_may_not_change_roles() -> None:
    roster = world(pool=[person("raj", keep=True)])
    plan = plan_of(roster, moves(roster, "raj", "coach", "2027-Q1 2027-Q2", cost=2_000))
    assert broken(roster, plan) == {"move": "`raj` to `coach`: is kept in `trainer`"}


def test_leaders_start_no_later_than_their_reports_if_asked_for() -> None:
    people = [person("kim"), person("ana", manager="kim"), person("ben", manager="ana")]
    led, free = (world(people, limits=Limits(leaders_first=first)) for first in (True, False))
    early = moves(led, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000)
    leader = moves(led, "kim", "coach", "2027-Q3 2027-Q4", cost=2_000)
    with_leader = moves(led, "ana", "coach", "2027-Q3 2027-Q4", cost=2_000)
    assert broken(led, plan_of(led, early)) == {}
    assert broken(led, plan_of(led, with_leader, leader)) == {}
    assert broken(free, plan_of(free, early, leader)) == {}
    assert broken(led, plan_of(led, early, leader)) == {
        "leaders-first": "`ana` starts in 2027-Q1, 2 quarters before `kim` in 2027-Q3"
    }


def test_only_the_direct_manager_counts_and_pool_people_count_too() -> None:
    people = [person("kim"), person("ana", manager="kim")]
    pool = [person("raj", manager="kim"), person("sue", manager="ana")]
    roster = world(people, pool, limits=Limits(leaders_first=True), paths=PATHS)
    leader = moves(roster, "kim", "coach", "2027-Q2 2027-Q3", cost=2_000)
    of_report = moves(roster, "sue", "trainer", "2027-Q1 2027-Q1")
    assert broken(roster, plan_of(roster, leader, of_report)) == {}
    joining = moves(roster, "raj", "trainer", "2027-Q1 2027-Q1")
    assert broken(roster, plan_of(roster, leader, joining)) == {
        "leaders-first": "`raj` starts in 2027-Q1, 1 quarter before `kim` in 2027-Q2"
    }


@pytest.mark.parametrize(
    ("to", "when", "cost", "rules"),
    [
        ("coach", "2027-Q1 2027-Q3", 0, set()),
        ("coach", "2027-Q1 2027-Q2", 0, {"move"}),
        ("coach", "2027-Q1 2027-Q3", 2_000, {"cost"}),
        ("knowledge-manager", "2027-Q1 2027-Q3", 0, {"move"}),
    ],
)
def test_a_move_that_is_under_way_only_goes_on(to: str, when: str, cost: int, rules: set[str]) -> None:
    roster = team(moves_to=(), moving=UnderWay(to_role=RoleId("coach"), quarters=2))
    assert broken(roster, plan_of(roster, moves(roster, "ana", to, when, cost=cost))).keys() == rules


def test_a_move_that_is_under_way_neither_leads_nor_follows() -> None:
    going = UnderWay(to_role=RoleId("coach"), quarters=1)
    people = [person("ana", manager="ben", moving=going), person("ben", moving=going), person("cleo", manager="ben")]
    roster = world(people, limits=Limits(leaders_first=True))
    when = {"ana": "2027-Q1 2027-Q2", "ben": "2027-Q2 2027-Q3", "cleo": "2027-Q1 2027-Q2"}
    costs = {"ana": 0, "ben": 0, "cleo": 2_000}
    done = (moves(roster, name, "coach", when[name], cost=costs[name]) for name in when)
    assert broken(roster, plan_of(roster, *done)) == {}
