from datetime import date

import pytest

from ldplanner.domain.compliance import Course, Format
from ldplanner.domain.limits import Headcount, Limits, Releases
from ldplanner.domain.plan import Action
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from support.plans import broken, hires, moves, plan_of, releases, told
from support.worlds import PATHS, PEOPLE, ROLES, need, person, role, world

TRAINERS = [person(name) for name in ("ana", "ben", "cleo", "dora")]
COACH = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000)


def to_coach(roster: Roster, name: str, when: str) -> Action:
    return moves(roster, name, "coach", when, cost=2_000)


def test_reskilling_at_once_is_a_share_of_the_opening_fte() -> None:
    roster = world(TRAINERS, limits=Limits(reskilling_at_once=0.5))
    two = [to_coach(roster, name, "2027-Q1 2027-Q2") for name in ("ana", "ben")]
    third = plan_of(roster, *two, to_coach(roster, "cleo", "2027-Q2 2027-Q3"))
    assert broken(roster, third) == {}
    assert told(roster, third, "reskilling") == "tightest 2 FTE in 2027-Q1 of 2"
    at_once = plan_of(roster, *two, to_coach(roster, "cleo", "2027-Q1 2027-Q2"))
    assert broken(roster, at_once) == {"reskilling": "3 FTE in 2027-Q1 exceeds 2 by 1"}


def test_reskilling_lasts_until_the_quarter_before_the_move_takes_effect() -> None:
    roster = world(TRAINERS, limits=Limits(reskilling_at_once=0.25))
    long = moves(roster, "ana", "knowledge-manager", "2027-Q1 2027-Q3", cost=5_000)
    assert broken(roster, plan_of(roster, long, to_coach(roster, "ben", "2027-Q3 2027-Q4"))) == {}
    overlapping = plan_of(roster, long, to_coach(roster, "ben", "2027-Q2 2027-Q3"))
    assert broken(roster, overlapping) == {"reskilling": "2 FTE in 2027-Q2 exceeds 1 by 1"}


def test_a_small_team_may_always_reskill_one_fte() -> None:
    roster = world(TRAINERS, limits=Limits(reskilling_at_once=0.0))
    assert broken(roster, plan_of(roster, to_coach(roster, "ana", "2027-Q1 2027-Q2"))) == {}


def test_pool_people_reskill_too_but_are_not_in_the_opening_fte() -> None:
    roster = world(TRAINERS, [person("raj", fte=0.5)], limits=Limits(reskilling_at_once=0.25))
    both = [to_coach(roster, name, "2027-Q1 2027-Q2") for name in ("raj", "ana")]
    assert broken(roster, plan_of(roster, *both)) == {"reskilling": "1.5 FTE in 2027-Q1 exceeds 1 by 0.5"}


def test_headcount_counts_everyone_present_without_attrition() -> None:
    people = [person("kim", "lnd-manager"), person("ana", fte=0.5)]
    limits = Limits(headcount=Headcount(min=1.5, max=2.5))
    roster = world(people, limits=limits, attrition=0.5)
    plan = plan_of(roster, COACH)
    assert broken(roster, plan) == {}
    assert told(roster, plan, "headcount") == (
        "tightest 1.5 FTE in 2027-Q1, 1.5 needed; tightest 2.5 FTE in 2027-Q2 of 2.5"
    )


def test_headcount_has_a_most_and_a_least() -> None:
    people = [*PEOPLE[:2], person("cleo", "coach", leaves=date(2027, 12, 30), salary=80_000)]
    crowded = world(people, limits=Limits(headcount=Headcount(max=3)))
    assert broken(crowded, plan_of(crowded, COACH)) == {
        "headcount": "4 FTE in 2027-Q2 exceeds 3 by 1; 4 FTE in 2027-Q3 exceeds 3 by 1"
    }
    deserted = world(people, limits=Limits(headcount=Headcount(min=3)))
    assert broken(deserted, plan_of(deserted)) == {"headcount": "2 FTE in 2027-Q4 falls short of 3 by 1"}


