"""The least change to one limit that lets all others be, one world for each kind of limit."""

from datetime import date
from time import monotonic

import pytest

from ldplanner.domain.compliance import Course, Format
from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.loosening import Setting
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.solve.conflict import conflict
from ldplanner.solve.least_change import least_changes
from support.verdicts import closed
from support.worlds import need, path, person, role, world

ANA, BEN = person("ana"), person("ben")
KEPT = person("ana", keep=True)


def changes(roster: Roster) -> dict[str, tuple[Setting, Setting]]:
    """Return what stands where, and what would do, for every limit of the conflict."""
    found = conflict(roster, monotonic() + 10)
    assert found.minimal
    every = [change for limit in found.conflict for change in least_changes(roster, limit, until=monotonic() + 10)]
    return {change.path: (change.before, change.after) for change in every}


def test_change_money_and_need() -> None:
    # ana becomes a knowledge manager for 5,000, at the earliest in 2027-Q3; nobody is needed less than in part
    needs = (need("knowledge-manager", at_least=1),)
    assert changes(world([ANA], roles=closed(), needs=needs, budget=Budget(change=4_000))) == {
        "/needs/0/at_least": (1.0, 0.0),
        "/budget/change": (4_000, 5_000),
    }


def test_the_money_of_one_year() -> None:
    needs = (need("knowledge-manager", at_least=1, starts="2028-Q2"),)
    budget = Budget(change={2027: 1_000, 2028: 10_000})
    found = changes(world([ANA], roles=closed(), starts="2027-Q4", needs=needs, budget=budget))
    assert found["/budget/change/2027"] == (1_000, 5_000)
    assert found["/needs/0/from"] == (Quarter(2028, 2), Quarter(2028, 3))  # started in 2028, there by its third


def test_payroll_alone_to_the_whole_unit() -> None:
    # 60,001 x 1.25 = 75,001.25, rounded person by person
    roster = world([person("ana", salary=60_001)], budget=Budget(payroll=70_000, on_costs=0.25))
    assert changes(roster) == {"/budget/payroll": (70_000, 75_001)}


def test_payroll_weighted_by_survival_is_rounded_up() -> None:
    # 60,000 x 0.9 ** (1 / 4) = 58,440.03 in the first quarter
    assert changes(world([KEPT], roles=closed(), attrition=0.1, budget=Budget(payroll=1))) == {
        "/budget/payroll": (1, 58_441)
    }


def test_openings_and_how_much_less_is_needed() -> None:
    needs = (need("coach", at_least=2),)
    assert changes(world([KEPT], needs=needs, quarters=2, limits=Limits(hires_per_quarter=1))) == {
        "/needs/0/at_least": (2.0, 1.0),
        "/limits/hires_per_quarter": (1, 2),
    }


def test_the_most_hires_of_a_role() -> None:
    coach = role("coach", stream=Stream.SOCIAL, salary=80_000, hire_cost=0, hire_quarters=1, max_hires=0)
    roles = (role("trainer", stream=Stream.TRAINING), coach)
    limits = Limits(hires_per_quarter=2)
    found = changes(world([KEPT], roles=roles, paths=(), needs=(need("coach", at_least=1.5),), limits=limits))
    assert found["/roles/coach/max_hires"] == (0, 2)


def test_openings_take_the_place_of_as_many_hires_as_people() -> None:
    found = changes(world([KEPT], needs=(need("coach", at_least=2),), quarters=2))
    assert found["/limits/hires_per_quarter"] == (None, 2)  # there is one quarter to open in


def test_reskilling_as_a_share_rounded_up() -> None:
    needs = (need("knowledge-manager", at_least=2, starts="2027-Q3"),)
    people = [ANA, BEN, *(person(f"other-{i}", "lnd-manager") for i in range(5))]
    found = changes(world(people, roles=closed(), needs=needs, limits=Limits(reskilling_at_once=0.1), quarters=5))
    assert found["/limits/reskilling_at_once"] == (0.1, 0.286)  # two of seven
    assert found["/needs/0/from"] == (Quarter(2027, 3), Quarter(2028, 1))  # two quarters later: one after the other


def test_reskilling_of_more_than_the_department_has_is_no_limit_at_all() -> None:
    pool = [person("raj"), person("tom")]
    needs = (need("coach", at_least=2, starts="2027-Q2"),)
    found = changes(world([KEPT], pool, roles=closed(), needs=needs, limits=Limits(reskilling_at_once=0.5)))
    assert found["/limits/reskilling_at_once"] == (0.5, None)


