"""What `check` found, for people: the findings with their lines, or how many there are of each kind."""

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from ldplanner.check.order import gravest
from ldplanner.check.registry import KINDS
from ldplanner.check.run import Checked
from ldplanner.domain.finding import Finding
from ldplanner.render.figures import count, listing
from ldplanner.render.findings import STYLES, closing, finding_blocks
from ldplanner.render.layout import columns, ink, joined, paragraph
from ldplanner.render.look import Look

MOST_SHOWN = 50


def check_page(checked: Checked, look: Look, *, show_all: bool = False, show_pay: bool = False) -> list[Text]:
    """Return the gravest findings with their lines, all of them if `show_all`, and what is left."""
    shown = list(checked.findings) if show_all else gravest(checked.findings, MOST_SHOWN)
    blocks = finding_blocks(shown, checked.sources, look, show_pay=show_pay)
    return joined([*blocks, _end(checked, len(shown), look)])


def statistics_page(checked: Checked, look: Look) -> list[Text]:
    """Return how many findings there are of each kind, the most first."""
    numbers = Counter((finding.code, finding.severity) for finding in checked.findings)
    rows = [
        [ink(f"{number:,}"), ink(severity, STYLES[severity]), ink(code), ink(KINDS[code].label)]
        for (code, severity), number in sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    ]
    return joined([columns(rows, "><<<"), _end(checked, len(checked.findings), look)])


def summary(checked: Checked) -> str:
    """Count the findings and the files, and what was left out of them: `2 errors in 1 file (3 left out: …)`."""
    files = count(len(checked.files), "file")
    numbers = f"{closing(checked.findings)} in {files}" if checked.findings else f"nothing found in {files}"
    left_out = [(checked.by_comment, "by comments"), (checked.by_baseline, "by the baseline")]
    words = listing([f"{number:,} {by}" for number, by in left_out if number])
    return f"{numbers} (left out: {words})" if words else numbers


def _end(checked: Checked, shown: int, look: Look) -> list[Text]:
    lines = [ink(summary(checked), "bold")]
    rest = len(checked.findings) - shown
    if rest:
        lines.append(ink(f"{rest:,} of them not shown: --all shows every one"))
    example = _to_explain(checked.findings)
    if example:
        lines += paragraph(ink(f"`ldplanner check --explain {example}` tells why it matters", "dim"), look.width)
    return lines


def _to_explain(findings: Sequence[Finding]) -> str:
    return findings[0].code if findings else ""
