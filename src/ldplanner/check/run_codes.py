"""The codes of what a run of `check` itself reports: a file it cannot read, and LDP5xx, what it is to hold."""

from enum import StrEnum


class RunCode(StrEnum):
    """A kind of finding."""

    UNREADABLE = "LDP100"
    GAP_TOO_LARGE = "LDP501"
    GAP_GREW = "LDP502"
    COVER_LOST = "LDP503"
    USELESS_IGNORE = "LDP504"

    @property
    def can_be_hidden(self) -> bool:
        """Whether selection, comments and baseline reach it: not what was asked for by an option, or could not run."""
        return self is RunCode.USELESS_IGNORE


ALWAYS_TOLD = frozenset(str(code) for code in RunCode if not code.can_be_hidden)
