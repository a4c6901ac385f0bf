"""A roster file and everything it refers to, as one roster."""

from collections.abc import Mapping
from pathlib import Path

from ldplanner.domain.finding import Finding
from ldplanner.errors import UnreadableInputError, UsageError
from ldplanner.load.assembly import Parts, cross_check, parts_of, roster_of
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.codes import Code
from ldplanner.load.edit import edited
from ldplanner.load.entry import Spot
from ldplanner.load.file import KEYS, RosterFile, read_file
from ldplanner.load.kind_of_file import FileKind
from ldplanner.load.need import order_of_course, order_of_need
from ldplanner.load.other_kind import compose_as
from ldplanner.load.profile import ProfileReading, read_profile, suggestion
from ldplanner.load.reading import Given, Places, RosterReading
from ldplanner.load.report import Full, Report
from ldplanner.load.scenario import ScenarioRow
from ldplanner.load.shipped import profile_names
from ldplanner.load.shown import closest
from ldplanner.load.source import STDIN, Source, name_of, read_source


def read_roster(
    path: str, *, profile: str | None = None, scenario: ScenarioRow | None = None, beside: str = ""
) -> RosterReading:
    """Read a roster, `-` from standard input; `profile` replaces the one it names, its path relative to this folder.

    A profile that standard input names is looked for beside the file `beside`.

    The changes of a `scenario` are made before anything is read, so every rule holds for them too; what is wrong with
    one is found in the file of the scenario.

    Raises:
        UnreadableInputError: a file cannot be read at all.
        UsageError: no profile goes by the name in `profile`.
    """
    report = Report(name_of(path))
    source = read_source(path, report)
    return _read(source, report, path=path, profile=profile, scenario=scenario, beside=beside)


def roster_in(text: str, path: str, *, profile: str | None = None) -> RosterReading:
    """Read the text of a roster as if it stood in that file; otherwise as `read_roster`."""
    report = Report(name_of(path))
    return _read(Source(report.file, text), report, path=path, profile=profile)


def _read(  # noqa: PLR0913  what a roster is read with
    source: Source,
    report: Report,
    *,
    path: str,
    profile: str | None,
    scenario: ScenarioRow | None = None,
    beside: str = "",
) -> RosterReading:
    table = None if report.has_errors else compose_as(FileKind.ROSTER, source, report)
    if table is None:
        return RosterReading(None, report.findings, Places(report, None), (), {}, {source.name: source.text})
    sources = {source.name: source.text} | ({scenario.source.name: scenario.source.text} if scenario else {})
    try:
        table = edited(table, scenario.edits, report) if scenario else table
        file = read_file(Spot(report, table, ""))
        found = _own_profile(file, beside if path == STDIN else path) if profile is None else read_profile(profile)
        return _assembled(file, found, sources)
    except Full as full:
        return RosterReading(None, full.report.findings, Places(report, table), (), {}, sources)


def _own_profile(file: RosterFile, path: str) -> ProfileReading:
    """Read the profile that the roster names; that there is none is a finding in the roster."""
    if file.profile is None:
        return ProfileReading(None, (), {})
    spot = file.entry.at("profile") if "profile" in file.entry else file.entry.spot
    named_in = spot.node.span.file or path  # a scenario names it beside itself
    try:
        return read_profile(file.profile, Path(named_in).parent)
    except (UsageError, UnreadableInputError) as error:
        named = isinstance(error, UsageError)
        hint = suggestion(file.profile) if named else error.hint
        instead = closest(file.profile, profile_names()) if named else ""
        spot.wrong(Code.UNKNOWN_PROFILE, str(error), hint, instead=instead or None)
        return ProfileReading(None, (), {})


def _assembled(file: RosterFile, found: ProfileReading, sources: Mapping[str, str]) -> RosterReading:
    report = file.entry.spot.report
    catalogue = read_catalogue()
    parts = parts_of(file, catalogue)
    of_profile = cross_check(file, parts, found, catalogue)
    own = sorted(report.findings, key=lambda finding: (_elsewhere(finding, report), _place(finding)))
    findings = (*own, *sorted((*found.findings, *of_profile), key=_place))
    roster = None
    if not report.has_errors and found.profile and not of_profile:
        roster = roster_of(file, parts, found.profile, Path(report.file).stem)
    needs = sorted(file.needs, key=lambda each: order_of_need(each[0]))
    courses = sorted(enumerate(file.compliance), key=lambda each: order_of_course(each[1]))
    return RosterReading(
        roster,
        findings,
        Places(report, file.entry.spot.node),
        tuple(path for _, path in needs),
        {member.id: member.row.spot.path for member in (*parts.people, *parts.pool)},
        {**found.sources, **sources},
        _given(file, parts),
        tuple(f"/compliance/{index}" for index, _ in courses),  # none was left out, or there is no roster
        {row.ends: row.spot.path for row in file.paths if row.ends},
    )


def _given(file: RosterFile, parts: Parts) -> Given:
    return Given(
        keys=frozenset(key for key in KEYS if key in file.entry and not file.entry.at(key).empty),
        roles=frozenset(row.id for row in file.roles),
        paths=frozenset(row.ends for row in file.paths if row.ends is not None),
        grouped=frozenset(member.id for member in parts.everyone if member.row.count is not None),
    )


def _elsewhere(finding: Finding, report: Report) -> bool:
    return finding.place is not None and finding.place.file != report.file


def _place(finding: Finding) -> tuple[int, int, str]:
    place = finding.place
    return (place.line, place.column, finding.code) if place else (10**9, 0, finding.code)
