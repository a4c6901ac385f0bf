"""Whether pay is what a year of full-time work in the role may cost. No message repeats a figure of pay."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from ldplanner.check.codes import Code
from ldplanner.check.remark import each_row, remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.ids import RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.roster import Roster
from ldplanner.load.codes import Code as LoadCode
from ldplanner.load.reading import RosterReading

# Judgement. The middle half of US trainers is paid 0.72 to 1.37 times the median (BLS OEWS, May 2025); pay beyond
# these is rarer than a slip.
LOW, HIGH = 0.4, 2.5
LEAST_A_YEAR = 1000
HOURS_A_YEAR, MONTHS_A_YEAR = 2080, 12
MANY = 3  # so many that are wrong the same way have one cause

# Judgement: up to this FTE, pay this close to the same part of the colleagues' is hardly chance.
PART_TIME, CLOSE = 0.6, 0.05
FEWEST_COLLEAGUES = 2


@dataclass(frozen=True, slots=True)
class _Paid:
    """Somebody whose pay the file gives, its place, and how many times the role's it is (None: not known)."""

    person: Person
    path: str
    times: float | None

    @property
    def is_low(self) -> bool:
        return self.times is not None and self.times < LOW

    @property
    def is_high(self) -> bool:
        return self.times is not None and self.times > HIGH


def pay(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of pay in thousands or by the hour, of part-time pay, or of pay far outside the role's."""
    told = {one.path for one in reading.findings if one.code == LoadCode.THOUSANDS}
    full_time = _full_time_pay(roster)
    yearly: list[_Paid] = []
    for one in _paid(reading, roster):
        if one.path in told:
            continue
        if 0 < one.person.salary < LEAST_A_YEAR:
            yield _not_yearly(reading, roster, one)
        elif _is_part_time_pay(one.person, full_time.get(one.person.role, ())):
            yield _part_time(reading, one)
        else:
            yearly.append(one)
    for outside in ([one for one in yearly if one.is_low], [one for one in yearly if one.is_high]):
        if len(outside) >= MANY and len(outside) * 2 > len(yearly):
            yield _everyone(reading, outside, len(yearly))
        else:
            yield from (_out_of_range(reading, one) for one in outside)


def pay_of_roles(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of pay that the roster gives a role in thousands or by the hour."""
    for role in roster.roles.values():
        for key, amount in (("salary", role.salary), ("pay_min", role.pay_min)):
            path = f"/roles/{role.id}/{key}"
            if amount is not None and 0 < amount < LEAST_A_YEAR and path in reading.places:
                message = f"the `{key}` of `{role.id}` is too small for a year"
                yield remark(reading, Code.PAY_NOT_YEARLY, Severity.WARNING, message, path=path, hint=_YEARLY)


_YEARLY = "write whole money for a year of full-time work, such as 95000; not thousands, not pay by the hour"


def _paid(reading: RosterReading, roster: Roster) -> Iterator[_Paid]:
    for person, row in each_row(reading, (*roster.people, *roster.pool)):
        path = f"{row}/salary"
        if path in reading.places:
            usual = roster.roles[person.role].salary
            yield _Paid(person, path, person.salary / usual if usual else None)


def _not_yearly(reading: RosterReading, roster: Roster, one: _Paid) -> Finding:
    usual = roster.roles[one.person.role].salary or 0
    readings = [one.person.salary * times for times in (LEAST_A_YEAR, HOURS_A_YEAR)]
    in_thousands, by_the_hour = (LOW * usual <= amount <= HIGH * usual for amount in readings)
    message = f"the salary of `{one.person.id}` is too small for a year"
    instead = str(readings[0]) if in_thousands and not by_the_hour else None
    return remark(reading, Code.PAY_NOT_YEARLY, Severity.WARNING, message, path=one.path, hint=_YEARLY, instead=instead)


def _full_time_pay(roster: Roster) -> Mapping[RoleId, Sequence[int]]:
    found: dict[RoleId, list[int]] = defaultdict(list)
    for person in (*roster.people, *roster.pool):
        if person.fte == 1:
            found[person.role].append(person.salary)
    return found


def _is_part_time_pay(person: Person, full_time: Sequence[int]) -> bool:
    """Tell whether a part-timer's pay is about the same part of what full-time colleagues in the role earn."""
    if person.fte > PART_TIME or len(full_time) < FEWEST_COLLEAGUES:
        return False
    usual = median(full_time)
    return usual > 0 and abs(person.salary / usual - person.fte) <= CLOSE


def _part_time(reading: RosterReading, one: _Paid) -> Finding:
    person = one.person
    return remark(
        reading,
        Code.PART_TIME_PAY,
        Severity.WARNING,
        f"`{person.id}` works {person.fte:g} and is paid about {person.fte:g} of what a full-time `{person.role}` is",
        path=one.path,
        hint="`salary` is what full time would pay; the plan multiplies it by `fte` itself",
    )


def _out_of_range(reading: RosterReading, one: _Paid) -> Finding:
    person, times = one.person, one.times or 0.0
    if person.salary == 0:
        message, hint = f"`{person.id}` costs nothing", "leave `salary` out for the role's pay; fine if others pay them"
    elif one.is_low:
        message = f"`{person.id}` is paid less than {LOW:g} times what a `{person.role}` is"
        hint = "`salary` is full-time pay for a year; check the figure, the role and `pay_scale`"
        if LOW <= times * MONTHS_A_YEAR <= HIGH:
            hint = "pay for a month? `salary` is full-time pay for a year"
    else:
        message = f"`{person.id}` is paid more than {HIGH:g} times what a `{person.role}` is"
        hint = "a digit too many? else check the role and `pay_scale`; `roles:` may give the role another `salary`"
    return remark(reading, Code.PAY_OUT_OF_RANGE, Severity.WARNING, message, path=one.path, hint=hint)


def _everyone(reading: RosterReading, outside: Sequence[_Paid], of: int) -> Finding:
    """Tell of the one cause that most salaries are wrong in the same way."""
    far = f"less than {LOW:g}" if outside[0].is_low else f"more than {HIGH:g}"
    path = next((path for path in ("/pay_scale", "/currency") if path in reading.places), outside[0].path)
    return remark(
        reading,
        Code.PAY_OUT_OF_RANGE,
        Severity.WARNING,
        f"{len(outside)} of {of} salaries are {far} times what the roles pay",
        path=path,
        hint="give `currency`, and as `pay_scale` what a USD of pay is here; `salary` is full-time pay for a year",
    )
