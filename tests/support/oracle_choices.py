"""What may be done with each person and each vacancy, and the amounts that follow. Restated from the design.

Amounts are of the whole person or hire, never differences, so they are never negative and a plan's amounts are the sum
over its choices.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ldplanner.domain.ids import RoleId, UnitId
from ldplanner.domain.person import Person
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from support.oracle_figures import is_present, reskilling, severance, survival, year_of, yearly_cost
from support.oracle_limits import Key, demands

RELEASE_COUNTS_AS = 3


class Choice(NamedTuple):
    """One thing that may be done; `start` is the quarter a move starts in, None for everything else."""

    label: str
    amounts: dict[Key, float]
    start: int | None = None


class Work(NamedTuple):
    """Someone in a role in a quarter: FTE without attrition, with it, and available to needs; pay with attrition."""

    role: RoleId
    unit: UnitId | None
    heads: float
    fte: float
    pay: float
    available: float


class Ledger:
    """Adds up the amounts of one choice."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.demands = demands(roster)
        self.amounts: dict[Key, float] = {}

    def add(self, key: Key, amount: float) -> None:
        self.amounts[key] = self.amounts.get(key, 0.0) + amount

    def spend(self, money: int, t: int) -> None:
        """One-off money, in the year of the quarter in which the action starts."""
        self.add(Key("change"), money)
        self.add(Key("change", when=year_of(self.roster, t)), money)

    def work(self, work: Work, t: int) -> None:
        self.add(Key("headcount", when=t), work.heads)
        self.add(Key("payroll", when=t), work.pay)
        for number, need in enumerate(self.demands):
            if work.role in need.roles and (need.unit is None or need.unit == work.unit):
                self.add(Key("available", str(number), t), work.available)
        stream = self.roster.roles[work.role].stream
        if stream is None:
            return
        measure = self.roster.profile.measure.value
        self.add(Key("measured", stream.value, t), work.fte if measure == "fte" else work.pay)
        self.add(Key("fte", stream.value, t), work.fte)
        for number, floor in enumerate(self.roster.profile.floors):
            if work.role in floor.roles:
                self.add(Key("floor", str(number), t), work.fte)


def choices_of(roster: Roster, person: Person, *, pool: bool) -> list[Choice]:
    """Everything that may be done with a person; the first is to do nothing."""
    found = [_stay(roster, person, pool=pool)]
    if person.moving is not None:  # nothing else than to go on
        if pool or person.moving.to_role != person.role:
            left = (person.moving.quarters, 0)
            on = person.model_copy(update={"moves_to": None})
            going = _moves(roster, on, roster.roles[person.moving.to_role], left, pool=pool)
            found.extend(choice._replace(start=None) for choice in going)  # it has started before
        return [*found, *([] if pool or person.keep else _releases(roster, person))]
    if not person.keep:
        for path in roster.paths:
            if path.from_role == person.role and path.to_role != person.role:
                role = roster.roles[path.to_role]
                found.extend(_moves(roster, person, role, reskilling(person, role, path), pool=pool))
    if pool:  # joining in the role they hold: at once and free
        found.extend(_moves(roster, person, roster.roles[person.role], (0, 0), pool=True))
    elif not person.keep:
        found.extend(_releases(roster, person))
    return found


def _work(roster: Roster, person: Person, role: RoleId, salary: int, t: int) -> Work:
    there = survival(roster, person, t)
    pay = yearly_cost(roster, salary, person.fte) * there
    return Work(role, person.unit, person.fte, person.fte * there, pay, person.fte)


def _present_in(roster: Roster, person: Person, first: int, until: int) -> Iterator[int]:
    return (t for t in range(first, until) if is_present(roster, person, t))


def _stay(roster: Roster, person: Person, *, pool: bool) -> Choice:
    ledger = Ledger(roster)
    if not pool:
        for t in _present_in(roster, person, 1, roster.horizon.quarters + 1):
            ledger.work(_work(roster, person, person.role, person.salary, t), t)
    return Choice(f"{person.id}: nothing", ledger.amounts)


