"""What comes of steps: every quantity by quarter, and every goal's value, in the units reported."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import RoleId
from ldplanner.domain.mix import distance, gap, shape
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.program.effects import Effects
from ldplanner.program.option import RELEASE_COUNTS_AS
from ldplanner.program.quantity import Effect, Kind, Quantity
from ldplanner.program.step import Step
from ldplanner.program.tools import tools_cost

RESIDUE = 1e-12
"""The part of an amount that taking all of it away again may leave: sums round, and 0.8 + 0.8 + 0.8 is not 2.4."""


class Outcome:
    """The department by quarter, t = 1..H, if these steps are taken.

    Whoever asks for several outcomes of a roster may keep its `effects`.
    """

    def __init__(self, roster: Roster, steps: Iterable[Step], effects: Effects | None = None) -> None:
        self.roster = roster
        self.steps = tuple(steps)
        self.effects = effects = effects or Effects(roster)
        self._sums: dict[Quantity, list[float]] = defaultdict(lambda: [0.0] * roster.horizon.quarters)
        self._sums |= {quantity: list(amounts) for quantity, amounts in effects.staying.items()}
        for step in self.steps:
            self._add(self._effects_of(effects, step), step.start, step.effective)

    def _add(self, effects: list[Effect], start: int, effective: int) -> None:
        for effect in effects:
            held, staying = self._sums[effect.quantity], self.effects.staying.get(effect.quantity)
            for t, amount in effect.added(start, effective):
                held[t - 1] += amount
                if staying and abs(held[t - 1]) <= RESIDUE * abs(staying[t - 1]):
                    held[t - 1] = 0.0  # everybody has left, whatever is left of their parts

    def without(self, number: int) -> "Outcome":
        """Return what comes of all steps but one, by its number; much sooner than by adding up the others."""
        step = self.steps[number]
        left = Outcome(self.roster, (), self.effects)
        left.steps = self.steps[:number] + self.steps[number + 1 :]
        left._sums |= {quantity: list(amounts) for quantity, amounts in self._sums.items()}
        for effect in self._effects_of(self.effects, step):
            held = left._sums[effect.quantity]
            for t, amount in effect.added(step.start, step.effective):
                held[t - 1] -= amount
                if abs(held[t - 1]) <= RESIDUE * abs(amount):
                    held[t - 1] = 0.0  # nobody else was there
        return left

    def _effects_of(self, effects: Effects, step: Step) -> list[Effect]:
        if step.person is None:
            return effects.hire(self.roster.roles[step.to_role or RoleId("")], step.unit)
        person = self.roster.everyone[step.person]
        if step.kind is ActionKind.RELEASE:
            return effects.release(person, step.cost)
        return effects.move(person, next(move for move in effects.moves(person) if move.role == step.to_role))

    def at(self, kind: Kind, t: int, of: str = "") -> float:
        """Return a quantity in quarter t."""
        sums = self._sums.get(Quantity(kind, of))
        return sums[t - 1] if sums else 0.0

    def added(self, step: Step, t: int) -> dict[Quantity, float]:
        """Return what one of the steps adds to each quantity in quarter t."""
        found: dict[Quantity, float] = defaultdict(float)
        for effect in self._effects_of(self.effects, step):
            found[effect.quantity] += effect.at(t, step.start, step.effective)
        return found

    def fte(self, t: int) -> dict[RoleId, float]:
        """Return the FTE expected in each role that anybody is in, in quarter t."""
        found = {role: self.at(Kind.ROLE_FTE, t, role) for role in sorted(self.roster.roles)}
        return {role: fte for role, fte in found.items() if fte > 1e-9}  # noqa: PLR2004

    def amounts(self, t: int) -> dict[Stream, float]:
        """Return what each stream has in quarter t, as the profile measures it [FTE, or money a year]."""
        return {stream: self.at(Kind.MEASURE, t, stream) + tools_cost(self.roster, t, stream) for stream in Stream}

    def gap_at(self, t: int) -> float | None:
        """Return the gap in quarter t, in percentage points; None if nobody is in the mix."""
        return gap(self.roster.profile, self.amounts(t))

    def shape_at(self, t: int) -> float | None:
        """Return the shape in quarter t, in percentage points; None if nobody is in the mix."""
        streams = {role.id: role.stream for role in self.roster.roles.values()}
        return shape(self.roster.profile, self.fte(t), streams)

    @cached_property
    def change_cost(self) -> int:
        """One-off cost of all steps."""
        return sum(step.cost for step in self.steps)

    def value(self, goal: Goal) -> float | None:
        """Return a goal's value in the units reported; None for a share of nobody."""
        roster, end = self.roster, self.roster.horizon.quarters
        match goal:
            case Goal.MIX:
                return self.gap_at(end)
            case Goal.SHAPE:
                return self.shape_at(end)
            case Goal.COST:
                return self.change_cost + self.at(Kind.PAYROLL, end) - roster.payroll_today
            case Goal.DISRUPTION:
                return float(sum(map(self.upset, range(len(self.steps)))))
            case Goal.PACE:
                return sum(distance(roster.profile, self.amounts(t)) for t in roster.quarters)

    def upset(self, number: int) -> int:
        """Return what a step, by its number, adds to disruption."""
        step = self.steps[number]
        if step.person is None:
            return 0
        if step.kind is ActionKind.RELEASE:
            return RELEASE_COUNTS_AS
        person = self.roster.everyone[step.person]
        return int(step.to_role not in person.wants and step.to_role != person.role)
