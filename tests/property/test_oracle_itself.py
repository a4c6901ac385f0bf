"""The oracle on worlds small enough to work out by hand: goals, options and hires."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.need import Need
from ldplanner.domain.profile import Floor, Measure, Profile, Target
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.role import Path, Role
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import Tool
from support.oracle import Best, best, plan_count
from support.oracle_figures import last_day_of, year_of, yearly_cost
from support.worlds import need, path, person, role, world

KM, SOCIAL, TRAINING = Stream
TRAINER = role("trainer", stream=TRAINING)
COACH = role("coach", stream=SOCIAL)
MANAGER = role("knowledge-manager", stream=KM)
LEAD = role("lnd-manager")
ROLES = (TRAINER, COACH, MANAGER, LEAD)
ALL_KM = Profile(id="km", title="All km", streams={KM: Target(share=1.0)})
KM_AT_H = need("knowledge-manager", at_least=1.0)
RELEASE_ALL = Limits(releases=Releases.ALL)


def found(roster: Roster) -> Best:
    outcome = best(roster)
    assert outcome is not None
    return outcome


def km(**facts: object) -> Role:
    return Role.model_validate(dict(MANAGER) | facts)


def _to_km(quarters: int = 1, cost: int = 0) -> Path:
    return path("trainer", "knowledge-manager", quarters, cost)


def test_gap_is_what_would_have_to_sit_elsewhere() -> None:
    # A trainer and a coach: 0/50/50. Moved, the trainer makes it 50/50/0: km lacks 20, training 10, social has 30 over.
    team = (person("ana"), person("cleo", "coach", keep=True))
    assert found(world(team, roles=ROLES, paths=())).values[Goal.MIX] == pytest.approx(70)
    assert found(world(team, roles=ROLES)).values[Goal.MIX] == pytest.approx(30)


@pytest.mark.parametrize(
    ("target", "gap"), [(Target(share=0.6), 40), (Target(at_most=0.3), 70), (Target(share=0.5, at_least=0.2), 0)]
)
def test_a_band_replaces_the_share_and_its_missing_side_is_open(target: Target, gap: float) -> None:
    profile = Profile(id="band", title="Band", streams={TRAINING: target})
    assert found(world([person("ana")], roles=ROLES, paths=(), profile=profile)).values[Goal.MIX] == pytest.approx(gap)


def test_shape_adds_floors_and_half_of_what_breaks_the_order() -> None:
    # 1 km, 3 training of 4 (the lead is outside): floors lack 40 - 25 and 2, training exceeds social by 75: 37.5.
    floors = (Floor(roles=(MANAGER.id, LEAD.id), at_least=0.4), Floor(roles=(COACH.id,), at_least=0.02))
    profile = Profile(id="shape", title="Shape", order=(KM, SOCIAL, TRAINING), floors=floors)
    trainers = [person(name) for name in ("ana", "ben", "cleo")]
    team = (person("kim", "knowledge-manager"), *trainers, person("lee", "lnd-manager"))
    assert found(world(team, roles=ROLES, paths=(), profile=profile)).values[Goal.SHAPE] == pytest.approx(15 + 2 + 37.5)


@pytest.mark.parametrize(("measure", "gap"), [(Measure.FTE, 50), (Measure.PAY, 75), (Measure.SPEND, 60)])
def test_the_mix_is_of_what_the_profile_measures(measure: Measure, gap: float) -> None:
    # FTE 1 : 1; pay 30,000 : 90,000; a km tool of 30,000 from the last quarter on makes it 60,000 : 90,000.
    tools = (
        Tool(name="Search", stream=KM, yearly_cost=30_000, starts=Quarter.parse("2027-Q2")),
        Tool(name="Later", stream=KM, yearly_cost=30_000, starts=Quarter.parse("2027-Q3")),
    )
    team = (person("kim", "knowledge-manager", salary=30_000), person("ana", salary=90_000))
    profile = ALL_KM.model_copy(update={"measure": measure})
    roster = world(team, roles=ROLES, paths=(), profile=profile, tools=tools, quarters=2)
    assert found(roster).values[Goal.MIX] == pytest.approx(gap)


def test_cost_is_change_and_a_year_of_the_difference_in_payroll() -> None:
    # A move for 5,000; pay lifted from 60,000 to 90,000, with on-costs 78,000 to 117,000: 5,000 + 39,000.
    roles = (TRAINER, km(pay_min=90_000))
    roster = world(
        [person("ana")], roles=roles, paths=(_to_km(2, 5_000),), needs=(KM_AT_H,), budget=Budget(on_costs=0.3)
    )
    assert found(roster).values[Goal.COST] == pytest.approx(44_000)


def test_money_is_rounded_half_up_person_by_person() -> None:
    # 52,333 x 0.5 = 26,166.5; 33,333 x 0.5 x 1.3 = 21,666.45; 10 x 0.35 = 3.5, in binary a little less.
    assert yearly_cost(world(), 52_333, 0.5) == 26_167
    assert yearly_cost(world(budget=Budget(on_costs=0.3)), 33_333, 0.5) == 21_666
    assert yearly_cost(world(), 10, 0.35) == 4


@pytest.mark.parametrize(
    ("needs", "cost"),
    [
        # 19 % a year: 0.9 after two quarters, so 60,000 becomes 54,000.
        ((), -6_000),
        # Moved at once for 1,000, into a role that half would leave: still 0.9.
        ((KM_AT_H,), -5_000),
        # A hire beside her stays: 50,000, and 7 for the hiring.
        ((need("knowledge-manager", at_least=2.0),), 45_007),
    ],
)
def test_survival_goes_by_the_role_of_today_and_hires_stay(needs: tuple[Need, ...], cost: float) -> None:
    trainer = role("trainer", stream=TRAINING, attrition=0.19)
    roles = (trainer, km(attrition=0.5, salary=50_000, hire_cost=7, hire_quarters=0))
    facts = found(
        world([person("ana")], roles=roles, paths=(_to_km(0, 1_000),), quarters=2, needs=needs, priorities=(Goal.COST,))
    )
    assert facts.values[Goal.COST] == pytest.approx(cost)


@pytest.mark.parametrize(("last_day", "cost"), [(date(2027, 6, 30), 0), (date(2027, 6, 29), -60_000)])
def test_who_leaves_before_the_last_day_of_a_quarter_is_gone_in_it(last_day: date, cost: int) -> None:
    # Nobody whose last day is known has other attrition.
    team = (person("ana", leaves=last_day), person("cleo", "coach", leaves=date(2030, 1, 1)))
    roster = world(team, roles=ROLES, paths=(), quarters=2, attrition=0.19)
    assert found(roster).values[Goal.COST] == pytest.approx(cost)
    # Two quarters of reskilling end after ana has left; to move at once in quarter 2 she must see its last day.
    at_once = (_to_km(0),)
    assert plan_count(world(team, roles=ROLES, quarters=4, paths=(_to_km(2),))) == 1
    assert plan_count(world(team, roles=ROLES, quarters=4, paths=at_once)) == (3 if cost == 0 else 2)


def test_disruption_counts_people_who_did_not_ask() -> None:
    for wants, people in (((), 1), (("coach",), 0)):
        team = (person("ana", fte=0.5, wants=wants),)
        roster = world(team, roles=ROLES, needs=(need("coach", at_least=0.5),))
        assert found(roster).values[Goal.DISRUPTION] == people


def test_a_release_saves_pay_costs_severance_and_counts_as_three() -> None:
    # 3 months of half of 60,000 is 7,500, and 30,000 a year saved; ana must stay, as somebody must be in the mix.
    team = (person("ana", fte=0.5, keep=True), person("ben", fte=0.5))
    facts = found(world(team, roles=ROLES, paths=(), limits=RELEASE_ALL, priorities=(Goal.COST,))).values
    assert facts[Goal.COST] == pytest.approx(-22_500)
    assert facts[Goal.DISRUPTION] == 3


def test_only_contractors_are_released_and_get_no_severance() -> None:
    team = (person("ana", contract=True), person("ben"))
    limits = Limits(releases=Releases.CONTRACTORS)
    roster = world(team, roles=ROLES, paths=(), limits=limits, priorities=(Goal.COST,))
    assert found(roster).values[Goal.COST] == pytest.approx(-60_000)


def test_pace_adds_up_the_distance_of_every_quarter() -> None:
    # Of two trainers one is to be in km after two quarters: 2 FTE away in quarters 1 and 2, 1 FTE in quarter 3.
    team = (person("ana"), person("ben", keep=True))
    roster = world(team, roles=ROLES, profile=ALL_KM, quarters=3)
    assert found(roster).values[Goal.PACE] == pytest.approx(2 + 2 + 1)


@pytest.mark.parametrize(
    ("skills", "asked", "plans"),
    [
        (None, ("a", "b"), 1 + 2),  # no list: 2 quarters, so starts 1 and 2 of 4
        (("a",), (), 1 + 2),
        ((), ("a", "b"), 1 + 2),  # an empty list: none of them
        (("a",), ("a", "b"), 1 + 3),  # half of 2 quarters
        (("a", "b"), ("a", "b", "c"), 1 + 3),  # a third of 2, rounded up
        (("b", "a"), ("a", "b"), 1 + 4),  # nothing missing: at once
    ],
)
def test_reskilling_scales_with_the_skills_missing(
    skills: tuple[str, ...] | None, asked: tuple[str, ...], plans: int
) -> None:
    roster = world([person("ana", skills=skills)], roles=(TRAINER, km(skills=asked)), paths=(_to_km(2),))
    assert plan_count(roster) == plans


def test_the_cost_of_a_path_scales_too() -> None:
    # One of two skills missing: half of 4,999 is 2,499.5.
    roles = (TRAINER, km(skills=("a", "b")))
    roster = world([person("ana", skills=("a",))], roles=roles, needs=(KM_AT_H,), paths=(_to_km(cost=4_999),))
    assert found(roster).values[Goal.COST] == pytest.approx(2_500)


def test_keep_and_moves_to_close_paths() -> None:
    assert plan_count(world([person("ana", keep=True)], roles=ROLES, limits=RELEASE_ALL)) == 1
    assert plan_count(world([person("ana", moves_to=())], roles=ROLES)) == 1
    # Coach takes one quarter: starts 1 to 3; knowledge manager two: 1 and 2.
    assert plan_count(world([person("ana", moves_to=("coach",))], roles=ROLES)) == 1 + 3
    assert plan_count(world([person("ana")], roles=ROLES)) == 1 + 3 + 2


def test_a_transfer_is_free_in_the_role_held_and_counts_from_its_arrival() -> None:
    # Raj joins as he is in any of 4 quarters, or reskills for one from quarter 1, 2 or 3 on.
    raj = person("raj")
    assert plan_count(world((), [raj], roles=ROLES, paths=(_to_km(),))) == 1 + 4 + 3
    assert plan_count(world((), [person("raj", keep=True)], roles=ROLES)) == 1 + 4
    assert plan_count(world((), [person("raj", moves_to=("coach",))], roles=ROLES)) == 1 + 3
    # Arriving in quarter 3 at the earliest: nothing counted in 1 and 2, then all km: no distance. Pay is new: 60,000.
    roster = world((), [raj], roles=ROLES, paths=(_to_km(2, 900),), profile=ALL_KM, quarters=3)
    facts = found(roster).values
    assert facts == pytest.approx({Goal.MIX: 0, Goal.SHAPE: 0, Goal.COST: 60_900, Goal.DISRUPTION: 1, Goal.PACE: 0})
    joined = found(world((), [raj], roles=ROLES, paths=()))
    assert joined.values[Goal.DISRUPTION] == 0
    assert joined.values[Goal.COST] == pytest.approx(60_000)


def test_hires_start_after_their_quarters_and_are_no_more_than_the_team() -> None:
    # Opened in quarters 1 or 2 of 3 for one quarter; one person today, so at most one hire: none, or one of the two.
    roles = (TRAINER, km(salary=50_000, hire_cost=3_000, hire_quarters=1))
    free = world([person("ana")], roles=roles, paths=(), quarters=3)
    assert found(free).plans == 3
    assert found(free).values[Goal.COST] == pytest.approx(53_000)
    openings = partial(world, [person("ana")], paths=(), quarters=3, limits=Limits(hires_per_quarter=2))
    assert found(openings(roles=roles)).plans == 3 * 3
    few = km(salary=50_000, hire_cost=3_000, hire_quarters=1, max_hires=2)
    assert found(openings(roles=(TRAINER, few))).plans == 1 + 2 + 3


@pytest.mark.parametrize("unknown", ["salary", "hire_cost", "hire_quarters"])
def test_a_role_is_hired_only_when_pay_cost_and_time_are_known(unknown: str) -> None:
    known: dict[str, object] = {"salary": 50_000, "hire_cost": 3_000, "hire_quarters": 0}
    assert plan_count(world([person("ana")], roles=(TRAINER, km(**known)), paths=())) > 1
    assert plan_count(world([person("ana")], roles=(TRAINER, km(**known | {unknown: None})), paths=())) == 1


def test_goals_are_held_in_the_order_of_the_roster() -> None:
    # Mix first: ana moves for 5,000. Cost first: she stays. Either way the best gap of all plans is the same.
    mix_first = found(world([person("ana")], roles=ROLES, profile=ALL_KM))
    cost_first = found(world([person("ana")], roles=ROLES, profile=ALL_KM, priorities=(Goal.COST,)))
    assert (mix_first.values[Goal.MIX], mix_first.values[Goal.COST]) == pytest.approx((0, 5_000))
    assert (cost_first.values[Goal.MIX], cost_first.values[Goal.COST]) == pytest.approx((100, 0))
    assert cost_first.best_gap == pytest.approx(mix_first.best_gap) == pytest.approx(0)


def test_somebody_must_be_in_the_mix_at_the_end() -> None:
    assert best(world([person("lee", "lnd-manager")], roles=ROLES)) is None
    assert best(world([person("ana", leaves=date(2027, 12, 1))], roles=ROLES, paths=())) is None


@given(st.integers(1, 12))
def test_quarters_end_when_the_calendar_says(t: int) -> None:
    roster = world(starts="2027-Q3", quarters=12)
    quarter = Quarter.parse("2027-Q3").plus(t - 1)
    assert (last_day_of(roster, t), year_of(roster, t)) == (quarter.last_day, quarter.year)
