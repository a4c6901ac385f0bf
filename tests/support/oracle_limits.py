"""The oracle's limits: between which figures each amount of a plan must lie. Restated from the design."""

from math import inf
from typing import NamedTuple

from ldplanner.domain.need import Need
from ldplanner.domain.roster import Roster
from support.oracle_figures import opening_fte, t_of, year_of


class Key(NamedTuple):
    """What an amount is of: `of` tells streams, roles or needs apart; `when` is a quarter t, a year, or 0 for all."""

    what: str
    of: str = ""
    when: int = 0


class Range(NamedTuple):
    """The least and the most that an amount may be."""

    low: float = -inf
    high: float = inf


# Development hours for an hour of learning, 2017 defaults.
RATIOS = {"classroom": 38, "virtual": 28, "elearning-1": 42, "elearning-2": 71, "elearning-3": 130}


def slack(limit: float) -> float:
    """A limit missed by no more than this is kept."""
    return 1e-6 * max(1.0, abs(limit))


def demands(roster: Roster) -> list[Need]:
    """The needs given, and the two that compliance adds up to: designers and trainers."""
    development = delivery = 0.0
    for course in roster.compliance:
        kind = course.format.value
        ratio = RATIOS[kind] if course.ratio is None else course.ratio
        development += course.hours * ratio / course.rebuild_years
        if kind in {"classroom", "virtual"}:
            delivery += course.learners * course.hours / course.class_size
    return [
        *roster.needs,
        Need.model_validate(
            {"roles": ("instructional-designer", "elearning-developer"), "at_least": development / (1920 * 0.60)}
        ),
        Need.model_validate({"roles": ("trainer",), "at_least": delivery / (1920 * 0.50)}),
    ]


def bound_quarters(roster: Roster, need: Need) -> range:
    """From its quarter on; without one in every quarter if met today, else in the last."""
    last = roster.horizon.quarters
    if need.starts is not None:
        return range(max(1, t_of(roster, need.starts)), last + 1)
    today = sum(
        person.fte
        for person in roster.people
        if person.role in need.roles and (need.unit is None or need.unit == person.unit)
    )
    return range(1, last + 1) if today >= need.at_least - slack(need.at_least) else range(last, last + 1)


def limits(roster: Roster) -> dict[Key, Range]:
    """Every limit on an amount; what is not given does not bind."""
    ranges = {**_money(roster), **_capacity(roster), **_hiring(roster)}
    for number, need in enumerate(demands(roster)):
        for t in bound_quarters(roster, need):
            ranges[Key("available", str(number), t)] = Range(low=need.at_least)
    return ranges


def _money(roster: Roster) -> dict[Key, Range]:
    ranges: dict[Key, Range] = {}
    payroll, change = roster.budget.payroll, roster.budget.change
    for t in range(1, roster.horizon.quarters + 1):
        year = year_of(roster, t)
        if payroll is not None:
            ranges[Key("payroll", when=t)] = Range(high=payroll if isinstance(payroll, int) else payroll[year])
        if change is not None and not isinstance(change, int):
            ranges[Key("change", when=year)] = Range(high=change[year])
    if isinstance(change, int):
        ranges[Key("change")] = Range(high=change)
    return ranges


def _capacity(roster: Roster) -> dict[Key, Range]:
    ranges: dict[Key, Range] = {}
    least, most = roster.limits.headcount.min, roster.limits.headcount.max
    share = roster.limits.reskilling_at_once
    for t in range(1, roster.horizon.quarters + 1):
        ranges[Key("headcount", when=t)] = Range(-inf if least is None else least, inf if most is None else most)
        if share is not None:
            ranges[Key("reskilling", when=t)] = Range(high=max(1.0, share * opening_fte(roster)))
    return ranges


def _hiring(roster: Roster) -> dict[Key, Range]:
    ranges: dict[Key, Range] = {}
    openings = roster.limits.hires_per_quarter
    if openings is not None:
        for t in range(1, roster.horizon.quarters + 1):
            ranges[Key("openings", when=t)] = Range(high=openings)
    elif roster.budget.payroll is None and roster.limits.headcount.max is None:
        # nothing bounds hiring: at most as many people as the department has today
        ranges[Key("hires")] = Range(high=len(roster.people))
    for role in roster.roles.values():
        if role.max_hires is not None:
            ranges[Key("hires", role.id)] = Range(high=role.max_hires)
    return ranges
