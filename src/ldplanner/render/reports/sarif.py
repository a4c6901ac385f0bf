"""SARIF 2.1.0, the format of code scanning.

A rule has no `helpUri`: it must be an absolute address, and GitHub refuses a whole file for one that is not; the help
text says where the page is.
"""

from collections.abc import Sequence

from pydantic import JsonValue

from ldplanner.check.identity import Identity
from ldplanner.check.registry import KINDS
from ldplanner.domain.finding import Fix, Place, Related, Severity
from ldplanner.render.as_json import neutral_json
from ldplanner.render.figures import count
from ldplanner.render.reports.report import TOOL, Entry, Report, tool_version
from ldplanner.render.reports.repository import uri_of
from ldplanner.render.visible import visible

MOST_RESULTS = 25_000
"""GitHub refuses a run with more."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(report: Report) -> str:
    """Return one run with the rules broken and a result for each place of each finding; columns are code points."""
    results = report.one_by_one[:MOST_RESULTS]
    codes = sorted({entry.finding.code for entry, _ in results})
    driver: JsonValue = {
        "name": TOOL,
        "version": tool_version(),
        "semanticVersion": tool_version(),
        "rules": _rules(codes),
    }
    return neutral_json(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": driver},
                    "invocations": [_invocation(report, len(report.one_by_one) - len(results))],
                    "columnKind": "unicodeCodePoints",
                    "results": [_result(entry, identity, codes) for entry, identity in results],
                }
            ],
        }
    )


def _rules(codes: Sequence[str]) -> list[JsonValue]:
    return [_rule(code) for code in codes]


def _rule(code: str) -> JsonValue:
    kind = KINDS[code]
    advice = f"{kind.text}\n\n{kind.fix}\n\nSee {kind.page} of {TOOL}, or `{TOOL} check --explain {code}`.".strip()
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in kind.name.split("-")),
        "shortDescription": {"text": kind.label},
        "fullDescription": {"text": kind.text},
        "help": {"text": advice},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


def _invocation(report: Report, left_out: int) -> JsonValue:
    code = report.checked.exit_code
    notes: list[JsonValue] = []
    if left_out:
        text = f"{count(left_out, 'more finding')} left out: a run may have {MOST_RESULTS:,}"
        notes.append({"level": "warning", "message": {"text": text}})
    invocation: dict[str, JsonValue] = {"executionSuccessful": code != 2, "exitCode": code}  # noqa: PLR2004  could not run
    return invocation | ({"toolExecutionNotifications": notes} if notes else {})


def _result(entry: Entry, identity: Identity, codes: Sequence[str]) -> JsonValue:
    finding = entry.finding
    hint = f"\nhelp: {visible(finding.help)}" if finding.help else ""
    result: dict[str, JsonValue] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": visible(finding.message) + hint},
        "locations": [{"physicalLocation": _physical(entry.place), **_logical(finding.path)}],
        "partialFingerprints": {"codeAndPath/v1": identity.fingerprint(with_file=False)},
    }
    if finding.related:
        result["relatedLocations"] = [_related(other, number) for number, other in enumerate(finding.related)]
    if entry.fix:
        result["fixes"] = [_fix(entry.fix)]
    return result


def _physical(place: Place) -> dict[str, JsonValue]:
    return {"artifactLocation": {"uri": uri_of(place.file)}, "region": _region(place)}


def _logical(path: str) -> dict[str, JsonValue]:
    return {"logicalLocations": [{"fullyQualifiedName": visible(path), "kind": "member"}]} if path else {}


def _region(place: Place) -> JsonValue:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _related(other: Related, number: int) -> JsonValue:
    return {"id": number, "physicalLocation": _physical(other.place), "message": {"text": visible(other.message)}}


def _fix(fix: Fix) -> JsonValue:
    change: JsonValue = {"deletedRegion": _region(fix.place), "insertedContent": {"text": fix.replacement}}
    artifact: JsonValue = {"uri": uri_of(fix.place.file)}
    return {
        "description": {"text": f"write {visible(fix.replacement)}"},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}],
    }
