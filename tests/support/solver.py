"""The solver as the oracle's tests see it: goal values, bounds and the written plan, or a proven impossibility."""

from collections.abc import Mapping
from typing import NamedTuple

from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Input, Plan
from ldplanner.domain.roster import Roster
from ldplanner.plan.make import make_plan
from ldplanner.solve.outcome import Impossible, Solved
from ldplanner.solve.stages import solve


class Result(NamedTuple):
    """Values and bounds by goal, as found; best possible gap and shape in points; and the plan written up."""

    values: Mapping[Goal, float]
    bounds: Mapping[Goal, float]
    best_gap: float
    best_shape: float
    plan: Plan
    proved: bool


def solved(roster: Roster) -> Result | None:
    """Solve exactly; None if proven impossible."""
    solution = solve(roster, seconds=60.0, exact=True)
    if isinstance(solution, Impossible):
        return None
    assert isinstance(solution, Solved), "a small roster is decided in a minute"
    plan = make_plan(roster, solution, made_from=Input(path="roster.yaml", sha256=""), tool="ldplanner")
    return Result(
        values={proof.goal: proof.value for proof in solution.proofs},
        bounds={proof.goal: proof.bound for proof in solution.proofs},
        best_gap=solution.best_possible[Goal.MIX],
        best_shape=solution.best_possible[Goal.SHAPE],
        plan=plan,
        proved=solution.proved,
    )
