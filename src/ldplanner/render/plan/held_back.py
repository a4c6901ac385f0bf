"""Why not further: the limits that bind, and what one step more of each would bring."""

from rich.text import Text

from ldplanner.domain.plan import Binding, Plan
from ldplanner.domain.reached import is_reached, profile_is_reached
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import decimals_apart, points
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.study.prices import MOST_PEOPLE


def held_back_section(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    """Return a line for each binding limit, or what it means that there is none."""
    if profile_is_reached(plan):
        return []
    lines = [line for binding in plan.binding for line in _binding(binding, plan.gap.plan, look)]
    if not lines:
        lines = paragraph(
            ink("no budget or limit is used up; the paths and people there are set the bound"), look.width, indent=2
        )
    elif _unpriced_for_size(roster, plan):
        told = "what a step more of each would bring takes long to find out in a large team: --prices does"
        lines += paragraph(ink(told, "dim"), look.width, indent=2)
    return joined([[heading("What holds it back")], lines])


def _unpriced_for_size(roster: Roster, plan: Plan) -> bool:
    """Tell whether nothing was priced because the team is large; where no gap is left there is nothing to price."""
    unpriced = all(binding.next_step is None for binding in plan.binding)
    return unpriced and len(roster.everyone) >= MOST_PEOPLE and not is_reached(plan.gap)


def effect_words(gap: float | None, change: float | None) -> str:
    """Say what a step does to the gap, after the step: `brings the gap from 7.0 to 6.7`."""
    if change is None:
        return "was not priced in time"
    if change == 0:
        return "brings it no closer"
    before = gap or 0.0
    decimals = decimals_apart(before, before + change)
    verb = "brings" if change < 0 else "takes"
    return f"{verb} the gap from {points(before, decimals)} to {points(before + change, decimals)}"


def _binding(binding: Binding, gap: float | None, look: Look) -> list[Text]:
    words = ink(binding.limit)
    if binding.next_step is not None:
        style = "bold" if binding.gap_change else "dim"
        words.append_text(ink(f"; {binding.next_step} "))
        words.append_text(ink(effect_words(gap, binding.gap_change), style))
    return paragraph(words, look.width, first=ink("  -"), indent=4)
