"""Markdown for the summary of a CI job or a comment on a pull request."""

from ldplanner.render.figures import count
from ldplanner.render.findings import closing
from ldplanner.render.markdown_text import neutral, with_code
from ldplanner.render.reports.report import Entry, Report

MOST_CHARACTERS = 60_000
"""A comment on GitHub may have 65,536; a summary of a job, 1,024 kB."""

_HEAD = ("", "| severity | where | what | help |", "| --- | --- | --- | --- |")


def markdown(report: Report) -> str:
    """Return a heading with the numbers and a table; what would make it too long is only counted."""
    if not report.entries:
        files = count(len(report.checked.files), "file")
        return f"### ldplanner check: nothing found\n\n{files} checked.\n"
    lines = [f"### ldplanner check: {closing(report.checked.findings)}", *_HEAD]
    left = MOST_CHARACTERS - sum(map(len, lines))
    rows: list[str] = []
    for row in map(_row, report.entries):
        left -= len(row.encode()) + 1
        if left < 0:
            break
        rows.append(row)
    cut = len(report.entries) - len(rows)
    tail = ["", f"… and {count(cut, 'more finding')} than fit here."] if cut else []
    return "\n".join([*lines, *rows, *tail]) + "\n"


def _row(entry: Entry) -> str:
    finding, place = entry.finding, entry.place
    where = f"<code>{neutral(f'{place.file}:{place.line}:{place.column}')}</code>"
    cells = (finding.severity, where, f"**{finding.code}** {with_code(finding.message)}", with_code(finding.help))
    return f"| {' | '.join(cells)} |"
