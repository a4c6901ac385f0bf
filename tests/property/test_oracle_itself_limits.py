"""The oracle on worlds small enough to work out by hand: budgets, limits and needs.

Each limit is met one way and missed by one the other way; the number of plans left tells which are kept.
"""

from datetime import date
from functools import partial

import pytest

from ldplanner.domain.compliance import Course, Format
from ldplanner.domain.limits import Budget, Headcount, Limits, Releases
from ldplanner.domain.need import Need
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from support.oracle import best
from support.oracle_limits import demands
from support.worlds import need, path, person, role, world

TRAINER = role("trainer", stream=Stream.TRAINING)
COACH = role("coach", stream=Stream.SOCIAL)
DESIGNER = role("instructional-designer", stream=Stream.TRAINING)
ROLES = (TRAINER, COACH, DESIGNER)
ANA = (person("ana"),)
# Ana may become a coach: reskilling in one quarter for 2,000, a coach from the next.
TO_COACH = (path("trainer", "coach", 1, 2_000),)


def kept(roster: Roster) -> int:
    """Count the plans that obey the limits."""
    outcome = best(roster)
    return 0 if outcome is None else outcome.plans


@pytest.mark.parametrize(
    ("payroll", "plans"),
    [
        (60_000, 1),  # a coach's pay of 70,000 is too much in any quarter
        (70_000, 3),  # to stay, or to start in quarter 1 or 2 of 3
        ({2027: 60_000, 2028: 70_000}, 3),  # from 2027-Q4: a coach in 2028-Q1 or -Q2
        ({2027: 60_000, 2028: 69_999}, 1),
        ({2027: 59_999, 2028: 90_000}, 0),
    ],
)
def test_payroll_is_capped_in_every_quarter(payroll: int | dict[int, int], plans: int) -> None:
    roles = (TRAINER, role("coach", stream=Stream.SOCIAL, pay_min=70_000))
    roster = world(ANA, roles=roles, paths=TO_COACH, starts="2027-Q4", quarters=3, budget=Budget(payroll=payroll))
    assert kept(roster) == plans


def test_a_release_takes_effect_in_its_quarter() -> None:
    # Ben must be off the payroll in quarter 1.
    team = (person("ana", keep=True), person("ben"))
    limits = Limits(releases=Releases.ALL)
    assert kept(world(team, roles=ROLES, paths=(), quarters=2, limits=limits, budget=Budget(payroll=60_000))) == 1


def test_payroll_is_weighted_by_survival() -> None:
    # 19 % a year: 54,000 after two quarters, 56,921.0 after one, and the cap is on both.
    roster = partial(world, ANA, roles=ROLES, paths=(), quarters=2, attrition=0.19)
    assert kept(roster(budget=Budget(payroll=56_922))) == 1
    assert kept(roster(budget=Budget(payroll=56_920))) == 0


@pytest.mark.parametrize(
    ("change", "plans"),
    [
        (2_000, 3),
        (1_999, 1),
        ({2027: 2_000, 2028: 0}, 2),  # started in 2027-Q4, although a coach from 2028-Q1
        ({2027: 1_999, 2028: 2_000}, 2),
        ({2027: 0, 2028: 0}, 1),
    ],
)
def test_change_cost_falls_in_the_quarter_of_the_start(change: int | dict[int, int], plans: int) -> None:
    roster = world(ANA, roles=ROLES, paths=TO_COACH, starts="2027-Q4", quarters=3, budget=Budget(change=change))
    assert kept(roster) == plans


def test_the_change_budget_is_for_everyone_together() -> None:
    # Two people of three plans each: 9, less the 4 in which both move.
    team = (person("ana"), person("ben"))
    assert kept(world(team, roles=ROLES, paths=TO_COACH, quarters=3, budget=Budget(change=3_999))) == 9 - 4


@pytest.mark.parametrize(
    ("share", "fte", "plans"),
    [
        (0.0, 1.0, 9 - 2),  # 1.0 FTE at least, so one at a time: not both in quarter 1, nor both in 2
        (0.99, 1.0, 9 - 2),  # 1.98 of 2.0
        (1.0, 1.0, 9),
        (0.0, 0.5, 9),  # two halves are 1.0
    ],
)
def test_reskilling_at_once_is_a_share_of_the_opening_fte_and_never_below_one(
    share: float, fte: float, plans: int
) -> None:
    team = (person("ana", fte=fte), person("ben", fte=fte))
    limits = Limits(reskilling_at_once=share)
    assert kept(world(team, roles=ROLES, paths=TO_COACH, quarters=3, limits=limits)) == plans


