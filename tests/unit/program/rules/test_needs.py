from datetime import date

import pytest

from ldplanner.domain.limits import Limits
from ldplanner.domain.stream import Stream
from support.verdicts import ALL_KM, aim, closed, done, is_possible
from support.worlds import need, path, person, role, world

ANA, BEN = person("ana"), person("ben")
AS_IT_IS = aim(training=1.0)
"""Nobody would move or be hired, but for a need."""


def test_it_binds_from_its_quarter_on() -> None:
    # reskilling takes t = 1 and 2
    third = (need("knowledge-manager", at_least=1, starts="2027-Q3"),)
    assert done(world([ANA], roles=closed(), profile=aim(), needs=third)) == ["1-3 ana to knowledge-manager"]
    second = (need("knowledge-manager", at_least=1, starts="2027-Q2"),)
    assert not is_possible(world([ANA], roles=closed(), needs=second))


def test_it_binds_until_the_end() -> None:
    # ana is needed as a trainer from t = 2 on, also when the horizon is long
    needs = (need("trainer", at_least=1, starts="2027-Q2"),)
    assert done(world([ANA], roles=closed(), profile=ALL_KM, quarters=6, needs=needs)) == []


def test_from_a_quarter_before_the_horizon_it_binds_at_once() -> None:
    assert not is_possible(world([ANA], needs=(need("coach", at_least=1, starts="2026-Q1"),)))
    assert is_possible(world([ANA], needs=(need("trainer", at_least=1, starts="2026-Q1"),)))


def test_from_a_quarter_after_the_horizon_it_never_binds() -> None:
    assert is_possible(world([ANA], needs=(need("coach", at_least=99, starts="2028-Q1"),)))
    assert not is_possible(world([ANA], needs=(need("coach", at_least=99, starts="2027-Q4"),)))


def test_without_a_quarter_and_met_today_it_binds_in_every_quarter() -> None:
    # ben cannot be replaced before t = 2
    needs = (need("trainer", at_least=2),)
    assert not is_possible(world([ANA, person("ben", leaves=date(2026, 12, 31))], needs=needs))
    assert is_possible(world([ANA, person("ben", leaves=date(2027, 3, 31))], needs=needs))


def test_without_a_quarter_and_not_met_today_it_binds_at_the_end() -> None:
    roster = world([ANA], roles=closed(), profile=AS_IT_IS, needs=(need("knowledge-manager", at_least=1),))
    assert [words[4:] for words in done(roster)] == ["ana to knowledge-manager"]
    assert not is_possible(world([ANA], roles=closed(), needs=(need("knowledge-manager", at_least=1.001),)))


def test_it_takes_all_of_its_roles_together() -> None:
    both = (need("trainer", "knowledge-manager", at_least=1, starts="2027-Q3"),)
    assert done(world([ANA], roles=closed(), profile=ALL_KM, needs=both)) == ["1-3 ana to knowledge-manager"]
    one = (need("trainer", at_least=1, starts="2027-Q3"),)
    assert done(world([ANA], roles=closed(), profile=ALL_KM, needs=one)) == []


@pytest.mark.parametrize(("load", "moving"), [(0.5, True), (0.51, False), (0.0, True), (1.0, False)])
def test_whoever_reskills_is_there_for_what_reskilling_leaves(load: float, moving: bool) -> None:  # noqa: FBT001
    # 0.8 FTE x (1 - load) of a trainer in t = 1 and 2, all of a knowledge manager from t = 3 on; 0.4 needed
    needs = (need("trainer", "knowledge-manager", at_least=0.4),)
    roster = world(
        [person("ana", fte=0.8)], roles=closed(), profile=ALL_KM, needs=needs, limits=Limits(reskilling_load=load)
    )
    assert done(roster) == (["1-3 ana to knowledge-manager"] if moving else [])


