"""What a plan is judged by, the most important first."""

from enum import StrEnum


class Goal(StrEnum):
    """The five goals, in the order they have unless the roster's `priorities` say otherwise."""

    MIX = "mix"
    SHAPE = "shape"
    COST = "cost"
    DISRUPTION = "disruption"
    PACE = "pace"

    @property
    def is_ratio(self) -> bool:
        """Whether it is a share of the team, reported in percentage points."""
        return self in {Goal.MIX, Goal.SHAPE}


def in_full(priorities: tuple[Goal, ...]) -> tuple[Goal, ...]:
    """Return all goals: those given in their order, then those left out in the default order."""
    return priorities + tuple(goal for goal in Goal if goal not in priorities)
