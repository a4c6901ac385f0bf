"""Cost: the one-off cost of all changes, and one year of what payroll at the end is above payroll today, in money."""

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.goals.objective import GoalTerm, Objective
from ldplanner.program.linear import Program
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks
from ldplanner.program.state import State


def _looks_at(roster: Roster) -> Looks:
    yield Quantity(Kind.PAYROLL), (roster.horizon.quarters,)


def _state(state: State, _: Program) -> Objective:
    today = state.roster.payroll_today
    cost = state.change_cost().plus(state.at_the_end(Kind.PAYROLL))
    cost.constant -= today
    return Objective(cost, None, 1.0, least=-today)


TERM = GoalTerm(Goal.COST, _looks_at, _state)
