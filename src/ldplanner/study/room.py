"""Which limits leave at least as many plans possible as they grow, and which as they shrink.

Only where that is certain may a plan or a bound be used for another value of the limit.
"""

from collections.abc import Mapping

from pydantic import BaseModel

from ldplanner.domain.frontier import Number, Room
from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster


def room(roster: Roster, path: str) -> Room:
    """Return what more of a figure, by its dotted path, does to the plans that are possible.

    Unknown is everything that plans are made of or judged by (pay, costs, attrition, the horizon), severance because it
    changes what a step costs, and a need without a first quarter: met today it binds in every quarter, otherwise only
    in the last. Where another goal comes before the mix, more room may serve that one at the expense of the mix.
    """
    if roster.goals[0] is not Goal.MIX:
        return Room.UNKNOWN
    match path.split("."):
        case ["budget", "payroll" | "change"] | ["budget", "payroll" | "change", _]:
            return Room.MORE
        case ["limits", "hires_per_quarter" | "reskilling_at_once"] | ["limits", "headcount", "max"]:
            return Room.MORE
        case ["limits", "reskilling_load"] | ["limits", "headcount", "min"]:
            return Room.LESS
        case ["needs", _, "at_least"] if all(need.starts is not None for need in roster.needs):
            return Room.LESS
        case _:
            return Room.UNKNOWN


def standing(roster: Roster, path: str) -> Number | None:
    """Return what stands in the roster for a figure among its limits, money and horizon; None if nothing does."""
    found: object = roster if path.partition(".")[0] in {"attrition", "budget", "horizon", "limits"} else None
    for step in path.split("."):
        if isinstance(found, Mapping):
            found = found.get(int(step)) if step.isdecimal() else None
        else:
            found = getattr(found, step, None) if isinstance(found, BaseModel) else None
    return found if isinstance(found, int | float) and not isinstance(found, bool) else None
