"""Change cost plus a year of what payroll at H is above payroll today, in money, worked out by hand."""

from datetime import date

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from support.verdicts import ALL_KM, HALF_KM, closed, done, values
from support.worlds import path, person, role, world

ANA = person("ana")
KEPT = person("ana", keep=True)


def cost(roster: Roster) -> float:
    return values(roster)[Goal.COST]


def test_nothing_done_costs_nothing() -> None:
    assert cost(world([KEPT], roles=closed())) == 0


def test_a_move_costs_its_path() -> None:
    assert cost(world([ANA], roles=closed(), profile=ALL_KM)) == pytest.approx(5_000)


@pytest.mark.parametrize(("on_costs", "money"), [(0.0, 106_000), (0.3, 136_000)])
def test_a_hire_costs_hiring_and_a_year_of_pay(on_costs: float, money: float) -> None:
    # 6,000 + 100,000 x (1 + on-costs), however late in the horizon
    assert cost(world([KEPT], profile=HALF_KM, budget=Budget(on_costs=on_costs))) == pytest.approx(money)


def test_someone_from_the_pool_costs_reskilling_and_a_year_of_pay() -> None:
    raj = person("raj", salary=70_000, fte=0.5, moves_to=("knowledge-manager",))
    assert cost(world([KEPT], [raj], roles=closed(), profile=HALF_KM)) == pytest.approx(40_000)


def test_whoever_leaves_saves_a_year_of_pay() -> None:
    people = [KEPT, person("ben", leaves=date(2027, 6, 30)), person("cleo", leaves=date(2026, 12, 31))]
    assert cost(world(people, roles=closed(), paths=())) == pytest.approx(-120_000)


def test_attrition_saves_its_share() -> None:
    # 60,000 x (1 - 0.6)
    assert cost(world([KEPT], roles=closed(), attrition=0.4)) == pytest.approx(-24_000)


def test_the_cheaper_of_two_plans_as_good_is_taken() -> None:
    # either trainer would do; ben brings skills that save 2 of 2 quarters and all of the money
    roles = [
        role("trainer", stream=Stream.TRAINING),
        role("knowledge-manager", stream=Stream.KM, skills=("search", "writing")),
    ]
    people = [person("ana", skills=("search",)), person("ben", skills=("search", "writing"))]
    roster = world(people, roles=roles, paths=(path("trainer", "knowledge-manager", 2, 5_000),), profile=HALF_KM)
    assert done(roster) == ["1-1 ben to knowledge-manager"]
    assert cost(roster) == 0


def test_reskilling_is_cheaper_than_hiring() -> None:
    # two trainers, half and half: move one (5,000), or hire two (212,000)
    roster = world([ANA, person("ben")], profile=HALF_KM)
    assert done(roster) == ["1-3 ana to knowledge-manager"]
    assert cost(roster) == pytest.approx(5_000)


def test_where_it_comes_first_nothing_is_spent() -> None:
    roster = world([ANA, person("ben")], profile=ALL_KM, priorities=(Goal.COST,))
    assert done(roster) == []
    assert values(roster)[Goal.MIX] == pytest.approx(100.0)


def test_where_it_comes_first_it_may_let_people_go() -> None:
    # each of ana and ben saves 60,000 - 15,000; somebody must stay
    limits = Limits(releases=Releases.ALL)
    roster = world([ANA, person("ben")], roles=closed(), limits=limits, priorities=(Goal.COST,))
    assert cost(roster) == pytest.approx(-45_000)
