"""From what comes of steps and what bounds are known to a verdict on every goal."""

from collections.abc import Mapping

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.outcome import Outcome
from ldplanner.solve.outcome import Proof, Solved
from ldplanner.solve.tolerance import tolerance


def judged(roster: Roster, outcome: Outcome, bounds: Mapping[Goal, float], *, exact: bool) -> Solved:
    """Return the steps with what is known about each goal, in the units reported.

    Of the ratios, only the first goal's bound is known to hold for every plan; of the other, nought.
    """
    proofs = []
    for goal in roster.goals:
        value = outcome.value(goal) or 0.0
        bound = min(bounds[goal], value)
        proved = tolerance(roster, goal, exact=exact).allows(value, bound)
        proofs.append(Proof(goal, value, bound, proved))
    first = roster.goals[0]
    best_possible = {goal: bounds[goal] if goal is first else 0.0 for goal in Goal if goal.is_ratio}
    return Solved(outcome.steps, tuple(proofs), best_possible)
