"""Who is still there: known last days, and attrition for everyone else."""

from ldplanner.domain.person import Person
from ldplanner.domain.roster import Roster

QUARTERS_A_YEAR = 4


def present(roster: Roster, person: Person, t: int) -> bool:
    """Tell whether the person's last day, if known, is not before the last day of quarter t; at t = 0 all are."""
    return t == 0 or person.leaves is None or person.leaves >= roster.horizon.quarter(t).last_day


def last_quarter(roster: Roster, person: Person) -> int:
    """Return the last quarter of the horizon in which the person is present; 0 if there is none."""
    if person.leaves is None:
        return roster.horizon.quarters
    return max((t for t in roster.quarters if present(roster, person, t)), default=0)


def survival(roster: Roster, person: Person, t: int) -> float:
    """Return the share of the person expected to be there at quarter t: present(t) x (1 - attrition)^(t/4).

    Attrition goes by the role held today; a person with a known last day has no other attrition.
    """
    if person.leaves is not None:
        return float(present(roster, person, t))
    return survived(roster.attrition_of(person.role), t)


def thins_out(roster: Roster) -> bool:
    """Tell whether attrition takes anybody of the department or its pool."""
    return any(person.leaves is None and roster.attrition_of(person.role) > 0 for person in roster.everyone.values())


def payroll_if_nothing_is_done(roster: Roster) -> float:
    """Return what the people of today who are expected to be there at the end cost then, in money a year."""
    end = roster.horizon.quarters
    return sum(roster.loaded_cost(person) * survival(roster, person, end) for person in roster.people)


def survived(attrition: float, t: int) -> float:
    """Return the share still there after t quarters of a yearly attrition."""
    return float((1 - attrition) ** (t / QUARTERS_A_YEAR))