def _moves(roster: Roster, person: Person, role: Role, route: tuple[int, int], *, pool: bool) -> Iterator[Choice]:
    quarters, cost = route
    if person.moves_to is not None and role.id not in person.moves_to:
        return
    for start in range(1, roster.horizon.quarters - quarters + 1):
        if is_present(roster, person, start + quarters):
            yield Choice(
                f"{person.id}: {person.role} -> {role.id} in {start}",
                _move(roster, person, role, (start, quarters, cost), pool=pool),
                start,
            )


def _move(roster: Roster, person: Person, role: Role, timing: tuple[int, int, int], *, pool: bool) -> dict[Key, float]:
    start, quarters, cost = timing
    arrival = start + quarters
    salary = person.salary if role.pay_min is None else max(person.salary, role.pay_min)
    ledger = Ledger(roster)
    ledger.spend(cost, start)
    if role.id != person.role and role.id not in person.wants:
        ledger.add(Key("disruption"), 1)
    for t in range(start, arrival):
        ledger.add(Key("reskilling", when=t), person.fte)
    if not pool:
        for t in _present_in(roster, person, 1, arrival):
            work = _work(roster, person, person.role, person.salary, t)
            load = roster.limits.reskilling_load if t >= start else 0.0
            ledger.work(work._replace(available=person.fte * (1 - load)), t)
    for t in _present_in(roster, person, arrival, roster.horizon.quarters + 1):
        ledger.work(_work(roster, person, role.id, salary, t), t)
    return ledger.amounts


def _releases(roster: Roster, person: Person) -> Iterator[Choice]:
    allowed = roster.limits.releases.value
    if allowed == "none" or (allowed == "contractors" and not person.contract):
        return
    for start in _present_in(roster, person, 1, roster.horizon.quarters + 1):
        ledger = Ledger(roster)
        ledger.spend(severance(roster, person), start)
        ledger.add(Key("disruption"), RELEASE_COUNTS_AS)
        for t in _present_in(roster, person, 1, start):
            ledger.work(_work(roster, person, person.role, person.salary, t), t)
        yield Choice(f"{person.id}: released in {start}", ledger.amounts)


def vacancies(roster: Roster) -> list[Choice]:
    """One hire for each role, unit and opening quarter that there may be.

    Only units that some need for the role asks for, and none if there is no such need: a unit changes nothing else, and
    being in one never hurts.
    """
    found = []
    for role in roster.roles.values():
        if not role.salary or role.hire_cost is None or role.hire_quarters is None:
            continue
        asked = sorted({need.unit for need in roster.needs if role.id in need.roles and need.unit is not None})
        units: list[UnitId | None] = [*asked] or [None]
        for unit in units:
            for start in range(1, roster.horizon.quarters - role.hire_quarters + 1):
                label = f"hire {role.id} in {start}" + (f" for {unit}" if unit else "")
                found.append(Choice(label, _hire(roster, role, unit, start)))
    return found


def _hire(roster: Roster, role: Role, unit: UnitId | None, start: int) -> dict[Key, float]:
    """Amounts of one hire opened in `start`, there `hire_quarters` later, for good."""
    arrival = start + (role.hire_quarters or 0)
    pay = yearly_cost(roster, role.salary or 0, 1.0)
    ledger = Ledger(roster)
    ledger.spend(role.hire_cost or 0, start)
    for key in (Key("openings", when=start), Key("hires"), Key("hires", role.id)):
        ledger.add(key, 1)
    for t in range(arrival, roster.horizon.quarters + 1):
        output = role.ramp[t - arrival] if t - arrival < len(role.ramp) else 1.0
        ledger.work(Work(role.id, unit, 1.0, 1.0, pay, output), t)
    return ledger.amounts
