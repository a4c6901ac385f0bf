"""The use cases: load, check, program, solve, audit, plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from time import monotonic
from typing import assert_never

from ldplanner.audit.audit import audit
from ldplanner.check.roster import check
from ldplanner.domain.finding import Finding, Place, Severity
from ldplanner.domain.plan import Audit, Clash, Input, NoPlan, Plan, Status, Termination
from ldplanner.domain.roster import Roster
from ldplanner.errors import (
    AuditRefusalError,
    ImpossibleError,
    NoPlanInTimeError,
    OtherRosterError,
    RejectedInputError,
)
from ldplanner.load.digest import changes, digest
from ldplanner.load.plan import read_plan
from ldplanner.load.roster import read_roster as load_roster


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
    """An audited plan, the roster it was made from, and how long the solving took."""

    read: ReadRoster
    plan: Plan
    seconds: float


def read_roster(path: str, *, profile: str | None = None) -> ReadRoster:
    """Read a roster and everything it refers to; `profile` replaces the one it names.

    Raises:
        UnreadableInputError: the file cannot be read at all.
        RejectedInputError: it has errors.
    """
    reading = load_roster(path, profile=profile)
    findings = (*reading.findings, *check(reading))
    if reading.roster is None or any(finding.severity is Severity.ERROR for finding in findings):
        raise RejectedInputError(findings, reading.sources)
    return ReadRoster(path, reading.roster, findings, reading.places, reading.sources, reading.paths_of_needs)


def plan_roster(path: str, *, profile: str | None = None, time_limit: float = 60.0, exact: bool = False) -> Planned:
    """Plan a roster within `time_limit` seconds and audit the plan.

    Raises:
        UnreadableInputError, RejectedInputError: as `read_roster`.
        ImpossibleError: no plan obeys every limit.
        NoPlanInTimeError: none was found in time.
        AuditRefusalError: the audit found the plan wrong.
    """
    # Only what solves loads the solver: the other commands start without it.
    from ldplanner.plan.make import make_plan  # noqa: PLC0415
    from ldplanner.solve.outcome import Impossible, NoneInTime, Solved  # noqa: PLC0415
    from ldplanner.solve.stages import solve  # noqa: PLC0415

    read = read_roster(path, profile=profile)
    started = monotonic()
    solution = solve(read.roster, seconds=time_limit, exact=exact)
    match solution:
        case Impossible():
            clashes = tuple(Clash(limit=limit.words, path=_place_of(read, limit.path)) for limit in solution.conflict)
            raise ImpossibleError(_no_plan(read, Status.INFEASIBLE, Termination.PROVED, clashes), read.places)
        case NoneInTime():
            raise NoPlanInTimeError(_no_plan(read, Status.UNKNOWN, Termination.TIME_LIMIT))
        case Solved():
            plan = make_plan(read.roster, solution, made_from=_input(read), tool=_tool())
        case _:
            assert_never(solution)
    verdict = audit(read.roster, plan)
    if not verdict.ok:
        raise AuditRefusalError([check for check in verdict.checks if not check.ok])
    return Planned(read, plan.model_copy(update={"audit": verdict}), monotonic() - started)


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