def test_reskilling_at_once_counts_the_pool_but_not_in_the_opening_fte() -> None:
    # Opening 1.0, so one at a time. Raj: nothing, joins in 1 to 3, or coach from 1 or 2: 6; ana 3; not both reskilling.
    roster = world(ANA, [person("raj")], roles=ROLES, paths=TO_COACH, quarters=3, limits=Limits(reskilling_at_once=1.0))
    assert kept(roster) == 3 * 6 - 2


@pytest.mark.parametrize(
    ("least", "most", "plans"),
    [(None, 1.5, 1 + 2), (None, 1.4, 1), (1.0, None, 3), (1.1, None, 1), (1.6, None, 0), (None, 0.9, 0)],
)
def test_headcount_counts_who_is_present_without_attrition(least: float | None, most: float | None, plans: int) -> None:
    # The lead counts, although outside the mix; half a person of the pool may join in either of two quarters.
    limits = Limits(headcount=Headcount(min=least, max=most))
    team = (person("ana", fte=0.5), person("lee", "lnd-manager", fte=0.5))
    roles = (*ROLES, role("lnd-manager"))
    pool = (person("raj", fte=0.5),)
    assert kept(world(team, pool, roles=roles, paths=(), quarters=2, limits=limits, attrition=0.5)) == plans


def test_openings_are_counted_when_they_open() -> None:
    # One opening a quarter, hired for quarter 2 at the latest: 2 x 2 plans; none: only to do nothing.
    roles = (TRAINER, role("coach", stream=Stream.SOCIAL, salary=1, hire_cost=0, hire_quarters=0))
    roster = partial(world, ANA, roles=roles, paths=(), quarters=2)
    assert kept(roster(limits=Limits(hires_per_quarter=1))) == 2 * 2
    assert kept(roster(limits=Limits(hires_per_quarter=0))) == 1
    # Bound by headcount or payroll alone: both may open in one quarter. (0 + 1 + 2 in two quarters: 1 + 2 + 3.)
    assert kept(roster(limits=Limits(headcount=Headcount(max=3.0)))) == 6
    assert kept(roster(budget=Budget(payroll=60_002))) == 6
    # Bound by nothing: one person today, one hire.
    assert kept(roster()) == 1 + 2


@pytest.mark.parametrize(
    ("asked", "plans"),
    [
        # Ana, a trainer now, a coach after a quarter of reskilling (there for half) from 1 or 2 of 3.
        (need("trainer", at_least=1.0), 1),  # met today: binds always
        (need("trainer", at_least=1.0, starts="2027-Q1"), 1),
        (need("trainer", at_least=0.5, starts="2026-Q1"), 1),  # before the horizon: from its first quarter on
        (need("coach", at_least=1.0), 2),  # not met today: binds at H
        (need("coach", at_least=1.0, starts="2027-Q3"), 2),
        (need("coach", at_least=1.0, starts="2027-Q2"), 1),
        (need("coach", at_least=1.0, starts="2027-Q1"), 0),
        (need("coach", at_least=1.1, starts="2027-Q4"), 3),  # after the horizon: never
        (need("coach", "trainer", at_least=1.0), 1),  # together, but reskilling takes half
        (need("coach", "trainer", at_least=0.5), 3),
        (need("coach", "trainer", at_least=0.51), 1),
        (need("coach", "coach", at_least=1.1), 0),  # nobody counts twice
        (need("trainer", at_least=1.0, unit="north"), 1),
        (need("trainer", at_least=1.0, unit="south"), 0),
    ],
)
def test_needs_bind_from_their_quarter_or_as_they_are_met_today(asked: Need, plans: int) -> None:
    team = (person("ana", unit="north"),)
    assert kept(world(team, roles=ROLES, paths=TO_COACH, quarters=3, needs=(asked,), attrition=0.3)) == plans


