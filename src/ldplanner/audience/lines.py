"""A line for everyone: what the plan asks of them, why, and what they asked for."""

from collections.abc import Sequence

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.move import Move, moves_of, starts_of
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, Part, Plan, Status
from ldplanner.domain.presence import present
from ldplanner.domain.reached import profile_is_reached
from ldplanner.domain.roster import Roster

_NAMED = 3

NO_BETTER = "within the limits no plan comes out better with it"
"""Of a step that a plan proven best does without; whether another is as good with it takes planning again."""


class Wish(Part):
    """A role that somebody asked for, and what the plan says to it."""

    role: str
    granted: bool
    answer: str


class Line(Part):
    """What a plan says of one person; `action` is None where they stay as they are."""

    person: PersonId
    name: str
    unit: str | None
    role: str
    in_pool: bool
    asked_for: tuple[Wish, ...]
    action: Action | None
    why: str


def lines(roster: Roster, plan: Plan) -> tuple[Line, ...]:
    """Return the lines of everyone in the department, and of those in the pool whom the plan asks or who asked."""
    acts = {action.person: action for action in plan.actions}
    members = [_line(roster, plan, person, acts.get(person.id)) for person in roster.people]
    others = [
        _line(roster, plan, person, acts.get(person.id)) for person in roster.pool if person.wants or person.id in acts
    ]
    return (*members, *others)


def _line(roster: Roster, plan: Plan, person: Person, action: Action | None) -> Line:
    return Line(
        person=person.id,
        name=person.name or person.id,
        unit=person.unit,
        role=roster.roles[person.role].title,
        in_pool=roster.in_pool(person),
        asked_for=tuple(_wish(roster, plan, person, role, action) for role in person.wants),
        action=action,
        why=action.reason if action else _why_unchanged(roster, plan, person),
    )


def _why_unchanged(roster: Roster, plan: Plan, person: Person) -> str:
    leaving = f"leaves on {person.leaves}" if person.leaves else ""
    if person.keep:
        return "the roster keeps them in this role"
    nowhere = person.moves_to == ()
    way = "the roster lets them move nowhere" if nowhere else _ways(roster, plan, person, moves_of(roster, person))
    return "; ".join(part for part in (leaving, way) if part)


def _ways(roster: Roster, plan: Plan, person: Person, moves: Sequence[Move]) -> str:
    if not moves and person.moves_to is not None:
        return f"would only become {_titles(roster, person.moves_to)}, and no path leads there"
    if not moves:
        return "no path leads from this role into another"
    in_time = [m.role for m in moves if m.role != person.role and starts_of(roster, person, m.quarters)]
    if not in_time and roster.in_pool(person):
        return f"could join in their own role, but {_better(plan)}"
    if not in_time:
        return "every path open to them ends after the plan, or after they leave"
    open_to = f"could become {_titles(roster, in_time)}"
    if profile_is_reached(plan):
        return f"{open_to}, but the profile is reached without it"
    return f"{open_to}, but {_better(plan)}"


def _better(plan: Plan) -> str:
    if plan.status is Status.OPTIMAL:
        return NO_BETTER
    return "the best plan found does without it"


def _wish(roster: Roster, plan: Plan, person: Person, role: RoleId, action: Action | None) -> Wish:
    granted = action is not None and action.to_role == role
    if granted:
        answer = "yes"
    elif action is not None and action.to_role in person.wants:
        answer = "the other wish is granted"
    else:
        answer = _refusal(roster, plan, person, role)
    return Wish(role=roster.roles[role].title, granted=granted, answer=answer)


def _refusal(roster: Roster, plan: Plan, person: Person, role: RoleId) -> str:
    move = next((move for move in moves_of(roster, person) if move.role == role), None)
    if role == person.role and not roster.in_pool(person):
        return "has this role already"
    if person.keep:
        return "the roster keeps them in their role"
    if person.moves_to is not None and role not in person.moves_to:
        return "their `moves_to` in the roster leaves it out"
    if move is None:
        return "no path leads there from their role"
    if not starts_of(roster, person, move.quarters):
        return _too_late(roster, person)
    return f"open, but {_better(plan)}"


def _too_late(roster: Roster, person: Person) -> str:
    if not present(roster, person, roster.horizon.quarters):
        return "they leave before the reskilling ends"
    return "the reskilling ends after the plan"


def _titles(roster: Roster, roles: Sequence[RoleId]) -> str:
    titles = [roster.roles[role].title if role in roster.roles else role for role in roles]
    if len(titles) > _NAMED:
        return f"{', '.join(titles[:_NAMED])} or {len(titles) - _NAMED} more"
    return titles[0] if len(titles) == 1 else f"{', '.join(titles[:-1])} or {titles[-1]}"
