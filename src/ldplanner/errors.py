"""Every exception a user can meet, each with the exit code it ends the program with."""

from collections.abc import Mapping, Sequence

from ldplanner.domain.finding import Finding, Place
from ldplanner.domain.plan import Check, NoPlan


class LdplannerError(Exception):
    """The base of all of them; its text is one plain sentence, `help` says what to do about it."""

    exit_code = 2

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UnreadableInputError(LdplannerError):
    """A file that could not be read at all."""


class UnwritableOutputError(LdplannerError):
    """A file that could not be written; what was there before is intact."""


class UsageError(LdplannerError):
    """An option or argument that makes no sense."""


class RejectedInputError(LdplannerError):
    """A file that was read and has errors; `sources` holds the text of each file by name, for the snippets."""

    exit_code = 1

    def __init__(self, findings: Sequence[Finding], sources: Mapping[str, str]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = tuple(findings)
        self.sources = dict(sources)


class OtherRosterError(LdplannerError):
    """A plan that was made from another roster than the one given."""

    exit_code = 1

    def __init__(self, changes: Sequence[str]) -> None:
        super().__init__(
            "the plan was made from another roster", hint="plan again, or give the roster it was made from"
        )
        self.changes = tuple(changes)


class ImpossibleError(LdplannerError):
    """No plan obeys every limit: proven.

    `places` tells where the limits stand, by their path; `sources` holds the text of each file by name.
    """

    exit_code = 3

    def __init__(self, outcome: NoPlan, places: Mapping[str, Place], sources: Mapping[str, str]) -> None:
        super().__init__("no plan can obey all of these limits and needs")
        self.outcome = outcome
        self.places = dict(places)
        self.sources = dict(sources)


class NoPlanInTimeError(LdplannerError):
    """The time ran out before a plan was found; there may be one."""

    exit_code = 4

    def __init__(self, outcome: NoPlan) -> None:
        super().__init__(
            "the time limit ended the search before a plan was found", hint="give it more: --time-limit 300"
        )
        self.outcome = outcome


class StoppedError(LdplannerError):
    """The search was stopped, by Ctrl-C or SIGTERM, before a plan was found; there may be one."""

    exit_code = 130

    def __init__(self, outcome: NoPlan) -> None:
        super().__init__("interrupted before a plan was found")
        self.outcome = outcome


class SearchDiedError(LdplannerError):
    """The process that searched came to a sudden end before a plan was found."""

    exit_code = 70

    def __init__(self, how: str) -> None:
        super().__init__(
            f"the search ended unexpectedly before a plan was found: {how}",
            hint="if memory is short, free some or plan fewer people or quarters; otherwise please report this",
        )


class AuditRefusalError(LdplannerError):
    """A plan that the audit found wrong: a defect of the planner, so the plan is withheld."""

    exit_code = 70

    def __init__(self, failed: Sequence[Check]) -> None:
        details = "; ".join(f"{check.rule}: {check.detail}" for check in failed)
        super().__init__(f"the audit refused the plan, so it is withheld ({details})", hint="please report this")
        self.failed = tuple(failed)
