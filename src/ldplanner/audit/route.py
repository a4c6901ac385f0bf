"""What a move takes and pays, restated."""

from fractions import Fraction
from math import ceil
from typing import NamedTuple

from ldplanner.audit.case import Case
from ldplanner.audit.money import half_up
from ldplanner.domain.ids import RoleId
from ldplanner.domain.person import Person


class Route(NamedTuple):
    """Quarters of reskilling and one-off cost for one person."""

    quarters: int
    cost: int


def route(case: Case, person: Person, to: RoleId) -> Route | None:
    """Return the way into a role: the path, less what the person already can do; None if there is no path.

    Someone in the pool needs none to join in the role they hold. Whose move is under way has only what is left of it.
    """
    if person.moving is not None:
        goes = to == person.moving.to_role and (to != person.role or person.id in case.pool_ids)
        return Route(person.moving.quarters, 0) if goes else None
    if to == person.role:
        return Route(0, 0) if person.id in case.pool_ids else None
    path = case.paths.get((person.role, to))
    if path is None:
        return None
    missing = _missing(person, frozenset(case.roster.roles[to].skills))
    return Route(ceil(path.quarters * missing), half_up(path.cost * missing))


def pay_after(case: Case, person: Person, to: RoleId) -> int:
    """Return full-time pay in the role: what it is today, lifted to the least that the role pays."""
    least = case.roster.roles[to].pay_min
    return person.salary if least is None else max(person.salary, least)


def _missing(person: Person, wanted: frozenset[str]) -> Fraction:
    if person.skills is None or not wanted:
        return Fraction(1)
    return Fraction(len(wanted - frozenset(person.skills)), len(wanted))
