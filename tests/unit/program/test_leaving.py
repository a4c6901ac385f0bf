"""Who is still there: attrition, known last days, and those who leave before the horizon starts."""

from datetime import date

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.role import Role
from ldplanner.domain.stream import Stream
from support.verdicts import ALL_KM, HALF_KM, aim, closed, done, is_possible, values
from support.worlds import need, path, person, role, world

ROUTE = (path("trainer", "knowledge-manager", quarters=2),)


def trainers_leave(rate: float) -> tuple[Role, ...]:
    return (
        role("trainer", stream=Stream.TRAINING, attrition=rate),
        role("knowledge-manager", stream=Stream.KM, attrition=0.0),
        role("coach", stream=Stream.SOCIAL, attrition=0.0),
    )


def test_attrition_takes_a_share_a_year() -> None:
    # 0.75 a year, H = 4: trainers 0.25, the other 1.0: 80 : 20, 30 points off half and half
    people = [person("ana"), person("kim", "knowledge-manager")]
    roster = world(people, roles=trainers_leave(0.75), paths=(), profile=HALF_KM)
    assert values(roster)[Goal.MIX] == pytest.approx(30.0)


def test_the_department_has_one_unless_the_role_has_its_own() -> None:
    # trainers 0.75 of the department: 0.25; the role's own 0: 1.0
    roles = [role("trainer", stream=Stream.TRAINING), role("knowledge-manager", stream=Stream.KM, attrition=0.0)]
    people = [person("ana"), person("kim", "knowledge-manager")]
    roster = world(people, roles=roles, paths=(), profile=HALF_KM, attrition=0.75)
    assert values(roster)[Goal.MIX] == pytest.approx(30.0)


def test_it_counts_by_the_quarter() -> None:
    # two quarters of 0.75 a year: 0.25^(2/4) = 0.5; km 1 / 1.5 = 66.67 %
    people = [person("ana"), person("kim", "knowledge-manager")]
    roster = world(people, roles=trainers_leave(0.75), paths=(), profile=HALF_KM, quarters=2)
    assert values(roster)[Goal.MIX] == pytest.approx(100 * (1 / 1.5 - 0.5))


@pytest.mark.parametrize("pool", [False, True])
def test_it_goes_by_the_role_held_today(pool: bool) -> None:  # noqa: FBT001
    # ana, 0.25 at H also as a knowledge manager, beside a coach: 1 / 1.25 = 80 % not in km
    ana, cleo = person("ana", moves_to=("knowledge-manager",)), person("cleo", "coach", keep=True)
    roles = trainers_leave(0.75)
    people, elsewhere = ([cleo], [ana]) if pool else ([ana, cleo], [])
    roster = world(people, elsewhere, roles=roles, paths=ROUTE, profile=ALL_KM)
    assert done(roster) == ["1-3 ana joins as knowledge-manager" if pool else "1-3 ana to knowledge-manager"]
    assert values(roster)[Goal.MIX] == pytest.approx(80.0)


def test_a_known_last_day_replaces_it() -> None:
    # there until after the horizon: 1.0, not 0.25
    people = [person("ana", leaves=date(2030, 1, 1)), person("kim", "knowledge-manager")]
    roster = world(people, roles=trainers_leave(0.75), paths=(), profile=HALF_KM)
    assert values(roster)[Goal.MIX] == pytest.approx(0.0)


@pytest.mark.parametrize(("last", "pace"), [(date(2027, 6, 29), 0.5), (date(2027, 6, 30), 1.0)])
def test_somebody_is_there_in_a_quarter_whose_last_day_they_see(last: date, pace: float) -> None:
    # ana a trainer beside a knowledge manager and a trainer: 1/3 km; distance 0.5 FTE in each quarter with ana
    people = [person("ana", leaves=last), person("ben"), person("kim", "knowledge-manager")]
    roster = world(people, roles=closed(), paths=(), profile=HALF_KM)
    assert values(roster)[Goal.PACE] == pytest.approx(pace)


def test_who_leaves_before_the_start_counts_today_and_is_gone_in_the_first_quarter() -> None:
    # payroll today 160,000, at H 100,000; the mix is right from t = 1 on
    ana = person("ana", leaves=date(2026, 12, 31))
    roster = world([ana, person("kim", "knowledge-manager", salary=100_000)], roles=closed(), profile=ALL_KM)
    assert values(roster)[Goal.COST] == pytest.approx(-60_000)
    assert values(roster)[Goal.PACE] == 0
    # a need that is met today, by her, binds from t = 1 on
    needs = (need("trainer", at_least=1),)
    assert not is_possible(world([ana, person("kim", "knowledge-manager")], needs=needs))
    # without her it is not met today and binds at H only
    assert is_possible(world([person("kim", "knowledge-manager")], needs=needs))


def test_a_leaver_has_no_part_in_the_end() -> None:
    people = [person("ana", leaves=date(2027, 12, 30)), person("kim", "knowledge-manager")]
    roster = world(people, roles=closed(), paths=(), profile=aim(km=1.0))
    assert values(roster)[Goal.MIX] == 0
