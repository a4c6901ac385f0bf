"""Mix: the gap at the end of the horizon, a true ratio.

max(sum over b of what M(b,H) lacks below its band, sum of what it exceeds it by) / sum of M(b,H).
"""

from ldplanner.domain.goal import Goal
from ldplanner.domain.mix import POINTS
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.program.goals.distance import distance
from ldplanner.program.goals.objective import GoalTerm, Objective
from ldplanner.program.linear import Program
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    for stream in Stream:
        yield Quantity(Kind.MEASURE, stream), (roster.horizon.quarters,)


def _state(state: State, program: Program) -> Objective:
    away, whole = distance(state, program, state.roster.horizon.quarters)
    return Objective(away, whole, POINTS)


TERM = GoalTerm(Goal.MIX, _looks_at, _state)
