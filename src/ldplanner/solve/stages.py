"""Goal by goal: each made as good as it gets while those before it keep what they have."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from math import inf
from time import monotonic

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built, build
from ldplanner.program.linear import Column, Program
from ldplanner.program.must import Must
from ldplanner.program.naming import named, numbered
from ldplanner.program.step import Step
from ldplanner.program.watch import NOTHING, Watch, broken, everything
from ldplanner.solve.conflict import conflict
from ldplanner.solve.core import least
from ldplanner.solve.engine import Answer, Found, Infeasible
from ldplanner.solve.guiding import guide
from ldplanner.solve.holding import holding, obeys
from ldplanner.solve.outcome import Impossible, News, NoneInTime, Solution, Solved
from ldplanner.solve.ratio import Ratio, Search, minimise_ratio, relaxed_ratio
from ldplanner.solve.stand import Stand
from ldplanner.solve.timing import Timing, Wanted
from ldplanner.solve.tolerance import Tolerance, tolerance

PART_OF_WHAT_IS_LEFT = 0.5
"""How much of the time left a goal, or the search for a conflict, may take, so that what comes next gets some."""

PART_FOR_ANY_PLAN = 0.9
"""How much of it the first goal may take if there is no plan yet."""

MOST_OF_WHAT_IS_LEFT = 0.7
"""How much of it the last goal may take; the rest is for starting its steps so that no limit is broken."""

ROUGHLY = Tolerance(relative=0.02)
"""How well the draft's steps are started before the last goal looks for better ones."""

ATTEMPTS = 3
"""How often the limits that steps broke are watched too, before all are."""


def solve(  # noqa: PLR0913  each is a different thing
    roster: Roster,
    *,
    seconds: float,
    exact: bool = False,
    tell: Callable[[News], None] = lambda _: None,
    most: int = len(Goal),
    why: Callable[[Roster, float], Impossible] = conflict,
    must: tuple[Must, ...] = (),
) -> Solution:
    """Find the best steps for a roster, goal by goal, within so many seconds; `most` says for how many goals.

    `tell` hears of every plan that is better than the one before, and of every goal that is done. Where there is no
    plan, `why` finds out why until a monotonic clock reading. `must` is what a plan has to do though no limit says so.
    """
    search = _Search(Stand(roster, exact), monotonic() + seconds, tell, most, must)
    for _ in "with drafts", "without":
        for number, goal in search.open_goals():
            if search.improve(number, goal) is Infeasible:
                tell(News(goal, Impossible()))  # so much is known, whatever becomes of the reasons
                return why(roster, monotonic() + (search.until - monotonic()) * PART_OF_WHAT_IS_LEFT)
            if search.stand.plan is None:
                return NoneInTime()
        if search.stand.draft == search.stand.plan:
            break
        search.start_over()
    return search.solved()


