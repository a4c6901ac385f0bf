"""Which limits are used up: less is left of them than the smallest further step would take."""

from collections.abc import Iterator
from typing import NamedTuple

from ldplanner.domain.cover import binding_quarters, label
from ldplanner.domain.money import loaded_cost
from ldplanner.domain.move import Move, starts_of
from ldplanner.domain.person import Person
from ldplanner.domain.plan import ActionKind, BudgetUse
from ldplanner.domain.quarter import Quarter
from ldplanner.plan.figures import budgets
from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Kind


class Tight(NamedTuple):
    """What binds, in words, its path in the roster (`budget.change.2027`, `needs.0`; empty if none), and when."""

    limit: str
    path: str
    quarters: tuple[Quarter, ...]


def used_up(outcome: Outcome) -> tuple[Tight, ...]:
    """Return the limits and needs that leave no room for one more step of their kind, with the quarters."""
    left = _Left(outcome)
    return (*left.money(), *left.capacity(), *left.cover(), *left.people())


class _Left:
    """What could still be done after a plan, and what is left to do it with."""

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._roster = roster = outcome.roster
        acting = {step.person for step in outcome.steps}
        self._moves: list[tuple[Person, Move]] = [
            (person, move)
            for person in roster.everyone.values()
            if person.id not in acting
            for move in outcome.effects.moves(person)
            if starts_of(roster, person, move.quarters) and roster.stream(move.role) is not None
        ]
        self._open = [role for role in roster.roles.values() if role.hireable and role.stream is not None]

    def money(self) -> Iterator[Tight]:
        """Payroll below what the cheapest arrival would cost, change money below the cheapest step."""
        on_costs = self._roster.budget.on_costs
        arrivals = [loaded_cost(role.salary or 0, 1.0, on_costs) for role in self._open] + [
            loaded_cost(move.salary, person.fte, on_costs)
            for person, move in self._moves
            if self._roster.in_pool(person)
        ]
        steps = [role.hire_cost or 0 for role in self._open] + [move.cost for _, move in self._moves if move.cost]
        for use in budgets(self._outcome):
            is_payroll = use.name.startswith("payroll")
            smallest = min(arrivals if is_payroll else steps, default=None)
            if use.limit is not None and smallest is not None and use.limit - use.used < smallest:
                full = [
                    quarter
                    for t in self._roster.quarters
                    if str((quarter := self._roster.horizon.quarter(t)).year) in use.name or " " not in use.name
                    if not is_payroll or use.limit - self._outcome.at(Kind.PAYROLL, t) < smallest
                ]
                words = f"{use.name}: {_amounts(use, 'person' if is_payroll else 'step')}"
                yield Tight(words, f"budget.{use.name.replace(' ', '.')}", tuple(full))

    def capacity(self) -> Iterator[Tight]:
        """Openings, reskilling at once and headcount, in the quarters in which they are full."""
        limits = self._roster.limits
        if limits.hires_per_quarter is not None and self._open:
            full = self._quarters(Kind.OPENINGS, limits.hires_per_quarter, 1.0)
            if full:
                words = f"openings: {limits.hires_per_quarter} a quarter, all used in {_spans(full)}"
                yield Tight(words, "limits.hires_per_quarter", tuple(full))
        smallest = min((person.fte for person, move in self._moves if move.quarters), default=None)
        if limits.reskilling_at_once is not None and smallest is not None:
            most = max(1.0, limits.reskilling_at_once * self._roster.opening_fte)
            full = self._quarters(Kind.RESKILLING, most, smallest)
            if full:
                words = f"reskilling at once: {most:.1f} FTE, full in {_spans(full)}"
                yield Tight(words, "limits.reskilling_at_once", tuple(full))
        if limits.headcount.max is not None and self._open:
            full = self._quarters(Kind.HEADCOUNT, limits.headcount.max, 1.0)
            if full:
                words = f"headcount: {limits.headcount.max:g} FTE, no room for one more in {_spans(full)}"
                yield Tight(words, "limits.headcount.max", tuple(full))

    def cover(self) -> Iterator[Tight]:
        """Needs that would break if one more person left their roles."""
        for index, need in enumerate(self._roster.all_needs):
            leaving = [
                person.fte
                for person, move in self._moves
                if not self._roster.in_pool(person)
                and person.role in need.roles
                and move.role not in need.roles
                and need.unit in {None, person.unit}
            ]
            tight = [
                self._roster.horizon.quarter(t)
                for t in binding_quarters(self._roster, need)
                if leaving and self._outcome.at(Kind.COVER, t, str(index)) - need.at_least < min(leaving) - 1e-6
            ]
            if tight:
                words = f"need: {label(need)}, {need.at_least:.2f} FTE, no one to spare in {_spans(tight)}"
                yield Tight(words, f"needs.{index}" if index < len(self._roster.needs) else "", tuple(tight))

    def people(self) -> Iterator[Tight]:
        """Nobody left whom a path would take anywhere."""
        if self._moves:
            return
        moved = any(step.person and step.kind is not ActionKind.RELEASE for step in self._outcome.steps)
        said = "everybody who has a way into another role of the mix takes it"
        yield Tight(f"people: {said if moved else 'nobody has a way into another role of the mix'}", "", ())

    def _quarters(self, kind: Kind, most: float, step: float) -> list[Quarter]:
        return [
            self._roster.horizon.quarter(t)
            for t in self._roster.quarters
            if most - self._outcome.at(kind, t) < step - 1e-6
        ]


def _amounts(use: BudgetUse, wanted: str) -> str:
    """Say what is used, and if it is not all, for what the rest is too little."""
    used = f"{use.used:,.0f}"
    if used == f"{use.limit:,}":
        return f"all {used} used"
    return f"{used} of {use.limit:,} used, too little left for one more {wanted}"


def _spans(quarters: list[Quarter]) -> str:
    """Write quarters as spans: `2027-Q1 to 2027-Q3, 2028-Q1`."""
    spans: list[list[Quarter]] = []
    for quarter in quarters:
        if spans and quarter.minus(spans[-1][-1]) == 1:
            spans[-1].append(quarter)
        else:
            spans.append([quarter])
    return ", ".join(str(span[0]) if len(span) == 1 else f"{span[0]} to {span[-1]}" for span in spans)
