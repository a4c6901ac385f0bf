"""Which limits may give way in which ways, and what is then written in their place."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil, floor

from ldplanner.domain.compliance import compliance_needs, is_design
from ldplanner.domain.cover import binding_quarters
from ldplanner.domain.ids import RoleId
from ldplanner.domain.loosening import DELIVERY, DESIGN, Loosening
from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Program, Row
from ldplanner.program.rules import reskilling
from ldplanner.program.rules.compliance import compliance_limit
from ldplanner.program.rules.hiring import hires_in_all
from ldplanner.program.state import State
from ldplanner.program.ways import ByAmount, Later, Off, Values, Way

OPENINGS = "/limits/hires_per_quarter"
FTE_DIGITS = 3
PART_OF_PAYROLL = 0.01
"""A smaller budget counts as this part of today's payroll, or a little money would be endlessly much of none."""

NEARLY = 1e-6
"""Of the last digit: what arithmetic adds to a figure that should stay as it is."""


def limits_of(program: Program) -> tuple[Limit, ...]:
    """Return the limits and needs that a program holds, in order."""
    return tuple(dict.fromkeys(row.limit for row in program.rows if row.limit is not None))


def rows_of(state: State, limit: Limit) -> tuple[Row, ...]:
    """Return the rows of a limit, one for each quarter where it looks at quarters."""
    if limit.path == reskilling.PATH:  # its rows for whole people know one capacity only
        return tuple(reskilling.plain_rows(state))
    return tuple(row for row in state.program.rows if row.limit == limit)


def ways(state: State, limit: Limit) -> tuple[Way, ...]:
    """Return how a limit may give way; not at all if nobody could write that down."""
    return tuple(_ways(state, limit))


def _ways(state: State, limit: Limit) -> Iterator[Way]:
    roster = state.roster
    match limit.path.split("/")[1:]:
        case ["budget", name, *year]:
            given = roster.budget.payroll if name == "payroll" else roster.budget.change
            before = given[int(year[0])] if isinstance(given, Mapping) else given or 0
            yield _up(limit, before, max(before, PART_OF_PAYROLL * roster.payroll_today, 1))
        case ["limits", *rest]:
            yield _of_limits(roster, limit, rest)
        case ["roles", role, "max_hires"]:
            yield _up(limit, roster.roles[RoleId(role)].max_hires or 0)
        case ["needs", number]:
            yield from _of_need(roster, limit, int(number))
        case ["compliance"]:
            need = next(need for need in compliance_needs(roster.compliance) if compliance_limit(need) == limit)
            yield _down(limit, DESIGN if is_design(need) else DELIVERY, need.at_least)
        case _ if limit == hires_in_all(roster):
            yield ByAmount(limit, OPENINGS, max(1, len(roster.people)), _openings(state))
        case _:
            pass  # somebody must be in the mix


def _of_limits(roster: Roster, limit: Limit, path: Sequence[str]) -> Way:
    limits = roster.limits
    match path:
        case ["hires_per_quarter"]:
            return _up(limit, limits.hires_per_quarter or 0)
        case ["reskilling_at_once"]:
            return ByAmount(limit, limit.path, reskilling.capacity(roster) or 1.0, _share(roster))
        case ["headcount", "max"]:
            return _up(limit, limits.headcount.max or 0.0)
        case ["headcount", "min"]:
            return _down(limit, limit.path, limits.headcount.min or 0.0)
        case ["leaders_first"]:
            return Off(limit, Loosening(limit.path, before=True, after=False))
        case _:
            raise LookupError(limit.path)


def _of_need(roster: Roster, limit: Limit, number: int) -> Iterator[Way]:
    need = roster.needs[number]
    quarters = binding_quarters(roster, need)
    if len(quarters) > 1:
        path = f"{limit.path}/from"

        def begins(row: int) -> Loosening:
            return Loosening(path, need.starts, roster.horizon.quarter(quarters[row]))

        yield Later(limit, path, roster.horizon.quarters, begins)
    yield _down(limit, f"{limit.path}/at_least", need.at_least)


def _up(limit: Limit, before: float, unit: float | None = None) -> Way:
    digits = 0 if isinstance(before, int) else FTE_DIGITS

    def figure(amount: float, _: Values) -> Loosening:
        return Loosening(limit.path, before, _ceiled(before + amount, digits))

    return ByAmount(limit, limit.path, max(1.0, before) if unit is None else unit, figure)


def _down(limit: Limit, path: str, before: float) -> Way:
    scale = 10**FTE_DIGITS

    def figure(amount: float, _: Values) -> Loosening:
        return Loosening(path, before, max(0.0, floor((before - amount) * scale + NEARLY) / scale))

    return ByAmount(limit, path, max(1.0, before), figure)


def _share(roster: Roster) -> Callable[[float, Values], Loosening]:
    """Return the share of the opening FTE; no limit at all if all of it is not enough, as pool people count too."""
    before = roster.limits.reskilling_at_once

    def figure(amount: float, _: Values) -> Loosening:
        fte = (reskilling.capacity(roster) or 0.0) + amount
        share = _ceiled(fte / roster.opening_fte, FTE_DIGITS) if fte <= roster.opening_fte else None
        return Loosening(reskilling.PATH, before, share)

    return figure


def _openings(state: State) -> Callable[[float, Values], Loosening]:
    """Return the openings per quarter that bound hiring instead of the number of people."""

    def figure(_amount: float, values: Values) -> Loosening:
        opened: Counter[int] = Counter()
        for _, _vacancy, start, column in state.decisions.hires():
            opened[start] += round(values.get(column, 0.0))
        return Loosening(OPENINGS, None, max(opened.values()))

    return figure


def _ceiled(figure: float, digits: int) -> float:
    """Round up; to a whole number if there are no digits."""
    if not digits:
        return ceil(figure - NEARLY)
    scale = float(10**digits)
    return ceil(figure * scale - NEARLY) / scale
