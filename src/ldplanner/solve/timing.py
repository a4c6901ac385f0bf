"""The same steps by the same people, started so that no limit is broken."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from time import monotonic

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.program.build import build
from ldplanner.program.effects import Effects
from ldplanner.program.linear import Expression
from ldplanner.program.must import Must, MustMove
from ldplanner.program.naming import named
from ldplanner.program.outcome import Outcome
from ldplanner.program.step import Step
from ldplanner.program.watch import Watch, broken, everything
from ldplanner.solve.engine import Found, minimise
from ldplanner.solve.holding import holding
from ldplanner.solve.tolerance import Tolerance

ATTEMPTS = 3
"""How often the leaders that steps overtook are watched too, before all are."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When steps may start: with these goals held, and the last of `goals` made small as far as starts matter to it."""

    roster: Roster
    effects: Effects
    goals: tuple[Goal, ...]
    held: Mapping[Goal, float]
    tolerance: Tolerance
    must: tuple[Must, ...] = ()

    def started(
        self, steps: tuple[Step, ...], watch: Watch, *, until: float, enough: float = inf
    ) -> tuple[tuple[Step, ...] | None, Watch]:
        """Return the steps as they can start, None if they cannot or not in time; and what had to be watched.

        First anyhow; then, where the goal asks for pace, as fast as they can, or as is `enough` of it.
        """
        anyhow, watch = self._leading(steps, watch, until, fast=False)
        if anyhow is None:
            anyhow, watch = self._waiting(steps, watch, until, fast=False)
        if anyhow is None or self.goals[-1] is not Goal.PACE:
            return anyhow, watch
        fast, watch = self._leading(steps, watch, until, fast=True)
        if fast is None or (Outcome(self.roster, fast, self.effects).value(Goal.PACE) or 0.0) > enough:
            slower = fast
            fast, watch = self._waiting(steps, watch, until, fast=True)
            fast = fast or slower
        return fast or anyhow, watch

    def _leading(
        self, steps: tuple[Step, ...], watch: Watch, until: float, *, fast: bool
    ) -> tuple[tuple[Step, ...] | None, Watch]:
        """Let leaders whom steps overtake start in the first quarter, in the end all: then nobody waits for them.

        A program in which others wait for their leader is several times larger.
        """
        for attempt in range(ATTEMPTS):
            early = watch if attempt < ATTEMPTS - 1 else everything(self.roster)
            at_once = tuple(MustMove(leader, 1) for leader in sorted(early.waiting.keys() & _moving(steps)))
            found = self.watching(steps, watch.without_leaders, until, fast=fast, must=at_once)
            missed = found and broken(self.roster, found, self.effects)
            if not missed:
                return found, watch
            watch = watch.joined(missed)
        return None, watch

    def _waiting(
        self, steps: tuple[Step, ...], watch: Watch, until: float, *, fast: bool
    ) -> tuple[tuple[Step, ...] | None, Watch]:
        """Let more and more people wait for the leaders whom steps overtake, until they overtake none."""
        for attempt in range(ATTEMPTS + 1):
            watched = watch if attempt < ATTEMPTS else everything(self.roster)
            found = self.watching(steps, watched, until, fast=fast)
            missed = found is not None and broken(self.roster, found, self.effects)
            if not missed:
                return found, watch
            watch = watch.joined(missed)
        return None, watch

    def watching(
        self, steps: tuple[Step, ...], watch: Watch, until: float, *, fast: bool, must: tuple[Must, ...] = ()
    ) -> tuple[Step, ...] | None:
        """Return the steps started so that nothing is broken that is watched; anyhow, or as fast as they can."""
        asked = self.must + must
        built = build(self.roster, self.goals, watch=watch, only=steps, effects=self.effects, must=asked)
        objective = built.objectives[self.goals[-1]].numerator if fast else Expression()
        seconds = until - monotonic()
        answer = minimise(holding(built, self.held), objective, seconds=seconds, tolerance=self.tolerance)
        return named(self.roster, built.decisions, answer.values) if isinstance(answer, Found) else None


def _moving(steps: tuple[Step, ...]) -> frozenset[PersonId]:
    """Return who moves; leaders-first sees no releases."""
    return frozenset(step.person for step in steps if step.person and step.kind is not ActionKind.RELEASE)
