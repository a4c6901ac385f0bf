"""One file, whatever it is, and everything that is found in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ldplanner.check.roster import check
from ldplanner.check.run_codes import RunCode
from ldplanner.domain.finding import Finding, Place, Severity
from ldplanner.errors import UnreadableInputError
from ldplanner.load.catalogue import read_catalogue, read_paths_file, read_roles_file
from ldplanner.load.kind_of_file import FileKind, kind_of_file
from ldplanner.load.mapping_file import Reading
from ldplanner.load.profile import ProfileReading, read_profile_file
from ldplanner.load.reading import RosterReading
from ldplanner.load.references import look_up
from ldplanner.load.report import Named, Report
from ldplanner.load.roster import read_roster
from ldplanner.load.scenario import read_scenarios
from ldplanner.load.source import name_of
from ldplanner.load.titles import read_titles


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What was found in a file; `sources` holds its text and that of files it refers to, `roster` what was read of it.

    `name` is what the file is called in findings; `is_readable` is False if it could not be opened at all.
    """

    name: str
    findings: tuple[Finding, ...]
    sources: Mapping[str, str] = field(default_factory=dict)
    roster: RosterReading | None = None
    is_readable: bool = True


def check_file(path: str) -> CheckedFile:
    """Find everything that is to be said about a file, `-` for standard input."""
    try:
        found = _READERS[kind_of_file(path)](path)
    except UnreadableInputError as error:
        finding = Finding(code=RunCode.UNREADABLE, severity=Severity.ERROR, message=str(error), help=error.hint)
        found = CheckedFile(name_of(path), (finding,), is_readable=False)
    placed = tuple(_placed(finding, found) for finding in found.findings)
    return CheckedFile(found.name, placed, found.sources, found.roster, found.is_readable)


def _roster(path: str) -> CheckedFile:
    reading = read_roster(path)
    return CheckedFile(name_of(path), (*reading.findings, *check(reading)), reading.sources, reading)


def _apart(path: str, read: Callable[[str], ProfileReading | Reading[object]]) -> CheckedFile:
    """Read a file that no roster is near; a role that the catalogue lacks is a warning: a roster may define it."""
    reading = read(path)
    report = Report(name_of(path))
    look_up(reading.mentions, {Named.ROLE: read_catalogue().roles}, report)
    unknown = tuple(finding.model_copy(update={"severity": Severity.WARNING}) for finding in report.findings)
    return CheckedFile(name_of(path), (*reading.findings, *unknown), reading.sources)


def _scenarios(path: str) -> CheckedFile:
    reading = read_scenarios(path)
    return CheckedFile(name_of(path), reading.findings, reading.sources)


_READERS: Mapping[FileKind, Callable[[str], CheckedFile]] = {
    FileKind.ROSTER: _roster,
    FileKind.PROFILE: lambda path: _apart(path, read_profile_file),
    FileKind.SCENARIOS: _scenarios,
    FileKind.ROLES: lambda path: _apart(path, read_roles_file),
    FileKind.PATHS: lambda path: _apart(path, read_paths_file),
    FileKind.TITLES: lambda path: _apart(path, read_titles),
    FileKind.PLAN: _roster,  # which it is not, and says so
}


def _placed(finding: Finding, found: CheckedFile) -> Finding:
    """Return a finding with a place: one about the file as a whole stands where the last one was, or at its start."""
    if finding.place:
        return finding
    last = next((other.place for other in reversed(found.findings) if other.place), None)
    start = Place(file=found.name, line=1, column=1, end_line=1, end_column=1)
    return finding.model_copy(update={"place": last or start})
