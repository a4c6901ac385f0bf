"""How close value and bound must be for a goal to count as proven."""

from dataclasses import dataclass

from ldplanner.domain.goal import Goal
from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster

ARITHMETIC = 1e-8
"""Differences in an objective with coefficients near 1 that the engine's arithmetic cannot see."""

POINTS = 0.05
SHARE_OF_PAYROLL = 0.001
SHARE_OF_VALUE = 0.005
EXACT = {Goal.MIX: 1e-4, Goal.SHAPE: 1e-4, Goal.COST: 2e-2, Goal.DISRUPTION: 1e-3, Goal.PACE: 1e-4}
"""With --exact: what the arithmetic can see, in points, money, people, and units of the measure times quarters."""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """The difference between value and bound at which a solve may stop: in units of the objective, or of its value."""

    absolute: float = 0.0
    relative: float = 0.0

    def allows(self, value: float, bound: float) -> bool:
        """Tell whether value and bound are close enough."""
        arithmetic = ARITHMETIC * max(1.0, abs(value))
        return value - bound <= max(self.absolute, self.relative * abs(value)) + arithmetic

    def part(self, part: float) -> "Tolerance":
        """Return so much of the tolerance."""
        return Tolerance(self.absolute * part, self.relative * part)

    def least(self, value: float) -> float:
        """Return the smallest bound that is close enough to a value."""
        return value - max(self.absolute, self.relative * abs(value))

    def most(self, bound: float) -> float:
        """Return the largest value that is close enough to a bound, which is not negative where it counts in parts."""
        return max(bound + self.absolute, bound / (1 - self.relative))


def tolerance(roster: Roster, goal: Goal, *, exact: bool) -> Tolerance:
    """Return the difference between value and bound that counts as none, in the units reported."""
    if exact:
        in_money = goal is Goal.PACE and roster.profile.measure is not Measure.FTE
        return Tolerance(absolute=EXACT[Goal.COST] if in_money else EXACT[goal])
    match goal:
        case Goal.MIX | Goal.SHAPE:
            return Tolerance(absolute=POINTS)
        case Goal.COST:
            return Tolerance(absolute=SHARE_OF_PAYROLL * roster.payroll_today)
        case Goal.DISRUPTION | Goal.PACE:
            return Tolerance(relative=SHARE_OF_VALUE)
