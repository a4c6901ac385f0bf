"""Whether what a profile aims at is reached: the mix, and the floors and the order besides."""

from ldplanner.domain.plan import Levels, Plan

REACHED = 0.0005
"""Percentage points: less than any figure shows."""


def is_reached(levels: Levels) -> bool:
    """Tell whether nothing is left of a distance; not where there is no mix to measure."""
    return levels.plan is not None and levels.plan < REACHED


def profile_is_reached(plan: Plan) -> bool:
    """Tell whether every stream is within its band at the end, and every floor and the order hold."""
    return is_reached(plan.gap) and is_reached(plan.shape)
