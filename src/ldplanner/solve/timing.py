"""The same steps by the same people, started so that no limit is broken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from time import monotonic

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built, build
from ldplanner.program.effects import Effects
from ldplanner.program.linear import Expression
from ldplanner.program.must import Must, MustMove, MustWait
from ldplanner.program.naming import named, numbered
from ldplanner.program.outcome import Outcome
from ldplanner.program.step import Step
from ldplanner.program.watch import Watch, broken, everything
from ldplanner.solve.engine import Found, minimise
from ldplanner.solve.holding import holding
from ldplanner.solve.task import Manner
from ldplanner.solve.tolerance import Tolerance

CLOSELY = Tolerance(relative=0.0005)
"""How near to as fast as they can steps are started that are not fast enough otherwise."""

ATTEMPTS = 6
"""How often the leaders whom steps overtook are watched too, before all are."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Steps to start until a monotonic clock reading: anyhow, or fast, where some pace is `enough`.

    If any pace is (`inf`), they start as fast as they can, roughly. `known` are the same steps, started as they may.
    """

    steps: tuple[Step, ...]
    until: float
    enough: float | None = None
    known: tuple[Step, ...] | None = None

    @property
    def aim(self) -> float:
        """The pace that ends the search: none does (`-inf`) where they start anyhow, or as fast as they can."""
        return -inf if self.enough is None or self.enough == inf else self.enough

    @property
    def moving(self) -> frozenset[PersonId]:
        """Who moves; leaders-first sees no releases."""
        moves = (step for step in self.steps if step.kind is not ActionKind.RELEASE)
        return frozenset(step.person for step in moves if step.person)


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
        wanted = Wanted(steps, until)
        anyhow, seen = self._leading(wanted, watch)
        if anyhow is None:
            anyhow, seen = self._waiting(wanted, seen)
        if anyhow is None or self.goals[-1] is not Goal.PACE:
            return anyhow, seen
        fast = anyhow
        for way in self._in_turn, self._waiting:
            found, watch = way(Wanted(steps, until, enough, fast), watch)
            fast = min((one for one in (found, fast) if one is not None), key=self._pace)
            if found is not None and self._pace(fast) <= enough:
                break
        return fast, watch

    def at_once(self, steps: tuple[Step, ...], watch: Watch, *, until: float) -> tuple[Step, ...] | None:
        """Return the steps as fast as they can start where leaders whom they overtake start at once; None if none can.

        That is soon found, and not the fastest.
        """
        return self._leading(Wanted(steps, until, inf), watch)[0]

    def _pace(self, steps: tuple[Step, ...]) -> float:
        return Outcome(self.roster, steps, self.effects).value(Goal.PACE) or 0.0

    def _in_turn(self, wanted: Wanted, watch: Watch) -> tuple[tuple[Step, ...] | None, Watch]:
        """Decide first when the leaders whom steps overtake start, as if others could be split; then when all do."""
        for _ in range(ATTEMPTS):
            built = self._built(wanted, watch, self.must)
            loose, objective = holding(built, self.held).loosened(), built.objectives[self.goals[-1]].numerator
            answer = minimise(loose, objective, seconds=wanted.until - monotonic(), tolerance=CLOSELY)
            if not isinstance(answer, Found):
                break
            turns = {who: window for who, window, column in built.decisions.leaders() if round(answer.values[column])}
            found = self.watching(wanted, watch.without_leaders, must=tuple(self._turns(wanted, turns)))
            if found is None:
                break
            missed = broken(self.roster, found, self.effects)
            if not missed:
                return found, watch
            watch = watch.joined(missed)
        return None, watch

    def _turns(self, wanted: Wanted, turns: Mapping[PersonId, range]) -> Iterator[Must]:
        """Let leaders start in some quarters, and their people no sooner."""
        for leader, quarters in turns.items():
            yield MustMove(leader, quarters[-1])
        for person in sorted(wanted.moving):
            manager = self.roster.everyone[person].manager
            if manager and manager in turns:
                yield MustWait(person, turns[manager][0])

    def _leading(self, wanted: Wanted, watch: Watch) -> tuple[tuple[Step, ...] | None, Watch]:
        """Let leaders whom steps overtake start in the first quarter, in the end all: then nobody waits for them.

        A program in which others wait for their leader is several times larger.
        """
        for attempt in range(ATTEMPTS):
            early = (watch if attempt < ATTEMPTS - 1 else everything(self.roster)).waiting
            in_time = tuple(MustMove(leader, 1) for leader in sorted(early.keys() & wanted.moving))
            found = self.watching(wanted, watch.without_leaders, must=in_time)
            missed = found and broken(self.roster, found, self.effects)
            if not missed:
                return found, watch
            watch = watch.joined(missed)
        return None, watch

    def _waiting(self, wanted: Wanted, watch: Watch) -> tuple[tuple[Step, ...] | None, Watch]:
        """Let more and more people wait for the leaders whom steps overtake, until they overtake none."""
        for attempt in range(ATTEMPTS + 1):
            watched = watch if attempt < ATTEMPTS else everything(self.roster)
            found = self.watching(wanted, watched)
            missed = found is not None and broken(self.roster, found, self.effects)
            if not missed:
                return found, watch
            watch = watch.joined(missed)
            again = self._mended(wanted, watch, found)
            if again is not None:
                return again, watch
        return None, watch

    def _mended(self, wanted: Wanted, watch: Watch, found: tuple[Step, ...] | None) -> tuple[Step, ...] | None:
        """Let the leaders start when they do, and their people no sooner, if that is fast enough."""
        if wanted.aim == -inf or found is None:
            return None
        turns = {step.person: range(step.start, step.start + 1) for step in found if step.person in watch.waiting}
        again = self.watching(wanted, watch.without_leaders, must=tuple(self._turns(wanted, turns)))
        if again is None or self._pace(again) > wanted.aim:
            return None
        return None if broken(self.roster, again, self.effects) else again

    def watching(self, wanted: Wanted, watch: Watch, must: tuple[Must, ...] = ()) -> tuple[Step, ...] | None:
        """Return the steps started so that nothing is broken that is watched, and everybody does what they must."""
        built = self._built(wanted, watch, self.must + must)
        objective = built.objectives[self.goals[-1]]
        counts = numbered(built.decisions, wanted.known) if wanted.known else None
        answer = minimise(
            holding(built, self.held),
            Expression() if wanted.enough is None else objective.numerator,
            seconds=wanted.until - monotonic(),
            tolerance=self.tolerance if wanted.aim == -inf else CLOSELY,
            hint=built.program.tallied(counts) if counts else None,
            manner=Manner.SEARCHING,
            enough=wanted.aim / objective.scale,
        )
        if not isinstance(answer, Found):
            return None
        found = named(self.roster, built.decisions, answer.values)
        return found if len(found) == len(wanted.steps) else None  # whoever cannot wait that long is not among them

    def _built(self, wanted: Wanted, watch: Watch, must: tuple[Must, ...]) -> Built:
        return build(self.roster, self.goals, watch=watch, only=wanted.steps, effects=self.effects, must=must)
