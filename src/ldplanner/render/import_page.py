"""What became of every row of an export."""

from rich.text import Text

from ldplanner.domain.finding import Severity
from ldplanner.exchange.export import Imported
from ldplanner.exchange.notes import rows_named
from ldplanner.exchange.roster_text import by_reason
from ldplanner.render.figures import count
from ldplanner.render.findings import STYLES
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look

_MOST = 20


def import_page(
    made: Imported, look: Look, *, output: str | None, kept: str | None = None, verbose: bool = False
) -> list[Text]:
    """Return the count, who was left out and why, what to look at, and what to do next.

    At most 20 reasons with 20 rows each are listed, all if `verbose`.
    """
    return joined(
        [
            _counts(made, look),
            _left_out(made, look, verbose=verbose),
            _remarks(made, look),
            _next(made, look, output, kept),
        ]
    )


def _counts(made: Imported, look: Look) -> list[Text]:
    parts = [f"{made.people} imported", f"{made.pool} into the pool", f"{len(made.left_out)} left out"]
    line = ink(f"{made.path}: {count(made.rows, 'row')} read = {' + '.join(parts)}", "bold")
    return paragraph(line, look.width)


def _left_out(made: Imported, look: Look, *, verbose: bool) -> list[Text]:
    groups = by_reason(made.left_out)
    if not groups:
        return []
    most = None if verbose else _MOST
    lines = [heading("Left out")]
    for reason, rows in groups[:most]:
        lines += paragraph(ink(f"{reason} ({rows_named(rows, most)})"), look.width, first=ink("  -"), indent=4)
    more = sum(len(rows) for _, rows in groups[most:]) if most else 0
    if more:
        lines += paragraph(
            ink(f"and {count(more, 'row')} more: --verbose lists them, and so does the roster"), look.width, indent=4
        )
    return lines


def _remarks(made: Imported, look: Look) -> list[Text]:
    """Return what to look at, warnings first."""
    severities = list(Severity)
    ordered = sorted(made.findings, key=lambda finding: severities.index(finding.severity))
    lines = [heading("Remarks")] if ordered else []
    for finding in ordered:
        name = f"{finding.severity}[{finding.code}]"
        body = Text.assemble(ink(name, STYLES[finding.severity]), ink(f": {finding.message}"))
        lines += paragraph(body, look.width, first=ink("  -"), indent=4)
        if finding.help:
            lines += paragraph(ink(finding.help, "dim"), look.width, indent=6)
    return lines


def _next(made: Imported, look: Look, output: str | None, kept: str | None) -> list[Text]:
    where = f"Written to {output}." if output else "The roster is on standard output."
    undecided = len(made.undecided)
    steps = [where]
    if kept:
        steps.append(f"Your answers are kept in {kept}.")
    if undecided:
        whose = "1 person has" if undecided == 1 else f"{undecided} people have"
        steps.append(f'{whose} the role "?": search for it and write which it is.')
    steps.append("Fill in what is marked TODO" + (f", then: ldplanner check {output}" if output else "."))
    return paragraph(ink(" ".join(steps)), look.width)
