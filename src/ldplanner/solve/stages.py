"""Goal by goal: each made as good as it gets while those before it keep what they have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from time import monotonic

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built, build
from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.program.naming import named, numbered
from ldplanner.program.outcome import Outcome
from ldplanner.program.rules.hiring import ample_hires
from ldplanner.program.step import Step
from ldplanner.program.watch import Watch, broken, everything
from ldplanner.solve.conflict import conflict
from ldplanner.solve.core import Known, least
from ldplanner.solve.engine import Answer, Found, Infeasible, Tolerance, minimise
from ldplanner.solve.outcome import Impossible, News, NoneInTime, Proof, Solution, Solved
from ldplanner.solve.ratio import Ratio, minimise_ratio, relaxed_ratio
from ldplanner.solve.tolerance import tolerance

PART_OF_WHAT_IS_LEFT = 0.5
"""How much of the time left a goal may take, so that the next ones get some; the last takes it all."""

HELD = 1e-3
"""Rows that hold a goal are divided by this, so that the millionth by which an engine may miss a row is a billionth."""

NEARLY = 0.95
"""How much of the tolerance of a goal that is proven the later ones of a large team may use."""

ATTEMPTS = 3
"""How often the limits that steps broke are watched too, before all are."""

LARGE = 150
"""People, with the pool, from which one program serves all goals: building it takes longer than a smaller one saves."""


def solve(
    roster: Roster, *, seconds: float, exact: bool = False, tell: Callable[[News], None] = lambda _: None
) -> Solution:
    """Find the best steps for a roster, goal by goal, within so many seconds.

    `tell` hears of every plan that is better than the one before, and of every goal that is begun.
    """
    search = _Search(roster, monotonic() + seconds, exact=exact, tell=tell)
    for number, goal in enumerate(roster.goals):
        if search.improve(number, goal) is Infeasible:
            return Impossible(conflict(build(roster, (), ample_hires).program, until=search.until))
        if search.steps is None:
            return NoneInTime()
    return search.solved()


@dataclass(slots=True)
class _Search:
    """Where the search stands: the best steps so far, what each goal was brought to, and which limits it watches."""

    roster: Roster
    until: float
    exact: bool = field(kw_only=True)
    tell: Callable[[News], None] = field(kw_only=True)
    steps: tuple[Step, ...] | None = None
    bounds: dict[Goal, float] = field(default_factory=dict)
    held: dict[Goal, float] = field(default_factory=dict)
    watch: Watch = Watch()
    _missed: Watch = Watch()
    _built: dict[tuple[int, Watch], Built] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bounds = {goal: -self.roster.payroll_today if goal is Goal.COST else 0.0 for goal in Goal}

    def improve(self, number: int, goal: Goal) -> type[Infeasible] | None:
        """Make the next goal as good as it gets; Infeasible if nothing obeys the limits."""
        is_last = number == len(self.roster.goals) - 1
        for attempt in count():
            watch, built = self.watch, self._program(number)
            program = self._holding(built)
            if not self.held:
                self._consider_nothing(goal, built, program)
            left = self.until - monotonic()
            answer = self._answer(built, program, goal, left if is_last else left * PART_OF_WHAT_IS_LEFT)
            if isinstance(answer, Infeasible) and self.steps is None:
                return Infeasible
            if not isinstance(answer, Infeasible):
                self.bounds[goal] = max(self.bounds[goal], answer.bound * built.objectives[goal].scale)
            if isinstance(answer, Found):
                if not built.objectives[goal].denominator:
                    self._found(goal, built, answer.values)
                if answer.proved and not self._is_proven(goal):
                    self.watch = self.watch.joined(self._missed)  # to start so that nothing is broken costs something
            if watch == self.watch:
                break
            if attempt == ATTEMPTS:
                self.watch = everything(self.roster)
        if self.steps is not None:
            self.held[goal] = self._kept(goal)
            self.tell(News(goal, self._known_so_far()))
        return None

    def solved(self) -> Solved:
        """Return the steps with the proof of every goal."""
        known = self._known_so_far()
        return replace(known, best_possible={goal: self._best_possible(goal) for goal in known.best_possible})

    def _known_so_far(self) -> Solved:
        steps = self.steps or ()
        outcome = Outcome(self.roster, steps)
        proofs = []
        for goal in self.roster.goals:
            value = outcome.value(goal) or 0.0
            bound = min(self.bounds[goal], value)
            proved = tolerance(self.roster, goal, exact=self.exact).allows(value, bound)
            proofs.append(Proof(goal, value, bound, proved))
        first = self.roster.goals[0]
        best_possible = {goal: self.bounds[goal] if goal is first else 0.0 for goal in Goal if goal.is_ratio}
        return Solved(steps, tuple(proofs), best_possible)

    def _is_large(self) -> bool:
        return len(self.roster.everyone) >= LARGE

    def _program(self, number: int) -> Built:
        """Return the program of a goal and those before it; of a large team, of all goals."""
        goals = self.roster.goals if self._is_large() else self.roster.goals[: number + 1]
        key = len(goals), self.watch
        if key not in self._built:
            self._built = {key: build(self.roster, goals, watch=self.watch)}
        return self._built[key]

    def _consider_nothing(self, goal: Goal, built: Built, program: Program) -> None:
        """Take doing nothing for a start if it obeys every limit."""
        idle = numbered(built.decisions, ())
        if self.steps is None and idle is not None and _obeys(program, program.tallied(idle)):
            self.steps = ()
            self.tell(News(goal, self._known_so_far()))

    def _found(self, goal: Goal, built: Built, values: Mapping[Column, float]) -> bool:
        """Take values for steps if they are better; False if they break a limit, which is watched from now on."""
        steps = named(self.roster, built.decisions, values)
        self._missed = broken(self.roster, steps)
        if self._missed:
            retimed = self._retimed(goal, steps)
            if retimed is None:
                self.watch = self.watch.joined(self._missed)
                return False
            steps = retimed
        before = None if self.steps is None else Outcome(self.roster, self.steps).value(goal)
        after = Outcome(self.roster, steps).value(goal)
        if before is None or (after is not None and after < before):
            self.steps = steps
            self.tell(News(goal, self._known_so_far()))
        return True

    def _retimed(self, goal: Goal, steps: tuple[Step, ...]) -> tuple[Step, ...] | None:
        """Return the same steps by the same people, starting so that no limit is broken; None if that cannot be."""
        watch = self.watch.joined(self._missed)
        for attempt in count():
            again = self._started_anew(goal, steps, watch)
            missed = None if again is None else broken(self.roster, again)
            if not missed:
                return again
            watch = watch.joined(missed) if attempt < ATTEMPTS else everything(self.roster)

    def _started_anew(self, goal: Goal, steps: tuple[Step, ...], watch: Watch) -> tuple[Step, ...] | None:
        """Return the same steps by the same people, starting so that what is watched holds; None if that cannot be."""
        goals = self.roster.goals[: self.roster.goals.index(goal) + 1]
        built = build(self.roster, goals, watch=watch, only=steps)
        objective = built.objectives[goal].numerator if goal is Goal.PACE else Expression()
        within = tolerance(self.roster, goal, exact=self.exact)
        answer = minimise(self._holding(built), objective, seconds=self.until - monotonic(), tolerance=within)
        return named(self.roster, built.decisions, answer.values) if isinstance(answer, Found) else None

    def _is_proven(self, goal: Goal) -> bool:
        value = None if self.steps is None else Outcome(self.roster, self.steps).value(goal)
        return value is not None and tolerance(self.roster, goal, exact=self.exact).allows(value, self.bounds[goal])

    def _kept(self, goal: Goal) -> float:
        """Return what later goals may not exceed in this one: its value.

        In a large team, where people make up for one another in endless ways, that is anything proven within the
        tolerance: an accident of the search would otherwise cost the later goals dearly.
        """
        value = (Outcome(self.roster, self.steps).value(goal) if self.steps is not None else None) or 0.0
        within = tolerance(self.roster, goal, exact=self.exact)
        if self.exact or not self._is_large() or not within.allows(value, self.bounds[goal]):
            return value
        return max(value, self.bounds[goal] + NEARLY * max(within.absolute, within.relative * abs(value)))

    def _holding(self, built: Built) -> Program:
        """Return the program with every earlier goal held."""
        program = built.program.extended()
        for goal, value in self.held.items():
            objective = built.objectives[goal]
            kept = value / objective.scale
            excess = objective.numerator.plus(objective.denominator or Expression(constant=1.0), -kept)
            slack = HELD * max(1.0, abs(kept))
            program.add([Row(Expression().plus(excess, 1 / slack), upper=1e-6)])
        return program

    def _answer(self, built: Built, program: Program, goal: Goal, seconds: float) -> Answer:
        objective = built.objectives[goal]
        within = tolerance(self.roster, goal, exact=self.exact)
        near = Tolerance(within.absolute / objective.scale, within.relative)
        known = self._start(built, goal)
        if objective.denominator is None:
            return least(program, objective.numerator, seconds=seconds, tolerance=near, known=known)
        return minimise_ratio(
            program,
            Ratio(objective.numerator, objective.denominator),
            seconds=seconds,
            tolerance=near.absolute,
            known=known,
            found=lambda values: self._found(goal, built, values),
        )

    def _start(self, built: Built, goal: Goal) -> Known | None:
        """Return the steps so far as values to start from; the first goal starts from its relaxation."""
        counts = numbered(built.decisions, self.steps) if self.held and self.steps is not None else None
        if counts is None:
            return None
        value = Outcome(self.roster, self.steps or ()).value(goal) or 0.0
        return Known(built.program.tallied(counts), value / built.objectives[goal].scale)

    def _best_possible(self, goal: Goal) -> float:
        """Return a bound for every plan that obeys the limits, whatever the goals before it."""
        if self.roster.goals[0] is goal:
            return self.bounds[goal]
        built = self._program(len(Goal) - 1) if self._is_large() else build(self.roster, [goal], watch=self.watch)
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
