from datetime import date

import pytest

from ldplanner.domain.presence import last_quarter, payroll_if_nothing_is_done, present, survival, survived
from ldplanner.domain.stream import Stream
from support.worlds import person, role, world


@pytest.mark.parametrize(
    ("leaves", "there"),
    [
        (None, [0, 1, 2, 3, 4]),
        (date(2027, 3, 30), [0]),
        (date(2027, 3, 31), [0, 1]),
        (date(2027, 9, 30), [0, 1, 2, 3]),
        (date(2026, 10, 2), [0]),  # before the start: there today
        (date(2029, 1, 1), [0, 1, 2, 3, 4]),
    ],
)
def test_somebody_is_there_until_their_last_day(leaves: date | None, there: list[int]) -> None:
    roster = world([person("ana", leaves=leaves)])
    assert [t for t in range(5) if present(roster, roster.people[0], t)] == there
    assert last_quarter(roster, roster.people[0]) == there[-1]


def test_attrition_is_yearly() -> None:
    assert survived(0.19, 0) == 1
    assert survived(0.19, 2) == pytest.approx(0.9)
    assert survived(0.19, 4) == pytest.approx(0.81)
    assert survived(0.0, 40) == 1


def test_a_role_may_have_its_own() -> None:
    roles = (role("trainer", stream=Stream.TRAINING, attrition=0.19), role("coach", stream=Stream.SOCIAL))
    roster = world([person("ana"), person("cleo", "coach")], roles=roles, paths=(), attrition=0.36)
    ana, cleo = roster.people
    assert survival(roster, ana, 2) == pytest.approx(0.9)
    assert survival(roster, cleo, 2) == pytest.approx(0.8)


def test_a_known_last_day_replaces_it() -> None:
    roster = world([person("ana", leaves=date(2027, 6, 30))], attrition=0.36)
    assert [survival(roster, roster.people[0], t) for t in range(5)] == [1, 1, 1, 0, 0]


def test_the_payroll_if_nothing_is_done_is_that_of_whoever_is_still_there() -> None:
    team = [
        person("ana", salary=60_000),
        person("ben", salary=50_000, fte=0.5),
        person("cleo", leaves=date(2027, 6, 30)),
    ]
    roster = world(team, pool=[person("eva")], attrition=0.19)
    assert payroll_if_nothing_is_done(roster) == pytest.approx(0.81 * (60_000 + 25_000))
