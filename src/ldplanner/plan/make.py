"""Write up a solution as a plan, still without its audit."""

from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Binding, Input, Levels, Plan, Status, Termination
from ldplanner.domain.reached import is_reached
from ldplanner.domain.roster import Roster
from ldplanner.plan.actions import actions
from ldplanner.plan.binding import used_up
from ldplanner.plan.figures import budgets, gap_levels, mixes, quarters, shape_levels, stages
from ldplanner.plan.reasons import Reasons
from ldplanner.program.effects import Effects
from ldplanner.program.outcome import Outcome
from ldplanner.solve.outcome import Solved


def make_plan(roster: Roster, solved: Solved, *, made_from: Input, tool: str, interrupted: bool = False) -> Plan:
    """Return the plan that a solution of the roster amounts to; `interrupted` if it was asked for before its time."""
    effects = Effects(roster)
    baseline = Outcome(roster, (), effects)
    outcome = Outcome(roster, solved.steps, effects)
    reasons = Reasons(baseline, outcome).all()
    gap = gap_levels(roster, baseline, outcome, solved.best_possible[Goal.MIX])
    shape = shape_levels(roster, baseline, outcome, solved.best_possible[Goal.SHAPE])
    return Plan(
        tool=tool,
        input=made_from,
        profile=roster.profile.id,
        status=Status.OPTIMAL if solved.proved else Status.FEASIBLE,
        termination=_termination(solved, interrupted=interrupted),
        gap=gap,
        shape=shape,
        mix=mixes(roster, baseline, outcome),
        stages=tuple(stages(solved.proofs, solved.best_possible)),
        actions=tuple(actions(roster, solved.steps, reasons)),
        quarters=tuple(quarters(outcome)),
        budget=tuple(budgets(outcome)),
        binding=tuple(Binding(limit=tight.limit) for tight in used_up(outcome)) if _may_go_further(gap, shape) else (),
    )


def _may_go_further(gap: Levels, shape: Levels) -> bool:
    """Tell whether something of mix, floors and order is missing, so that a limit may hold the plan back."""
    return gap.plan is not None and not (is_reached(gap) and is_reached(shape))


def _termination(solved: Solved, *, interrupted: bool) -> Termination:
    if solved.proved:
        return Termination.PROVED
    return Termination.INTERRUPTED if interrupted else Termination.TIME_LIMIT
