"""Findings as rustc writes its errors: the user's own lines, what is wrong in them, and what to do."""

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.text import Text

from ldplanner.domain.finding import Finding, Place, Severity
from ldplanner.render.excerpt import Excerpt, Mark
from ldplanner.render.figures import count
from ldplanner.render.layout import ink, joined
from ldplanner.render.look import Look
from ldplanner.render.snippet import lines_of

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}


def findings_page(
    findings: Sequence[Finding], sources: Mapping[str, str], look: Look, *, show_pay: bool = False
) -> list[Text]:
    """Return each finding with the lines it is about, in the order of the files, and how many there are.

    `sources` holds the text of the files by name. Pay is masked unless `show_pay`.
    """
    blocks = finding_blocks(sorted(findings, key=_position), sources, look, show_pay=show_pay)
    return joined([*blocks, [ink(closing(findings), "bold")]]) if findings else []


def finding_blocks(
    findings: Sequence[Finding], sources: Mapping[str, str], look: Look, *, show_pay: bool = False
) -> list[list[Text]]:
    """Return the lines of each finding, in the order given."""
    files = {place.file for finding in findings for place in _places(finding)}
    lines = {file: lines_of(text) for file, text in sources.items() if file in files}
    return [_finding(finding, lines, look, show_pay=show_pay) for finding in findings]


def closing(findings: Sequence[Finding]) -> str:
    """Count findings by severity: `3 errors, 1 warning`."""
    numbers = Counter(finding.severity for finding in findings)
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
    return ", ".join(count(numbers[severity], words[severity]) for severity in Severity if numbers[severity])


def one_line(finding: Finding) -> Text:
    """Return a finding in one line, for where its snippet would be in the way."""
    place = finding.place
    where = f"{place.file}:{place.line}:{place.column}: " if place else ""
    rest = f": {finding.message}" + (f" ({finding.help})" if finding.help else "")
    return Text.assemble(ink(where), ink(_name(finding), STYLES[finding.severity]), ink(rest))


def _position(finding: Finding) -> tuple[bool, str, int, int]:
    place = finding.place
    return (False, place.file, place.line, place.column) if place else (True, "", 0, 0)


def _places(finding: Finding) -> list[Place]:
    return [*([finding.place] if finding.place else []), *(other.place for other in finding.related)]


def _name(finding: Finding) -> str:
    return f"{finding.severity}[{finding.code}]"


def _finding(finding: Finding, lines: Mapping[str, Sequence[str]], look: Look, *, show_pay: bool) -> list[Text]:
    style = STYLES[finding.severity]
    # messages are not wrapped: one can search for them, and copy a path
    page = [Text.assemble(ink(_name(finding), style), ink(f": {finding.message}", "bold"))]
    marks = [Mark(other.place, other.message, is_main=False) for other in finding.related]
    if finding.place:
        marks = [Mark(finding.place, "", is_main=True), *marks]
    gutter = max((len(str(mark.place.line)) for mark in marks), default=1)
    excerpt = Excerpt(lines, look, show_pay, gutter, style)
    for file in dict.fromkeys(mark.place.file for mark in marks):
        page += excerpt.of([mark for mark in marks if mark.place.file == file])
    if finding.help:
        page.append(Text.assemble(" " * (gutter + 1), ink("= help: ", "bold cyan"), ink(finding.help)))
    return page
