"""Limits that seldom stop a plan, but look at who starts when: a program may do without them until steps break one.

With them a program is several times larger, for what they tell apart can no longer be counted together: whose pay rises
in which quarter, whose work is missed while they reskill. What is proven without them holds all the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from ldplanner.domain.cover import binding_quarters
from ldplanner.domain.ids import PersonId
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.program.effects import Effects
from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.step import Step

MISSED = 1e-6
"""The part of a limit by which the audit lets steps miss it (design, fine print)."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What a program watches.

    The change budget of each year; that these leaders have gone before their reports, in these quarters; payroll in
    these quarters before the last, and before it also these needs, by their number among all. In the last quarter every
    program holds both.
    """

    years: bool = False
    leaders: frozenset[tuple[PersonId, int]] = frozenset()
    payroll: frozenset[int] = frozenset()
    needs: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return self != NOTHING

    def joined(self, other: "Watch") -> "Watch":
        """Return what either watches."""
        return Watch(
            self.years or other.years,
            self.leaders | other.leaders,
            self.payroll | other.payroll,
            self.needs | other.needs,
        )

    @property
    def waiting(self) -> dict[PersonId, frozenset[int]]:
        """The quarters in which it looks whether the reports of each leader wait."""
        found: dict[PersonId, set[int]] = defaultdict(set)
        for leader, t in self.leaders:
            found[leader].add(t)
        return {leader: frozenset(quarters) for leader, quarters in found.items()}

    @property
    def without_leaders(self) -> "Watch":
        """The same, but who goes first is not watched."""
        return replace(self, leaders=frozenset())

    def seen(self, quantity: Quantity, quarters: Iterable[int], last: int) -> Iterator[int]:
        """Return those of the quarters in which it looks at a quantity, if some limit or goal does."""
        match quantity.kind:
            case Kind.PAYROLL:
                return (t for t in quarters if t in self.payroll or t == last)
            case Kind.COVER:
                always = int(quantity.of) in self.needs
            case _:
                always = True
        return (t for t in quarters if always or t == last)


NOTHING = Watch()


def everything(roster: Roster) -> Watch:
    """Return all that the roster asks to watch."""
    managers = frozenset(person.manager for person in roster.everyone.values() if person.manager)
    return Watch(
        years=isinstance(roster.budget.change, Mapping),
        leaders=frozenset(product(managers if roster.limits.leaders_first else (), roster.quarters[:-1])),
        payroll=frozenset(roster.quarters[:-1] if roster.budget.payroll is not None else ()),
        needs=frozenset(
            index for index, need in enumerate(roster.all_needs) if len(binding_quarters(roster, need)) > 1
        ),
    )


def broken(roster: Roster, steps: Iterable[Step], effects: Effects | None = None) -> Watch:
    """Return what steps break of all that there is to watch. Whoever asks often may keep the roster's `effects`."""
    taken = tuple(steps)
    is_limited = roster.budget.payroll is not None or roster.all_needs
    outcome = Outcome(roster, taken, effects) if is_limited else None
    return Watch(
        years=_over_in_a_year(roster, taken),
        leaders=frozenset(_overtaken(roster, taken)),
        payroll=frozenset(_too_dear(roster, outcome)) if outcome else frozenset(),
        needs=frozenset(_missed(roster, outcome)) if outcome else frozenset(),
    )


def _too_dear(roster: Roster, outcome: Outcome) -> Iterator[int]:
    """Return the quarters before the last in which payroll is above what it may be."""
    for t in roster.quarters[:-1]:
        cap = roster.payroll_cap(t)
        if cap is not None and outcome.at(Kind.PAYROLL, t) > cap + MISSED * max(1, cap):
            yield t


def _missed(roster: Roster, outcome: Outcome) -> Iterator[int]:
    """Return the needs that are not met in some quarter before the last, by their number among all."""
    for index, need in enumerate(roster.all_needs):
        least = need.at_least - MISSED * max(1.0, need.at_least)
        if any(outcome.at(Kind.COVER, t, str(index)) < least for t in binding_quarters(roster, need)[:-1]):
            yield index


def _over_in_a_year(roster: Roster, steps: tuple[Step, ...]) -> bool:
    budget = roster.budget.change
    if not isinstance(budget, Mapping):
        return False
    spent: dict[int, int] = defaultdict(int)
    for step in steps:
        spent[roster.horizon.quarter(step.start).year] += step.cost
    return any(cost > budget[year] for year, cost in spent.items())


def _overtaken(roster: Roster, steps: tuple[Step, ...]) -> Iterator[tuple[PersonId, int]]:
    """Return the managers that one of their people starts before, where leaders go first, and the quarters between."""
    if not roster.limits.leaders_first:
        return
    moves = [step for step in steps if step.person and step.kind is not ActionKind.RELEASE]
    started = {step.person: step.start for step in moves if step.person and roster.everyone[step.person].moving is None}
    for person, start in started.items():
        manager = roster.everyone[person].manager
        if manager in started:
            yield from ((manager, t) for t in range(start, started[manager]))
