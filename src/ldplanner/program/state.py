"""Every quantity at every quarter as an expression in the decisions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ldplanner.domain.ids import PersonId
from ldplanner.domain.roster import Roster
from ldplanner.program.decisions import Decisions
from ldplanner.program.effects import Effects
from ldplanner.program.linear import Column, Expression, Program
from ldplanner.program.quantity import Effect, Kind, Phase, Quantity
from ldplanner.program.watch import Watch


class State:
    """What the department is like in a quarter, as far as somebody looks at it."""

    def __init__(self, roster: Roster, decisions: Decisions, effects: Effects, program: Program, watch: Watch) -> None:
        self.roster = roster
        self._watch = watch
        self.decisions = decisions
        self.program = program
        self._last = roster.horizon.quarters
        self._staying = effects.staying
        self._by_timing: dict[Quantity, list[tuple[Effect, int, list[tuple[int, Column]]]]] = defaultdict(list)
        for effect, quarters, starting in decisions.effects():
            self._by_timing[effect.quantity].append((effect, quarters, starting))
        self._by_choice: dict[Quantity, list[tuple[Column, Effect]]] = defaultdict(list)
        for _, option, column in decisions.choices():
            for effect in option.effects:
                if effect.phase is Phase.AFTER:
                    self._by_choice[effect.quantity].append((column, effect))
        self._by_hire: dict[Quantity, list[tuple[Column, int, int, Effect]]] = defaultdict(list)
        for _, vacancy, start, column in decisions.hires():
            for effect in vacancy.effects:
                self._by_hire[effect.quantity].append((column, start, start + vacancy.quarters, effect))
        self._in_the_end = self._tallied()

    def watched(self, quantity: Quantity, quarters: Iterable[int]) -> Iterator[int]:
        """Return those of the quarters in which the program looks at a quantity."""
        return self._watch.seen(quantity, quarters, self._last)

    def waiting(self, manager: PersonId) -> frozenset[int]:
        """Return the quarters in which the program looks whether reports wait for a manager."""
        return self._watch.waiting[manager]

    def at(self, kind: Kind, t: int, of: str = "") -> Expression:
        """Return a quantity in quarter t; of one-off costs only the sum of a year is right."""
        quantity = Quantity(kind, of)
        staying = self._staying.get(quantity)
        value = Expression(constant=staying[t - 1] if staying else 0.0)
        if t == self._last and quantity in self._in_the_end:
            for column, amount in self._in_the_end[quantity]:
                value.add(column, amount)
            return value
        if t == self._last and kind is not Kind.CHANGE:
            for column, effect in self._by_choice.get(quantity, ()):
                value.add(column, effect.amounts[t - 1])
        else:
            for effect, quarters, starting in self._by_timing.get(quantity, ()):
                for start, column in starting:
                    value.add(column, effect.at(t, start, start + quarters))
        for column, start, effective, effect in self._by_hire.get(quantity, ()):
            value.add(column, effect.at(t, start, effective))
        return value

    def _tallied(self) -> dict[Quantity, list[tuple[Column, float]]]:
        """Count together who adds the same to every stream in the last quarter: few numbers then make the mix."""
        alike: dict[tuple[tuple[Quantity, float], ...], list[Column]] = defaultdict(list)
        for _, option, column in self.decisions.choices():
            alike[_in_streams(option.effects)].append(column)
        hired: dict[tuple[tuple[Quantity, float], ...], list[Column]] = defaultdict(list)
        for _, vacancy, _, column in self.decisions.hires():
            hired[_in_streams(vacancy.effects)].append(column)
        found: dict[Quantity, list[tuple[Column, float]]] = defaultdict(list)
        for name, columns_of in ("moves into the mix", alike), ("hires into the mix", hired):
            for signature, columns in columns_of.items():
                if signature:
                    tally = self.program.tally((name, signature), columns)
                    for quantity, amount in signature:
                        found[quantity].append((tally, amount))
        return found

    def at_the_end(self, kind: Kind, of: str = "") -> Expression:
        """Return a quantity in the last quarter."""
        return self.at(kind, self._last, of)

    def change_cost(self) -> Expression:
        """Return the one-off cost of the whole horizon."""
        cost = Expression()
        for _, option, column in self.decisions.choices():
            cost.add(column, option.cost)
        for _, vacancy, _, column in self.decisions.hires():
            cost.add(column, vacancy.cost)
        return cost

    def hired(self, of: Iterable[str] | None = None) -> Expression:
        """Return how many people are hired in all, or into some roles."""
        roles = None if of is None else set(of)
        heads = Expression()
        for _, vacancy, _, column in self.decisions.hires():
            if roles is None or vacancy.role in roles:
                heads.add(column, 1.0)
        return heads


def _in_streams(effects: Iterable[Effect]) -> tuple[tuple[Quantity, float], ...]:
    """Return what is added to the streams in the last quarter."""
    return tuple(
        (effect.quantity, effect.amounts[-1])
        for effect in effects
        if effect.quantity.kind in {Kind.MEASURE, Kind.STREAM_FTE} and effect.amounts[-1]
    )
