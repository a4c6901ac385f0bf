"""What the roster itself says about a person and a role: what it would take, or why it cannot be."""

from collections.abc import Sequence

from ldplanner.domain.explanation import Barred, Near, Nearest, NotHireable, Obstacle, Unhireable
from ldplanner.domain.ids import RoleId, SkillId
from ldplanner.domain.move import Move, moves_of, starts_of
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Plan
from ldplanner.domain.roster import Roster

NAMED = 3
"""People named as the nearest to a role."""


def barred(roster: Roster, person: Person, role: RoleId | None = None) -> Barred | None:
    """Say why a person cannot move, into a role if one is named; None if they can."""
    if role == person.role and not roster.in_pool(person):
        return Barred(person=person.id, role=role, obstacle=Obstacle.IN_IT)
    moves = [move for move in moves_of(roster, person) if move.role == role] if role else changes_of(roster, person)
    if any(starts_of(roster, person, move.quarters) for move in moves):
        return None
    quarters = min((move.quarters for move in moves), default=0)
    return Barred(person=person.id, role=role, obstacle=_obstacle(roster, person, moves, role), quarters=quarters)


def changes_of(roster: Roster, person: Person) -> list[Move]:
    """Return the moves that change something: joining from the pool in a role outside the mix is none."""
    return [move for move in moves_of(roster, person) if move.role != person.role or roster.stream(move.role)]


def nearest(roster: Roster, plan: Plan, role: RoleId) -> Nearest:
    """Return who has a path to a role and does not take it in the plan: the quickest first, then the cheapest."""
    actions = {action.person: action for action in plan.actions}
    found = []
    for person in roster.everyone.values():
        action = actions.get(person.id)
        if (person.role == role and not roster.in_pool(person)) or (action is not None and action.to_role == role):
            continue
        move = _anyhow(roster, person, role)
        if move is not None:
            bar = barred(roster, person, role)
            found.append(
                Near(
                    person=person.id,
                    quarters=move.quarters,
                    cost=move.cost,
                    missing=_missing(roster, person, role),
                    obstacle=bar.obstacle if bar else None,
                    action=action,
                )
            )
    found.sort(key=lambda near: (near.obstacle is not None, near.quarters, near.cost, near.person))
    return Nearest(role=role, people=tuple(found[:NAMED]), number=len(found))


def unhireable(roster: Roster, role: RoleId) -> Unhireable | None:
    """Say why nobody can be hired into a role; None if somebody can."""
    known = roster.roles[role]
    if not known.hireable:
        return Unhireable(role=role, why=NotHireable.MONEY_UNKNOWN)
    if (known.hire_quarters or 0) >= roster.horizon.quarters:
        return Unhireable(role=role, why=NotHireable.TOO_LONG)
    if known.max_hires == 0:
        return Unhireable(role=role, why=NotHireable.AT_MOST_NONE)
    return None


def _obstacle(roster: Roster, person: Person, moves: Sequence[Move], role: RoleId | None) -> Obstacle:
    if person.moving is not None and not moves:
        return Obstacle.UNDER_WAY
    ways = {path.to_role for path in roster.paths_from(person.role)} - {person.role}
    only_joins = role is None and not moves and moves_of(roster, person)
    joins = roster.in_pool(person) and role in {None, person.role} and not only_joins
    if not (ways if role is None else role in ways) and not joins:
        return Obstacle.NO_PATH
    if person.keep and not (roster.in_pool(person) and role == person.role):
        return Obstacle.KEPT
    if not moves:
        return Obstacle.NOT_AMONG_MOVES
    at_last = person.model_copy(update={"leaves": None})
    in_time = any(starts_of(roster, at_last, move.quarters) for move in moves)
    return Obstacle.LEAVES if in_time else Obstacle.TOO_LONG


def _anyhow(roster: Roster, person: Person, role: RoleId) -> Move | None:
    """Return what a move would take if nothing but the path mattered; None if there is no path."""
    anyone = person.model_copy(update={"keep": False, "moves_to": None, "moving": None})
    return next((move for move in moves_of(roster, anyone) if move.role == role), None)


def _missing(roster: Roster, person: Person, role: RoleId) -> tuple[SkillId, ...]:
    if person.skills is None:
        return ()
    return tuple(skill for skill in roster.roles[role].skills if skill not in person.skills)
