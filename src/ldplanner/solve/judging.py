"""From what comes of steps and what bounds are known to a verdict on every goal."""

from collections.abc import Mapping
from math import inf

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.outcome import Outcome
from ldplanner.solve.outcome import Proof, Solved
from ldplanner.solve.tolerance import tolerance

NEARLY = 0.95
"""How much of the tolerance of a goal that is proven the later ones of a large team may use."""

ARITHMETIC = 1e-6
"""The part of a held value by which the engine may miss it."""


def judged(
    roster: Roster, outcome: Outcome, bounds: Mapping[Goal, float], held: Mapping[Goal, float], *, exact: bool
) -> Solved:
    """Return the steps with what is known about each goal, in the units reported.

    A bound was found out while the goals before it were held at what was then the best. Steps that are worse in one of
    them prove nothing about the goals after it. Of the ratios, only the first goal's bound is known to hold for every
    plan; of the other, nought.
    """
    proofs, conceivable, as_good = [], least_conceivable(roster), True
    for goal in roster.goals:
        value = outcome.value(goal) or 0.0
        bound = min(bounds[goal] if as_good else conceivable[goal], value)
        proved = tolerance(roster, goal, exact=exact).allows(value, bound)
        proofs.append(Proof(goal, value, bound, proved))
        most = held.get(goal, inf)
        as_good = as_good and keeps(value, most)
    first = roster.goals[0]
    best_possible = {goal: bounds[goal] if goal is first else 0.0 for goal in Goal if goal.is_ratio}
    return Solved(outcome.steps, tuple(proofs), best_possible)


def keeps(value: float, most: float) -> bool:
    """Tell whether a goal is no worse than what is held, as far as the engine's arithmetic can see."""
    return value <= most + ARITHMETIC * max(1.0, abs(most))


def least_conceivable(roster: Roster) -> dict[Goal, float]:
    """Return bounds of the goals that need no search: what nobody could go below."""
    return {goal: -roster.payroll_today if goal is Goal.COST else 0.0 for goal in Goal}


def kept(roster: Roster, goal: Goal, value: float, bound: float) -> float:
    """Return what the later goals of a large team may not exceed in this one.

    In a large team people make up for one another in endless ways, so that is anything proven within the tolerance: an
    accident of the search would otherwise cost the later goals dearly.
    """
    within = tolerance(roster, goal, exact=False)
    if not within.allows(value, bound):
        return value
    return max(value, bound + NEARLY * max(within.absolute, within.relative * abs(value)))
