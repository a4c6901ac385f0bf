"""Which limits leave no room for an action to start earlier while everything else stays as it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ldplanner.domain.cover import binding_quarters, label
from ldplanner.domain.money import loaded_cost
from ldplanner.domain.need import Need
from ldplanner.domain.plan import Action
from ldplanner.domain.roster import Roster
from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Kind
from ldplanner.program.rules.reskilling import capacity

LEADERS_FIRST = "limits.leaders_first"
NEARLY = 1e-6


class InTheWay(NamedTuple):
    """A limit, and its path in the roster."""

    name: str
    path: str


def in_the_way(roster: Roster, outcome: Outcome, action: Action, by: int, leader: Action | None) -> list[InTheWay]:
    """Return the limits that break if an action of the outcome starts in t = `by`; `leader` is its manager's own."""
    step = _Step(roster, outcome, action, by)
    found = [*step.openings(), *step.reskilling(), *step.arriving(), *step.change(), *step.needs()]
    if roster.limits.leaders_first and leader is not None and roster.horizon.index(leader.quarter) > by:
        found.append(InTheWay("leaders first", LEADERS_FIRST))
    return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Step:
    """An action that might start earlier."""

    roster: Roster
    outcome: Outcome
    action: Action
    by: int

    @property
    def start(self) -> int:
        return self.roster.horizon.index(self.action.quarter)

    @property
    def taking(self) -> int:
        return self.action.effective.minus(self.action.quarter)

    @property
    def sooner(self) -> range:
        """The quarters in which it would have taken effect already."""
        return range(self.by + self.taking, self.start + self.taking)

    @property
    def fte(self) -> float:
        person = self.roster.everyone.get(self.action.person)
        return person.fte if person else 1.0

    @property
    def is_arrival(self) -> bool:
        person = self.roster.everyone.get(self.action.person)
        return person is None or self.roster.in_pool(person)

    def openings(self) -> Iterator[InTheWay]:
        most = self.roster.limits.hires_per_quarter
        is_hire = self.action.person not in self.roster.everyone
        if is_hire and most is not None and most - self.outcome.at(Kind.OPENINGS, self.by) < 1:
            yield InTheWay("openings", "limits.hires_per_quarter")

    def reskilling(self) -> Iterator[InTheWay]:
        most = capacity(self.roster)
        if most is None or self.action.person not in self.roster.everyone:
            return
        learning = range(self.by, min(self.start, self.by + self.taking))
        if any(most - self.outcome.at(Kind.RESKILLING, t) < self.fte - NEARLY for t in learning):
            yield InTheWay("reskilling at once", "limits.reskilling_at_once")

    def arriving(self) -> Iterator[InTheWay]:
        """Headcount, and payroll by what would be paid more."""
        most = self.roster.limits.headcount.max
        room = [most - self.outcome.at(Kind.HEADCOUNT, t) for t in self.sooner] if most is not None else []
        if self.is_arrival and min(room, default=self.fte) < self.fte - NEARLY:
            yield InTheWay("headcount", "limits.headcount.max")
        person = self.roster.everyone.get(self.action.person)
        before = 0 if person is None or self.is_arrival else self.roster.loaded_cost(person)
        more = loaded_cost(self.action.salary, self.fte, self.roster.budget.on_costs) - before
        for t in self.sooner:
            cap = self.roster.payroll_cap(t)
            if more > 0 and cap is not None and cap - self.outcome.at(Kind.PAYROLL, t) < more:
                yield self._money("payroll", t)

    def change(self) -> Iterator[InTheWay]:
        """One-off money of another year."""
        budget, year = self.roster.budget.change, self.roster.horizon.quarter(self.by).year
        if isinstance(budget, Mapping) and year != self.action.quarter.year:
            inside = (t for t in self.roster.quarters if self.roster.horizon.quarter(t).year == year)
            if budget[year] - sum(self.outcome.at(Kind.CHANGE, t) for t in inside) < self.action.cost:
                yield self._money("change", self.by)

    def needs(self) -> Iterator[InTheWay]:
        if self.is_arrival:
            return
        for index, need in enumerate(self.roster.needs):
            for t in binding_quarters(self.roster, need):
                lost = self._available(need, t, self.start) - self._available(need, t, self.by)
                if lost > 0 and self.outcome.at(Kind.COVER, t, str(index)) - lost < need.at_least - NEARLY:
                    yield InTheWay(f"the need “{label(need)}”", f"needs.{index}")

    def _available(self, need: Need, t: int, start: int) -> float:
        """Return what a member is to a need in a quarter if they start in another."""
        if need.unit not in {None, self.action.unit}:
            return 0.0
        role = self.action.from_role if t < start + self.taking else self.action.to_role
        load = self.roster.limits.reskilling_load if start <= t < start + self.taking else 0.0
        return self.fte * (1 - load) if role in need.roles else 0.0

    def _money(self, kind: str, t: int) -> InTheWay:
        year = self.roster.horizon.quarter(t).year
        given = self.roster.budget.payroll if kind == "payroll" else self.roster.budget.change
        yearly = isinstance(given, Mapping)
        return InTheWay(f"{kind} {year}" if yearly else kind, f"budget.{kind}.{year}" if yearly else f"budget.{kind}")
