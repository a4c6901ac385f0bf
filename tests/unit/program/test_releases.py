from datetime import date

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.person import Person
from support.verdicts import ALL_KM, best, closed, done, movers, values
from support.worlds import need, person, world

KIM = person("kim", "knowledge-manager", keep=True)
ALL = Limits(releases=Releases.ALL)


@pytest.mark.parametrize(
    ("releases", "gone"),
    [(Releases.NONE, set()), (Releases.CONTRACTORS, {"ben"}), (Releases.ALL, {"ana", "ben"})],
)
def test_nobody_goes_unless_the_roster_says_so(releases: Releases, gone: set[str]) -> None:
    people = [person("ana"), person("ben", contract=True), KIM]
    roster = world(people, roles=closed(), paths=(), profile=ALL_KM, limits=Limits(releases=releases))
    assert movers(roster) == gone


def test_none_is_the_default() -> None:
    assert done(world([person("ana"), KIM], roles=closed(), paths=(), profile=ALL_KM)) == []


@pytest.mark.parametrize("releases", [Releases.CONTRACTORS, Releases.ALL])
def test_whoever_is_kept_is_not_let_go(releases: Releases) -> None:
    people = [person("ana", contract=True, keep=True), KIM]
    assert done(world(people, roles=closed(), profile=ALL_KM, limits=Limits(releases=releases))) == []


@pytest.mark.parametrize(
    ("someone", "limits", "severance"),
    [
        (person("ana"), ALL, 15_000),  # 3 / 12 x 60,000
        (person("ana", contract=True), ALL, 0),
        (person("ana", fte=0.5), ALL, 7_500),
        (person("ana"), Limits(releases=Releases.ALL, severance_months=1.5), 7_500),
        (person("ana"), Limits(releases=Releases.ALL, severance_months=0), 0),
        (person("ana", salary=60_001), ALL, 15_000),  # 15,000.25
        (person("ana", salary=60_002), ALL, 15_001),  # 15,000.5, half up
    ],
)
def test_severance_is_months_of_pay_of_employees(someone: Person, limits: Limits, severance: int) -> None:
    # on-costs do not count
    budget = Budget(on_costs=0.5)
    people = [someone, KIM]
    roster = world(people, roles=closed(), paths=(), profile=ALL_KM, limits=limits, budget=budget)
    (step,) = best(roster).steps
    assert step.cost == severance


def test_whoever_is_let_go_is_gone_from_that_quarter_on() -> None:
    # half of the team off for no quarter: pace 0
    roster = world([person("ana"), KIM], roles=closed(), paths=(), profile=ALL_KM, limits=ALL)
    assert done(roster) == ["1 ana let go"]
    assert values(roster)[Goal.PACE] == 0
    needs = (need("trainer", at_least=1, starts="2027-Q1"),)
    assert done(world([person("ana"), KIM], roles=closed(), paths=(), profile=ALL_KM, limits=ALL, needs=needs)) == []


def test_a_release_saves_a_year_of_pay_and_upsets_as_three() -> None:
    # 15,000 - 60,000
    roster = world([person("ana"), KIM], roles=closed(), paths=(), profile=ALL_KM, limits=ALL)
    assert values(roster)[Goal.COST] == pytest.approx(-45_000)
    assert values(roster)[Goal.DISRUPTION] == 3


def test_a_release_needs_somebody_to_be_there() -> None:
    # ana is gone before t = 1; ben on the last day of t = 2 is there, and t = 2 is the last quarter that may be
    ana = person("ana", leaves=date(2026, 12, 31))
    assert done(world([ana, KIM], roles=closed(), paths=(), profile=ALL_KM, limits=ALL)) == []
    # change money only in 2028 (t = 3); ben leaves on the last day of 2027 or of 2028-Q1
    budget = Budget(change={2027: 0, 2028: 15_000})
    for last, steps in ((date(2028, 3, 30), []), (date(2028, 3, 31), ["3 ben let go"])):
        people = [person("ben", leaves=last), KIM]
        roster = world(
            people, roles=closed(), paths=(), profile=ALL_KM, starts="2027-Q3", quarters=3, limits=ALL, budget=budget
        )
        assert done(roster) == steps


def test_nobody_in_the_pool_is_let_go() -> None:
    roster = world([KIM], [person("raj")], roles=closed(), paths=(), profile=ALL_KM, limits=ALL)
    assert done(roster) == []


def test_nobody_is_moved_and_let_go() -> None:
    # cheaper to let go after paying for the move never happens: one thing each
    roster = world(
        [person("ana"), KIM], roles=closed(), profile=ALL_KM, limits=ALL, priorities=(Goal.MIX, Goal.DISRUPTION)
    )
    assert done(roster) == ["1-3 ana to knowledge-manager"]
    roster = world([person("ana"), KIM], roles=closed(), profile=ALL_KM, limits=ALL, priorities=(Goal.MIX, Goal.COST))
    assert done(roster) == ["1 ana let go"]
