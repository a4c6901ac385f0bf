import pytest

from ldplanner.domain.frontier import Room
from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.study.room import room, standing
from support.worlds import need, person, world

ROSTER = world(
    [person("ana")],
    budget=Budget(change={2027: 5_000}, payroll=90_000, on_costs=0.3),
    limits=Limits(headcount=Headcount(max=7.5), leaders_first=True),
    attrition=0.1,
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("budget.change", Room.MORE),
        ("budget.payroll.2027", Room.MORE),
        ("limits.hires_per_quarter", Room.MORE),
        ("limits.reskilling_at_once", Room.MORE),
        ("limits.headcount.max", Room.MORE),
        ("limits.headcount.min", Room.LESS),
        ("limits.reskilling_load", Room.LESS),
        ("limits.severance_months", Room.UNKNOWN),
        ("budget.on_costs", Room.UNKNOWN),
        ("horizon.quarters", Room.UNKNOWN),
        ("people.ana.salary", Room.UNKNOWN),
    ],
)
def test_what_more_of_a_figure_does(path: str, expected: Room) -> None:
    assert room(ROSTER, path) is expected


def test_a_need_without_a_first_quarter_may_bind_earlier_when_it_is_lowered() -> None:
    given = world([person("ana")], needs=(need("trainer", at_least=1, starts="2027-Q2"),))
    open_ = world([person("ana")], needs=(need("trainer", at_least=1),))
    assert room(given, "needs.0.at_least") is Room.LESS
    assert room(open_, "needs.0.at_least") is Room.UNKNOWN


def test_more_room_may_cost_the_mix_something_if_another_goal_comes_first() -> None:
    assert room(world([person("ana")], priorities=(Goal.COST,)), "budget.change") is Room.UNKNOWN
    assert room(world([person("ana")], priorities=(Goal.MIX, Goal.COST)), "budget.change") is Room.MORE


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("budget.change.2027", 5_000),
        ("budget.payroll", 90_000),
        ("limits.headcount.max", 7.5),
        ("attrition", 0.1),
        ("horizon.quarters", 4),
        ("budget.change.2028", None),
        ("budget.change.all", None),
        ("budget.change", None),
        ("limits.headcount.min", None),
        ("limits.leaders_first", None),
        ("people.ana.salary", None),
        ("no.such.thing", None),
    ],
)
def test_what_stands_in_the_roster(path: str, expected: float | None) -> None:
    assert standing(ROSTER, path) == expected
