"""What people and actions add to every quantity: the model of design and `docs/model.md`, in one place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import TypeAlias

from ldplanner.domain.ids import PersonId, RoleId, UnitId
from ldplanner.domain.money import loaded_cost
from ldplanner.domain.move import Move, moves_of
from ldplanner.domain.person import Person
from ldplanner.domain.presence import last_quarter, survived
from ldplanner.domain.profile import Measure
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from ldplanner.program.quantity import Effect, Kind, Phase, Quantity, Sight, seen

Amounts: TypeAlias = tuple[float, ...]

KEPT = 8192
"""Moves whose effects are kept: all of a small team, which is built again and again."""


class Effects:
    """What somebody in a role adds, by quarter; built once for a roster."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._floors = [frozenset(floor.roles) for floor in roster.profile.floors]
        self._needs = [(frozenset(need.roles), need.unit) for need in roster.all_needs]
        self._weights = lru_cache(maxsize=None)(self._weights_of)
        self._moves = lru_cache(maxsize=None)(self._moves_of)
        self._move = lru_cache(maxsize=KEPT)(self._move_of)
        self._moved: dict[tuple[PersonId, RoleId], tuple[Sight, tuple[Effect, ...]]] = {}

    @cached_property
    def staying(self) -> Mapping[Quantity, Amounts]:
        """Every quantity by quarter if nothing is done."""
        sums: dict[Quantity, list[float]] = defaultdict(lambda: [0.0] * self._roster.horizon.quarters)
        for person in self._roster.people:
            for effect in self.stay(person):
                held = sums[effect.quantity]
                for index, amount in enumerate(effect.amounts):
                    held[index] += amount
        return {quantity: tuple(held) for quantity, held in sums.items()}

    def stay(self, person: Person) -> list[Effect]:
        """Return what a member adds who stays as they are."""
        return self._holding(person, person.role, person.salary, +1)

    def moves(self, person: Person) -> tuple[Move, ...]:
        """Return the moves open to a person, in order of role."""
        return self._moves(person.id)

    def _moves_of(self, who: PersonId) -> tuple[Move, ...]:
        return moves_of(self._roster, self._roster.everyone[who])

    def move(self, person: Person, move: Move) -> list[Effect]:
        """Return what a reassignment or transfer changes."""
        return self._move(person.id, move)

    def _move_of(self, who: PersonId, move: Move) -> list[Effect]:
        roster, person = self._roster, self._roster.everyone[who]
        effects = self._holding(person, move.role, move.salary, +1)
        if not roster.in_pool(person):
            effects += self._holding(person, person.role, person.salary, -1)
            effects += self._while_reskilling(person)
        everywhere = (1.0,) * roster.horizon.quarters
        effects.append(Effect(Quantity(Kind.RESKILLING), Phase.DURING, _times(everywhere, person.fte)))
        effects.append(Effect(Quantity(Kind.CHANGE), Phase.START, _times(everywhere, move.cost)))
        return _netted(effects)

    def moved(self, person: Person, move: Move, sight: Sight) -> tuple[Effect, ...]:
        """Return what somebody sees of a move; kept, as long as what they look at stays the same."""
        key = person.id, move.role
        kept = self._moved.get(key)
        if kept is None or kept[0] != sight:
            kept = self._moved[key] = sight, seen(self.move(person, move), sight)
        return kept[1]

    def release(self, person: Person, severance: int) -> list[Effect]:
        """Return what letting a member go changes."""
        paid = _times((1.0,) * self._roster.horizon.quarters, severance)
        gone = self._holding(person, person.role, person.salary, -1)
        return _netted([*gone, Effect(Quantity(Kind.CHANGE), Phase.START, paid)])

    def hire(self, role: Role, unit: UnitId | None) -> list[Effect]:
        """Return what one person hired adds: 1.0 FTE, who stays through the horizon."""
        roster = self._roster
        everywhere = (1.0,) * roster.horizon.quarters
        cost = loaded_cost(role.salary or 0, 1.0, roster.budget.on_costs)
        effects = list(self._in_role(role.id, 1, 1.0, cost, (everywhere, everywhere)))
        effects += self._covering(role.id, unit, everywhere, role.ramp)
        effects.append(Effect(Quantity(Kind.CHANGE), Phase.START, _times(everywhere, role.hire_cost or 0)))
        effects.append(Effect(Quantity(Kind.OPENINGS), Phase.START, everywhere))
        return _netted(effects)

    def _holding(self, person: Person, role: RoleId, salary: int, sign: int) -> list[Effect]:
        weights, presence = self._weights(person.role, person.leaves is not None, last_quarter(self._roster, person))
        cost = loaded_cost(salary, person.fte, self._roster.budget.on_costs)
        fte = person.fte * sign
        return [
            *self._in_role(role, sign, fte, cost * sign, (weights, presence)),
            *self._covering(role, person.unit, _times(presence, fte)),
        ]

    def _in_role(
        self, role: RoleId, heads: int, fte: float, cost: int, weights_and_presence: tuple[Amounts, Amounts]
    ) -> Iterator[Effect]:
        weights, presence = weights_and_presence
        held, paid = _times(weights, fte), _times(weights, cost)
        yield Effect(Quantity(Kind.PAYROLL), Phase.AFTER, paid)
        yield Effect(Quantity(Kind.HEADCOUNT), Phase.AFTER, _times(presence, fte))
        yield Effect(Quantity(Kind.ROLE_FTE, role), Phase.AFTER, held)
        stream = self._roster.stream(role)
        if stream is None:
            return
        measured = held if self._roster.profile.measure is Measure.FTE else paid
        yield Effect(Quantity(Kind.MEASURE, stream), Phase.AFTER, measured)
        yield Effect(Quantity(Kind.STREAM_FTE, stream), Phase.AFTER, held)
        for index, roles in enumerate(self._floors):
            if role in roles:
                yield Effect(Quantity(Kind.FLOOR_FTE, str(index)), Phase.AFTER, held)
        yield Effect(Quantity(Kind.HEADS), Phase.AFTER, _times(presence, heads))
        if cost:
            yield Effect(Quantity(Kind.PAID_HEADS), Phase.AFTER, _times(presence, heads))

    def _covering(self, role: RoleId, unit: UnitId | None, amounts: Amounts, ramp: Amounts = ()) -> Iterator[Effect]:
        for index, (roles, where) in enumerate(self._needs):
            if role in roles and where in {None, unit}:
                yield Effect(Quantity(Kind.COVER, str(index)), Phase.AFTER, amounts, ramp)

    def _while_reskilling(self, person: Person) -> Iterator[Effect]:
        """Somebody reskilling is available in the old role for what reskilling leaves of their time."""
        _, presence = self._weights(person.role, person.leaves is not None, last_quarter(self._roster, person))
        taken = _times(presence, -person.fte * self._roster.limits.reskilling_load)
        for effect in self._covering(person.role, person.unit, taken):
            yield Effect(effect.quantity, Phase.DURING, effect.amounts)

    def _weights_of(self, role: RoleId, leaves: bool, last: int) -> tuple[Amounts, Amounts]:  # noqa: FBT001
        """Return survival and presence for t = 1..H of anybody with that role and last quarter."""
        rate = self._roster.attrition_of(role)
        presence = tuple(float(t <= last) for t in self._roster.quarters)
        return (presence if leaves else tuple(survived(rate, t) for t in self._roster.quarters)), presence


def _times(amounts: Amounts, factor: float) -> Amounts:
    return tuple([amount * factor for amount in amounts])  # a list is twice as fast here as a generator


def _netted(effects: list[Effect]) -> list[Effect]:
    """Add up effects on the same quantity in the same phase, so that what cancels out is not seen."""
    sums: dict[tuple[Quantity, Phase, Amounts], Amounts] = {}
    for effect in effects:
        key = (effect.quantity, effect.phase, effect.ramp)
        before = sums.get(key)
        sums[key] = effect.amounts if before is None else tuple(map(sum, zip(before, effect.amounts, strict=True)))
    return [Effect(quantity, phase, amounts, ramp) for (quantity, phase, ramp), amounts in sums.items()]
