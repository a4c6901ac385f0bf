"""Workflow commands of GitHub Actions: annotations at the lines of a pull request."""

from collections import Counter

from ldplanner.domain.finding import Severity
from ldplanner.render.figures import count, listing
from ldplanner.render.reports.concise import line
from ldplanner.render.reports.report import Entry, Report
from ldplanner.render.reports.repository import is_a_file, repository_path
from ldplanner.render.visible import visible

MOST_OF_A_KIND = 10
"""GitHub shows so many errors, so many warnings and so many notices of a step, and drops the others."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SEVERITIES = list(Severity)


def github(report: Report) -> str:
    """Return a command for each finding, errors first.

    Those that GitHub would not show are plain lines of the log, and the last line counts them.
    """
    entries = sorted(report.entries, key=lambda entry: _SEVERITIES.index(entry.finding.severity))
    seen: Counter[Severity] = Counter()
    commands, beyond = [], []
    for entry in entries:
        seen[entry.finding.severity] += 1
        if seen[entry.finding.severity] <= MOST_OF_A_KIND:
            commands.append(_command(entry))
        else:
            beyond.append(line(entry))
    more = {kind: number - MOST_OF_A_KIND for kind, number in seen.items() if number > MOST_OF_A_KIND}
    words = listing([count(number, f"more {_COMMANDS[kind]}") for kind, number in more.items()])
    last = [f"{words} in the log only: GitHub annotates {MOST_OF_A_KIND} of a kind in a step"] if more else []
    return "".join(f"{each}\n" for each in (*commands, *beyond, *last))


def _command(entry: Entry) -> str:
    finding, place = entry.finding, entry.place
    properties = {"title": f"{finding.code} {entry.name}"}
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