@dataclass(slots=True)
class _Search:
    """The search for what `stand` holds, until a monotonic clock reading.

    If a draft cannot be started so that nothing is broken, the search starts over and drafts nothing.
    """

    stand: Stand
    until: float
    tell: Callable[[News], None]
    most: int
    must: tuple[Must, ...]
    roster: Roster = field(init=False)
    _watch: Watch = field(init=False)
    _idle_breaks: Watch = field(init=False)
    _drafting: bool = True
    _missed: Watch = NOTHING
    _watched: Watch = NOTHING
    _built: dict[tuple[int, Watch], Built] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.roster = self.stand.roster
        self._watch = self._idle_breaks = broken(self.roster, (), self.stand.effects)

    def open_goals(self) -> Iterator[tuple[int, Goal]]:
        """Return the goals that are still to be improved, as long as there is time, or no plan."""
        for number, goal in enumerate(self.roster.goals[: self.most]):
            if goal not in self.stand.held and (self.stand.plan is None or monotonic() < self.until):
                yield number, goal

    def start_over(self) -> None:
        """Begin again from the plan, and watch what its draft broke."""
        self._drafting, self._watch = False, self._watch.joined(self._missed)
        self.stand.start_over()

    def improve(self, number: int, goal: Goal) -> type[Infeasible] | None:
        """Make the next goal as good as it gets; Infeasible if nothing obeys the limits."""
        is_last = number == len(self.roster.goals) - 1
        part = PART_OF_WHAT_IS_LEFT if not is_last else MOST_OF_WHAT_IS_LEFT if self.stand.is_large else 1.0
        if is_last and self.stand.is_large and self.stand.draft is not None:
            self._settle(goal, self.stand.draft)
        for attempt in count():
            watch = self._watch
            patience = part if self.stand.plan is not None else PART_FOR_ANY_PLAN
            if self._attempt(number, goal, (self.until - monotonic()) * patience) is Infeasible:
                return Infeasible
            if watch == self._watch or (self.stand.plan is not None and monotonic() >= self.until):
                break
            if attempt == ATTEMPTS:
                self._watch = everything(self.roster)
        if self.stand.draft is not None:
            self.stand.hold(goal)
            self.tell(News(goal, self.stand.known()))
        return None

    def _settle(self, goal: Goal, draft: tuple[Step, ...]) -> None:
        """Start the draft's steps so that nothing is broken: a plan, whatever the search for better people comes to.

        The search itself begins with the same people, started as fast as its program lets them.
        """
        stand, timing = self.stand, self._timing(goal, ROUGHLY)
        started = timing.at_once(draft, self._watch.joined(self._missed), until=self.until)
        if started is not None and stand.is_improved_by(started, goal):
            self._take(goal, started)
        if goal is Goal.PACE and started is not None:
            fast = timing.watching(Wanted(draft, self.until, inf), self._watch)
            if fast is not None and stand.is_improved_by(fast, goal):
                stand.draft = fast

    def _attempt(self, number: int, goal: Goal, seconds: float) -> type[Infeasible] | None:
        """Improve the goal in a program of what is watched now; what turns out to matter is watched from now on."""
        stand, built = self.stand, self._program(number)
        program = holding(built, stand.held)
        if not stand.held:
            self._consider_nothing(goal, built, program)
        answer = self._answer(built, program, goal, seconds)
        if isinstance(answer, Infeasible):
            return Infeasible if stand.plan is None else None
        if goal is self.roster.goals[-1] and stand.held:
            stand.fall_back()
        stand.raise_bound(goal, answer.bound * built.objectives[goal].scale)
        if isinstance(answer, Found):
            if not built.objectives[goal].denominator:
                self._found(goal, built, answer.values, answer.bound)
            if answer.proved and not stand.is_proven(goal):
                self._watch = self._watch.joined(self._missed)  # to start so that nothing is broken costs something
        return None

    def solved(self) -> Solved:
        """Return the plan with the proof of every goal."""
        return replace(
            self.stand.known(), best_possible={goal: self._best_possible(goal) for goal in Goal if goal.is_ratio}
        )

    def _program(self, number: int) -> Built:
        """Return the program of a goal and those before it; of a large team, of all goals."""
        goals = self.roster.goals if self.stand.is_large else self.roster.goals[: number + 1]
        key = len(goals), self._watch
        if key not in self._built:
            self._built = {key: self._build(goals)}
        return self._built[key]

    def _build(self, goals: Collection[Goal]) -> Built:
        return build(self.roster, goals, watch=self._watch, effects=self.stand.effects, must=self.must)

    def _consider_nothing(self, goal: Goal, built: Built, program: Program) -> None:
        """Take doing nothing for a start if it obeys every limit."""
        idle = numbered(built.decisions, ())
        if self.stand.plan is not None or idle is None or self._idle_breaks:
            return
        if obeys(program, program.tallied(idle)):
            self._take(goal, ())

    def _take(self, goal: Goal, steps: tuple[Step, ...]) -> None:
        """Make steps the plan."""
        self.stand.plan = self.stand.draft = steps
        self.tell(News(goal, self.stand.known()))

    def _found(self, goal: Goal, built: Built, values: Mapping[Column, float], bound: float) -> bool:
        """Take values for steps if they are better; False if they break a limit, which is watched from now on."""
        stand = self.stand
        stand.raise_bound(goal, bound * built.objectives[goal].scale)
        steps = named(self.roster, built.decisions, values)
        self._missed = broken(self.roster, steps, stand.effects)
        in_between = goal not in {self.roster.goals[0], self.roster.goals[-1]}
        may_wait = stand.is_large and self._drafting and in_between
        if self._missed and not may_wait:
            within = tolerance(self.roster, goal, exact=stand.exact)
            started = self._started(goal, steps, within, enough=within.most(stand.bounds[goal]))
            if started is None:
                self._watch = self._watch.joined(self._missed)
                return False
            steps = started
        if stand.is_improved_by(steps, goal):
            if self._missed and may_wait:
                stand.draft = steps
            else:
                self._take(goal, steps)
        return True

    def _started(
        self, goal: Goal, steps: tuple[Step, ...], within: Tolerance, *, enough: float
    ) -> tuple[Step, ...] | None:
        """Return the steps by the same people, started so that nothing is broken; None if they cannot be."""
        watch = self._watch.joined(self._missed).joined(self._watched)
        started, self._watched = self._timing(goal, within).started(steps, watch, until=self.until, enough=enough)
        return started

    def _timing(self, goal: Goal, within: Tolerance) -> Timing:
        goals = self.roster.goals[: self.roster.goals.index(goal) + 1]
        return Timing(self.roster, self.stand.effects, goals, self.stand.held, within, self.must)

    def _answer(self, built: Built, program: Program, goal: Goal, seconds: float) -> Answer:
        stand, objective = self.stand, built.objectives[goal]
        within = tolerance(self.roster, goal, exact=stand.exact)
        near = Tolerance(within.absolute / objective.scale, within.relative)
        known = stand.start(built, goal)
        if objective.denominator is None:
            lowest = stand.bounds[goal] / objective.scale
            return least(program, objective.numerator, seconds=seconds, tolerance=near, known=known, lowest=lowest)
        ratio = Ratio(objective.numerator, objective.denominator)
        until, found = monotonic() + seconds, partial(self._found, goal, built)
        guided = guide(self.roster, built, goal, stand.held, exact=stand.exact)
        return minimise_ratio(Search(program, ratio, until, near.absolute, found, guided), known)

    def _best_possible(self, goal: Goal) -> float:
        """Return a bound for every plan that obeys the limits, whatever the goals before it."""
        if self.roster.goals[0] is goal:
            return self.stand.bounds[goal]
        built = self._program(max(self.roster.goals.index(goal), min(self.most, len(self.roster.goals)) - 1))
        objective = built.objectives[goal]
        if objective.denominator is None:
            return 0.0
        ratio = Ratio(objective.numerator, objective.denominator)
        seconds, reached = max(1.0, self.until - monotonic()), self.stand.value(goal, self.stand.plan) or 0.0
        return relaxed_ratio(built.program, ratio, seconds=seconds, rate=reached / objective.scale) * objective.scale
