"""Between which figures each amount must lie: the limits and needs of a roster."""

from math import inf
from typing import NamedTuple

from bench.books import Key
from ldplanner.domain.cover import binding_quarters
from ldplanner.domain.money import loaded_cost
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster


class Range(NamedTuple):
    """The least and the most that an amount may be."""

    lower: float = -inf
    upper: float = inf


def ranges(roster: Roster) -> dict[Key, Range]:
    """Return every limit; what the roster does not give is not in it."""
    found = {Key("heads"): Range(lower=1)} | _change(roster) | _hires(roster)
    for t in roster.quarters:
        found |= _quarter(roster, t)
    for index, need in enumerate(roster.all_needs):
        found |= {Key("need", str(index), t): Range(lower=need.at_least) for t in binding_quarters(roster, need)}
    return found


def _change(roster: Roster) -> dict[Key, Range]:
    budget = roster.budget.change
    if budget is None:
        return {}
    if isinstance(budget, int):
        return {Key("change"): Range(upper=budget)}
    years = {roster.horizon.quarter(t).year for t in roster.quarters}
    return {Key("change", when=year): Range(upper=budget[year]) for year in sorted(years)}


def _hires(roster: Roster) -> dict[Key, Range]:
    most = {Key("hires", role.id): role.max_hires for role in roster.roles.values()}
    limits = roster.limits
    if roster.budget.payroll is limits.headcount.max is limits.hires_per_quarter is None:
        most[Key("hires")] = len(roster.people)
    return {key: Range(upper=upper) for key, upper in most.items() if upper is not None}


def _quarter(roster: Roster, t: int) -> dict[Key, Range]:
    limits = roster.limits
    share, head = limits.reskilling_at_once, limits.headcount
    found = {
        Key("payroll", when=t): Range(upper=payroll_cap(roster, t)),
        Key("openings", when=t): Range(upper=inf if limits.hires_per_quarter is None else limits.hires_per_quarter),
        Key("headcount", when=t): Range(-inf if head.min is None else head.min, inf if head.max is None else head.max),
        Key("reskilling", when=t): Range(upper=inf if share is None else max(1.0, share * roster.opening_fte)),
    }
    return {key: limit for key, limit in found.items() if limit != Range()}


def payroll_cap(roster: Roster, t: int) -> float:
    """Return the payroll, in money a year, that quarter t may have."""
    payroll = roster.budget.payroll
    if payroll is None:
        return inf
    return payroll if isinstance(payroll, int) else payroll[roster.horizon.quarter(t).year]


def most_hires(roster: Roster, role: Role) -> int:
    """Return how many people any plan can hire into a role in a quarter, and for a unit."""
    limits = roster.limits
    cost = loaded_cost(role.salary or 0, 1.0, roster.budget.on_costs)
    given = [limits.hires_per_quarter, limits.headcount.max, role.max_hires]
    if cost and roster.budget.payroll is not None:
        given.append(max(payroll_cap(roster, t) for t in roster.quarters) / cost)
    bounds = [bound for bound in given if bound is not None]
    return int(min(bounds, default=len(roster.people)) + 1e-6)
