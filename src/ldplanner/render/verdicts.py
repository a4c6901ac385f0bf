"""What the audit says of a plan: every rule, whether it holds, and its numbers."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.plan import Check, Relaxed, Verification
from ldplanner.render.figures import count
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.relaxed import relaxed_item


def verdicts_page(audit: Verification, look: Look) -> list[Text]:
    """Return the verdict, what the plan was relaxed by, then each rule as `ok` or `BROKEN` with its numbers."""
    broken = [check for check in audit.checks if not check.ok]
    if audit.ok:
        verdict = ink(f"The plan holds: {count(len(audit.checks), 'rule')} re-checked.", "bold green")
    else:
        rules = count(len(audit.checks), "rule")
        verdict = ink(f"The plan does not hold: {len(broken)} of {rules} broken.", "bold red")
    column = max((len(check.rule) for check in audit.checks), default=0) + 12
    rows = [line for check in audit.checks for line in _rule(check, column, look)]
    return joined([paragraph(verdict, look.width), _relaxed(audit.relaxed, look), [heading("Rules")], rows])


def _relaxed(relaxed: Sequence[Relaxed], look: Look) -> list[Text]:
    """Say that the plan was never one of this roster as it stands, if so."""
    if not relaxed:
        return []
    words = "It was made with --relax, for no plan obeys this roster as it stands. It was audited with these in it:"
    return [*paragraph(ink(words), look.width), *(line for one in relaxed for line in relaxed_item(one, look))]


def _rule(check: Check, column: int, look: Look) -> list[Text]:
    word = ink("ok    ", "green") if check.ok else ink("BROKEN", "bold red")
    lead = Text.assemble("  ", word, "  ", ink(check.rule, "bold" if not check.ok else ""))
    return paragraph(ink(check.detail), look.width, first=lead, indent=column)
