"""One natural step more of a limit, or less of a need, and the roster with it."""

from collections.abc import Mapping
from math import log10
from typing import NamedTuple

from ldplanner.domain.roster import MOST_QUARTERS, Horizon, Roster

SHARE = 0.05
"""Of the team, more of whom may be reskilling at once."""

HALF = 0.5
"""FTE less of a need."""

OF_A_POST = 0.1
"""The step of one-off money as a part of what a full-time post costs a year; of payroll it is a whole post."""


class Loosened(NamedTuple):
    """A roster with a step more room, and that step in words."""

    words: str
    roster: Roster


def loosened(roster: Roster, path: str) -> Loosened | None:
    """Return the roster with one natural step more of a limit, or less of a need, by its path; None if there is none.

    Money is rounded to 1, 2 or 5 and noughts: 10,000 where a post costs about 100,000 a year. How large a natural
    step is, is a judgement.
    """
    match path.split("."):
        case ["budget", "change" | "payroll" as kind, *years]:
            return _money(roster, kind, years)
        case ["limits", *keys]:
            return _limit(roster, ".".join(keys))
        case ["needs", index]:
            return _need(roster, int(index))
        case ["horizon"]:
            return _horizon(roster)
        case _:
            return None


def _money(roster: Roster, kind: str, years: list[str]) -> Loosened | None:
    given: int | Mapping[int, int] | None = getattr(roster.budget, kind)
    if given is None:
        return None
    more = _round_step(roster) * (1 if kind == "change" else round(1 / OF_A_POST))
    if isinstance(given, Mapping):
        year = int(years[0])
        raised: int | Mapping[int, int] = {**given, year: given[year] + more}
    else:
        raised = given + more
    budget = roster.budget.model_copy(update={kind: raised})
    return Loosened(f"{roster.currency} {more:,} more", roster.anew({"budget": budget}))


def _round_step(roster: Roster) -> int:
    """Return a tenth of what a full-time post costs on average in a year, rounded to 1, 2 or 5 and noughts."""
    post = roster.payroll_today / roster.opening_fte if roster.opening_fte else 0.0
    wanted = max(1.0, post * OF_A_POST)
    ten = int(10.0 ** int(log10(wanted)))
    return min((ten, 2 * ten, 5 * ten, 10 * ten), key=lambda step: abs(log10(step / wanted)))


def _limit(roster: Roster, key: str) -> Loosened | None:
    limits = roster.limits
    changes: dict[str, object]
    match key:
        case "hires_per_quarter":
            words, changes = "one opening a quarter more", {key: (limits.hires_per_quarter or 0) + 1}
        case "reskilling_at_once":
            words, changes = "5 % more of the team", {key: min(1.0, (limits.reskilling_at_once or 0.0) + SHARE)}
        case "headcount.max":
            most = (limits.headcount.max or 0.0) + 1
            words, changes = "one head more", {"headcount": limits.headcount.model_copy(update={"max": most})}
        case _:
            return None
    return Loosened(words, roster.anew({"limits": limits.model_copy(update=changes)}))


def _need(roster: Roster, index: int) -> Loosened:
    need = roster.needs[index]
    less = min(HALF, need.at_least)
    lower = need.model_copy(update={"at_least": need.at_least - less})
    needs = (*roster.needs[:index], lower, *roster.needs[index + 1 :])
    words = "half an FTE less" if less == HALF else f"{less:g} FTE less"
    return Loosened(words, roster.anew({"needs": needs}))


def _horizon(roster: Roster) -> Loosened | None:
    """Return the roster with a quarter more; None if that reaches a year for which a budget names no figure."""
    if roster.horizon.quarters == MOST_QUARTERS:
        return None
    horizon = Horizon(starts=roster.horizon.starts, quarters=roster.horizon.quarters + 1)
    year = horizon.quarter(horizon.quarters).year
    budgets = (roster.budget.payroll, roster.budget.change)
    if any(isinstance(budget, Mapping) and year not in budget for budget in budgets):
        return None
    return Loosened("one quarter more", roster.anew({"horizon": horizon}))
