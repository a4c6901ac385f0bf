"""How close value and bound must be for a goal to count as proven."""

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster

POINTS = 0.05
SHARE_OF_PAYROLL = 0.001
SHARE_OF_VALUE = 0.005
EXACT = {Goal.MIX: 1e-5, Goal.SHAPE: 1e-5, Goal.COST: 1e-2, Goal.DISRUPTION: 1e-3, Goal.PACE: 1e-5}
"""With --exact: what the arithmetic can see, in points, money, people, and units of the measure times quarters."""


def tolerance(roster: Roster, goal: Goal, value: float, *, exact: bool) -> float:
    """Return the difference between value and bound that counts as none, in the units reported."""
    if exact:
        return EXACT[goal] * max(1.0, abs(value) * 1e-6)
    match goal:
        case Goal.MIX | Goal.SHAPE:
            return POINTS
        case Goal.COST:
            return SHARE_OF_PAYROLL * roster.payroll_today
        case Goal.DISRUPTION | Goal.PACE:
            return SHARE_OF_VALUE * abs(value)
