"""A roster tried out: searched, written up and audited; what every study is made of."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from time import monotonic
from typing import assert_never

from ldplanner.audit.audit import audit
from ldplanner.domain.loosening import Loosening
from ldplanner.domain.plan import Clash, Input, NoPlan, Plan, Status, Termination
from ldplanner.domain.roster import Roster
from ldplanner.errors import AuditRefusalError
from ldplanner.load.digest import digest
from ldplanner.plan.make import make_plan
from ldplanner.program.linear import Limit
from ldplanner.solve.apart import UNWATCHED, Watcher, solve_apart
from ldplanner.solve.child import Search, staged
from ldplanner.solve.listening import Ended
from ldplanner.solve.outcome import Impossible, NoneInTime, Solved
from ldplanner.study.beforehand import Beforehand
from ldplanner.study.changes import change, relaxed


@dataclass(frozen=True, slots=True)
class Question:
    """A roster to try out; `path` is what it is called, `place_of` leads from a limit's path to that in the file."""

    roster: Roster
    path: str
    place_of: Callable[[str], str] = str

    @property
    def input(self) -> Input:
        """What a plan says that it was made from."""
        made_from = digest(self.roster)
        return Input(path=self.path, sha256=made_from.sha256, parts=made_from.parts)


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it: an audited plan, or what is known where there is none; and how many seconds that took.

    `trouble` says what cut the search short although nobody asked for it, if anything did. `loosenings` are limits that
    let there be a plan if they are looser, where there is none and the search looked for them.
    """

    result: Plan | NoPlan
    seconds: float
    trouble: str = ""
    loosenings: tuple[tuple[Limit, Loosening], ...] = ()


def tried(
    question: Question,
    *,
    seconds: float,
    exact: bool = False,
    watched: AbstractContextManager[Watcher] = UNWATCHED,
    search: Search = staged,
) -> Trial:
    """Plan a roster within so many seconds and audit the plan; `watched` is entered while the search runs.

    Raises:
        SearchDiedError: the search came to a sudden end before it found a plan.
        AuditRefusalError: the audit found the plan wrong.
    """
    started = monotonic()
    stopped = Beforehand(partial(audited, question, interrupted=True))
    with watched as watcher:
        watching = nullcontext(stopped.watching(watcher))
        ended = solve_apart(question.roster, seconds=seconds, exact=exact, watched=watching, search=search)
    seconds = monotonic() - started
    return concluded(question, ended, seconds, stopped.plan if ended.interrupted else None)


def concluded(question: Question, ended: Ended, seconds: float, write: Callable[[Solved], Plan] | None = None) -> Trial:
    """Write up how a search for a plan ended, and audit it; or have it done by `write`.

    Raises:
        AuditRefusalError: the audit found the plan wrong.
    """
    match ended.solution:
        case Impossible() as impossible:
            return Trial(_impossible(question, impossible), seconds, loosenings=impossible.nearest)
        case NoneInTime():
            how = Termination.INTERRUPTED if ended.interrupted else Termination.TIME_LIMIT
            return Trial(_no_plan(question, Status.UNKNOWN, how), seconds, ended.trouble)
        case Solved() as solved:
            plan = write(solved) if write else audited(question, solved, interrupted=ended.interrupted)
            return Trial(plan, seconds, ended.trouble)
        case _:
            assert_never(ended.solution)


def audited(question: Question, solved: Solved, *, interrupted: bool = False) -> Plan:
    """Write up what a search found as a plan and audit it.

    Raises:
        AuditRefusalError: the audit found the plan wrong.
    """
    plan = make_plan(question.roster, solved, made_from=question.input, tool=tool(), interrupted=interrupted)
    return with_audit(question, plan)


def with_audit(question: Question, plan: Plan) -> Plan:
    """Return a plan that was written up with its audit.

    Raises:
        AuditRefusalError: the audit found the plan wrong.
    """
    verdict = audit(question.roster, plan)
    if not verdict.ok:
        raise AuditRefusalError([check for check in verdict.checks if not check.ok])
    return plan.model_copy(update={"audit": verdict})


def tool() -> str:
    """Name the program with its version, as plans do."""
    return f"ldplanner {version('ldplanner')}"


def _impossible(question: Question, found: Impossible) -> NoPlan:
    clashes = tuple(
        Clash(
            limit=limit.words,
            path=question.place_of(limit.path),
            changes=tuple(change(loosening, question.place_of) for loosening in found.changes.get(limit, ())),
        )
        for limit in found.conflict
    )
    known = {
        "conflict": clashes,
        "minimal": found.minimal,
        "nearest": tuple(relaxed(limit.words, loosening, question.place_of) for limit, loosening in found.nearest),
    }
    return _no_plan(question, Status.INFEASIBLE, Termination.PROVED).model_copy(update=known)


def _no_plan(question: Question, status: Status, termination: Termination) -> NoPlan:
    return NoPlan(
        tool=tool(),
        input=question.input,
        profile=question.roster.profile.id,
        status=status,
        termination=termination,
    )
