"""What may be done with each person, and which roles can be hired."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from ldplanner.domain.ids import PersonId, RoleId, UnitId
from ldplanner.domain.money import severance
from ldplanner.domain.move import Move, may_be_released, starts_of
from ldplanner.domain.person import Person
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.program.effects import Effects
from ldplanner.program.quantity import Effect, Sight, seen

RELEASE_COUNTS_AS = 3


@dataclass(frozen=True, slots=True)
class Option:
    """Something that may be done with a person: equal for two people unless limits or goals tell the outcomes apart.

    `upset` is what it adds to disruption. `leader` is the person themselves if reports may have to wait for them,
    `follows` the manager whose start must not come later. Which role it leads to is left out of the comparison.
    """

    kind: ActionKind
    quarters: int
    cost: int
    starts: range
    upset: int
    effects: tuple[Effect, ...]
    leader: PersonId | None = None
    follows: PersonId | None = None
    to_role: RoleId | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A role that can be hired, for a unit or for none in particular."""

    role: RoleId
    unit: UnitId | None
    quarters: int
    cost: int
    starts: range
    effects: tuple[Effect, ...]


def options_of(  # noqa: PLR0913  each is a different thing
    roster: Roster,
    effects: Effects,
    sight: Sight,
    *,
    upset: bool,
    leaders: Collection[PersonId],
    acting: Collection[PersonId | None] | None = None,
) -> dict[PersonId, tuple[Option, ...]]:
    """Return what may be done with everybody with whom anything may; if given, only of those `acting`.

    Without `upset`, nobody minds. Of all managers, only for `leaders` do reports have to wait.
    """
    people = [person for person in roster.everyone.values() if acting is None or person.id in acting]
    moves = {person.id: _moves(roster, person, effects) for person in people}
    # a move that is under way has started before the horizon: nobody waits for it, and it waits for nobody
    starting = {person.id for person in people if moves[person.id] and person.moving is None}
    managers = {person.manager for person in people if person.id in starting and person.manager}
    first = {manager for manager in managers & set(leaders) if manager in starting}
    found = {person.id: tuple(_options(roster, person, moves[person.id], effects, sight, first)) for person in people}
    if not upset:
        found = {who: tuple(replace(option, upset=0) for option in options) for who, options in found.items()}
    return {who: options for who, options in found.items() if options}


def _moves(roster: Roster, person: Person, effects: Effects) -> list[tuple[Move, range]]:
    timed = ((move, starts_of(roster, person, move.quarters)) for move in effects.moves(person))
    return [(move, starts) for move, starts in timed if starts]


def _options(  # noqa: PLR0913, PLR0917  as above
    roster: Roster,
    person: Person,
    moves: list[tuple[Move, range]],
    effects: Effects,
    sight: Sight,
    leaders: set[PersonId],
) -> Iterator[Option]:
    for move, starts in moves:
        yield Option(
            kind=ActionKind.TRANSFER if roster.in_pool(person) else ActionKind.REASSIGN,
            quarters=move.quarters,
            cost=move.cost,
            starts=starts,
            upset=int(move.role not in person.wants and move.role != person.role),
            effects=effects.moved(person, move, sight),
            leader=person.id if person.id in leaders else None,
            follows=person.manager if person.manager in leaders and person.moving is None else None,
            to_role=move.role,
        )
    starts = starts_of(roster, person, 0)
    if may_be_released(roster, person) and starts:
        paid = 0 if person.contract else severance(person.salary, person.fte, roster.limits.severance_months)
        gone = seen(effects.release(person, paid), sight)
        yield Option(ActionKind.RELEASE, 0, paid, starts, RELEASE_COUNTS_AS, gone)


def vacancies_of(roster: Roster, effects: Effects, sight: Sight) -> tuple[Vacancy, ...]:
    """Return every role that can be hired in time: for no unit in particular, and for each unit that needs it."""
    found: list[Vacancy] = []
    for role in sorted((role for role in roster.roles.values() if role.hireable), key=lambda role: role.id):
        units = sorted({need.unit for need in roster.all_needs if need.unit and role.id in need.roles})
        quarters, cost = role.hire_quarters or 0, role.hire_cost or 0
        starts = range(1, roster.horizon.quarters - quarters + 1)
        if starts:
            found += [
                Vacancy(role.id, unit, quarters, cost, starts, seen(effects.hire(role, unit), sight))
                for unit in (None, *units)
            ]
    return tuple(found)
