"""Rosters with one thing changed, as somebody would change it in the file to see what comes of it."""

from collections.abc import Sequence

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.roster import Roster


def kept(roster: Roster, person: PersonId) -> Roster:
    """Return the roster with `keep: true` for a member, `moves_to: []` in the pool, and nothing under way."""
    known = roster.everyone[person]
    stays: dict[str, object] = {"moves_to": ()} if roster.in_pool(known) else {"keep": True}
    return _with(roster, known.model_copy(update=stays | {"moving": None}))


def moving_to(roster: Roster, person: PersonId, roles: Sequence[RoleId]) -> Roster:
    """Return the roster with `moves_to` some roles only."""
    return _with(roster, roster.everyone[person].model_copy(update={"moves_to": tuple(roles)}))


def hiring_at_most(roster: Roster, role: RoleId, most: int) -> Roster:
    """Return the roster with `max_hires` of a role."""
    limited = roster.roles[role].model_copy(update={"max_hires": most})
    return roster.anew({"roles": {**roster.roles, role: limited}})


def leaders_any_time(roster: Roster) -> Roster:
    """Return the roster with `leaders_first: false`."""
    return roster.anew({"limits": roster.limits.model_copy(update={"leaders_first": False})})


def _with(roster: Roster, changed: Person) -> Roster:
    def among(people: Sequence[Person]) -> tuple[Person, ...]:
        return tuple(changed if person.id == changed.id else person for person in people)

    return roster.anew({"people": among(roster.people), "pool": among(roster.pool)})
