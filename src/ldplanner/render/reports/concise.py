"""One line for each finding, as compilers and linters write them: for editors, `grep` and logs."""

from ldplanner.render.reports.report import Entry, Report
from ldplanner.render.visible import visible

# what starts a line like this is an order to the runner of a CI job
_ORDERS = ("::", "##[", "##vso[")


def concise(report: Report) -> str:
    """Return `file:line:column: error[LDP207]: message (help)` for each finding; nothing if there is none."""
    return "".join(f"{line(entry)}\n" for entry in report.entries)


def line(entry: Entry) -> str:
    """Return a finding in one line."""
    finding, place = entry.finding, entry.place
    file = visible(place.file)
    if file.lstrip().startswith(_ORDERS):
        file = f"./{file}"
    hint = f" ({finding.help})" if finding.help else ""
    words = visible(f"{finding.message}{hint}")
    return f"{file}:{place.line}:{place.column}: {finding.severity}[{finding.code}]: {words}"
