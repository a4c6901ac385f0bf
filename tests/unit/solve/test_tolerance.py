import pytest

from ldplanner.domain.goal import Goal
from ldplanner.solve.tolerance import tolerance
from support.worlds import person, world

ROSTER = world([person("ana"), person("ben")])


@pytest.mark.parametrize(
    ("goal", "value", "within"),
    [
        (Goal.MIX, 12.0, 0.05),
        (Goal.SHAPE, 12.0, 0.05),
        (Goal.COST, 250_000.0, 120.0),  # 0.1 % of 120,000, whatever is spent
        (Goal.COST, 0.0, 120.0),
        (Goal.DISRUPTION, 200.0, 1.0),  # 0.5 %
        (Goal.PACE, 10.0, 0.05),
    ],
)
def test_how_close_counts_as_proven(goal: Goal, value: float, within: float) -> None:
    allowed = tolerance(ROSTER, goal, exact=False)
    assert allowed.allows(value, value - 0.99 * within)
    assert not allowed.allows(value, value - 1.01 * within)


@pytest.mark.parametrize("goal", Goal)
def test_exact_is_far_below_what_is_shown(goal: Goal) -> None:
    shown = {Goal.MIX: 0.01, Goal.SHAPE: 0.01, Goal.COST: 1.0, Goal.DISRUPTION: 1.0, Goal.PACE: 0.01}
    assert not tolerance(ROSTER, goal, exact=True).allows(10.0, 10.0 - shown[goal] / 2)


@pytest.mark.parametrize("goal", Goal)
def test_the_most_that_is_close_enough_is_close_enough(goal: Goal) -> None:
    allowed = tolerance(ROSTER, goal, exact=False)
    most = allowed.most(200.0)
    assert allowed.allows(most, 200.0)
    assert not allowed.allows(most * 1.0001, 200.0)