def test_released_people_and_people_still_in_the_pool_are_no_heads() -> None:
    pool = [person("raj")]
    roster = world(PEOPLE, pool, limits=Limits(headcount=Headcount(max=3), releases=Releases.ALL))
    joining = to_coach(roster, "raj", "2027-Q1 2027-Q2")
    assert set(broken(roster, plan_of(roster, joining))) == {"headcount"}
    leaving = releases(roster, "ana", "2027-Q2", cost=15_000)
    assert broken(roster, plan_of(roster, joining, leaving)) == {}


def test_a_need_met_today_binds_in_every_quarter() -> None:
    roster = world(needs=(need("trainer", at_least=2, because="the induction"),))
    assert told(roster, plan_of(roster), "needs") == "tightest 2 FTE in 2027-Q1 for `the induction`, 2 needed"
    plan = plan_of(roster, to_coach(roster, "ana", "2027-Q3 2027-Q4"))
    assert broken(roster, plan) == {
        "needs": "1.5 FTE in 2027-Q3 for `the induction` falls short of 2 by 0.5; "
        "1 FTE in 2027-Q4 for `the induction` falls short of 2 by 1"
    }


def test_a_need_not_met_today_binds_in_the_last_quarter() -> None:
    roster = world(needs=(need("coach", "knowledge-manager", at_least=2),))
    late = plan_of(roster, to_coach(roster, "ana", "2027-Q3 2027-Q4"))
    assert broken(roster, late) == {}
    assert broken(roster, plan_of(roster)) == {
        "needs": "1 FTE in 2027-Q4 for `coach or knowledge-manager` falls short of 2 by 1"
    }


@pytest.mark.parametrize(("starts", "first"), [("2026-Q1", "2027-Q1"), ("2027-Q3", "2027-Q3")])
def test_a_need_with_a_quarter_binds_from_then_on(starts: str, first: str) -> None:
    roster = world(needs=(need("knowledge-manager", at_least=1, starts=starts),))
    detail = f"0 FTE in {first} for `knowledge-manager` falls short of 1 by 1"
    assert broken(roster, plan_of(roster))["needs"].startswith(detail)


def test_a_need_after_the_horizon_binds_never() -> None:
    roster = world(needs=(need("knowledge-manager", at_least=1, starts="2028-Q1"),))
    assert broken(roster, plan_of(roster)) == {}
    assert told(roster, plan_of(roster), "needs") == "0 of 1 bind within the horizon"


def test_a_need_in_a_unit_takes_people_and_hires_of_that_unit_only() -> None:
    people = [person("cleo", "coach", unit="surgery", salary=80_000)]
    roster = world(people, needs=(need("coach", at_least=1, unit="nursing"),))
    elsewhere = broken(roster, plan_of(roster, COACH.model_copy(update={"unit": "surgery"})))
    assert elsewhere == {"needs": "0 FTE in 2027-Q4 for `coach (nursing)` falls short of 1 by 1"}
    assert broken(roster, plan_of(roster, COACH.model_copy(update={"unit": "nursing"}))) == {}


def test_new_colleagues_count_for_needs_by_their_ramp_and_attrition_does_not() -> None:
    roles = (ROLES[0], ROLES[1].model_copy(update={"ramp": (0.5, 0.75)}), *ROLES[2:])
    wanted = (need("coach", at_least=1.75, starts="2027-Q3"),)
    roster = world(roles=roles, needs=wanted, attrition=0.5)
    assert broken(roster, plan_of(roster, COACH)) == {}
    available = [state.available[0].available for state in plan_of(roster, COACH).quarters]
    assert available == [1, 1.5, 1.75, 2]
    late = hires("new-coach-1", "coach", "2027-Q2 2027-Q3", cost=5_000, salary=80_000)
    assert broken(roster, plan_of(roster, late)) == {
        "needs": "1.5 FTE in 2027-Q3 for `coach` falls short of 1.75 by 0.25"
    }


