"""Workflow commands of GitHub Actions: annotations at the lines of a pull request."""

from collections import Counter

from ldplanner.domain.finding import Severity
from ldplanner.render.figures import count, listing
from ldplanner.render.reports.report import Entry, Report
from ldplanner.render.reports.repository import is_a_file, repository_path
from ldplanner.render.visible import visible

MOST_OF_A_KIND = 10
"""GitHub shows so many errors, so many warnings and so many notices of a step, and drops the others."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SEVERITIES = list(Severity)


def github(report: Report) -> str:
    """Return a command for each finding, errors first, and a last line that says what GitHub would not show."""
    entries = sorted(report.entries, key=lambda entry: _SEVERITIES.index(entry.finding.severity))
    seen: Counter[Severity] = Counter()
    lines = []
    for entry in entries:
        seen[entry.finding.severity] += 1
        if seen[entry.finding.severity] <= MOST_OF_A_KIND:
            lines.append(_command(entry))
    beyond = {severity: number - MOST_OF_A_KIND for severity, number in seen.items() if number > MOST_OF_A_KIND}
    if beyond:
        more = listing([count(number, f"more {_COMMANDS[severity]}") for severity, number in beyond.items()])
        lines.append(f"and {more}: GitHub shows {MOST_OF_A_KIND} of a kind; --format text or sarif has them all")
    return "".join(f"{line}\n" for line in lines)


def _command(entry: Entry) -> str:
    finding, place = entry.finding, entry.place
    properties = {"title": f"{finding.code} {entry.name}".rstrip()}
    if is_a_file(place.file):
        properties |= {"file": repository_path(place.file), "line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:  # columns of two lines would be refused
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    words = [finding.message, *([f"help: {finding.help}"] if finding.help else [])]
    words += [f"{other.message}: {other.place.file}:{other.place.line}" for other in finding.related]
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{'%0A'.join(map(_data, words))}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
