"""Hypothesis strategies for what a plan does: any actions that a roster is open to, whatever its limits say."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from ldplanner.domain.move import moves_of, starts_of
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from support.plans import hires, moves, releases
from support.strategies_people import UNITS, likely


@st.composite
def actions(draw: DrawFn, roster: Roster) -> tuple[Action, ...]:
    """Draw an action for some of the people, and up to two hires."""
    found = [action for person in roster.everyone.values() if likely(draw, 7) for action in _of(draw, roster, person)]
    roles = [role for role in roster.roles.values() if _arrivals(roster, role)]
    if roles:
        numbers = range(draw(st.integers(0, 2)))
        found += [_hire(draw, roster, draw(st.sampled_from(roles)), number) for number in numbers]
    return tuple(found)


def _of(draw: DrawFn, roster: Roster, person: Person) -> list[Action]:
    open_ = [
        (move, starts) for move in moves_of(roster, person) if (starts := starts_of(roster, person, move.quarters))
    ]
    if open_ and not likely(draw, 1):
        move, starts = draw(st.sampled_from(open_))
        start = draw(st.sampled_from(starts))
        when = f"{roster.horizon.quarter(start)} {roster.horizon.quarter(start + move.quarters)}"
        return [moves(roster, person.id, move.role, when, cost=move.cost, salary=move.salary)]
    leaves = starts_of(roster, person, 0)
    if roster.in_pool(person) or not leaves:
        return []
    return [releases(roster, person.id, str(roster.horizon.quarter(draw(st.sampled_from(leaves)))), cost=1_000)]


def _arrivals(roster: Roster, role: Role) -> range:
    return range(1, roster.horizon.quarters - (role.hire_quarters or 0) + 1) if role.hireable else range(0)


def _hire(draw: DrawFn, roster: Roster, role: Role, number: int) -> Action:
    start = draw(st.sampled_from(_arrivals(roster, role)))
    when = f"{roster.horizon.quarter(start)} {roster.horizon.quarter(start + (role.hire_quarters or 0))}"
    unit = draw(st.sampled_from((None, *UNITS)))
    name = f"new-{role.id}-{number + 1}"
    return hires(name, role.id, when, cost=role.hire_cost or 0, salary=role.salary or 0, unit=unit)
