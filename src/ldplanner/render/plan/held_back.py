"""Why not further: the limits that bind, and what one step more of each would bring."""

from rich.text import Text

from ldplanner.domain.plan import Binding, Plan
from ldplanner.render.figures import points
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look


def held_back_section(plan: Plan, look: Look) -> list[Text]:
    """Return a line for each binding limit, or what it means that there is none."""
    if plan.gap.plan is not None and plan.gap.plan <= 0:
        return []
    lines = [line for binding in plan.binding for line in _binding(binding, look)]
    if not lines:
        lines = paragraph(
            ink("no budget or limit is used up; the paths and people there are set the bound"), look.width, indent=2
        )
    return joined([[heading("What holds it back")], lines])


def _binding(binding: Binding, look: Look) -> list[Text]:
    words = binding.limit
    if binding.next_step is not None and binding.gap_change is not None:
        further = points(abs(binding.gap_change), 2)
        direction = "further from" if binding.gap_change > 0 else "closer to"
        words += f": with {binding.next_step}, {further} points {direction} the profile"
    return paragraph(ink(words), look.width, first=ink("  -"), indent=4)
