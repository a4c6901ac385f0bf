"""A plan as text for an audience."""

from rich.text import Text

from ldplanner.audience.audience import Audience
from ldplanner.audience.books import CROWD
from ldplanner.audience.told import Told
from ldplanner.render.figures import count
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.actions import unpriced_actions_section
from ldplanner.render.plan.floors import floors_section
from ldplanner.render.plan.headline import answers, title_and_verdict
from ldplanner.render.plan.held_back import held_back_section
from ldplanner.render.plan.mix import mix_section
from ldplanner.render.plan.page import plan_page
from ldplanner.render.plan.proof import proof_section
from ldplanner.render.plan.verdict import first_step, held_back
from ldplanner.render.told.lines import lines_section
from ldplanner.render.told.totals import totals_section

NOTES = {
    Audience.OWNER: "",
    Audience.BOARD: (
        f"For the board: no one's pay or cost is in it. Totals of money have three significant digits, and those "
        f"from which the pay of fewer than {CROWD} people could be worked out are withheld. That every budget holds is "
        "audited."
    ),
    Audience.TEAM: "For the team: no money is in it, since one person's pay can be worked out from most amounts.",
}
IN_FTE = "The profile measures money; mix and gap are told in FTE here, since shares of pay would give pay away."
REDACTED = "Names and ids are replaced by aliases."


def told_page(told: Told, look: Look, *, show_pay: bool = False) -> list[Text]:
    """Return the page of a plan for its owner; for others the same without money, and with a line for everyone.

    `show_pay` adds the severance of each release, which is for the owner only.
    """
    if told.audience is Audience.OWNER:
        return plan_page(told.roster, told.plan, told.remarks, look, show_pay=show_pay)
    roster, plan = told.roster, told.plan
    head = answers([("Start with", first_step(plan)), ("Held back by", held_back(plan))], look)
    return joined(
        [
            title_and_verdict(roster, plan, look),
            head,
            paragraph(ink(" ".join(notes(told)), "dim"), look.width),
            mix_section(roster, plan, look),
            floors_section(roster, plan, look),
            unpriced_actions_section(roster, plan, look),
            totals_section(told.books, look) if told.books else [],
            held_back_section(roster, plan, look),
            _rules(told, look),
            proof_section(roster, plan, look),
            lines_section(told, look),
        ]
    )


def notes(told: Told) -> list[str]:
    """Say what was loosened for this plan, and what was taken out for this audience and why; nothing if nothing was."""
    said = [_loosened(told), NOTES[told.audience], IN_FTE if told.in_fte else "", REDACTED if told.redacted else ""]
    return [note for note in said if note]


def _loosened(told: Told) -> str:
    relaxed = told.plan.relaxed
    if not relaxed:
        return ""
    figures = ": " + "; ".join(f"{one.limit}: {one.words}" for one in relaxed) if told.is_whole else ""
    return f"No plan can obey every limit; for this one {count(len(relaxed), 'was', 'were')} loosened{figures}."


def _rules(told: Told, look: Look) -> list[Text]:
    lines = [line for rule in told.rules for line in paragraph(ink(rule), look.width, first=ink("  -"), indent=4)]
    return joined([[heading("Rules it was made by")], lines])