def test_half_the_time_is_the_load_unless_told_otherwise() -> None:
    for least, moving in ((0.5, 1), (0.501, 0)):
        needs = (need("trainer", "knowledge-manager", at_least=least),)
        assert len(done(world([ANA], roles=closed(), profile=ALL_KM, needs=needs))) == moving


def test_in_a_unit_only_its_people_count() -> None:
    people = [person("ana", unit="north"), person("ben", unit="south")]
    needs = (need("coach", at_least=1, unit="south"),)
    roster = world(people, roles=closed(), profile=AS_IT_IS, needs=needs)
    assert [words[4:] for words in done(roster)] == ["ben to coach"]
    both = (need("coach", at_least=2, unit="south"),)
    assert not is_possible(world(people, roles=closed(), needs=both))


def test_without_a_unit_everybody_counts() -> None:
    people = [person("ana", unit="north"), person("ben")]
    assert is_possible(world(people, roles=closed(), needs=(need("coach", at_least=2),)))


def test_somebody_may_be_hired_for_a_unit() -> None:
    needs = (need("coach", at_least=1, unit="south"),)
    roster = world([person("ana", keep=True, unit="south")], profile=AS_IT_IS, needs=needs)
    assert [words[4:] for words in done(roster)] == ["new coach in south"]


def test_a_hire_for_one_unit_does_not_serve_another() -> None:
    needs = (need("coach", at_least=1, unit="south"), need("coach", at_least=1, unit="north"))
    roster = world([person("ana", keep=True), person("ben", keep=True)], profile=AS_IT_IS, needs=needs)
    assert [words[4:] for words in done(roster)] == ["new coach in north", "new coach in south"]


@pytest.mark.parametrize(("starts", "hires"), [("2027-Q2", 2), ("2027-Q3", 2), ("2027-Q4", 1)])
def test_somebody_new_is_available_by_the_ramp(starts: str, hires: int) -> None:
    # opened in t = 1: 0.5 in t = 2, 0.75 in t = 3, 1.0 in t = 4
    coach = role("coach", stream=Stream.SOCIAL, salary=80_000, hire_cost=5_000, hire_quarters=1, ramp=(0.5, 0.75))
    roles = (role("trainer", stream=Stream.TRAINING), coach)
    people = [person("ana", keep=True), person("ben", keep=True)]
    roster = world(people, roles=roles, paths=(), profile=AS_IT_IS, needs=(need("coach", at_least=1, starts=starts),))
    assert len(done(roster)) == hires


def test_there_is_no_ramp_after_a_move() -> None:
    coach = role("coach", stream=Stream.SOCIAL, ramp=(0.5, 0.75))
    roles = (role("trainer", stream=Stream.TRAINING), coach)
    needs = (need("coach", at_least=1, starts="2027-Q2"),)
    assert is_possible(world([ANA], roles=roles, paths=(path("trainer", "coach"),), needs=needs))


def test_it_is_not_weighted_by_survival() -> None:
    roster = world([ANA], roles=closed(), attrition=0.9, needs=(need("trainer", at_least=1),))
    assert is_possible(roster)


def test_someone_in_the_pool_serves_it_only_once_they_are_here() -> None:
    # raj reskills in t = 1
    raj = person("raj", moves_to=("coach",))
    for starts, possible in (("2027-Q1", False), ("2027-Q2", True)):
        needs = (need("trainer", "coach", at_least=1.5, starts=starts),)
        assert is_possible(world([person("ana", keep=True)], [raj], roles=closed(), needs=needs)) is possible


def test_a_need_of_nothing_is_always_met() -> None:
    assert is_possible(world([ANA], roles=closed(), needs=(need("coach", at_least=0, starts="2027-Q1"),)))


def test_several_needs_may_be_served_by_the_same_person() -> None:
    needs = (need("coach", at_least=1), need("coach", "trainer", at_least=1))
    assert is_possible(world([ANA], roles=closed(), needs=needs, limits=Limits(reskilling_load=0.0)))
