from collections.abc import Callable
from pathlib import Path

import pytest

from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading
from ldplanner.load.roster import read_roster

HORIZON = "horizon: {starts: 2027-Q1, quarters: 4}\n"


@pytest.fixture
def reading(tmp_path: Path) -> Callable[[str], RosterReading]:
    """Read a roster from text; the horizon is there."""

    def read(text: str) -> RosterReading:
        file = tmp_path / "roster.yaml"
        file.write_text(HORIZON + text, encoding="utf-8")
        return read_roster(str(file))

    return read


@pytest.fixture
def roster(reading: Callable[[str], RosterReading]) -> Callable[[str], Roster]:
    """Read a roster that has no errors."""

    def read(text: str) -> Roster:
        found = reading(text)
        assert found.roster is not None, found.findings
        return found.roster

    return read
