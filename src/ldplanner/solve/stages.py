"""Goal by goal: each made as good as it gets while those before it keep what they have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf
from time import monotonic

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built, build
from ldplanner.program.goals.objective import Objective
from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.program.naming import named, numbered
from ldplanner.program.outcome import Outcome
from ldplanner.program.rules.hiring import ample_hires
from ldplanner.program.step import Step
from ldplanner.solve.conflict import conflict
from ldplanner.solve.engine import Aim, Answer, Found, Infeasible, Tolerance, minimise
from ldplanner.solve.outcome import Impossible, NoneInTime, Proof, Solution, Solved
from ldplanner.solve.ratio import Ratio, minimise_ratio, relaxed_ratio
from ldplanner.solve.tolerance import tolerance

PART_OF_WHAT_IS_LEFT = 0.5
"""How much of the time left a goal may take, so that the next ones get some; the last takes it all."""


HELD = 1e-3
"""Rows that hold a goal are divided by this, so that the millionth by which an engine may miss a row is a billionth."""


def solve(roster: Roster, *, seconds: float, exact: bool = False) -> Solution:
    """Find the best steps for a roster, goal by goal, within so many seconds."""
    search = _Search(roster, monotonic() + seconds, exact=exact)
    for number, goal in enumerate(roster.goals):
        if search.improve(number, goal) is Infeasible:
            return Impossible(conflict(build(roster, (), ample_hires).program, until=search.until))
        if search.steps is None:
            return NoneInTime()
    return search.solved()


@dataclass(slots=True)
class _Search:
    """Where the search stands: the best steps so far, and what each goal was brought to."""

    roster: Roster
    until: float
    exact: bool = field(kw_only=True)
    steps: tuple[Step, ...] | None = None
    bounds: dict[Goal, float] = field(default_factory=dict)
    held: dict[Goal, float] = field(default_factory=dict)

    def improve(self, number: int, goal: Goal) -> type[Infeasible] | None:
        """Make the next goal as good as it gets; Infeasible if nothing obeys the limits."""
        built = build(self.roster, self.roster.goals[: number + 1])
        objective = built.objectives[goal]
        program = self._holding(built)
        idle = numbered(built.decisions, ())
        if self.steps is None and idle is not None and _obeys(program, idle):
            self.steps = ()
        left = self.until - monotonic()
        is_last = number == len(self.roster.goals) - 1
        answer = self._answer(built, program, objective, goal, left if is_last else left * PART_OF_WHAT_IS_LEFT)
        if isinstance(answer, Infeasible) and not self.held:
            return Infeasible
        bound = -inf
        if isinstance(answer, Found):
            steps = named(self.roster, built.decisions, answer.values)
            before = None if self.steps is None else Outcome(self.roster, self.steps).value(goal)
            after = Outcome(self.roster, steps).value(goal)
            if before is None or (after is not None and after < before):
                self.steps = steps
        if not isinstance(answer, Infeasible):
            bound = answer.bound * objective.scale
        self.bounds[goal] = max(bound, objective.least)
        if self.steps is not None:
            self.held[goal] = Outcome(self.roster, self.steps).value(goal) or 0.0
        return None

    def solved(self) -> Solved:
        """Return the steps with the proof of every goal."""
        steps = self.steps or ()
        outcome = Outcome(self.roster, steps)
        proofs = []
        for goal in self.roster.goals:
            value = outcome.value(goal) or 0.0
            bound = min(self.bounds[goal], value)
            proved = tolerance(self.roster, goal, exact=self.exact).allows(value, bound)
            proofs.append(Proof(goal, value, bound, proved))
        return Solved(steps, tuple(proofs), {goal: self._best_possible(goal) for goal in Goal if goal.is_ratio})

    def _holding(self, built: Built) -> Program:
        """Return the program with every earlier goal held at its value."""
        program = built.program.extended()
        for goal, value in self.held.items():
            objective = built.objectives[goal]
            kept = value / objective.scale
            excess = objective.numerator.plus(objective.denominator or Expression(constant=1.0), -kept)
            slack = HELD * max(1.0, abs(kept))
            program.add([Row(Expression().plus(excess, 1 / slack), upper=1e-6)])
        return program

    def _answer(self, built: Built, program: Program, objective: Objective, goal: Goal, seconds: float) -> Answer:
        within = tolerance(self.roster, goal, exact=self.exact)
        near = Tolerance(within.absolute / objective.scale, within.relative)
        if objective.denominator is None:
            hint = None if self.steps is None else numbered(built.decisions, self.steps)
            aim = Aim.VALUES
            return minimise(program, objective.numerator, aim=aim, seconds=seconds, tolerance=near, hint=hint)
        ratio = Ratio(objective.numerator, objective.denominator)
        return minimise_ratio(program, ratio, seconds=seconds, tolerance=near.absolute)

    def _best_possible(self, goal: Goal) -> float:
        """Return a bound for every plan that obeys the limits, whatever the goals before it."""
        if self.roster.goals[0] is goal:
            return self.bounds[goal]
        built = build(self.roster, [goal])
        objective = built.objectives[goal]
        if objective.denominator is None:
            return 0.0
        ratio = Ratio(objective.numerator, objective.denominator)
        return relaxed_ratio(built.program, ratio, seconds=max(1.0, self.until - monotonic())) * objective.scale


def _obeys(program: Program, values: Mapping[Column, float]) -> bool:
    """Tell whether the counts obey every row that is about counts alone."""
    for row in program.rows:
        if row.expression.terms.keys() <= values.keys():
            value = row.expression.at(values)
            slack = 1e-9 * max(1.0, abs(row.expression.constant))
            if not row.lower - slack <= value <= row.upper + slack:
                return False
    return True
