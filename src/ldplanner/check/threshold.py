"""From which severity on findings make a run fail."""

from enum import StrEnum

from ldplanner.domain.finding import Severity


class Threshold(StrEnum):
    """The least severity that counts as failing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"

    def is_reached_by(self, severity: Severity) -> bool:
        """Tell whether a finding of this severity fails a run."""
        if self is Threshold.NEVER:
            return False
        ranks = list(Severity)
        return ranks.index(severity) <= ranks.index(Severity(self))
