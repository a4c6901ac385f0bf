"""Pace: the distance of goal 1 summed over the quarters, in units of the measure times quarters.

Sum over t of max(sum of shortfalls below the bands x sum of M(.,t), sum of what exceeds them).
"""

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.program.goals.distance import distance, unit
from ldplanner.program.goals.objective import GoalTerm, Objective
from ldplanner.program.linear import Program, total
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    for stream in Stream:
        yield Quantity(Kind.MEASURE, stream), roster.quarters


def _state(state: State, program: Program) -> Objective:
    away = [distance(state, program, t)[0] for t in state.roster.quarters]
    return Objective(total(away), None, unit(state.roster))


TERM = GoalTerm(Goal.PACE, _looks_at, _state)
