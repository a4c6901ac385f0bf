"""The codes of what is plausible or not about a roster that could be read: LDP3xx."""

from enum import StrEnum


class Code(StrEnum):
    """A kind of finding; `label` names it in one line."""

    HIRING_UNBOUND = "LDP301"
    NEED_AFTER_HORIZON = "LDP302"
    NO_PATH = "LDP303"
    ASSUMED = "LDP304"

    @property
    def label(self) -> str:
        """What kind of finding it is, in one line."""
        return _LABELS[self]


_LABELS = {
    Code.HIRING_UNBOUND: "nothing bounds hiring",
    Code.NEED_AFTER_HORIZON: "a need that starts after the horizon",
    Code.NO_PATH: "a role that no path leads to",
    Code.ASSUMED: "what was left out, and what is assumed instead",
}
