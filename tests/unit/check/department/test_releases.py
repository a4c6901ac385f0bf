import pytest

from ldplanner.check.codes import Code
from ldplanner.domain.finding import Severity
from support.remarks import HORIZON, Told, marked


def roster(limits: str, facts: str = "contract: true") -> str:
    return HORIZON + f"limits: {{{limits}}}\npeople:\n  - {{id: ana, role: trainer, {facts}}}\n"


@pytest.mark.parametrize(("releases", "severity"), [("all", Severity.WARNING), ("contractors", Severity.INFO)])
def test_people_who_may_be_let_go_while_others_are_hired(told: Told, releases: str, severity: Severity) -> None:
    [one] = told(Code.RELEASED_WHILE_HIRING, roster(f"releases: {releases}, hires_per_quarter: 1"))
    assert (one.path, marked(one), one.severity) == ("/limits/releases", releases, severity)
    assert len(one.related) == 1


@pytest.mark.parametrize(
    "text",
    [
        roster("releases: none, hires_per_quarter: 1"),
        roster("releases: all, hires_per_quarter: 0"),
        roster("releases: contractors", "contract: false"),
        roster("releases: all", "keep: true"),
    ],
    ids=["no releases", "no hires", "no contractors", "all are kept"],
)
def test_no_releases_or_no_hires(told: Told, text: str) -> None:
    assert told(Code.RELEASED_WHILE_HIRING, text) == []
