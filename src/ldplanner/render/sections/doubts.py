"""What stands in the way of a plan, and what would change it."""

import re
from collections import Counter
from collections.abc import Iterator

from ldplanner.audience.pull import Pull, alignments
from ldplanner.audience.told import Told
from ldplanner.domain.move import moves_of
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Binding, Termination
from ldplanner.domain.presence import present
from ldplanner.domain.reached import REACHED, profile_is_reached
from ldplanner.domain.stream import Stream
from ldplanner.render.figures import count
from ldplanner.render.sections.blocks import Item
from ldplanner.render.sections.limits import item, one_step_more
from ldplanner.render.sections.systems import change

NEED, PEOPLE = "need", "people"
_CLOSER = "may bring the department closer"
_NAME_OF_NEED = re.compile(r"(?P<name>.*), [\d.]+ FTE, ")


def in_the_way(told: Told) -> list[Item]:
    """Return limits that are used up, roles without a path out, people who are kept, and systems that pull back."""
    items = [item(binding, told.plan.gap.plan) for binding in told.plan.binding]
    pathless = Counter(told.roster.roles[one.role].title for one in _pathless(told))
    items += [
        Item(f"{count(number, 'person', 'people')} in this role, and no path leads from it", role)
        for role, number in sorted(pathless.items())
    ]
    backwards = [one for one in alignments(told.roster, told.plan) if one.pull is Pull.BACK]
    items += [
        Item(f"a {one.system.kind} that favours {one.system.favours}", one.system.name, change(told, one))
        for one in backwards
    ]
    return items


def would_change(told: Told) -> list[Item]:
    """Return what to alter in the roster to get another plan."""
    return [Item(words, head) for head, words in _changes(told)]


def _changes(told: Told) -> Iterator[tuple[str, str]]:
    for binding in told.plan.binding:
        yield _with_more_room(binding, told.plan.gap.plan)
    if told.plan.termination is not Termination.PROVED:
        yield "time", "the search ended before everything was proven; more time may find a better plan"
    if _pathless(told):
        yield "paths", "a reskilling path from a role that has none opens it to the people in it"
    if any(person.keep for person in told.roster.people):
        yield "kept people", "someone who is no longer kept may move"
    yield "wishes", "what people ask for decides between plans that are otherwise equal: ask them"


def _with_more_room(binding: Binding, gap: float | None) -> tuple[str, str]:
    """Return the kind of a limit, and which way it leaves more room: less of a need, more of anything else."""
    kind, _, detail = binding.limit.partition(": ")
    step = one_step_more(binding, gap)
    if kind == NEED:
        found = _NAME_OF_NEED.match(detail)
        name = found["name"] if found else detail
        return kind, f"{name}: {step}" if step else f"less of {name} {_CLOSER}"
    if kind == PEOPLE:
        return kind, f"more paths, or more people to ask, {_CLOSER}"
    return kind, step or f"more of it {_CLOSER}"


def _pathless(told: Told) -> list[Person]:
    """Return who stays in a role without a path where a path out would help.

    In a stream above its share, or outside the mix; nobody where nothing is missing.
    """
    roster, end = told.roster, told.roster.horizon.quarters
    if profile_is_reached(told.plan):
        return []
    acting = {action.person for action in told.plan.actions}
    return [
        one
        for one in roster.people
        if one.id not in acting and not one.keep and present(roster, one, end) and _could_be_less(told, one)
        if not moves_of(roster, one) and not roster.paths_from(one.role)
    ]


def _could_be_less(told: Told, person: Person) -> bool:
    stream = told.roster.stream(person.role)
    return stream is None or _is_over(told, stream)


def _is_over(told: Told, stream: Stream) -> bool:
    mix = told.plan.mix.plan or {}
    return mix.get(stream, 0.0) > told.roster.profile.band(stream)[1] + REACHED / 100
