"""Findings as JSON. The format is versioned: within major version 1 keys are only added."""

from collections import Counter

from pydantic import JsonValue

from ldplanner.domain.finding import Fix, Place, Related, Severity
from ldplanner.render.as_json import neutral_json
from ldplanner.render.reports.report import TOOL, Entry, Report, tool_version

FORMAT_VERSION = "1.0"


def plain_json(report: Report) -> str:
    """Return every finding with its place in the file and in the structure."""
    numbers = Counter(entry.finding.severity for entry in report.entries)
    return neutral_json(
        {
            "format_version": FORMAT_VERSION,
            "tool": f"{TOOL} {tool_version()}",
            "files": [file.name for file in report.checked.files],
            "summary": {severity.value: numbers[severity] for severity in Severity},
            "findings": [_finding(entry) for entry in report.entries],
        }
    )


def _finding(entry: Entry) -> JsonValue:
    finding = entry.finding
    return {
        "code": finding.code,
        "name": entry.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        **_place(entry.place),
        "path": finding.path,
        "related": [_related(other) for other in finding.related],
        "fix": _fix(entry.fix),
        "url": entry.page,
    }


def _place(place: Place) -> dict[str, JsonValue]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _related(other: Related) -> JsonValue:
    return {"message": other.message, **_place(other.place)}


def _fix(fix: Fix | None) -> JsonValue:
    return {**_place(fix.place), "replacement": fix.replacement} if fix else None
