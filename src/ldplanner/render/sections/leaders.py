"""What leaders do first: a change that they do not make themselves does not hold."""

from collections.abc import Mapping

from ldplanner.audience.told import Told
from ldplanner.domain.ids import PersonId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.render.figures import count, listing
from ldplanner.render.sections.blocks import Item
from ldplanner.render.told.lines import step_words

MOST_NAMES = 5
MOST_LEADERS = 20


def leaders_do(told: Told) -> list[Item]:
    """Return each leader whose people are asked to change: with their own step, or without one."""
    roster = told.roster
    acts = {a.person: a for a in told.plan.actions if a.kind in {ActionKind.REASSIGN, ActionKind.TRANSFER}}
    led: dict[PersonId, list[Person]] = {}
    for person in roster.everyone.values():
        if person.id in acts and person.manager and person.manager in roster.everyone:
            led.setdefault(person.manager, []).append(person)
    leaders = sorted(led, key=lambda one: (one not in acts, -len(led[one]), one))
    return [_item(told, roster.everyone[one], acts, led[one]) for one in leaders[:MOST_LEADERS]]


def _item(told: Told, leader: Person, acts: Mapping[PersonId, Action], led: list[Person]) -> Item:
    names = [person.name or person.id for person in led]
    more = [count(len(names) - MOST_NAMES, "more", "more")] if len(names) > MOST_NAMES else []
    people = listing([*names[:MOST_NAMES], *more])
    name = leader.name or leader.id
    own = acts.get(leader.id)
    if own is None:
        return Item(f"has no step of their own; talks first with {people}", name)
    return Item(f"{step_words(told.roster, own)}; goes before, or with, {people}", name)
