"""The use cases: load, check, program, solve, audit, plan."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib.metadata import version
from time import monotonic
from typing import assert_never

from ldplanner.audit.audit import audit
from ldplanner.check.roster import remarks
from ldplanner.domain.finding import Finding, Place, Severity
from ldplanner.domain.plan import Audit, Clash, Input, NoPlan, Plan, Status, Termination
from ldplanner.domain.roster import Roster
from ldplanner.errors import (
    AuditRefusalError,
    ImpossibleError,
    NoPlanInTimeError,
    OtherRosterError,
    RejectedInputError,
    StoppedError,
)
from ldplanner.load.digest import changes, digest
from ldplanner.load.plan import read_plan
from ldplanner.load.roster import read_roster as load_roster
from ldplanner.plan.make import make_plan
from ldplanner.solve.apart import UNWATCHED, Watcher, solve_apart
from ldplanner.solve.outcome import Impossible, NoneInTime, Solved


@dataclass(frozen=True)
class ReadRoster:
    """A roster without errors, and the remarks about it.

    `path` is its name as given. `places` tells where in the files a structural path such as `/limits/headcount/min`
    stands, `sources` holds the text of those files by name, and `paths_of_needs` where each of the roster's needs is.
    """

    path: str
    roster: Roster
    findings: tuple[Finding, ...]
    places: Mapping[str, Place]
    sources: Mapping[str, str]
    paths_of_needs: tuple[str, ...]


@dataclass(frozen=True)
class Planned:
    """An audited plan, the roster it was made from, and how long the solving took.

    `trouble` says what cut the search short although nobody asked for it, if anything did.
    """

    read: ReadRoster
    plan: Plan
    seconds: float
    trouble: str = ""


def read_roster(path: str, *, profile: str | None = None) -> ReadRoster:
    """Read a roster and everything it refers to; `profile` replaces the one it names.

    Raises:
        UnreadableInputError: the file cannot be read at all.
        RejectedInputError: it has errors.
    """
    reading = load_roster(path, profile=profile)
    findings = (*reading.findings, *remarks(reading))
    if reading.roster is None or any(finding.severity is Severity.ERROR for finding in findings):
        raise RejectedInputError(findings, reading.sources)
    return ReadRoster(path, reading.roster, findings, reading.places, reading.sources, reading.paths_of_needs)


def plan_roster(
    path: str,
    *,
    profile: str | None = None,
    time_limit: float = 60.0,
    exact: bool = False,
    watched: AbstractContextManager[Watcher] = UNWATCHED,
) -> Planned:
    """Plan a roster within `time_limit` seconds and audit the plan; `watched` is entered while the search runs.

    Raises:
        UnreadableInputError, RejectedInputError: as `read_roster`.
        ImpossibleError: no plan obeys every limit.
        NoPlanInTimeError: none was found in time.
        StoppedError: none was found before the watcher had the search stopped.
        SearchDiedError: the search came to a sudden end before it found one.
        AuditRefusalError: the audit found the plan wrong.
    """
    read = read_roster(path, profile=profile)
    started = monotonic()
    ended = solve_apart(read.roster, seconds=time_limit, exact=exact, watched=watched)
    match ended.solution:
        case Impossible(conflict=conflict):
            clashes = tuple(Clash(limit=limit.words, path=_place_of(read, limit.path)) for limit in conflict)
            raise ImpossibleError(_no_plan(read, Status.INFEASIBLE, Termination.PROVED, clashes), read.places)
        case NoneInTime() if ended.interrupted:
            raise StoppedError(_no_plan(read, Status.UNKNOWN, Termination.INTERRUPTED))
        case NoneInTime():
            raise NoPlanInTimeError(_no_plan(read, Status.UNKNOWN, Termination.TIME_LIMIT))
        case Solved() as solved:
            made_from, stopped = _input(read), ended.interrupted
            plan = make_plan(read.roster, solved, made_from=made_from, tool=_tool(), interrupted=stopped)
        case _:
            assert_never(ended.solution)
    verdict = audit(read.roster, plan)
    if not verdict.ok:
        raise AuditRefusalError([check for check in verdict.checks if not check.ok])
    return Planned(read, plan.model_copy(update={"audit": verdict}), monotonic() - started, ended.trouble)


def verify_plan(roster_path: str, plan_path: str, *, profile: str | None = None) -> Audit:
    """Audit a saved plan against the roster it was made from; `profile` replaces the one the roster names.

    Raises:
        UnreadableInputError, RejectedInputError: as `read_roster`, for either file.
        OtherRosterError: the plan was made from another roster.
    """
    plan = read_plan(plan_path)
    read = read_roster(roster_path, profile=profile)
    now = digest(read.roster)
    if now.sha256 != plan.input.sha256:
        raise OtherRosterError(changes(plan.input.parts, now.parts))
    return audit(read.roster, plan)


def _input(read: ReadRoster) -> Input:
    made_from = digest(read.roster)
    return Input(path=read.path, sha256=made_from.sha256, parts=made_from.parts)


def _tool() -> str:
    return f"ldplanner {version('ldplanner')}"


def _no_plan(read: ReadRoster, status: Status, termination: Termination, conflict: tuple[Clash, ...] = ()) -> NoPlan:
    return NoPlan(
        tool=_tool(),
        input=_input(read),
        profile=read.roster.profile.id,
        status=status,
        termination=termination,
        conflict=conflict,
    )


def _place_of(read: ReadRoster, path: str) -> str:
    """Return where in the file a limit stands; needs are numbered as the roster sorts them."""
    head, _, number = path.rpartition("/")
    return read.paths_of_needs[int(number)] if head == "/needs" else path
