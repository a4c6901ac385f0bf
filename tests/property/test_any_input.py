"""Whatever is in a file, it ends in what it stands for or in findings that can be shown, never in an exception."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from ldplanner.check.file import check_file
from ldplanner.domain.finding import Severity
from ldplanner.load.digest import digest
from ldplanner.load.roster import read_roster
from ldplanner.load.scenario import read_scenarios
from ldplanner.render.findings import findings_page
from ldplanner.render.look import Look
from ldplanner.study.difference import Version, difference
from support.grammar import PROFILES, ROSTERS, SCENARIOS

CASES = int(os.environ.get("LDPLANNER_INPUT_CASES", "150"))
SETTINGS = settings(
    deadline=None,
    max_examples=CASES,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
EVERYTHING = Path(__file__).parents[1] / "files" / "valid" / "everything.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file.yaml"


def ends_well(file: Path) -> None:
    """Check a file and show what was found; a roster without errors is there, and can be compared."""
    checked = check_file(str(file))
    assert all(finding.place and finding.message for finding in checked.findings)
    for show_pay in (False, True):
        findings_page(checked.findings, checked.sources, Look(), show_pay=show_pay)
    wrong = any(finding.severity is Severity.ERROR for finding in checked.findings)
    event("wrong" if wrong else "sound")
    if checked.roster is None:
        return
    assert (checked.roster.roster is None) is wrong
    if checked.roster.roster is not None:
        digest(checked.roster.roster)
        version = Version(checked.roster.roster, checked.roster.given)
        assert difference(version, version).changes == ()


@SETTINGS
@given(content=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    ends_well(file)


@SETTINGS
@given(text=ROSTERS)
def test_what_is_nearly_a_roster(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    ends_well(file)


@SETTINGS
@given(text=PROFILES)
def test_what_is_nearly_a_profile(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    ends_well(file)


@SETTINGS
@given(text=SCENARIOS)
def test_what_is_nearly_a_file_of_scenarios(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    ends_well(file)
    for row in read_scenarios(str(file)).scenarios:
        reading = read_roster(str(EVERYTHING), scenario=row)
        assert reading.roster is not None or reading.findings
        findings_page(reading.findings, reading.sources, Look())
        assert all(finding.place and finding.place.file in reading.sources for finding in reading.findings)
