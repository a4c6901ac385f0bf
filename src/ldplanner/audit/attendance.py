"""Who is in the department in a quarter, person by person, from the roster and the actions alone.

The actions are taken at their word here (when, which role, which pay); that the word is right is for the rules on
actions to tell.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ldplanner.audit.money import yearly_cost
from ldplanner.domain.ids import PersonId, RoleId, UnitId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster

_QUARTERS_A_YEAR = 4


class Line(NamedTuple):
    """One person in one quarter.

    FTE `here` (attrition left out), `expected` (weighted by survival) and `available` to needs; `pay` is the expected
    loaded cost of a year.
    """

    role: RoleId
    unit: UnitId | None
    here: float
    expected: float
    available: float
    pay: float


def attendance(roster: Roster, actions: Sequence[Action], t: int) -> tuple[Line, ...]:
    """Return a line for each person who is in the department at t; without actions, t = 0 is today."""
    (lines,) = attendances(roster, actions, [t])
    return lines


def attendances(roster: Roster, actions: Sequence[Action], quarters: Iterable[int]) -> Iterator[tuple[Line, ...]]:
    """Return the same for several quarters."""
    done = _by_person(actions)
    hires = [action for action in actions if action.kind is ActionKind.HIRE]
    for t in quarters:
        now = roster.horizon.quarter(t)
        lines = (
            *(_person_line(roster, person, done.get(person.id, ()), t, now, joined=True) for person in roster.people),
            *(_person_line(roster, person, done.get(person.id, ()), t, now, joined=False) for person in roster.pool),
            *(_hire_line(roster, action, now) for action in hires),
        )
        yield tuple(line for line in lines if line is not None)


def has_left(roster: Roster, person: Person, t: int) -> bool:
    """Tell whether the person's last day comes before the last day of quarter t; nobody has left at t = 0."""
    return t > 0 and person.leaves is not None and person.leaves < roster.horizon.quarter(t).last_day


def _by_person(actions: Sequence[Action]) -> Mapping[PersonId, Sequence[Action]]:
    done: dict[PersonId, list[Action]] = defaultdict(list)
    for action in actions:
        if action.kind is not ActionKind.HIRE:
            done[action.person].append(action)
    for own in done.values():
        own.sort(key=lambda action: (action.quarter, action.effective))
    return done


def _person_line(  # noqa: PLR0913  each is a different thing
    roster: Roster, person: Person, actions: Sequence[Action], t: int, now: Quarter, *, joined: bool
) -> Line | None:
    if has_left(roster, person, t):
        return None
    role, salary, share = person.role, person.salary, 1.0
    for action in actions:
        if action.quarter > now:
            continue
        if action.kind is ActionKind.RELEASE or action.to_role is None:
            return None
        if action.effective > now:
            share = 1 - roster.limits.reskilling_load
            continue
        role, salary, joined = action.to_role, action.salary, True
    if not joined:
        return None
    survival = 1.0 if person.leaves is not None else (1 - _attrition(roster, person.role)) ** (t / _QUARTERS_A_YEAR)
    cost = yearly_cost(salary, person.fte, roster.budget.on_costs)
    fte = person.fte
    return Line(role, person.unit, fte, fte * survival, fte * share, cost * survival)


def _hire_line(roster: Roster, action: Action, now: Quarter) -> Line | None:
    """Hires stay for the horizon; for needs they count by their role's ramp."""
    quarters_in = now.minus(action.effective)
    if action.to_role is None or quarters_in < 0:
        return None
    ramp = roster.roles[action.to_role].ramp
    output = ramp[quarters_in] if quarters_in < len(ramp) else 1.0
    return Line(action.to_role, action.unit, 1.0, 1.0, output, yearly_cost(action.salary, 1.0, roster.budget.on_costs))


def _attrition(roster: Roster, role: RoleId) -> float:
    own = roster.roles[role].attrition
    return roster.attrition if own is None else own
