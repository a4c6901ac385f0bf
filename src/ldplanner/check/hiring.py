"""Whether anything bounds hiring."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading


def hiring_unbound(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell how many are hired at most where neither payroll nor headcount nor openings say so."""
    limits = roster.limits
    if (roster.budget.payroll, limits.headcount.max, limits.hires_per_quarter) != (None, None, None):
        return
    most = len(roster.people)
    hires = "1 hire" if most == 1 else f"{most} hires"
    yield remark(
        reading,
        Code.HIRING_UNBOUND,
        Severity.INFO,
        f"nothing bounds hiring, so at most {hires} in all: as many as the department has people today",
        path="/limits",
        hint="give `budget: {payroll: …}`, `limits: {headcount: {max: …}}` or `limits: {hires_per_quarter: …}`",
    )
