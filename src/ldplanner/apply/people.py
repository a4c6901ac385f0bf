"""Who is there after some quarters of a plan, in which role, and whose move is still under way."""

from dataclasses import dataclass

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.person import Person, UnderWay
from ldplanner.domain.plan import Action, ActionKind, Plan
from ldplanner.domain.post import by_person, post
from ldplanner.domain.presence import present
from ldplanner.domain.roster import Roster


@dataclass(frozen=True, slots=True)
class Everyone:
    """People and pool afterwards, and the actions that have begun until then."""

    people: tuple[Person, ...]
    pool: tuple[Person, ...]
    begun: tuple[Action, ...]


def everyone_after(roster: Roster, plan: Plan, t: int) -> Everyone:
    """Return people and pool as they are after quarter t.

    Whoever has moved has the new role, its skills and pay; whose move has begun only is `moving`. People hired are
    there, or in the pool and `moving` until they start. Whoever has left or was released is gone; a manager who is
    gone manages nobody.
    """
    now = roster.horizon.quarter(t)
    begun = by_person(action for action in plan.actions if action.quarter <= now)
    people: list[Person] = []
    pool: list[Person] = []
    for person in roster.everyone.values():
        action = begun.get(person.id)
        after = person
        if action is not None and action.to_role is not None:
            after = _changed(roster, person, action, action.to_role, t)
        if post(roster, person, action, t) is not None:
            people.append(after)
        elif roster.in_pool(person) and present(roster, person, t):
            pool.append(after)
    for action in begun.values():
        if action.kind is ActionKind.HIRE and action.to_role is not None:
            (people if action.effective <= now else pool).append(_hired(roster, action, action.to_role, t))
    known = {person.id for person in (*people, *pool)}
    return Everyone(_in_order(people, known), _in_order(pool, known), tuple(begun.values()))


def _in_order(people: list[Person], known: set[PersonId]) -> tuple[Person, ...]:
    led = (one if one.manager in known else one.model_copy(update={"manager": None}) for one in people)
    return tuple(sorted(led, key=lambda person: person.id))


def _changed(roster: Roster, person: Person, action: Action, role: RoleId, t: int) -> Person:
    if action.effective > roster.horizon.quarter(t):
        return person.model_copy(update={"moving": _left(roster, action, role, t)})
    learned = () if role == person.role else roster.roles[role].skills
    change = {
        "role": role,
        "salary": action.salary,
        "skills": None if person.skills is None else tuple(sorted({*person.skills, *learned})),
        "wants": _without(role, person.wants),
        "moves_to": None if person.moves_to is None else _without(role, person.moves_to),
        "moving": None,
    }
    return person.model_copy(update=change)


def _hired(roster: Roster, action: Action, role: RoleId, t: int) -> Person:
    arrived = action.effective <= roster.horizon.quarter(t)
    return Person(
        id=action.person,
        name=action.person,
        role=role,
        salary=action.salary,
        unit=action.unit,
        moving=None if arrived else _left(roster, action, role, t),
    )


def _left(roster: Roster, action: Action, role: RoleId, t: int) -> UnderWay:
    """Return what is left of a move: the quarters from t + 1 on until it takes effect."""
    return UnderWay(to_role=role, quarters=roster.horizon.index(action.effective) - t - 1)


def _without(role: RoleId, roles: tuple[RoleId, ...]) -> tuple[RoleId, ...]:
    return tuple(one for one in roles if one != role)
