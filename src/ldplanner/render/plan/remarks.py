"""What there is to know about the roster itself: warnings, and what was assumed."""

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from rich.text import Text

from ldplanner.domain.finding import Finding, Severity
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look

MOST_WARNINGS = 10
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def remarks_section(findings: Sequence[Finding], look: Look) -> list[Text]:
    """Return each finding with its place and help, warnings before what is only to know."""
    order = list(Severity)
    ranked = sorted(findings, key=lambda finding: order.index(finding.severity))
    lines = [line for finding in ranked for line in _remark(finding, look)]
    return joined([[heading("Remarks")], lines]) if lines else []


def warnings_section(warnings: Sequence[Finding], look: Look) -> list[Text]:
    """Return what may be the cause that there is no plan: of many warnings a few, one of each kind before a second."""
    met: Counter[str] = Counter()
    turns = []
    for warning in warnings:
        turns.append((met[warning.code], warning))
        met[warning.code] += 1
    shown = [warning for _, warning in sorted(turns, key=itemgetter(0))[:MOST_WARNINGS]]
    lines = [line for warning in shown for line in _remark(warning, look)]
    rest = len(warnings) - len(shown)
    if rest:
        lines += paragraph(ink(f"and {rest:,} more: `ldplanner check --all` shows every one"), look.width, indent=2)
    return (
        joined([paragraph(heading("Warnings", "about the roster: a slip in it may be the cause"), look.width), lines])
        if lines
        else []
    )


def _remark(finding: Finding, look: Look) -> list[Text]:
    place = finding.place
    where = f" ({place.file}:{place.line})" if place else ""
    body = Text.assemble(
        ink(f"{finding.severity}[{finding.code}]", STYLES[finding.severity]), ink(f": {finding.message}{where}")
    )
    lines = paragraph(body, look.width, first=ink("  -"), indent=4)
    return lines + (paragraph(ink(finding.help, "dim"), look.width, indent=6) if finding.help else [])
