"""For the conversation: what is asked of whom and why, what leaders do, what stands in the way, what is open."""

from ldplanner.audience.told import Told
from ldplanner.render.sections.asks import by_unit
from ldplanner.render.sections.blocks import Block, Items, Section, Words
from ldplanner.render.sections.doubts import in_the_way, open_questions, would_change
from ldplanner.render.sections.leaders import leaders_do

LEAD = (
    "A plan is a proposal to talk about. Talk with everyone of whom something is asked before it is announced; nobody "
    "here has agreed to anything yet, except that a wish is marked as asked for."
)


def conversation_section(told: Told) -> Section:
    """Return the part that people sit down with."""
    lists = [
        Items("What leaders do first", leaders_do(told)),
        *by_unit(told),
        Items("What stands in the way", in_the_way(told)),
        Items("What would change the answer", would_change(told)),
        Items("Open questions", open_questions(told)),
    ]
    blocks: list[Block] = [Words(LEAD), *(one for one in lists if one.items)]
    return Section("conversation", "For the conversation", blocks)
