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
    """Return each leader whose people are asked to change or let go: with their own step, or without one."""
    roster = told.roster
    acts = {action.person: action for action in told.plan.actions if action.kind is not ActionKind.HIRE}
    led: dict[PersonId, list[Person]] = {}
    for person in roster.everyone.values():
        if person.id in acts and person.manager and person.manager in roster.everyone:
            led.setdefault(person.manager, []).append(person)
    leaders = sorted(led, key=lambda one: (one not in acts, -len(led[one]), one))
    return [_item(told, roster.everyone[one], acts, led[one]) for one in leaders[:MOST_LEADERS]]


def _item(told: Told, leader: Person, acts: Mapping[PersonId, Action], led: list[Person]) -> Item:
    movers = [one for one in led if acts[one.id].kind is not ActionKind.RELEASE]
    released = [one for one in led if acts[one.id].kind is ActionKind.RELEASE]
    own = acts.get(leader.id)
    name = leader.name or leader.id
    if own is None:
        return Item(f"has no step of their own; talks first with {_all(movers, released)}", name)
    step = step_words(told.roster, own)
    if own.kind is ActionKind.RELEASE:
        return Item(f"{step}; somebody else talks first with {_all(movers, released)}", name)
    before = [f"goes before, or with, {_named(movers)}"] if movers else []
    talks = [f"talks first with {_all([], released)}"] if released else []
    return Item("; ".join([step, *before, *talks]), name)


def _all(movers: list[Person], released: list[Person]) -> str:
    """Name people, those who are let go apart: with them it is another talk."""
    verb = "is" if len(released) == 1 else "are"
    gone = [f"{_named(released)}, who {verb} let go"] if released else []
    return ", and with ".join([*([_named(movers)] if movers else []), *gone])


def _named(people: list[Person]) -> str:
    names = [person.name or person.id for person in people]
    more = [count(len(names) - MOST_NAMES, "more", "more")] if len(names) > MOST_NAMES else []
    return listing([*names[:MOST_NAMES], *more])
