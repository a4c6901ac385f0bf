"""Whether anything bounds hiring, and whether there is anybody to hire."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.codes import Code as LoadCode
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


def nobody_to_hire(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of openings that no role in the mix can fill within the horizon."""
    if not roster.limits.hires_per_quarter:
        return
    if any(one.code == LoadCode.OTHER_CURRENCY for one in reading.findings):
        return  # which roles are not hired, and why, is told
    ready = [
        role for role in roster.roles.values() if role.stream is not None and role.hireable and role.max_hires != 0
    ]
    if any((role.hire_quarters or 0) < roster.horizon.quarters for role in ready):
        return
    why = "none can start within the horizon" if ready else "none has a salary, `hire_cost` and `hire_quarters`"
    yield remark(
        reading,
        Code.NOBODY_TO_HIRE,
        Severity.WARNING,
        f"openings are allowed, but no role can be filled: {why}",
        path="/limits/hires_per_quarter",
        hint="plan more quarters" if ready else "give these figures under `roles:`, or a `pay_scale`",
    )
