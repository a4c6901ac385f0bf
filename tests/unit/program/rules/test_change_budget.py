import pytest

from ldplanner.domain.limits import Budget, Limits, Releases
from support.verdicts import ALL_KM, HALF_KM, closed, done, is_possible, movers
from support.worlds import need, person, world

TWO = [person("ana"), person("ben")]


@pytest.mark.parametrize(("budget", "moving"), [(10_000, {"ana", "ben"}), (9_999, {"ana"}), (4_999, set())])
def test_reskilling_is_paid_from_it(budget: int, moving: set[str]) -> None:
    # trainer to knowledge manager: 5,000 each
    roster = world(TWO, roles=closed(), profile=ALL_KM, budget=Budget(change=budget))
    assert movers(roster) == moving


@pytest.mark.parametrize(
    ("years", "steps"),
    [
        ({2027: 5_000, 2028: 0}, ["1-3 ana to knowledge-manager"]),
        ({2027: 0, 2028: 5_000}, ["2-4 ana to knowledge-manager"]),
        ({2027: 4_999, 2028: 4_999}, []),
    ],
)
def test_a_year_pays_for_what_starts_in_it_and_carries_nothing_over(years: dict[int, int], steps: list[str]) -> None:
    # 2027-Q4, 2028-Q1, Q2, Q3; reskilling takes two quarters
    roster = world([person("ana")], roles=closed(), profile=ALL_KM, starts="2027-Q4", budget=Budget(change=years))
    assert done(roster) == steps


@pytest.mark.parametrize(
    ("years", "steps"),
    [
        ({2027: 6_000, 2028: 0}, ["1-2 new knowledge-manager"]),
        ({2027: 5_999, 2028: 6_000}, ["2-3 new knowledge-manager"]),
        ({2027: 5_999, 2028: 5_999}, []),
    ],
)
def test_a_hire_is_paid_for_when_it_is_opened(years: dict[int, int], steps: list[str]) -> None:
    roster = world([person("ana", keep=True)], profile=HALF_KM, starts="2027-Q4", budget=Budget(change=years))
    assert done(roster) == steps


@pytest.mark.parametrize(("budget", "steps"), [(15_000, ["1 ana let go"]), (14_999, [])])
def test_severance_is_paid_from_it(budget: int, steps: list[str]) -> None:
    # 3 months of 60,000
    people = [person("ana"), person("kim", "knowledge-manager", keep=True)]
    limits = Limits(releases=Releases.ALL)
    roster = world(people, roles=closed(), paths=(), profile=ALL_KM, budget=Budget(change=budget), limits=limits)
    assert done(roster) == steps


def test_severance_goes_by_the_year_of_the_release() -> None:
    people = [person("ana"), person("kim", "knowledge-manager", keep=True)]
    budget = Budget(change={2027: 14_999, 2028: 15_000})
    limits = Limits(releases=Releases.ALL)
    roster = world(
        people, roles=closed(), paths=(), profile=ALL_KM, starts="2027-Q4", quarters=2, budget=budget, limits=limits
    )
    assert done(roster) == ["2 ana let go"]


@pytest.mark.parametrize(("budget", "steps"), [(5_000, ["1-3 raj joins as knowledge-manager"]), (4_999, [])])
def test_reskilling_somebody_from_the_pool_is_paid_from_it(budget: int, steps: list[str]) -> None:
    raj = person("raj", moves_to=("knowledge-manager",))
    people = [person("ana", keep=True)]
    assert done(world(people, [raj], roles=closed(), profile=HALF_KM, budget=Budget(change=budget))) == steps


def test_a_need_that_costs_more_than_there_is_makes_it_impossible() -> None:
    needs = (need("knowledge-manager", at_least=1),)
    roster = world(TWO, roles=closed(), needs=needs, budget=Budget(change=5_000))
    assert is_possible(roster)
    assert not is_possible(world(TWO, roles=closed(), needs=needs, budget=Budget(change=4_999)))
