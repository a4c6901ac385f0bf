"""Rosters as text, what is remarked about them, and the stretch of text that a remark marks."""

from collections.abc import Callable
from pathlib import Path

from ldplanner.check.codes import Code
from ldplanner.check.roster import check
from ldplanner.domain.finding import Finding
from ldplanner.load.roster import read_roster

HORIZON = "horizon: {starts: 2027-Q1, quarters: 4}\n"
ANA = "people:\n  - {id: ana, role: trainer, fte: 1}\n"
TEAM = HORIZON + ANA

Told = Callable[[Code, str], list[Finding]]


def told_of(file: Path) -> Told:
    """Return what writes a roster into the file and gives the remarks of one kind about it."""

    def told(code: Code, text: str) -> list[Finding]:
        file.write_text(text, encoding="utf-8")
        reading = read_roster(str(file))
        assert reading.roster is not None, reading.findings
        return [one for one in check(reading) if one.code == code]

    return told


def marked(finding: Finding) -> str:
    """Return the text that a finding marks, on one line."""
    place = finding.place
    assert place is not None
    assert place.line == place.end_line
    line = Path(place.file).read_text(encoding="utf-8").split("\n")[place.line - 1]
    return line[place.column - 1 : place.end_column - 1]
