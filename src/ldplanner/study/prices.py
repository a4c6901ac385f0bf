"""What one step more of each limit that binds would do to the gap: found by planning again with that step."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import NamedTuple

from ldplanner.domain.frontier import Room
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Binding, Levels, Plan
from ldplanner.domain.reached import is_reached
from ldplanner.plan.actions import steps
from ldplanner.plan.binding import used_up
from ldplanner.plan.rounding import rounded
from ldplanner.program.outcome import Outcome
from ldplanner.solve.child import as_far_as_mix
from ldplanner.solve.crew import Counter, Job, crew
from ldplanner.solve.listening import Ended
from ldplanner.solve.outcome import Impossible, Solved
from ldplanner.solve.tolerance import POINTS, tolerance
from ldplanner.study.loosening import loosened
from ldplanner.study.room import room
from ldplanner.study.trial import Question, audited, with_audit

MOST_PEOPLE = 150
"""People, with the pool, from which prices are only found when asked for: each takes as long as a plan."""

MOST_SECONDS = 10.0
"""How long finding prices may take where nobody asked for them. A judgement."""

HORIZON = "horizon"


BLUR = 2e-4
"""Points by which the figures of a plan may have been rounded apart."""


class Candidate(NamedTuple):
    """A limit that binds, and the roster with a step more of it; None where there is no such step."""

    binding: Binding
    path: str
    loosened: Question | None


@dataclass(frozen=True, slots=True)
class Prices:
    """A plan with its prices, and whether finding them was stopped."""

    plan: Plan
    stopped: bool = False


def priced(question: Question, plan: Plan, *, seconds: float, watched: AbstractContextManager[Counter]) -> Prices:
    """Return the plan with the price of every limit that binds, the most valuable first, as far as time allows.

    A price is what a step does to the gap. It is only given if both gaps are proven, and to the tolerance of a proof.
    A plan whose gap is not proven stays as it is, and so does one that has none left, though it may miss a floor.

    Raises:
        AuditRefusalError: the audit found the plan with a step more, or a price, wrong.
    """
    if plan.gap.plan is None or is_reached(plan.gap) or not _is_proven(question, plan):
        return Prices(plan)
    candidates = _candidates(question, plan)
    jobs = [Job(one.loosened.roster, as_far_as_mix) for one in candidates if one.loosened is not None]
    with watched as counter, crew() as workers:
        ended = iter(workers.solve(jobs, seconds=seconds, counter=counter))
    found = [one if one.loosened is None else _priced(question, plan, one, next(ended)) for one in candidates]
    told = plan.model_copy(update={"binding": _in_order(found)})
    return Prices(with_audit(question, told), workers.stopped)


def _is_proven(question: Question, plan: Plan) -> bool:
    """Tell whether the mix, and every goal before it, is proven."""
    upto = plan.stages[: question.roster.goals.index(Goal.MIX) + 1]
    return all(
        tolerance(question.roster, stage.goal, exact=False).allows(stage.value, stage.bound + BLUR) for stage in upto
    )


def _candidates(question: Question, plan: Plan) -> list[Candidate]:
    """Return what binds, and the horizon, which always does."""
    roster = question.roster
    tight = used_up(Outcome(roster, steps(roster, plan.actions)))
    last = roster.horizon.quarter(roster.horizon.quarters)
    named = [*((one.limit, one.path) for one in tight), (f"horizon: ends with {last}", HORIZON)]
    return [_candidate(question, *each) for each in named]


def _candidate(question: Question, limit: str, path: str) -> Candidate:
    more = loosened(question.roster, path)
    if more is None:
        return Candidate(Binding(limit=limit), path, None)
    return Candidate(Binding(limit=limit, next_step=more.words), path, Question(more.roster, question.path))


def _priced(question: Question, plan: Plan, candidate: Candidate, ended: Ended | None) -> Candidate:
    solved = None if ended is None else ended.solution
    if isinstance(solved, Impossible):
        return candidate._replace(binding=Binding(limit=candidate.binding.limit))
    if candidate.loosened is None or not isinstance(solved, Solved):
        return candidate
    reached = audited(candidate.loosened, solved)
    if not _is_proven(candidate.loosened, reached):
        return candidate
    change = _change(plan.gap, reached.gap)
    if room(question.roster, candidate.path) is not Room.UNKNOWN:
        change = min(0.0, change)  # this plan is still possible
    return candidate._replace(binding=candidate.binding.model_copy(update={"gap_change": change}))


def _change(before: Levels, after: Levels) -> float:
    """Return how the gap changes, to the tolerance; what the tolerance alone could explain is no change."""
    then, now = before.plan or 0.0, after.plan or 0.0
    if now >= (before.best_possible or 0.0) - BLUR and then >= (after.best_possible or 0.0) - BLUR:
        return 0.0
    return rounded(round((now - then) / POINTS) * POINTS, 2)


def _in_order(found: Sequence[Candidate]) -> tuple[Binding, ...]:
    """Return the most valuable first and what has no price last; a longer horizon unless it is known not to help."""
    told = [one.binding for one in found if one.path != HORIZON or _may_help(one.binding)]
    return tuple(sorted(told, key=lambda one: (one.gap_change is None, one.gap_change or 0.0)))


def _may_help(binding: Binding) -> bool:
    return binding.next_step is not None and (binding.gap_change is None or binding.gap_change < 0)
