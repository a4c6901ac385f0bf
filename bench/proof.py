"""Which goals of a plan are proven; the tolerances as docs/model.md has them."""

from collections.abc import Iterable, Mapping

from bench.rosters import read
from ldplanner.domain.goal import Goal

ROUNDING = 1e-4
"""What the figures of a plan are rounded to."""

POINTS = 0.05 + ROUNDING
SHARE_OF_PAYROLL = 0.001
SHARE_OF_VALUE = 0.005


def open_goals(stages: Iterable[Mapping[str, float | str]], roster: str) -> tuple[str, ...]:
    """Return the goals of a plan's stages whose value and bound are further apart than counts as proven."""
    payroll = read(roster).payroll_today
    found = []
    for stage in stages:
        goal, value, bound = Goal(str(stage["goal"])), float(stage["value"]), float(stage["bound"])
        match goal:
            case Goal.MIX | Goal.SHAPE:
                most = POINTS
            case Goal.COST:
                most = SHARE_OF_PAYROLL * payroll
            case Goal.DISRUPTION | Goal.PACE:
                most = SHARE_OF_VALUE * abs(value) + ROUNDING
        if value - bound > most:
            found.append(str(goal))
    return tuple(found)
