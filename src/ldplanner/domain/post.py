"""What somebody does in a quarter under a plan: nothing here is weighed, people are there or they are not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.presence import present
from ldplanner.domain.roster import Roster


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody's role in the department, full-time pay in it, and the role they are reskilling for."""

    role: RoleId
    salary: int
    reskilling_for: RoleId | None = None


def by_person(actions: Iterable[Action]) -> Mapping[PersonId, Action]:
    """Return the action of everybody who has one; nobody has more."""
    return {action.person: action for action in actions}


def post(roster: Roster, person: Person, action: Action | None, t: int) -> Post | None:
    """Return what a person does in the department at t; None before they join it and once they have left."""
    if not present(roster, person, t):
        return None
    now = roster.horizon.quarter(t)
    held = None if roster.in_pool(person) else Post(person.role, person.salary)
    if action is None or action.quarter > now:
        return held
    if action.kind is ActionKind.RELEASE or action.to_role is None:
        return None
    if action.effective > now:
        return None if held is None else replace(held, reskilling_for=action.to_role)
    return Post(action.to_role, action.salary)


def post_of_hire(roster: Roster, action: Action, t: int) -> Post | None:
    """Return what somebody hired does at t; None until they are there."""
    if action.to_role is None or action.effective > roster.horizon.quarter(t):
        return None
    return Post(action.to_role, action.salary)