def test_headcount_either_way() -> None:
    half = person("ana", keep=True, fte=0.5)
    limits = Limits(headcount=Headcount(max=0.9))
    found = changes(world([half], needs=(need("coach", at_least=1),), limits=limits))
    assert found["/limits/headcount/max"] == (0.9, 1.5)
    leaving = person("ben", fte=0.333, leaves=date(2027, 3, 31))
    limits = Limits(headcount=Headcount(min=1.3))
    assert changes(world([KEPT, leaving], roles=closed(), limits=limits)) == {"/limits/headcount/min": (1.3, 1.0)}


def test_a_need_of_parts_goes_down_to_what_there_is() -> None:
    found = changes(world([person("ana", fte=0.667)], roles=closed(), needs=(need("coach", at_least=1),)))
    assert found == {"/needs/0/at_least": (1.0, 0.667)}


def test_a_need_lowered_to_what_is_met_today_must_hold_from_the_start() -> None:
    # Needed are 2 trainers at the end; today there is one, who leaves after the second of four quarters. One who joins
    # in the last one would make that 1 at the end, but met today it binds always: nobody is there in the third.
    leaving = person("ana", leaves=date(2027, 6, 30))
    pool = [person("raj", "coach", moves_to=("trainer",))]
    back = (path("coach", "trainer", quarters=3, cost=0),)
    roster = world([leaving], pool, roles=closed(), paths=back, needs=(need("trainer", at_least=2),))
    assert changes(roster) == {"/needs/0/at_least": (2.0, 0.0)}


def test_a_need_met_today_may_begin_later() -> None:
    leaving = person("ana", "coach", leaves=date(2026, 12, 31))
    needs = (need("coach", at_least=1),)
    found = changes(world([leaving, BEN], roles=closed(), needs=needs))
    assert found["/needs/0/from"] == (None, Quarter(2027, 2))


def test_leaders_first_is_there_or_not() -> None:
    # One at a time: ana must start first to be a coach in 2027-Q2, and kim, who leads her, after that.
    kim, ana = person("kim", "lnd-manager"), person("ana", manager="kim")
    paths = (path("trainer", "coach", 1, 0), path("lnd-manager", "knowledge-manager", 1, 0))
    needs = (need("coach", at_least=1, starts="2027-Q2"), need("knowledge-manager", at_least=1))
    limits = Limits(leaders_first=True, reskilling_at_once=0.1)
    assert changes(world([kim, ana], roles=closed(), paths=paths, needs=needs, limits=limits)) == {
        "/limits/leaders_first": (True, False),
        "/limits/reskilling_at_once": (0.1, 1.0),
        "/needs/0/at_least": (1.0, 0.0),
        "/needs/0/from": (Quarter(2027, 2), Quarter(2027, 3)),
        "/needs/1/at_least": (1.0, 0.0),
    }


def test_compliance_in_fte_of_design_or_delivery() -> None:
    # 9,600 learners x 1 h / 10 / 960 = one trainer; 2 x 1 h x 1,152 / 1 / 1,152 = two designers
    delivery = Course(name="Lifting", learners=9_600, hours=1, format=Format.CLASSROOM, class_size=10, ratio=0)
    half = person("ana", fte=0.5, keep=True)
    assert changes(world([half], roles=closed(), compliance=(delivery,))) == {"/compliance/delivery": (1.0, 0.5)}
    design = Course(name="Online", learners=1, hours=2, format=Format.ELEARNING_1, rebuild_years=1, ratio=1_152)
    roles = (*closed(), role("instructional-designer", stream=Stream.TRAINING))
    designer = person("ivy", "instructional-designer", keep=True)
    assert changes(world([designer], roles=roles, compliance=(design,))) == {"/compliance/design": (2.0, 1.0)}


def test_somebody_in_the_mix_is_nothing_to_be_loosened() -> None:
    lead = person("lea", "lnd-manager")
    assert changes(world([lead], roles=closed())) == {}


def test_a_limit_that_is_not_the_only_obstacle_has_no_change() -> None:
    needs = (need("coach", at_least=1), need("knowledge-manager", at_least=1))
    roster = world([KEPT], roles=closed(), needs=needs)
    assert changes(roster) == {}


@pytest.mark.parametrize("seconds", [-1.0, 0.0])
def test_out_of_time_nothing_is_claimed(seconds: float) -> None:
    roster = world([KEPT], needs=(need("coach", at_least=1),), limits=Limits(hires_per_quarter=0))
    until = monotonic() + seconds
    found = conflict(roster, until)
    assert not found.minimal
    assert {limit.path for limit in found.conflict} == {"/needs/0", "/limits/hires_per_quarter", ""}
    assert [least_changes(roster, limit, until=until) for limit in found.conflict] == [(), (), ()]


def test_a_need_sooner_than_anybody_can_be_there() -> None:
    roster = world([KEPT], needs=(need("coach", at_least=1, starts="2027-Q1"),))
    assert changes(roster) == {
        "/needs/0/at_least": (1.0, 0.0),
        "/needs/0/from": (Quarter(2027, 1), Quarter(2027, 2)),
    }
