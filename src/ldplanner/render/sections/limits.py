"""Why not further: what is used up, and what one step more of it would bring."""

from ldplanner.audience.told import Told
from ldplanner.domain.plan import Binding
from ldplanner.domain.reached import profile_is_reached
from ldplanner.render.plan.held_back import effect_words
from ldplanner.render.sections.blocks import Item, Items, Section, Words


def limits_section(told: Told) -> Section:
    """Return each limit that binds, or what it means that none does."""
    plan = told.plan
    if profile_is_reached(plan):
        words = "Nothing: the profile is reached."
        return Section("limits", "What holds it back", [Words(words)])
    if not plan.binding:
        words = "No budget or limit is used up; the paths and people there are set the bound."
        return Section("limits", "What holds it back", [Words(words)])
    items = [item(binding, plan.gap.plan) for binding in plan.binding]
    return Section("limits", "What holds it back", [Items("Used up", items)])


def item(binding: Binding, gap: float | None) -> Item:
    """Return a limit with what one step more of it would bring, where that is known."""
    name, _, detail = binding.limit.partition(": ")
    return Item(detail, name, one_step_more(binding, gap))


def one_step_more(binding: Binding, gap: float | None) -> str:
    """Say what one step more would bring; nothing where there is no such step."""
    if binding.next_step is None:
        return ""
    return f"{binding.next_step} {effect_words(gap, binding.gap_change)}"
