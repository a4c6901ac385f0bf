"""Dropping a profile or a scenario file into its folder under tests/files adds a test, as for rosters.

Beside an invalid one lies `name.expected` with a line for each finding, such as `LDP207 14:5`.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

import pytest

from ldplanner.domain.finding import Finding
from ldplanner.load.profile import read_profile
from ldplanner.load.scenario import read_scenarios

FILES = Path(__file__).parents[2] / "files"


class Reading(Protocol):
    """What reading a file gives, whatever its kind."""

    @property
    def findings(self) -> tuple[Finding, ...]: ...
    @property
    def sources(self) -> Mapping[str, str]: ...


READERS: Mapping[str, Callable[[str], Reading]] = {"profiles": read_profile, "scenarios": read_scenarios}


def cases(verdict: str) -> list[Path]:
    return [file for kind in READERS for file in sorted((FILES / verdict / kind).glob("*.yaml"))]


def read(file: Path) -> Reading:
    return READERS[file.parent.name](str(file))


@pytest.mark.parametrize("file", cases("valid"), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_valid_file_has_no_findings(file: Path) -> None:
    assert read(file).findings == ()


@pytest.mark.parametrize("file", cases("invalid"), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_an_invalid_file_has_every_finding_at_its_place(file: Path) -> None:
    found = [f"{one.code} {one.place.line}:{one.place.column}" for one in read(file).findings if one.place]
    if os.environ.get("UPDATE_EXPECTED"):
        file.with_suffix(".expected").write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
    assert found == file.with_suffix(".expected").read_text(encoding="utf-8").splitlines() != []


@pytest.mark.parametrize("file", cases("invalid"), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_finding_helps_and_can_be_shown_with_the_line_it_is_about(file: Path) -> None:
    reading = read(file)
    for finding in reading.findings:
        assert finding.help
        assert finding.place is not None
        assert finding.place.line <= reading.sources[finding.place.file].count("\n") + 1
