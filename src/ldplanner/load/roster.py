"""A roster file and everything it refers to, as one roster."""

from pathlib import Path

from ldplanner.domain.finding import Finding
from ldplanner.errors import UnreadableInputError, UsageError
from ldplanner.load.assembly import cross_check, parts_of, roster_of
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.codes import Code
from ldplanner.load.compose import compose
from ldplanner.load.entry import Spot
from ldplanner.load.file import RosterFile, read_file
from ldplanner.load.need import order_of_course, order_of_need
from ldplanner.load.profile import ProfileReading, read_profile, suggestion
from ldplanner.load.reading import Places, RosterReading
from ldplanner.load.report import Full, Report
from ldplanner.load.shipped import profile_names
from ldplanner.load.shown import closest
from ldplanner.load.source import STDIN, Source, name_of, read_source


def read_roster(path: str, *, profile: str | None = None) -> RosterReading:
    """Read a roster, `-` from standard input; `profile` replaces the one it names, its path relative to this folder.

    Raises:
        UnreadableInputError: a file cannot be read at all.
        UsageError: no profile goes by the name in `profile`.
    """
    report = Report(name_of(path))
    source = read_source(path, report)
    table = None if report.has_errors else compose(source, report)
    if table is None:
        return RosterReading(None, report.findings, Places(report, None), (), {}, {source.name: source.text})
    try:
        file = read_file(Spot(report, table, ""))
        found = _own_profile(file, path) if profile is None else read_profile(profile)
        return _assembled(file, found, source)
    except Full as full:
        return RosterReading(None, full.report.findings, Places(report, table), (), {}, {source.name: source.text})


def _own_profile(file: RosterFile, path: str) -> ProfileReading:
    """Read the profile that the roster names; that there is none is a finding in the roster."""
    if file.profile is None:
        return ProfileReading(None, (), {})
    try:
        return read_profile(file.profile, Path() if path == STDIN else Path(path).parent)
    except (UsageError, UnreadableInputError) as error:
        spot = file.entry.at("profile")
        named = isinstance(error, UsageError)
        hint = suggestion(file.profile) if named else error.hint
        instead = closest(file.profile, profile_names()) if named else ""
        spot.wrong(Code.UNKNOWN_PROFILE, str(error), hint, instead=instead or None)
        return ProfileReading(None, (), {})


def _assembled(file: RosterFile, found: ProfileReading, source: Source) -> RosterReading:
    report = file.entry.spot.report
    catalogue = read_catalogue()
    parts = parts_of(file, catalogue)
    of_profile = cross_check(file, parts, found, catalogue)
    findings = (*sorted(report.findings, key=_place), *sorted((*found.findings, *of_profile), key=_place))
    roster = None
    if not report.has_errors and found.profile and not of_profile:
        roster = roster_of(file, parts, found.profile, Path(source.name).stem)
    needs = sorted(file.needs, key=lambda each: order_of_need(each[0]))
    courses = sorted(enumerate(file.compliance), key=lambda each: order_of_course(each[1]))
    return RosterReading(
        roster,
        findings,
        Places(report, file.entry.spot.node),
        tuple(path for _, path in needs),
        {member.id: member.row.spot.path for member in (*parts.people, *parts.pool)},
        {**found.sources, source.name: source.text},
        tuple(f"/compliance/{index}" for index, _ in courses),  # none was left out, or there is no roster
        {row.ends: row.spot.path for row in file.paths if row.ends},
    )


def _place(finding: Finding) -> tuple[int, int, str]:
    place = finding.place
    return (place.line, place.column, finding.code) if place else (10**9, 0, finding.code)
