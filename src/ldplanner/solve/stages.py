"""Goal by goal: each made as good as it gets while those before it keep what they have."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from time import monotonic

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built, build
from ldplanner.program.effects import Effects
from ldplanner.program.linear import Column, Program
from ldplanner.program.naming import named, numbered
from ldplanner.program.outcome import Outcome
from ldplanner.program.rules.hiring import ample_hires
from ldplanner.program.step import Step
from ldplanner.program.watch import NOTHING, Watch, broken, everything
from ldplanner.solve.conflict import conflict
from ldplanner.solve.core import Known, least
from ldplanner.solve.engine import Answer, Found, Infeasible
from ldplanner.solve.guiding import guide
from ldplanner.solve.holding import holding, obeys
from ldplanner.solve.judging import judged, kept, least_conceivable
from ldplanner.solve.outcome import Impossible, News, NoneInTime, Solution, Solved
from ldplanner.solve.ratio import Ratio, Search, minimise_ratio, relaxed_ratio
from ldplanner.solve.task import Tolerance
from ldplanner.solve.timing import Timing
from ldplanner.solve.tolerance import tolerance

PART_OF_WHAT_IS_LEFT = 0.5
"""How much of the time left a goal may take, so that the next ones get some."""

PART_FOR_ANY_PLAN = 0.9
"""How much of it the first goal may take if there is no plan yet."""

MOST_OF_WHAT_IS_LEFT = 0.7
"""How much of it the last goal may take; the rest is for starting its steps so that no limit is broken."""

ATTEMPTS = 3
"""How often the limits that steps broke are watched too, before all are."""

GUIDED = 600
"""People, with the pool, from which a good first plan is not found without a guide: measured, 400 need none."""

LARGE = 150
"""People, with the pool, from which one program serves all goals: building it takes longer than a smaller one saves."""


def solve(
    roster: Roster, *, seconds: float, exact: bool = False, tell: Callable[[News], None] = lambda _: None
) -> Solution:
    """Find the best steps for a roster, goal by goal, within so many seconds.

    `tell` hears of every plan that is better than the one before, and of every goal that is done.
    """
    search = _Search(roster, monotonic() + seconds, exact=exact, tell=tell)
    for _ in "with drafts", "without":
        for number, goal in search.open_goals():
            if search.improve(number, goal) is Infeasible:
                return Impossible(conflict(build(roster, (), ample_hires).program, until=search.until))
            if search.plan is None:
                return NoneInTime()
        if search.draft == search.plan:
            break
        search.start_over()
    return search.solved()


@dataclass(slots=True)
class _Search:
    """Where the search stands.

    The plan obeys every limit. The draft is the best in the goals so far, and may break limits that are not watched:
    in a large team it becomes the plan only at the end, when its steps are started so that they do not. If they cannot
    be, the search starts over and drafts nothing.
    """

    roster: Roster
    until: float
    exact: bool = field(kw_only=True)
    tell: Callable[[News], None] = field(kw_only=True)
    plan: tuple[Step, ...] | None = None
    draft: tuple[Step, ...] | None = None
    bounds: dict[Goal, float] = field(default_factory=dict)
    held: dict[Goal, float] = field(default_factory=dict)
    watch: Watch = NOTHING
    _drafting: bool = True
    _missed: Watch = NOTHING
    _watched: Watch = NOTHING
    _effects: Effects = field(init=False)
    _built: dict[tuple[int, Watch], Built] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._effects = Effects(self.roster)
        self.bounds = least_conceivable(self.roster)

    def open_goals(self) -> Iterator[tuple[int, Goal]]:
        """Return the goals that are still to be improved, as long as there is time, or no plan."""
        for number, goal in enumerate(self.roster.goals):
            if goal not in self.held and (self.plan is None or monotonic() < self.until):
                yield number, goal

    def start_over(self) -> None:
        """Forget what no plan reaches: the draft, and all that was found out by holding on to it."""
        self.draft, self._drafting = self.plan, False
        self.watch = self.watch.joined(self._missed)
        first = self.roster.goals[0]
        self.bounds = least_conceivable(self.roster) | {first: self.bounds[first]}
        self.held = {first: self._kept(first)} if self._is_proven(first) else {}

    def improve(self, number: int, goal: Goal) -> type[Infeasible] | None:
        """Make the next goal as good as it gets; Infeasible if nothing obeys the limits."""
        is_last = number == len(self.roster.goals) - 1
        part = PART_OF_WHAT_IS_LEFT if not is_last else MOST_OF_WHAT_IS_LEFT if self._is_large() else 1.0
        for attempt in count():
            watch = self.watch
            patience = part if self.plan is not None else PART_FOR_ANY_PLAN
            if self._attempt(number, goal, (self.until - monotonic()) * patience) is Infeasible:
                return Infeasible
            if watch == self.watch:
                break
            if attempt == ATTEMPTS:
                self.watch = everything(self.roster)
        if self.draft is not None:
            self.held[goal] = self._kept(goal)
            self.tell(News(goal, self._known_so_far()))
        return None

    def _attempt(self, number: int, goal: Goal, seconds: float) -> type[Infeasible] | None:
        """Improve the goal in a program of what is watched now; what turns out to matter is watched from now on."""
        built = self._program(number)
        program = holding(built, self.held)
        if not self.held:
            self._consider_nothing(goal, built, program)
        answer = self._answer(built, program, goal, seconds)
        if isinstance(answer, Infeasible):
            return Infeasible if self.plan is None else None
        self.bounds[goal] = max(self.bounds[goal], answer.bound * built.objectives[goal].scale)
        if isinstance(answer, Found):
            if not built.objectives[goal].denominator:
                self._found(goal, built, answer.values, answer.bound)
            if answer.proved and not self._is_proven(goal):
                self.watch = self.watch.joined(self._missed)  # to start so that nothing is broken costs something
        return None

    def solved(self) -> Solved:
        """Return the plan with the proof of every goal."""
        known = self._known_so_far()
        return replace(known, best_possible={goal: self._best_possible(goal) for goal in known.best_possible})

    def _known_so_far(self) -> Solved:
        return judged(self.roster, self._outcome(self.plan or ()), self.bounds, self.held, exact=self.exact)

    def _outcome(self, steps: tuple[Step, ...]) -> Outcome:
        return Outcome(self.roster, steps, self._effects)

    def _is_large(self) -> bool:
        return len(self.roster.everyone) >= LARGE

    def _needs_a_guide(self) -> bool:
        return len(self.roster.everyone) >= GUIDED

    def _program(self, number: int) -> Built:
        """Return the program of a goal and those before it; of a large team, of all goals."""
        goals = self.roster.goals if self._is_large() else self.roster.goals[: number + 1]
        key = len(goals), self.watch
        if key not in self._built:
            self._built = {key: build(self.roster, goals, watch=self.watch, effects=self._effects)}
        return self._built[key]

    def _consider_nothing(self, goal: Goal, built: Built, program: Program) -> None:
        """Take doing nothing for a start if it obeys every limit."""
        idle = numbered(built.decisions, ())
        if self.plan is None and idle is not None and obeys(program, program.tallied(idle)):
            self.plan = self.draft = ()
            self.tell(News(goal, self._known_so_far()))

    def _found(self, goal: Goal, built: Built, values: Mapping[Column, float], bound: float) -> bool:
        """Take values for steps if they are better; False if they break a limit, which is watched from now on."""
        self.bounds[goal] = max(self.bounds[goal], bound * built.objectives[goal].scale)
        steps = named(self.roster, built.decisions, values)
        self._missed = broken(self.roster, steps)
        in_between = goal not in {self.roster.goals[0], self.roster.goals[-1]}
        may_wait = self._is_large() and self._drafting and in_between
        if self._missed and not may_wait:
            started = self._started(goal, steps)
            if started is None:
                self.watch = self.watch.joined(self._missed)
                return False
            steps = started
        before = None if self.draft is None else self._outcome(self.draft).value(goal)
        after = self._outcome(steps).value(goal)
        is_last = goal is self.roster.goals[-1]
        if before is None or (after is not None and after < before) or (is_last and self.draft != self.plan):
            self.draft = steps
            if not (self._missed and may_wait):
                self.plan = steps
                self.tell(News(goal, self._known_so_far()))
        return True

    def _started(self, goal: Goal, steps: tuple[Step, ...]) -> tuple[Step, ...] | None:
        goals = self.roster.goals[: self.roster.goals.index(goal) + 1]
        within = tolerance(self.roster, goal, exact=self.exact)
        timing = Timing(self.roster, self._effects, goals, self.held, within)
        watch = self.watch.joined(self._missed).joined(self._watched)
        started, self._watched = timing.started(steps, watch, until=self.until)
        return started

    def _is_proven(self, goal: Goal) -> bool:
        value = None if self.draft is None else self._outcome(self.draft).value(goal)
        return value is not None and tolerance(self.roster, goal, exact=self.exact).allows(value, self.bounds[goal])

    def _kept(self, goal: Goal) -> float:
        value = self._outcome(self.draft or ()).value(goal) or 0.0
        may_give = self._is_large() and not self.exact
        return kept(self.roster, goal, value, self.bounds[goal]) if may_give else value

    def _answer(self, built: Built, program: Program, goal: Goal, seconds: float) -> Answer:
        objective = built.objectives[goal]
        within = tolerance(self.roster, goal, exact=self.exact)
        near = Tolerance(within.absolute / objective.scale, within.relative)
        known = self._start(built, goal)
        if objective.denominator is None:
            return least(program, objective.numerator, seconds=seconds, tolerance=near, known=known)
        ratio = Ratio(objective.numerator, objective.denominator)
        until = monotonic() + seconds
        found = partial(self._found, goal, built)
        guided = guide(self.roster, built, goal, self.held, exact=self.exact) if self._needs_a_guide() else None
        return minimise_ratio(Search(program, ratio, until, near.absolute, found, guided), known)

    def _start(self, built: Built, goal: Goal) -> Known | None:
        """Return the steps so far as values to start from; the first goal starts from its relaxation."""
        counts = numbered(built.decisions, self.draft) if self.held and self.draft is not None else None
        if counts is None:
            return None
        value = self._outcome(self.draft or ()).value(goal) or 0.0
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
