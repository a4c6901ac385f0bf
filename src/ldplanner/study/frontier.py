"""How close a department can come as a limit is varied: every point planned, and what one teaches used for the others.

A plan that obeys a limit obeys a looser one too, and no plan within a tighter one is better than the bound of a looser
one. So many points are settled by their neighbours and need no search.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from functools import partial
from math import inf
from time import monotonic
from typing import assert_never

from ldplanner.domain.frontier import Frontier, Number, Point, Room, Varied
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Status, Termination
from ldplanner.plan.rounding import POINT_DIGITS, rounded_down
from ldplanner.program.outcome import Outcome
from ldplanner.program.step import Step
from ldplanner.solve.child import as_far_as_mix
from ldplanner.solve.crew import Counter, Crew, Job, crew
from ldplanner.solve.judging import judged, least_conceivable
from ldplanner.solve.outcome import Impossible, NoneInTime, Solution, Solved
from ldplanner.solve.tolerance import tolerance
from ldplanner.study.grid import Spot, leaves_as_much, spots, waves
from ldplanner.study.knee import knee
from ldplanner.study.trial import Question, audited, tool


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a point: the best steps and their gap, a bound of it, and whether nothing is possible.

    `proved` if nothing better is possible within the tolerance.
    """

    steps: tuple[Step, ...] | None = None
    gap: float = inf
    bound: float = 0.0
    proved: bool = False
    impossible: bool = False

    @property
    def settled(self) -> bool:
        """Whether a search would find out nothing more."""
        return self.proved or self.impossible


def frontier(
    question: Question,
    vary: Sequence[Varied],
    at: Mapping[Spot, Question],
    *,
    seconds: float,
    watched: AbstractContextManager[Counter],
) -> tuple[Frontier, tuple[str, ...]]:
    """Return the frontier of a roster varied at every spot, and what trouble there was.

    Raises:
        AuditRefusalError: the audit found a plan wrong.
    """
    with watched as counter, crew() as workers:
        study = _Study(tuple(vary), at, workers, counter, monotonic() + seconds)
        study.search()
        points = tuple(study.point(spot) for spot in spots(vary))
    every = all(point.status in {Status.OPTIMAL, Status.INFEASIBLE} for point in points)
    ended = Termination.INTERRUPTED if workers.stopped or study.trouble else Termination.TIME_LIMIT
    found = Frontier(
        tool=tool(),
        input=question.input,
        profile=question.roster.profile.id,
        vary=tuple(vary),
        points=points,
        knee=_knee(vary[0], points) if len(vary) == 1 else None,
        termination=Termination.PROVED if every else ended,
    )
    return found, tuple(study.trouble)


@dataclass(slots=True)
class _Study:
    """Every spot with what a search there has found."""

    vary: tuple[Varied, ...]
    at: Mapping[Spot, Question]
    workers: Crew
    counter: Counter
    until: float
    found: dict[Spot, Known] = field(default_factory=dict)
    trouble: list[str] = field(default_factory=list)

    def search(self) -> None:
        """Look into every spot that its neighbours do not settle, wave by wave, as long as there is time."""
        left = len(self.at)
        for wave in waves(self.vary):
            wanted = [spot for spot in wave if not self.known(spot).settled]
            self._search(wanted, (self.until - monotonic()) * len(wave) / left, len(self.at) - left)
            left -= len(wave)

    def known(self, spot: Spot) -> Known:
        """Return what is known of a spot, by itself or from others."""
        own = self.found.get(spot, Known())
        around = [own, *(one for there, one in self.found.items() if leaves_as_much(self.vary, there, spot))]
        inside = [own, *(one for there, one in self.found.items() if leaves_as_much(self.vary, spot, there))]
        if any(one.impossible for one in around):
            return Known(impossible=True)
        best = min(inside, key=lambda one: one.gap)
        bound = min(best.gap, max(one.bound for one in around))
        roster = self.at[spot].roster
        near = best.steps is not None and tolerance(roster, Goal.MIX, exact=False).allows(best.gap, bound)
        return Known(best.steps, best.gap, bound, proved=own.proved or (near and roster.goals[0] is Goal.MIX))

    def point(self, spot: Spot) -> Point:
        """Return a spot with the gap of an audited plan."""
        value, second = (*(each.values[at] for each, at in zip(self.vary, spot, strict=True)), None)[:2]
        known, question = self.known(spot), self.at[spot]
        told = partial(Point, value=value, second=second)
        if known.impossible:
            return told(gap=None, best_possible=None, status=Status.INFEASIBLE)
        if known.steps is None:
            return told(gap=None, best_possible=rounded_down(known.bound, POINT_DIGITS), status=Status.UNKNOWN)
        outcome = Outcome(question.roster, known.steps)
        bounds = least_conceivable(question.roster) | {Goal.MIX: known.bound}
        solved = judged(question.roster, outcome, bounds, {}, exact=False)
        best_possible = dict.fromkeys(solved.best_possible, 0.0) | {Goal.MIX: known.bound}
        gap = audited(question, replace(solved, best_possible=best_possible)).gap
        status = Status.OPTIMAL if known.proved else Status.FEASIBLE
        return told(gap=gap.plan, best_possible=gap.best_possible, status=status)

    def _search(self, spots_: Sequence[Spot], seconds: float, done: int) -> None:
        jobs = [Job(self.at[spot].roster, as_far_as_mix) for spot in spots_]
        counter = Counter(lambda more: self.counter.count(done + more), self.counter.stopped)
        ended = self.workers.solve(jobs, seconds=seconds, counter=counter)
        for spot, end in zip(spots_, ended, strict=True):
            if end is not None:
                self.found[spot] = _known_of(self.at[spot], end.solution)
                self.trouble += [end.trouble] if end.trouble else []


def _known_of(question: Question, solution: Solution) -> Known:
    match solution:
        case Impossible():
            return Known(impossible=True)
        case NoneInTime():
            return Known()
        case Solved():
            proofs = solution.proofs[: question.roster.goals.index(Goal.MIX) + 1]
            proved = all(proof.proved for proof in proofs)
            return Known(solution.steps, proofs[-1].value, solution.best_possible[Goal.MIX], proved)
        case _:
            assert_never(solution)


def _knee(vary: Varied, points: Sequence[Point]) -> Number | None:
    """Return the value at the knee of the points that have a plan."""
    planned = [point for point in points if point.gap is not None]
    if vary.room is Room.LESS:
        planned.reverse()
    at = knee([(point.value, point.gap) for point in planned if point.gap is not None])
    return None if at is None else planned[at].value
