"""Write up a solution as a plan, still without its audit."""

from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Binding, Input, Plan, Status, Termination
from ldplanner.domain.roster import Roster
from ldplanner.plan.actions import actions
from ldplanner.plan.binding import used_up
from ldplanner.plan.figures import budgets, gap_levels, mixes, quarters, shape_levels, stages
from ldplanner.plan.reasons import Reasons
from ldplanner.program.effects import Effects
from ldplanner.program.outcome import Outcome
from ldplanner.solve.outcome import Solved

REACHED = 0.005
"""Percentage points of gap below which nothing holds a plan back."""


def make_plan(roster: Roster, solved: Solved, *, made_from: Input, tool: str, interrupted: bool = False) -> Plan:
    """Return the plan that a solution of the roster amounts to; `interrupted` if it was asked for before its time."""
    effects = Effects(roster)
    baseline = Outcome(roster, (), effects)
    outcome = Outcome(roster, solved.steps, effects)
    reasons = Reasons(baseline, outcome).all()
    gap = gap_levels(roster, baseline, outcome, solved.best_possible[Goal.MIX])
    return Plan(
        tool=tool,
        input=made_from,
        profile=roster.profile.id,
        status=Status.OPTIMAL if solved.proved else Status.FEASIBLE,
        termination=_termination(solved, interrupted=interrupted),
        gap=gap,
        shape=shape_levels(roster, baseline, outcome, solved.best_possible[Goal.SHAPE]),
        mix=mixes(roster, baseline, outcome),
        stages=tuple(stages(solved.proofs, solved.best_possible)),
        actions=tuple(actions(roster, solved.steps, reasons)),
        quarters=tuple(quarters(outcome)),
        budget=tuple(budgets(outcome)),
        binding=tuple(Binding(limit=tight.limit) for tight in used_up(outcome)) if (gap.plan or 0.0) > REACHED else (),
    )


def _termination(solved: Solved, *, interrupted: bool) -> Termination:
    if solved.proved:
        return Termination.PROVED
    return Termination.INTERRUPTED if interrupted else Termination.TIME_LIMIT
