"""What neither the roster nor the plan answers, to be asked before anything is announced."""

from collections.abc import Iterator, Mapping

from ldplanner.audience.told import Told
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.presence import present
from ldplanner.render.figures import count, fte, listing
from ldplanner.render.plan.words import role_title
from ldplanner.render.sections.blocks import Item
from ldplanner.render.sections.one_trade import trades

MOST_NAMES = 8
MOST_LEADERS = 5
LEADER = RoleId("lnd-manager")
"""The catalogue's only role that leads; in a roster with other leaders, whoever has reports is known by them."""


def open_questions(told: Told) -> list[Item]:
    """Return what the roster does not answer."""
    return [Item(question) for question in _questions(told)]


def _questions(told: Told) -> Iterator[str]:
    yield from _of_steps(told)
    yield from _of_leaders(told)
    yield from _of_others(told)
    for trade in trades(told):
        title = role_title(told.roster, trade.role)
        yield (
            f"Is {title} what {trade.stream} is to be? {fte(trade.fte)} of its {fte(trade.in_stream)} FTE are in this "
            "one role at the end; a floor in the profile would spread it."
        )
    if not told.roster.systems:
        yield "What is rewarded, recognised and measured here? The roster names nothing, so nothing could be checked."


def _of_steps(told: Told) -> Iterator[str]:
    asked = [line for line in told.lines if line.action]
    unasked = [
        line.name for line in asked if not _is_release(line.action) and not any(wish.granted for wish in line.asked_for)
    ]
    if unasked:
        yield f"Would they want to? Nobody has noted a wish of {_names(unasked)} for the role the plan gives them."
    released = [line.name for line in asked if _is_release(line.action)]
    if released:
        yield (
            f"Who tells {_names(released)} that they are let go, and when? Who takes over their work, and has the "
            "works council been heard?"
        )


def _of_leaders(told: Told) -> Iterator[str]:
    """Ask who leads where the last of the leaders, or somebody whose reports are still there, gives it up."""
    roster = told.roster
    acts = {action.person: action for action in told.plan.actions}
    gone = [one for one in roster.people if one.id in acts and acts[one.id].to_role not in {LEADER, one.role}]
    leaders = [one for one in gone if one.role == LEADER]
    if leaders and not told.plan.quarters[-1].fte.roles.get(LEADER):
        said = listing([_what_becomes(told, one, acts[one.id]) for one in leaders[:MOST_NAMES]])
        yield f"Who leads the department when {said}?"
        gone = [one for one in gone if one not in leaders]
    reports = {one.id: [p for p in roster.people if p.manager == one.id and _is_there(told, p, acts)] for one in gone}
    leading = [one for one in gone if reports[one.id]]
    for one in leading[:MOST_LEADERS]:
        names = _names([person.name or person.id for person in reports[one.id]])
        yield f"Who leads {names} when {_what_becomes(told, one, acts[one.id])}?"
    if (rest := len(leading) - MOST_LEADERS) > 0:
        yield f"Who leads the people of {count(rest, 'more leader', 'more leaders')} whose role changes?"


def _of_others(told: Told) -> Iterator[str]:
    roster = told.roster
    refused = [line.name for line in told.lines if line.asked_for and not any(wish.granted for wish in line.asked_for)]
    if refused:
        yield f"Who tells {_names(refused)} why what they asked for is not in the plan?"
    joining = [line.name for line in told.lines if line.in_pool and line.action]
    if joining:
        yield f"Do the present managers of {_names(joining)} let them go, and who does their work?"
    leaving = [one.name or one.id for one in roster.people if not present(roster, one, roster.horizon.quarters)]
    if leaving:
        yield f"Who takes over the work of {_names(leaving)}, and are the last days still right?"


def _is_release(action: Action | None) -> bool:
    return action is not None and action.kind is ActionKind.RELEASE


def _is_there(told: Told, person: Person, acts: Mapping[PersonId, Action]) -> bool:
    return present(told.roster, person, told.roster.horizon.quarters) and not _is_release(acts.get(person.id))


def _what_becomes(told: Told, person: Person, action: Action) -> str:
    name = person.name or person.id
    return f"{name} is let go" if _is_release(action) else f"{name} is {role_title(told.roster, action.to_role)}"


def _names(names: list[str]) -> str:
    more = [f"{len(names) - MOST_NAMES} more"] if len(names) > MOST_NAMES else []
    return listing([*names[:MOST_NAMES], *more])
