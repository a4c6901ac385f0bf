"""A line for everyone: what the plan asks of them, why, and what becomes of what they asked for."""

from rich.text import Text

from ldplanner.audience.lines import NO_BETTER, Line
from ldplanner.audience.told import Told
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.presence import present
from ldplanner.domain.roster import Roster
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.words import role_title

INDENT = 4

AS_GOOD = (
    "Where no plan comes out better with a step, another may be as good with it, and then the choice is free: "
    "`ldplanner explain` tells."
)


def lines_section(told: Told, look: Look) -> list[Text]:
    """Return everyone by name, with what is asked, why, and what they asked for."""
    entries = [text for line in told.lines for text in _entry(told.roster, line, look)]
    note = [text for words in free_choices(told) for text in paragraph(ink(words, "dim"), look.width)]
    return joined(
        [paragraph(heading("Everyone", "what is asked and why, and what they asked for"), look.width), entries, note]
    )


def free_choices(told: Told) -> list[str]:
    """Say where people may still choose, if somebody stays for no other reason than that nothing is better."""
    said = (text for line in told.lines for text in (line.why, *(wish.answer for wish in line.asked_for)))
    return [AS_GOOD] if any(NO_BETTER in text for text in said) else []


def asked_of(roster: Roster, line: Line) -> str:
    """Say what the plan asks of a person."""
    if line.action is not None:
        return step_words(roster, line.action)
    leaves = not present(roster, roster.everyone[line.person], roster.horizon.quarters)
    return "stays as they are until they leave" if leaves else "stays as they are"


def step_words(roster: Roster, action: Action) -> str:
    """Say what an action does, without whom it is done with."""
    after, effective = role_title(roster, action.to_role), action.effective
    reskills = f"reskills from {action.quarter}, " if action.quarter < effective else ""
    match action.kind:
        case ActionKind.RELEASE:
            return f"is let go from {effective}"
        case ActionKind.HIRE:
            return f"is hired as {after}, there from {effective}"
        case ActionKind.TRANSFER:
            return f"{reskills}joins as {after} from {effective}"
        case ActionKind.REASSIGN:
            return f"{reskills}is {after} from {effective}"


def _entry(roster: Roster, line: Line, look: Look) -> list[Text]:
    where = ", ".join(part for part in (line.role, line.unit, "elsewhere now" if line.in_pool else "") if part)
    head = Text.assemble(ink(line.name, "bold"), ink(f" ({where}): {asked_of(roster, line)}"))
    texts = paragraph(head, look.width, first=ink("  -"), indent=INDENT)
    if line.why:
        texts += paragraph(ink(f"why: {line.why}", "dim"), look.width, indent=INDENT + 2)
    for wish in line.asked_for:
        texts += paragraph(ink(f"asked for {wish.role}: {wish.answer}", "dim"), look.width, indent=INDENT + 2)
    return texts
