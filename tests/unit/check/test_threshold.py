import pytest

from ldplanner.check.threshold import Threshold
from ldplanner.domain.finding import Severity


@pytest.mark.parametrize(
    ("threshold", "failing"),
    [
        (Threshold.ERROR, [Severity.ERROR]),
        (Threshold.WARNING, [Severity.ERROR, Severity.WARNING]),
        (Threshold.INFO, list(Severity)),
        (Threshold.NEVER, []),
    ],
)
def test_what_is_at_least_as_grave_fails(threshold: Threshold, failing: list[Severity]) -> None:
    assert [severity for severity in Severity if threshold.is_reached_by(severity)] == failing
