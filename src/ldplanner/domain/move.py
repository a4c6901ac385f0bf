"""What it takes to put a person into a role, and when they could start."""

from typing import NamedTuple

from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Releases
from ldplanner.domain.money import part
from ldplanner.domain.person import Person, UnderWay
from ldplanner.domain.presence import last_quarter
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster


class Move(NamedTuple):
    """A reassignment or transfer open to a person.

    `quarters` of reskilling (0: at once), one-off `cost`, and full-time `salary` from the first quarter in the role.
    """

    role: RoleId
    quarters: int
    cost: int
    salary: int


def moves_of(roster: Roster, person: Person) -> tuple[Move, ...]:
    """Return the moves open to a person, in order of role.

    Along the paths from their role, unless they are kept; only to `moves_to` if that is given. Someone in the pool may
    also join in the role they hold, at once and free, unless `moves_to` leaves it out. Whose move is under way may only
    go on with it, for what it still takes and without further cost.
    """
    if person.moving is not None:
        goes = person.moving.to_role != person.role or roster.in_pool(person)
        return (_continued(person.moving, person, roster),) if goes else ()
    allowed = [] if person.keep else [path for path in roster.paths_from(person.role) if path.to_role != person.role]
    found = [
        _along(person, roster.roles[path.to_role], path.quarters, path.cost)
        for path in allowed
        if _is_open(person, path.to_role)
    ]
    if roster.in_pool(person) and _is_open(person, person.role):
        found.append(_along(person, roster.roles[person.role], 0, 0))
    return tuple(sorted(found))


def starts_of(roster: Roster, person: Person, quarters: int) -> range:
    """Return the quarters s in which a move of that length may start.

    It takes effect within the horizon, s + quarters <= H, and the person is there on the last day of that quarter.
    """
    return range(1, last_quarter(roster, person) - quarters + 1)


def may_be_released(roster: Roster, person: Person) -> bool:
    """Tell whether the roster allows to let the person go: members only, none who is kept."""
    if person.keep or roster.in_pool(person):
        return False
    return roster.limits.releases is Releases.ALL or (
        roster.limits.releases is Releases.CONTRACTORS and person.contract
    )


def _is_open(person: Person, role: RoleId) -> bool:
    return person.moves_to is None or role in person.moves_to


def _continued(moving: UnderWay, person: Person, roster: Roster) -> Move:
    return Move(moving.to_role, moving.quarters, 0, _pay_in(roster.roles[moving.to_role], person))


def _pay_in(role: Role, person: Person) -> int:
    """Return the person's full-time pay in a role: as it is, lifted to the role's least."""
    return max(person.salary, role.pay_min or 0)


def _along(person: Person, role: Role, quarters: int, cost: int) -> Move:
    """Scale a path by the part of the role's skills that the person lacks."""
    salary = _pay_in(role, person)
    if person.skills is None or not role.skills:
        return Move(role.id, quarters, cost, salary)
    wanted = set(role.skills)
    missing = len(wanted.difference(person.skills))
    rounded_up = -(-quarters * missing // len(wanted))
    return Move(role.id, rounded_up, part(cost, missing, len(wanted)), salary)
