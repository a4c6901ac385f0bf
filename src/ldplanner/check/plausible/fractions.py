"""Whether parts of 1 are plausible: FTE, on-costs, attrition. What is above 1 altogether the reader refuses."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import each_row, remark
from ldplanner.check.shares import percent
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading

LEAST_FTE = 0.1  # judgement: half a day a week
MOST_ON_COSTS = 1.0  # judgement; US state and local government, among the highest, comes to 0.63 (BLS ECEC, June 2025)
FACTOR = 2.0  # on-costs from 1 to this are a factor of pay: 1.3 for 0.3
MOST_ATTRITION = 0.4  # judgement; yearly turnover is 10 to 15 % in most trades (LinkedIn, 2021-22)


def tiny_fte(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of people who hardly work here at all."""
    for person, row in each_row(reading, (*roster.people, *roster.pool)):
        if person.fte < LEAST_FTE:
            yield remark(
                reading,
                Code.TINY_FTE,
                Severity.WARNING,
                f"`{person.id}` works less than half a day a week: {person.fte:g} FTE",
                path=f"{row}/fte",
                hint="1.0 is full time, 0.5 half time, 80 % is 0.8",
            )


def high_on_costs(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of on-costs that more than double what people cost."""
    on_costs = roster.budget.on_costs
    if on_costs > MOST_ON_COSTS:
        meant = f"{round(on_costs - 1, 6):g}" if on_costs < FACTOR else None
        yield remark(
            reading,
            Code.HIGH_ON_COSTS,
            Severity.WARNING,
            f"on-costs of {on_costs:g} make everybody cost {1 + on_costs:g} times their pay",
            path="/budget/on_costs",
            hint=f"give what comes on top of pay: {meant or '0.3'} for {100 * float(meant or 0.3):g} %",
            instead=meant,
        )


def high_attrition(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of an attrition, of the department or of a role, by which most people are gone before the plan ends."""
    given = {"/attrition": roster.attrition}
    given |= {f"/roles/{role.id}/attrition": role.attrition or 0.0 for role in roster.roles.values()}
    for path, attrition in given.items():
        if attrition > MOST_ATTRITION and path in reading.places:
            yield remark(
                reading,
                Code.HIGH_ATTRITION,
                Severity.WARNING,
                f"an attrition of {attrition:g} means that {percent(attrition)} of the people leave every year",
                path=path,
                hint="a yearly share: 0.10 means that one in ten leaves in a year",
            )
