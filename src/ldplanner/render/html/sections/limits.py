"""Why not further: what is used up, and what one step more of it would bring."""

from ldplanner.audience.told import Told
from ldplanner.domain.plan import Binding
from ldplanner.render.figures import points
from ldplanner.render.html.blocks import Item, Items, Section, Words

REACHED = 0.0005


def limits_section(told: Told) -> Section:
    """Return each limit that binds, or what it means that none does."""
    plan = told.plan
    if plan.gap.plan is not None and plan.gap.plan <= REACHED:
        words = "Nothing: the profile is reached."
        return Section("limits", "What holds it back", [Words(words)])
    if not plan.binding:
        words = "No budget or limit is used up; the paths and people there are set the bound."
        return Section("limits", "What holds it back", [Words(words)])
    items = [item(binding) for binding in plan.binding]
    return Section("limits", "What holds it back", [Items("Used up", items)])


def item(binding: Binding) -> Item:
    """Return a limit with what one step more of it would bring, where that is known."""
    name, _, detail = binding.limit.partition(": ")
    return Item(detail, name, one_step_more(binding))


def one_step_more(binding: Binding) -> str:
    """Say what one step more would bring; nothing where it has not been worked out."""
    if binding.next_step is None or binding.gap_change is None:
        return ""
    if abs(binding.gap_change) < REACHED:
        return f"one step more ({binding.next_step}) changes nothing by itself"
    further = points(abs(binding.gap_change), 2)
    direction = "further from" if binding.gap_change > 0 else "closer to"
    return f"one step more ({binding.next_step}) brings {further} points {direction} the profile"
