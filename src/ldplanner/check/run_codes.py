"""The codes of what a run of `check` itself reports: a file it cannot read, and LDP5xx, what it is to hold."""

from enum import StrEnum


class RunCode(StrEnum):
    """A kind of finding; `label` names it in one line."""

    UNREADABLE = "LDP100"
    GAP_TOO_LARGE = "LDP501"
    GAP_GREW = "LDP502"
    COVER_LOST = "LDP503"
    USELESS_IGNORE = "LDP504"
    NOT_MEASURED = "LDP505"

    @property
    def can_be_hidden(self) -> bool:
        """Whether selection, comments and baseline reach it: not what was asked for by an option, or could not run."""
        return self is RunCode.USELESS_IGNORE

    @property
    def label(self) -> str:
        """What kind of finding it is, in one line."""
        return _LABELS[self]


_LABELS = {
    RunCode.UNREADABLE: "a file that cannot be read",
    RunCode.GAP_TOO_LARGE: "a gap above the most allowed",
    RunCode.GAP_GREW: "a gap that grew",
    RunCode.COVER_LOST: "a need that has lost its cover",
    RunCode.USELESS_IGNORE: "an ignore comment that hides nothing",
    RunCode.NOT_MEASURED: "a limit of the run that cannot be measured",
}

ALWAYS_TOLD = frozenset(str(code) for code in RunCode if not code.can_be_hidden)
