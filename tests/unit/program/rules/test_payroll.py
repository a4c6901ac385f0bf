from datetime import date

import pytest

from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.stream import Stream
from support.verdicts import ALL_KM, HALF_KM, closed, done, is_possible
from support.worlds import path, person, role, world

ANA = person("ana", keep=True)
LIFTED = (role("trainer", stream=Stream.TRAINING), role("knowledge-manager", stream=Stream.KM, pay_min=90_000))
ROUTE = (path("trainer", "knowledge-manager", quarters=2),)


@pytest.mark.parametrize(("cap", "hires"), [(160_000, ["1-2 new knowledge-manager"]), (159_999, [])])
def test_a_hire_must_fit_below_the_cap(cap: int, hires: list[str]) -> None:
    # ana 60,000 + a knowledge manager 100,000
    assert done(world([ANA], profile=HALF_KM, budget=Budget(payroll=cap))) == hires


@pytest.mark.parametrize(("cap", "hires"), [(208_000, ["1-2 new knowledge-manager"]), (207_999, [])])
def test_on_costs_count(cap: int, hires: list[str]) -> None:
    # (60,000 + 100,000) x 1.3
    assert done(world([ANA], profile=HALF_KM, budget=Budget(payroll=cap, on_costs=0.3))) == hires


def test_each_year_has_its_own_cap() -> None:
    # 2027-Q3, 2027-Q4, 2028-Q1, 2028-Q2: whoever is opened in t = 2 is paid from 2028 on
    years = {2027: 60_000, 2028: 160_000}
    roster = world([ANA], profile=HALF_KM, starts="2027-Q3", budget=Budget(payroll=years))
    assert done(roster) == ["2-3 new knowledge-manager"]
    years = {2027: 160_000, 2028: 60_000}
    assert done(world([ANA], profile=HALF_KM, starts="2027-Q3", budget=Budget(payroll=years))) == []


def test_a_cap_that_today_already_breaks_is_not_softened() -> None:
    assert is_possible(world([ANA], budget=Budget(payroll=60_000)))
    assert not is_possible(world([ANA], budget=Budget(payroll=59_999)))


def test_someone_let_go_in_the_first_quarter_is_not_on_the_payroll_then() -> None:
    two = [ANA, person("ben")]
    budget = Budget(payroll=60_000)
    roster = world(two, roles=closed(), paths=(), budget=budget, limits=Limits(releases=Releases.ALL))
    assert done(roster) == ["1 ben let go"]
    assert not is_possible(world(two, budget=budget))


@pytest.mark.parametrize(("cap", "hires"), [(136_000, ["3-4 new knowledge-manager"]), (135_999, [])])
def test_it_is_weighted_by_survival(cap: int, hires: list[str]) -> None:
    # attrition 0.4: ana costs 60,000 x 0.6^(3/4) = 40,904 in t = 3, 60,000 x 0.6 = 36,000 in t = 4
    assert done(world([ANA], profile=HALF_KM, attrition=0.4, budget=Budget(payroll=cap))) == hires


def test_someone_who_has_left_is_not_paid() -> None:
    # there in t = 1 and 2
    leaver = person("ben", keep=True, leaves=date(2027, 6, 30))
    roster = world([ANA, leaver], profile=HALF_KM, budget=Budget(payroll=160_000))
    assert done(roster) == ["2-3 new knowledge-manager"]


def test_people_outside_the_mix_are_inside_the_payroll() -> None:
    people = [ANA, person("kim", "lnd-manager", salary=100_000)]
    assert is_possible(world(people, budget=Budget(payroll=160_000)))
    assert not is_possible(world(people, budget=Budget(payroll=159_999)))


@pytest.mark.parametrize(("cap", "moves"), [(90_000, ["1-3 ana to knowledge-manager"]), (89_999, [])])
def test_a_pay_rise_at_the_move_counts(cap: int, moves: list[str]) -> None:
    assert done(world([person("ana")], roles=LIFTED, paths=ROUTE, profile=ALL_KM, budget=Budget(payroll=cap))) == moves


def test_without_a_least_pay_a_move_keeps_pay_as_it_is() -> None:
    roster = world([person("ana")], roles=closed(), profile=ALL_KM, budget=Budget(payroll=60_000))
    assert done(roster) == ["1-3 ana to knowledge-manager"]


def test_the_rise_is_paid_from_the_first_quarter_in_the_new_role() -> None:
    # 2027-Q3, 2027-Q4, 2028-Q1: reskilling in 2027 at 60,000, in the role from 2028 on at 90,000
    budget = Budget(payroll={2027: 60_000, 2028: 90_000})
    roster = world(
        [person("ana")], roles=LIFTED, paths=ROUTE, profile=ALL_KM, starts="2027-Q3", quarters=3, budget=budget
    )
    assert done(roster) == ["1-3 ana to knowledge-manager"]


@pytest.mark.parametrize(("cap", "joins"), [(130_000, ["1-3 raj joins as knowledge-manager"]), (129_999, [])])
def test_pool_people_are_paid_once_they_join(cap: int, joins: list[str]) -> None:
    # raj reskills in 2027-Q3 and Q4, paid elsewhere; from 2028 on 60,000 + 70,000
    raj = person("raj", salary=70_000, moves_to=("knowledge-manager",))
    budget = Budget(payroll={2027: 60_000, 2028: cap})
    assert (
        done(world([ANA], [raj], roles=closed(), profile=HALF_KM, starts="2027-Q3", quarters=3, budget=budget)) == joins
    )


def test_what_is_not_given_does_not_bind() -> None:
    # as many hires as people, whatever they cost
    assert done(world([ANA], profile=HALF_KM)) == ["1-2 new knowledge-manager"]
