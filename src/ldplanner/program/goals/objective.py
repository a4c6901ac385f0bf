"""What a goal is: what it looks at, and what is to be made small."""

from collections.abc import Callable
from dataclasses import dataclass

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Expression, Program
from ldplanner.program.rules.rule import Looks
from ldplanner.program.state import State


@dataclass(frozen=True, slots=True)
class Objective:
    """Make `scale` x numerator / denominator small; without a denominator, `scale` x numerator.

    The denominator is positive for every plan that obeys the limits; `least` is the smallest value the goal can have
    by its meaning alone, in the units reported (points, money, people, or FTE or money times quarters).
    """

    numerator: Expression
    denominator: Expression | None
    scale: float
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class GoalTerm:
    """A goal in the program; `state` builds its objective, adding columns and rows that it needs."""

    goal: Goal
    looks_at: Callable[[Roster], Looks]
    state: Callable[[State, Program], Objective]
