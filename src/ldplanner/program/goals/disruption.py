"""Disruption: people put into another role who did not ask for it, transfers included; a release counts as three."""

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.goals.objective import GoalTerm, Objective
from ldplanner.program.linear import Expression, Program
from ldplanner.program.rules.rule import Looks
from ldplanner.program.state import State


def _looks_at(_: Roster) -> Looks:
    return ()


def _state(state: State, _: Program) -> Objective:
    upset = Expression()
    for _who, option, column in state.decisions.choices():
        upset.add(column, option.upset)
    return Objective(upset, None, 1.0)


TERM = GoalTerm(Goal.DISRUPTION, _looks_at, _state)
