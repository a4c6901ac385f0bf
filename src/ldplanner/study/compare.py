"""Candidates planned, each in its own way, and put side by side."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from math import ceil
from typing import assert_never

from ldplanner.domain.comparison import Comparison
from ldplanner.domain.plan import NoPlan, Plan
from ldplanner.errors import RejectedInputError
from ldplanner.solve.child import staged
from ldplanner.solve.crew import UNCOUNTED, Counter, Job, crew
from ldplanner.solve.listening import Ended
from ldplanner.solve.outcome import NoneInTime
from ldplanner.study.candidates import Named, Rejected, read_candidates
from ldplanner.study.side_by_side import side_by_side
from ldplanner.study.trial import Question, Trial, concluded

Watch = Callable[[float], AbstractContextManager[Counter]]
"""Whoever waits for plans that take at most so many seconds in all."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Plans side by side; `rejected` holds what is wrong with each that could not be planned.

    `stopped` if somebody asked for the end before every candidate was planned; `trouble` says which search was cut
    short although nobody asked for that, and by what.
    """

    comparison: Comparison
    rejected: tuple[RejectedInputError, ...]
    stopped: bool
    trouble: tuple[str, ...] = ()


def compare_candidates(
    files: Sequence[str],
    *,
    profile: str | None = None,
    time_limit: float = 60.0,
    exact: bool = False,
    watched: Watch = lambda _seconds: UNCOUNTED,
) -> Compared:
    """Put rosters, scenarios of a roster and saved plans side by side; candidates of the same roster are planned once.

    Each may take `time_limit` seconds, and what others leave of theirs.

    Raises:
        UnreadableInputError, UsageError, RejectedInputError: as `read_candidates`.
        AuditRefusalError: the audit found a plan wrong.
    """
    candidates = read_candidates(files, profile=profile)
    questions = {one.subject.input.sha256: one.subject for one in candidates if isinstance(one.subject, Question)}
    # the largest first, so that no core waits for one at the end
    first = dict(sorted(questions.items(), key=_size))
    with crew() as workers:
        seconds = time_limit * max(1, ceil(len(first) / workers.size))
        with watched(seconds) as counter:
            jobs = [Job(question.roster, staged, exact) for question in first.values()]
            ends = workers.solve(jobs, seconds=seconds, counter=counter)
    nothing = Ended(NoneInTime(), interrupted=workers.stopped)
    made = {
        digest: concluded(question, end or nothing, seconds)
        for (digest, question), end in zip(first.items(), ends, strict=True)
    }
    plans = [_plan(one, made) for one in candidates]
    troubles = [_trouble(one, made) for one in candidates]
    rejected = tuple(one.subject.error for one in candidates if isinstance(one.subject, Rejected))
    told = tuple(f"{one.name}: {cause}" for one, cause in zip(candidates, troubles, strict=True) if cause)
    return Compared(side_by_side(candidates, plans, troubles), rejected, workers.stopped, told)


def _size(one: tuple[str, Question]) -> tuple[int, str]:
    digest, question = one
    return -len(question.roster.everyone) * question.roster.horizon.quarters, digest


def _trouble(one: Named, made: dict[str, Trial]) -> str:
    return made[one.subject.input.sha256].trouble if isinstance(one.subject, Question) else ""


def _plan(one: Named, made: dict[str, Trial]) -> Plan | NoPlan | None:
    match one.subject:
        case Plan() as plan:
            return plan
        case Question() as question:
            return made[question.input.sha256].result
        case Rejected():
            return None
        case _:
            assert_never(one.subject)