def test_who_joins_from_the_pool_counts_from_then_on() -> None:
    roster = world([person("cleo", "coach")], [person("raj")], needs=(need("coach", at_least=2, starts="2027-Q2"),))
    assert broken(roster, plan_of(roster, to_coach(roster, "raj", "2027-Q1 2027-Q2"))) == {}
    assert set(broken(roster, plan_of(roster, to_coach(roster, "raj", "2027-Q2 2027-Q3")))) == {"needs"}


def test_the_load_of_reskilling_is_the_rosters() -> None:
    limits = Limits(reskilling_load=0.2)
    roster = world(needs=(need("trainer", at_least=1.8, starts="2027-Q1"),), limits=limits)
    plan = plan_of(roster, moves(roster, "ana", "knowledge-manager", "2027-Q1 2027-Q3", cost=5_000))
    assert broken(roster, plan)["needs"].startswith("1 FTE in 2027-Q3")


CLASSROOM = Course(name="Safe lifting", learners=900, hours=2, format=Format.CLASSROOM, class_size=15)
DESIGNER = role("instructional-designer", stream=Stream.TRAINING)


def test_courses_need_designers_and_trainers() -> None:
    # delivery 900 x 2 / 15 = 120 h of 960; development 2 x 38 / 3 = 25.33 h of 1,152
    people = [person("ana", fte=0.125), person("dan", "instructional-designer", fte=0.022)]
    roster = world(people, roles=(*ROLES, DESIGNER), compliance=(CLASSROOM,))
    plan = plan_of(roster)
    assert broken(roster, plan) == {}
    covers = [(cover.need, round(cover.at_least, 6)) for cover in plan.quarters[0].available]
    assert covers == [("compliance: design", 0.021991), ("compliance: delivery", 0.125)]


def test_trainers_who_move_away_leave_courses_undelivered() -> None:
    course = CLASSROOM.model_copy(update={"learners": 7_200, "ratio": 0.0})
    roster = world([person("ana"), *PEOPLE[2:]], compliance=(course,))
    plan = plan_of(roster, to_coach(roster, "ana", "2027-Q3 2027-Q4"))
    assert broken(roster, plan) == {
        "compliance": "0.5 FTE in 2027-Q3 for `compliance: delivery` falls short of 1 by 0.5; "
        "0 FTE in 2027-Q4 for `compliance: delivery` falls short of 1 by 1"
    }


@pytest.mark.parametrize(
    ("form", "hours", "learners"),
    [
        (Format.CLASSROOM, 38, 20),
        (Format.VIRTUAL, 28, 20),
        (Format.ELEARNING_1, 42, 0),
        (Format.ELEARNING_2, 71, 0),
        (Format.ELEARNING_3, 130, 0),
    ],
)
def test_development_takes_so_many_hours_by_format(form: Format, hours: int, learners: int) -> None:
    # 1,152 / hours of one course rebuilt every year fill one designer
    course = Course(name="Hygiene", learners=learners, hours=1152 / hours, format=form, rebuild_years=1, class_size=1)
    people = [person("dan", "instructional-designer"), *(person(f"t{n}") for n in range(30))]
    roster = world(people, roles=(*ROLES, DESIGNER), compliance=(course,))
    plan = plan_of(roster)
    assert broken(roster, plan) == {}
    assert round(plan.quarters[0].available[0].at_least, 9) == 1.0
    assert len(plan.quarters[0].available) == (2 if learners else 1)


def test_somebody_is_in_the_mix_in_the_end() -> None:
    people = [person("kim", "lnd-manager"), person("ana", leaves=date(2027, 12, 30))]
    roster = world(people, paths=PATHS)
    assert broken(roster, plan_of(roster, COACH)) == {}
    found = broken(roster, plan_of(roster))
    assert found["in-the-mix"] == "0 FTE in the mix in 2027-Q4"
