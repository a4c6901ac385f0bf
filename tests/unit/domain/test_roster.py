from datetime import date

import pytest
from pydantic import ValidationError

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Budget
from ldplanner.domain.person import Person
from ldplanner.domain.role import Role
from ldplanner.domain.stream import Stream
from support.worlds import PATHS, need, person, role, world


def test_today() -> None:
    # 39,000 + 78,000, whoever leaves soon; the pool is not on this payroll
    people = [person("ana", fte=0.5), person("ben", leaves=date(2026, 11, 1))]
    roster = world(people, [person("raj")], budget=Budget(on_costs=0.3))
    assert roster.opening_fte == 1.5
    assert roster.payroll_today == 117_000
    assert [roster.in_pool(one) for one in roster.everyone.values()] == [False, False, True]


def test_goals_left_out_follow_in_the_default_order() -> None:
    assert world().goals == tuple(Goal)
    assert world(priorities=(Goal.PACE, Goal.COST)).goals == (
        Goal.PACE,
        Goal.COST,
        Goal.MIX,
        Goal.SHAPE,
        Goal.DISRUPTION,
    )
    assert [goal for goal in Goal if goal.is_ratio] == [Goal.MIX, Goal.SHAPE]


def test_paths_lead_away_in_order_of_where_they_lead() -> None:
    roster = world(paths=tuple(reversed(PATHS)))
    assert [path.to_role for path in roster.paths_from(roster.people[0].role)] == ["coach", "knowledge-manager"]
    assert roster.paths_from(RoleId("lnd-manager")) == ()


def test_needs_and_compliance_together() -> None:
    assert [one.roles for one in world(needs=(need("coach", at_least=1),)).all_needs] == [("coach",)]


def test_streams() -> None:
    assert [stream.value for stream in Stream] == ["km", "social", "training"]
    assert all(stream.label for stream in Stream)


@pytest.mark.parametrize(
    ("facts", "hireable"),
    [
        ({}, True),
        ({"salary": None}, False),
        ({"salary": 0}, False),
        ({"hire_cost": None}, False),
        ({"hire_cost": 0}, True),
        ({"hire_quarters": None}, False),
        ({"hire_quarters": 0}, True),
    ],
)
def test_what_a_hire_takes(facts: dict[str, object], hireable: bool) -> None:  # noqa: FBT001
    known = dict(role("coach", salary=80_000, hire_cost=5_000, hire_quarters=1))
    assert Role.model_validate(known | facts).hireable is hireable


def test_values_are_frozen_and_strict() -> None:
    ana = person("ana")
    with pytest.raises(ValidationError):
        ana.salary = 1  # type: ignore[misc]
    for facts in ({"salary": "60000"}, {"salary": True}, {"salary": -1}, {"fte": 0}, {"fte": 1.1}, {"nickname": "A"}):
        with pytest.raises(ValidationError):
            Person.model_validate(dict(ana) | facts)
