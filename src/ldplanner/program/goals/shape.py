"""Shape: what the streams hold inside and between them at the end of the horizon, a true ratio, always in FTE.

(sum over floors of what their roles lack + 1/2 sum over neighbours in `order` of what the later exceeds the earlier
by) / FTE in the mix.
"""

from ldplanner.domain.goal import Goal
from ldplanner.domain.mix import POINTS
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.program.goals.objective import GoalTerm, Objective
from ldplanner.program.linear import Expression, Program, Row, total
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    profile, end = roster.profile, (roster.horizon.quarters,)
    if profile.floors or profile.order:
        for stream in Stream:
            yield Quantity(Kind.STREAM_FTE, stream), end
    for index in range(len(profile.floors)):
        yield Quantity(Kind.FLOOR_FTE, str(index)), end


def _state(state: State, program: Program) -> Objective:
    profile = state.roster.profile
    if not (profile.floors or profile.order):
        return Objective(Expression(), None, POINTS)
    held = {stream: state.at_the_end(Kind.STREAM_FTE, stream) for stream in Stream}
    whole = total(held.values())
    lacking = []
    for index, floor in enumerate(profile.floors):
        column = Expression({program.column(("floor", index), 0, float("inf"), integer=False): 1.0})
        inside = state.at_the_end(Kind.FLOOR_FTE, str(index))
        program.add([Row(column.plus(inside).plus(whole, -floor.at_least), lower=0)])
        lacking.append(column)
    for earlier, later in zip(profile.order, profile.order[1:], strict=False):
        column = Expression({program.column(("order", earlier, later), 0, float("inf"), integer=False): 1.0})
        program.add([Row(column.plus(held[earlier]).plus(held[later], -1), lower=0)])
        lacking.append(Expression().plus(column, 0.5))
    return Objective(total(lacking), whole, POINTS)


TERM = GoalTerm(Goal.SHAPE, _looks_at, _state)