def test_only_the_unit_counts_for_what_is_met_today() -> None:
    # Not met today in the south, whoever is in the north: ben may join there in quarter 1 or 2 of 2.
    team, pool = (person("ana", unit="north"),), (person("ben", unit="south"),)
    asked = need("trainer", at_least=1.0, unit="south")
    assert kept(world(team, pool, roles=ROLES, paths=(), quarters=2, needs=(asked,))) == 2


def test_who_leaves_before_the_horizon_counts_today() -> None:
    # Met today by ana, who is gone at t = 1; without her the need would bind at H only, where ben has joined.
    asked = need("trainer", at_least=1.0)
    pool = (person("ben"),)
    gone = person("ana", leaves=date(2026, 12, 30))
    other = person("cleo", "coach")
    # Ben joins in quarter 1, as the need binds in both; or by quarter 2, as it binds in the last only.
    assert kept(world([gone, other], pool, roles=ROLES, paths=(), quarters=2, needs=(asked,))) == 1
    assert kept(world([other], pool, roles=ROLES, paths=(), quarters=2, needs=(asked,))) == 2


def test_hires_ramp_up_and_are_placed_in_units() -> None:
    # Half in the first quarter there: to cover 1.0 at H, the one hire opens in quarter 1 of 2; in a unit if asked for.
    coach = role("coach", stream=Stream.SOCIAL, salary=1, hire_cost=0, hire_quarters=0, ramp=(0.5,))
    roster = partial(world, ANA, roles=(TRAINER, coach), paths=(), quarters=2)
    assert kept(roster(needs=(need("coach", at_least=1.0),))) == 1
    assert kept(roster(needs=(need("coach", at_least=0.5, unit="north"),))) == 2
    # One hire covers one unit only.
    both = (need("coach", at_least=0.5, unit="north"), need("coach", at_least=0.5, unit="south"))
    assert kept(roster(needs=both)) == 0


def test_compliance_adds_up_to_designers_and_trainers() -> None:
    # 6 h x 71 rebuilt every year / 1,152 = 0.370 designers, whatever the learners; 2 h x 5,000 / 20 / 960 = 0.521
    # trainers, who also take 2 x 38 / 3 / 1,152 = 0.022 designers.
    courses = (
        Course(name="Online", learners=5_000, hours=6, format=Format.ELEARNING_2, rebuild_years=1),
        Course(name="In class", learners=5_000, hours=2, format=Format.CLASSROOM),
    )
    designers, trainers = demands(world(ANA, compliance=courses))
    assert (designers.at_least, trainers.at_least) == pytest.approx((0.3698 + 0.0220, 0.5208), abs=1e-4)
    for fte, plans in ((0.333, 0), (0.4, 1)):
        team = (person("ana"), person("ivy", "instructional-designer", fte=fte))
        assert kept(world(team, roles=ROLES, paths=(), compliance=courses)) == plans


@pytest.mark.parametrize(
    ("leaders_first", "manager_moves", "plans"),
    [
        (False, True, 9),
        (True, True, 9 - 1),  # not: kim in quarter 2 and ana in 1
        (True, False, 3),  # a manager who stays holds nobody up
    ],
)
def test_a_report_starts_no_earlier_than_the_manager(leaders_first: bool, manager_moves: bool, plans: int) -> None:  # noqa: FBT001
    kim = person("kim", keep=not manager_moves)
    team = (person("ana", manager="kim"), kim)
    limits = Limits(leaders_first=leaders_first)
    assert kept(world(team, roles=ROLES, paths=TO_COACH, quarters=3, limits=limits)) == plans


@pytest.mark.parametrize(("boss", "plans"), [("kim", 3 * 3 - 1), ("lee", 3 * 3), (None, 3 * 3)])
def test_joining_in_the_role_held_counts_for_leaders_first(boss: str | None, plans: int) -> None:
    # Kim of the pool joins in quarter 1 or 2 of 2, ana moves at once in 1 or 2.
    team = (person("ana", manager=boss),)
    limits = Limits(leaders_first=True)
    at_once = (path("trainer", "coach", 0, 0),)
    roster = world(team, [person("kim", "coach")], roles=ROLES, paths=at_once, quarters=2, limits=limits)
    assert kept(roster) == plans
