"""Where a search stands: the plan, the draft, and what is known about every goal."""

from dataclasses import dataclass, field

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built
from ldplanner.program.effects import Effects
from ldplanner.program.naming import numbered
from ldplanner.program.outcome import Outcome
from ldplanner.program.step import Step
from ldplanner.solve.judging import judged, keeps, kept, least_conceivable
from ldplanner.solve.outcome import Solved
from ldplanner.solve.tolerance import tolerance
from ldplanner.solve.whole import Known

LARGE = 150
"""People, with the pool, from which one program serves all goals: building it takes longer than a smaller one saves."""


@dataclass(slots=True)
class Stand:
    """What has been found so far.

    The plan obeys every limit. The draft is the best in the goals so far, and may break limits that are not watched:
    in a large team it becomes the plan only at the end, when its steps are started so that they do not. `held` is what
    a goal may not exceed while later ones are improved.
    """

    roster: Roster
    exact: bool
    effects: Effects = field(init=False)
    plan: tuple[Step, ...] | None = None
    draft: tuple[Step, ...] | None = None
    bounds: dict[Goal, float] = field(default_factory=dict)
    held: dict[Goal, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.effects = Effects(self.roster)
        self.bounds = least_conceivable(self.roster)

    @property
    def is_large(self) -> bool:
        """Whether the team is planned as large ones are: one program, core by core, with drafts."""
        return len(self.roster.everyone) >= LARGE

    def value(self, goal: Goal, steps: tuple[Step, ...] | None) -> float | None:
        """Return what a goal is after some steps; None without steps, or if nobody is in the mix."""
        return None if steps is None else Outcome(self.roster, steps, self.effects).value(goal)

    def is_proven(self, goal: Goal) -> bool:
        """Tell whether the draft is within the tolerance of the bound."""
        value = self.value(goal, self.draft)
        return value is not None and tolerance(self.roster, goal, exact=self.exact).allows(value, self.bounds[goal])

    def is_improved_by(self, steps: tuple[Step, ...], goal: Goal) -> bool:
        """Tell whether steps that are as good in the goals before are better than the draft.

        In the last goal also steps that obey every limit, where the draft is not known to.
        """
        before, after = self.value(goal, self.draft), self.value(goal, steps)
        if before is None or (after is not None and after < before):
            return True
        return goal is self.roster.goals[-1] and self.draft != self.plan

    def fall_back(self) -> None:
        """Let the plan be the draft if it is as good in the goals before: it obeys every limit, too.

        Steps that a search began from need not; what it finds must be better than the plan, not than they are.
        """
        reached = ((self.value(goal, self.plan), most) for goal, most in self.held.items())
        if all(value is not None and keeps(value, most) for value, most in reached):
            self.draft = self.plan

    def start(self, built: Built, goal: Goal) -> Known | None:
        """Return the draft as values to start from; the first goal does not start from doing nothing."""
        if self.draft is None or not (self.held or self.draft):
            return None
        counts = numbered(built.decisions, self.draft)
        if counts is None:
            return None
        value = self.value(goal, self.draft) or 0.0
        return Known(built.program.tallied(counts), value / built.objectives[goal].scale)

    def raise_bound(self, goal: Goal, bound: float) -> None:
        """Note a bound, in the units reported; it holds for plans that are as good in the goals before."""
        self.bounds[goal] = max(self.bounds[goal], bound)

    def hold(self, goal: Goal) -> None:
        """Let later goals keep what the draft has reached in this one."""
        value = self.value(goal, self.draft) or 0.0
        may_give = self.is_large and not self.exact
        self.held[goal] = kept(self.roster, goal, value, self.bounds[goal]) if may_give else value

    def start_over(self) -> None:
        """Forget what no plan reaches: the draft, and all that was found out by holding on to it."""
        self.draft, first = self.plan, self.roster.goals[0]
        self.bounds = least_conceivable(self.roster) | {first: self.bounds[first]}
        self.held = {}
        if self.is_proven(first):
            self.hold(first)

    def known(self) -> Solved:
        """Return the plan with what is known about every goal."""
        outcome = Outcome(self.roster, self.plan or (), self.effects)
        return judged(self.roster, outcome, self.bounds, self.held, exact=self.exact)
