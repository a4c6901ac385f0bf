"""When a need binds, and who counts for it."""

from ldplanner.domain.need import Need
from ldplanner.domain.roster import Roster


def covered_today(roster: Roster, need: Need) -> bool:
    """Tell whether the department meets the need today (t = 0, nobody reskilling)."""
    fte = sum(person.fte for person in roster.people if person.role in need.roles and need.unit in {None, person.unit})
    return fte >= need.at_least - 1e-6 * max(1.0, need.at_least)


def binding_quarters(roster: Roster, need: Need) -> range:
    """Return the quarters t in which the need binds.

    From its first quarter on; without one, in every quarter if it is met today, else in the last. A need that starts
    after the horizon never binds.
    """
    last = roster.horizon.quarters
    if need.starts is not None:
        return range(max(1, roster.horizon.index(need.starts)), last + 1)
    return range(1 if covered_today(roster, need) else last, last + 1)


def label(need: Need) -> str:
    """Name a need in words: what it is for, or its roles, and its unit."""
    name = need.because or " or ".join(need.roles)
    return f"{name} ({need.unit})" if need.unit else name
