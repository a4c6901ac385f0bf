from datetime import date

import pytest

from ldplanner.domain.limits import Headcount, Limits, Releases
from ldplanner.domain.role import Role
from support.verdicts import ALL_KM, HALF_KM, closed, done, is_possible
from support.worlds import ROLES, person, world

ANA, BEN = person("ana", keep=True), person("ben", keep=True)


def heads(least: float | None = None, most: float | None = None) -> Limits:
    return Limits(headcount=Headcount(min=least, max=most))


@pytest.mark.parametrize(("most", "hires"), [(2.0, ["1-2 new knowledge-manager"]), (1.999, [])])
def test_a_hire_must_fit_below_the_most(most: float, hires: list[str]) -> None:
    assert done(world([ANA], profile=HALF_KM, limits=heads(most=most))) == hires


def test_today_above_the_most_is_not_softened() -> None:
    # 1 + 1 + 0.5 FTE
    people = [ANA, BEN, person("cleo", fte=0.5)]
    assert is_possible(world(people, limits=heads(most=2.5)))
    assert not is_possible(world(people, limits=heads(most=2.499)))


def test_people_outside_the_mix_count() -> None:
    people = [ANA, person("kim", "lnd-manager")]
    assert done(world(people, profile=HALF_KM, limits=heads(most=2.0))) == []
    assert done(world(people, profile=HALF_KM, limits=heads(most=3.0))) == ["1-2 new knowledge-manager"]


def test_attrition_makes_no_room() -> None:
    assert done(world([ANA], profile=HALF_KM, attrition=0.9, limits=heads(most=1.9))) == []
    assert is_possible(world([ANA], attrition=0.9, limits=heads(least=1.0)))


def test_whoever_leaves_makes_room() -> None:
    # ben is there in t = 1 and 2
    people = [ANA, person("ben", keep=True, leaves=date(2027, 6, 30))]
    assert done(world(people, profile=HALF_KM, limits=heads(most=2.0))) == ["2-3 new knowledge-manager"]


def test_whoever_leaves_must_be_replaced_in_time() -> None:
    # ben is gone in t = 2: a hire opened in t = 1 is there, one that takes two quarters is not
    people = [ANA, person("ben", leaves=date(2027, 3, 31))]
    assert is_possible(world(people, limits=heads(least=2.0)))
    slow = [Role.model_validate(dict(role) | {"hire_quarters": 2}) for role in ROLES]
    assert not is_possible(world(people, roles=slow, limits=heads(least=2.0)))


def test_people_from_the_pool_count_once_they_join() -> None:
    raj = person("raj", moves_to=("knowledge-manager",))
    roster = world([ANA], [raj], roles=closed(), profile=HALF_KM, limits=heads(most=1.0))
    assert done(roster) == []
    # ana leaves after t = 2; raj reskills until then
    leaver = person("ana", keep=True, leaves=date(2027, 6, 30))
    roster = world([leaver, person("zoe", "lnd-manager")], [raj], roles=closed(), limits=heads(most=2.0, least=2.0))
    assert done(roster) == ["1-3 raj joins as knowledge-manager"]


def test_the_least_keeps_people_from_being_let_go() -> None:
    people = [person("ana"), person("kim", "knowledge-manager")]
    for least, steps in ((1.0, ["1 ana let go"]), (1.001, [])):
        limits = Limits(releases=Releases.ALL, headcount=Headcount(min=least))
        assert done(world(people, roles=closed(), paths=(), profile=ALL_KM, limits=limits)) == steps
