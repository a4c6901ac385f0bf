"""The use cases: load, check, program, solve, audit, plan."""

from collections.abc import Mapping
from dataclasses import dataclass

from ldplanner.domain.finding import Finding, Place
from ldplanner.domain.plan import Audit, Plan
from ldplanner.domain.roster import Roster


@dataclass(frozen=True)
class ReadRoster:
    """A roster without errors, and the remarks about it.

    `places` tells where in the files a structural path such as `/limits/headcount/min` stands, `sources` holds the
    text of those files by name.
    """

    roster: Roster
    findings: tuple[Finding, ...]
    places: Mapping[str, Place]
    sources: Mapping[str, str]


@dataclass(frozen=True)
class Planned:
    """An audited plan, and the roster it was made from."""

    read: ReadRoster
    plan: Plan
    seconds: float


def read_roster(path: str, *, profile: str | None = None) -> ReadRoster:
    """Read a roster and everything it refers to; `profile` replaces the one it names.

    Raises:
        UnreadableInputError: the file cannot be read at all.
        RejectedInputError: it has errors.
    """
    raise NotImplementedError


def plan_roster(path: str, *, profile: str | None = None, time_limit: float = 60.0, exact: bool = False) -> Planned:
    """Plan a roster within `time_limit` seconds and audit the plan.

    Raises:
        UnreadableInputError, RejectedInputError: as `read_roster`.
        ImpossibleError: no plan obeys every limit.
        NoPlanInTimeError: none was found in time.
        AuditRefusalError: the audit found the plan wrong.
    """
    raise NotImplementedError


def verify_plan(roster_path: str, plan_path: str) -> Audit:
    """Audit a saved plan against the roster it was made from.

    Raises:
        UnreadableInputError, RejectedInputError: as `read_roster`, for either file.
        OtherRosterError: the plan was made from another roster.
    """
    raise NotImplementedError
