"""What stands in the way of a plan, what would change it, and what nobody has answered yet."""

from collections import Counter
from collections.abc import Iterator

from ldplanner.audience.pull import Pull, alignments
from ldplanner.audience.told import Told
from ldplanner.domain.move import moves_of
from ldplanner.domain.person import Person
from ldplanner.domain.plan import ActionKind, Termination
from ldplanner.domain.presence import present
from ldplanner.render.figures import count, listing
from ldplanner.render.sections.blocks import Item
from ldplanner.render.sections.limits import item, one_step_more
from ldplanner.render.sections.systems import change

MOST_NAMES = 8


def in_the_way(told: Told) -> list[Item]:
    """Return limits that are used up, roles without a path, people who are kept, and systems that pull back."""
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


def open_questions(told: Told) -> list[Item]:
    """Return what the roster does not answer."""
    return [Item(question) for question in _questions(told)]


def _changes(told: Told) -> Iterator[tuple[str, str]]:
    for binding in told.plan.binding:
        name = binding.limit.partition(":")[0]
        yield name, one_step_more(binding, told.plan.gap.plan) or "more of it may bring the department closer"
    if told.plan.termination is not Termination.PROVED:
        yield "time", "the search ended before everything was proven; more time may find a better plan"
    if _pathless(told):
        yield "paths", "a reskilling path from a role that has none opens it to the people in it"
    if any(person.keep for person in told.roster.people):
        yield "kept people", "someone who is no longer kept may move"
    yield "wishes", "what people ask for decides between plans that are otherwise equal: ask them"


def _questions(told: Told) -> Iterator[str]:
    unasked = [
        line.name
        for line in told.lines
        if line.action and line.action.kind is not ActionKind.RELEASE and not any(w.granted for w in line.asked_for)
    ]
    if unasked:
        yield f"Would they want to? Nobody has noted a wish of {_names(unasked)} for the role the plan gives them."
    refused = [line.name for line in told.lines if line.asked_for and not any(wish.granted for wish in line.asked_for)]
    if refused:
        yield f"Who tells {_names(refused)} why what they asked for is not in the plan?"
    joining = [line.name for line in told.lines if line.in_pool and line.action]
    if joining:
        yield f"Do the present managers of {_names(joining)} let them go, and who does their work?"
    roster = told.roster
    leaving = [one.name or one.id for one in roster.people if not present(roster, one, roster.horizon.quarters)]
    if leaving:
        yield f"Who takes over the work of {_names(leaving)}, and are the last days still right?"
    if not roster.systems:
        yield "What is rewarded, recognised and measured here? The roster names nothing, so nothing could be checked."


def _pathless(told: Told) -> list[Person]:
    roster = told.roster
    return [
        one for one in roster.people if not one.keep and not moves_of(roster, one) and not roster.paths_from(one.role)
    ]


def _names(names: list[str]) -> str:
    more = [f"{len(names) - MOST_NAMES} more"] if len(names) > MOST_NAMES else []
    return listing([*names[:MOST_NAMES], *more])
