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


class MissingExtraError(LdplannerError):
    """Something that needs packages which are installed only when asked for."""

    def __init__(self, wanted: str, package: str, extra: str) -> None:
        super().__init__(
            f"{wanted} needs the package `{package}`, which is not installed",
            hint=f"pip install 'ldplanner[{extra}]'",
        )


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
    PROFILE = "changed: the profile"

    def __init__(self, changes: Sequence[str]) -> None:
        of_profile = tuple(changes) == (self.PROFILE,)
        hint = (
            "give --profile as it was planned with" if of_profile else "plan again, or give the roster it was made from"
        )
        super().__init__("the plan was made from another roster", hint=hint)
        self.changes = tuple(changes)


class UnsoundPlanError(LdplannerError):
    """A plan that breaks rules of the roster it was made from, or has wrong figures: somebody changed it."""

    exit_code = 1

    def __init__(self, failed: Sequence[Check], plan: str = "the plan") -> None:
        hint = "`ldplanner verify` tells of every rule; plan again, or give the plan as it was written"
        super().__init__(f"{plan} breaks rules of its roster", hint=hint)
        self.failed = tuple(failed)


class WrongTextError(LdplannerError):
    """A roster written anew that does not read as what it should be: a defect, so it is withheld."""

    exit_code = 70

    def __init__(self, differences: Sequence[str]) -> None:
        told = "; ".join(differences)
        super().__init__(
            f"the new roster would not say what it should, so it is withheld ({told})", hint="please report this"
        )


class NoPlanError(LdplannerError):
    """There is no plan: `outcome` says what is known instead, `warnings` what was hardly meant in the roster."""

    def __init__(self, message: str, outcome: NoPlan, warnings: Sequence[Finding] = (), *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.outcome = outcome
        self.warnings = tuple(warnings)


class ImpossibleError(NoPlanError):
    """No plan obeys every limit: proven.

    `places` tells where the limits stand, by their path; `sources` holds the text of each file by name.
    """

    exit_code = 3

    def __init__(
        self,
        outcome: NoPlan,
        places: Mapping[str, Place],
        sources: Mapping[str, str],
        warnings: Sequence[Finding] = (),
    ) -> None:
        super().__init__("no plan can obey all of these limits and needs", outcome, warnings)
        self.places = dict(places)
        self.sources = dict(sources)


class NoPlanInTimeError(NoPlanError):
    """The time ran out before a plan was found; there may be one."""

    exit_code = 4

    def __init__(self, outcome: NoPlan, warnings: Sequence[Finding] = ()) -> None:
        message = "the time limit ended the search before a plan was found"
        super().__init__(message, outcome, warnings, hint="give it more: --time-limit 300")


class StoppedError(NoPlanError):
    """The search was stopped, by Ctrl-C or SIGTERM, before a plan was found; there may be one."""

    exit_code = 130

    def __init__(self, outcome: NoPlan) -> None:
        super().__init__("interrupted before a plan was found", outcome)


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
