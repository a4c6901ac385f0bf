"""The oracle's arithmetic, restated from the design: money, calendar, presence, paths. Calls nothing of the product.

The plain values of the domain (fields of people, roles, quarters) are read; none of its functions are used.
"""

from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from ldplanner.domain.person import Person
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.role import Path, Role
from ldplanner.domain.roster import Roster


def decimal(number: float) -> Fraction:
    """Take a number as it was written: 0.333 is 333/1000, not the nearest binary fraction."""
    return Fraction(str(number))


def half_up(amount: Fraction) -> int:
    return floor(2 * amount + 1) // 2


def yearly_cost(roster: Roster, salary: int, fte: float) -> int:
    """Loaded cost = salary x FTE x (1 + on-costs), rounded person by person."""
    return half_up(salary * decimal(fte) * (1 + decimal(roster.budget.on_costs)))


def severance(roster: Roster, person: Person) -> int:
    """Months / 12 x salary x FTE of employees; contractors get none."""
    if person.contract:
        return 0
    return half_up(decimal(roster.limits.severance_months) / 12 * person.salary * decimal(person.fte))


def payroll_today(roster: Roster) -> int:
    return sum(yearly_cost(roster, person.salary, person.fte) for person in roster.people)


def opening_fte(roster: Roster) -> float:
    """The opening FTE is everyone under `people`."""
    return sum(person.fte for person in roster.people)


def t_of(roster: Roster, quarter: Quarter) -> int:
    """1 for the first quarter of the horizon; below 1 before it."""
    starts = roster.horizon.starts
    return 4 * (quarter.year - starts.year) + quarter.number - starts.number + 1


def _months_before(roster: Roster, t: int) -> int:
    """Months from year 0 to the start of quarter t."""
    starts = roster.horizon.starts
    return 12 * starts.year + 3 * (starts.number - 1) + 3 * (t - 1)


def year_of(roster: Roster, t: int) -> int:
    return _months_before(roster, t) // 12


def last_day_of(roster: Roster, t: int) -> date:
    """The day before the next quarter starts."""
    year, month = divmod(_months_before(roster, t + 1), 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def is_present(roster: Roster, person: Person, t: int) -> bool:
    """Present while the last day is not before the last day of quarter t."""
    return person.leaves is None or person.leaves >= last_day_of(roster, t)


def survival(roster: Roster, person: Person, t: int) -> float:
    """(1 - attrition of the role held today)^(t/4); a known last day leaves no other attrition."""
    if person.leaves is not None:
        return 1.0 if is_present(roster, person, t) else 0.0
    own = roster.roles[person.role].attrition
    attrition = own if own is not None else roster.attrition
    return float((1 - attrition) ** (t / 4))


def reskilling(person: Person, role: Role, path: Path) -> tuple[int, int]:
    """Quarters (rounded up) and cost (rounded half up), scaled by the part of the role's skills that is missing."""
    if person.skills is None or len(role.skills) == 0:
        return path.quarters, path.cost
    asked = set(role.skills)
    missing = Fraction(len([skill for skill in asked if skill not in person.skills]), len(asked))
    return ceil(path.quarters * missing), half_up(path.cost * missing)
