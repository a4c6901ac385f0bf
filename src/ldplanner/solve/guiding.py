"""What leads to a good first plan of a large team, where countless plans have about the same mix."""

from collections.abc import Mapping

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built
from ldplanner.program.linear import Row
from ldplanner.solve.judging import NEARLY
from ldplanner.solve.ratio import Guide
from ldplanner.solve.tolerance import tolerance

GUIDED = 600
"""People, with the pool, from which a good first plan is not found without a guide: measured, 400 need none."""


def guide(roster: Roster, built: Built, goal: Goal, held: Mapping[Goal, float], *, exact: bool) -> Guide | None:
    """Return the first goal that is no ratio, in the hope that the other ratios can be next to nothing.

    None in a team that is too small to need a guide.
    """
    leading = next(goal for goal in roster.goals if not goal.is_ratio)
    if leading not in built.objectives or len(roster.everyone) < GUIDED:
        return None
    hopes = []
    for other in roster.goals:
        objective = built.objectives[other]
        if objective.denominator and other is not goal and other not in held:
            within = NEARLY * tolerance(roster, other, exact=exact).absolute / objective.scale
            hopes.append(Row(objective.numerator.plus(objective.denominator, -within), upper=0))
    return Guide(built.objectives[leading].numerator, tolerance(roster, leading, exact=exact), tuple(hopes))
