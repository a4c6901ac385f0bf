"""GitLab's code quality report: the widget of a merge request."""

from pydantic import JsonValue

from ldplanner.check.identity import Identity
from ldplanner.domain.finding import Severity
from ldplanner.render.as_json import neutral_json
from ldplanner.render.reports.report import Entry, Report
from ldplanner.render.reports.repository import repository_path
from ldplanner.render.visible import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(report: Report) -> str:
    """Return a list with an issue for each place of each finding; fingerprints stay when lines move."""
    return neutral_json([_issue(entry, identity) for entry, identity in report.one_by_one])


def _issue(entry: Entry, identity: Identity) -> JsonValue:
    finding, place = entry.finding, entry.place
    hint = f" ({finding.help})" if finding.help else ""
    return {
        "description": visible(f"{finding.message}{hint}"),
        "check_name": f"{finding.code} {entry.name}",
        "fingerprint": identity.fingerprint(),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": repository_path(place.file),
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }
