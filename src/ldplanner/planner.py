"""The use cases: load, check, program, solve, audit, plan."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from ldplanner.audit.audit import audit
from ldplanner.check.roster import remarks
from ldplanner.domain.difference import Difference
from ldplanner.domain.finding import Finding, Place, Severity
from ldplanner.domain.frontier import Frontier
from ldplanner.domain.plan import NoPlan, Plan, Status, Termination, Verification
from ldplanner.domain.roster import Roster
from ldplanner.errors import (
    ImpossibleError,
    NoPlanInTimeError,
    RejectedInputError,
    StoppedError,
)
from ldplanner.load.digest import require_same
from ldplanner.load.plan import named_in, read_plan
from ldplanner.load.reading import place_in_file
from ldplanner.load.roster import read_roster as load_roster
from ldplanner.solve.apart import UNWATCHED, Watcher
from ldplanner.solve.child import explained
from ldplanner.solve.crew import UNCOUNTED, Counter
from ldplanner.study.difference import Version, difference
from ldplanner.study.frontier import frontier
from ldplanner.study.prices import priced
from ldplanner.study.relaxing import tried_nearest
from ldplanner.study.saved import audited_again
from ldplanner.study.trial import Question, tried
from ldplanner.study.variation import Stretch, Variation


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

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The remarks about what was hardly meant."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARNING)

    @property
    def question(self) -> Question:
        """The roster to try out."""
        return Question(self.roster, self.path, self.place_of)

    def place_of(self, path: str) -> str:
        """Return where in the file a limit, or a figure of it, stands; needs are numbered as the roster sorts them."""
        return place_in_file(path, self.paths_of_needs)


@dataclass(frozen=True)
class Planned:
    """An audited plan, the roster it is a plan of (looser than the file if it was relaxed), and how long that took.

    `trouble` says what cut the search short although nobody asked for it, if anything did; `stopped` that somebody
    asked for it.
    """

    read: ReadRoster
    plan: Plan
    seconds: float
    trouble: str = ""
    stopped: bool = False


@dataclass(frozen=True)
class Saved:
    """A plan read from its file and audited again, and the roster it was made from."""

    read: ReadRoster
    plan: Plan


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


def plan_roster(  # noqa: PLR0913  one per option
    path: str,
    *,
    profile: str | None = None,
    time_limit: float = 60.0,
    exact: bool = False,
    relax: bool = False,
    ready: Callable[[ReadRoster], None] = lambda _: None,
    watched: AbstractContextManager[Watcher] = UNWATCHED,
) -> Planned:
    """Plan a roster within `time_limit` seconds and audit the plan; `watched` is entered while the search runs.

    With `relax`, where no plan obeys every limit, what has to be loosened is, and the plan says so. `ready` sees the
    roster before the search, and may raise what speaks against it.

    Raises:
        UnreadableInputError, RejectedInputError: as `read_roster`.
        ImpossibleError: no plan obeys every limit.
        NoPlanInTimeError: none was found in time.
        StoppedError: none was found before the watcher had the search stopped.
        SearchDiedError: the search came to a sudden end before it found one.
        AuditRefusalError: the audit found the plan wrong.
    """
    read = read_roster(path, profile=profile)
    ready(read)
    if relax:
        nearest = tried_nearest(read.question, seconds=time_limit, exact=exact, watched=watched)
        read, trial = replace(read, roster=nearest.roster), nearest.trial
    else:
        trial = tried(read.question, seconds=time_limit, exact=exact, watched=watched, search=explained)
    match trial.result:
        case Plan() as plan:
            return Planned(read, plan, trial.seconds, trial.trouble)
        case NoPlan(status=Status.INFEASIBLE) as outcome:
            raise ImpossibleError(outcome, read.places, read.sources, read.warnings)
        case NoPlan(termination=Termination.INTERRUPTED) as outcome:
            raise StoppedError(outcome)
        case outcome:
            raise NoPlanInTimeError(outcome, read.warnings)


def price_limits(
    planned: Planned, *, time_limit: float, watched: AbstractContextManager[Counter] = UNCOUNTED
) -> Planned:
    """Find out what one step more of each limit that binds would bring; `watched` is entered while that lasts.

    Of prices found within `time_limit` seconds the plan tells; what was interrupted has none.

    Raises:
        AuditRefusalError: the audit found the plan with a step more wrong.
    """
    if planned.plan.termination is Termination.INTERRUPTED:
        return planned
    prices = priced(planned.read.question, planned.plan, seconds=time_limit, watched=watched)
    return replace(planned, plan=prices.plan, stopped=prices.stopped)


@dataclass(frozen=True)
class Traced:
    """A frontier, the roster it is of, and what cut a search short although nobody asked for it, if anything did."""

    read: ReadRoster
    frontier: Frontier
    trouble: tuple[str, ...] = ()


def trace_frontier(
    path: str,
    stretches: Sequence[Stretch],
    *,
    profile: str | None = None,
    time_limit: float = 300.0,
    watched: AbstractContextManager[Counter] = UNCOUNTED,
) -> Traced:
    """Plan a roster again and again with one or two of its figures varied; `watched` is entered while that lasts.

    Raises:
        UnreadableInputError, RejectedInputError: as `read_roster`, for the roster with any of the figures.
        UsageError: something cannot be varied.
        AuditRefusalError: the audit found a plan wrong.
    """
    read = read_roster(path, profile=profile)
    variation = Variation(path, profile, read.roster)
    vary = [variation.varied(stretch) for stretch in stretches]
    found, trouble = frontier(read.question, vary, variation.at(vary), seconds=time_limit, watched=watched)
    return Traced(read, found, trouble)


def verify_plan(roster_path: str, plan_path: str, *, profile: str | None = None) -> Verification:
    """Audit a saved plan against the roster it was made from; `profile` replaces the one the roster names.

    A plan that was relaxed is audited against the roster as it stands, and breaks what was loosened.

    Raises:
        UnreadableInputError, RejectedInputError: as `read_roster`, for either file.
        OtherRosterError: the plan was made from another roster.
    """
    plan = read_plan(plan_path)
    read = read_roster(roster_path, profile=profile)
    require_same(plan.input, read.roster)
    verdict = audit(read.roster, plan)
    return Verification(ok=verdict.ok, checks=verdict.checks, relaxed=plan.relaxed)


def saved_plan(plan_path: str, roster_path: str | None = None, *, profile: str | None = None) -> Saved:
    """Read a plan again with the roster it was made from, which it names itself if none is given, and audit it.

    A plan that was relaxed is audited against the looser roster.

    Raises:
        UnreadableInputError, RejectedInputError: as `read_roster`, for either file.
        OtherRosterError: the plan was made from another roster.
        UnsoundPlanError: it breaks a rule, or a figure of it is wrong.
    """
    plan = read_plan(plan_path)
    read = read_roster(roster_path or named_in(plan), profile=profile)
    require_same(plan.input, read.roster)
    return Saved(read, audited_again(read.question, plan))


def diff_rosters(old_path: str, new_path: str, *, profile: str | None = None) -> Difference:
    """Compare two rosters; `profile` replaces the one that each names.

    Raises:
        UnreadableInputError: a file cannot be read at all.
        RejectedInputError: one of them has errors; those of both are told.
    """
    old = load_roster(old_path, profile=profile, beside=new_path)
    new = load_roster(new_path, profile=profile, beside=old_path)
    if old.roster is None or new.roster is None:
        raise RejectedInputError((*old.findings, *new.findings), {**old.sources, **new.sources})
    return difference(Version(old.roster, old.given), Version(new.roster, new.given))
