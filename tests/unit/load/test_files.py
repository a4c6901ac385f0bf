"""Dropping a roster into tests/files/valid or tests/files/invalid adds a test.

Beside a roster may lie `name.expected` with a line for each finding, such as `LDP207 14:5`.
"""

from pathlib import Path

import pytest

from ldplanner.check.roster import remarks
from ldplanner.domain.finding import Finding, Severity
from ldplanner.load.roster import read_roster

FILES = Path(__file__).parents[2] / "files"
VALID = sorted((FILES / "valid").glob("*.yaml"))
INVALID = sorted((FILES / "invalid").glob("*.yaml"))


def lines(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{one.code} {one.place.line}:{one.place.column}" for one in findings if one.place]


def expected(file: Path) -> list[str]:
    beside = file.with_suffix(".expected")
    return beside.read_text(encoding="utf-8").splitlines() if beside.exists() else []


@pytest.mark.parametrize("file", VALID, ids=lambda file: file.stem)
def test_a_valid_file_is_read_and_remarked_on(file: Path) -> None:
    reading = read_roster(str(file))
    assert reading.roster is not None
    assert lines((*reading.findings, *remarks(reading))) == expected(file)


@pytest.mark.parametrize("file", INVALID, ids=lambda file: file.stem)
def test_an_invalid_file_is_refused_with_every_finding_at_its_place(file: Path) -> None:
    reading = read_roster(str(file))
    assert reading.roster is None
    assert lines(reading.findings) == expected(file)
    assert any(finding.severity is Severity.ERROR for finding in reading.findings)


@pytest.mark.parametrize("file", INVALID, ids=lambda file: file.stem)
def test_a_finding_helps_and_can_be_shown_with_the_line_it_is_about(file: Path) -> None:
    reading = read_roster(str(file))
    for finding in reading.findings:
        assert finding.help
        assert finding.message[0] in "`'" or finding.message[0].islower() or finding.message.startswith("YAML")
        assert finding.place is not None
        assert finding.place.line <= reading.sources[finding.place.file].count("\n") + 1
        assert finding.message.isprintable()
