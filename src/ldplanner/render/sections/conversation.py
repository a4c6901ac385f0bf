"""For the conversation: what is asked of whom and why, what leaders do, what stands in the way, what is open."""

from ldplanner.audience.told import Told
from ldplanner.render.sections.asks import by_unit
from ldplanner.render.sections.blocks import Block, Items, Section, Words
from ldplanner.render.sections.doubts import in_the_way, would_change
from ldplanner.render.sections.leaders import leaders_do
from ldplanner.render.sections.open_questions import open_questions

LEAD = (
    "A plan is a proposal to talk about. Talk with everyone of whom something is asked before it is announced; nobody "
    "here has agreed to anything yet, except that a wish is marked as asked for."
)


def conversation_section(told: Told) -> Section:
    """Return the part that people sit down with."""
    return _section([_leaders(told), *by_unit(told), *_doubts(told)])


def short_conversation_section(told: Told) -> Section:
    """Return the same without what is asked of each, for where the table of everyone is near."""
    return _section([_leaders(told), *_doubts(told)])


def _section(lists: list[Items]) -> Section:
    blocks: list[Block] = [Words(LEAD), *(one for one in lists if one.items)]
    return Section("conversation", "For the conversation", blocks)


def _leaders(told: Told) -> Items:
    return Items("What leaders do first", leaders_do(told))


def _doubts(told: Told) -> list[Items]:
    return [
        Items("What stands in the way", in_the_way(told)),
        Items("What would change the answer", would_change(told)),
        Items("Open questions", open_questions(told)),
    ]
