"""Whether limits are broken before anything is done: in the first quarter, with those who will be there then."""

from collections.abc import Iterator, Mapping

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.check.shares import percent
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.presence import present, survival
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading

TOLERANCE = 1e-6


def payroll_exceeded(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of a payroll limit that the first quarter exceeds with nobody added; by how much in per cent only."""
    cap, year = roster.budget.payroll, roster.horizon.starts.year
    path = "/budget/payroll"
    if isinstance(cap, Mapping):
        cap, path = cap[year], f"{path}/{year}"
    if cap is None:
        return
    due = sum(roster.loaded_cost(person) * survival(roster, person, 1) for person in roster.people)
    if due <= cap + TOLERANCE * max(1, cap):
        return
    over = f"{percent(due / cap - 1)} above its limit" if cap and due < 2 * cap else "far above its limit"
    yield remark(
        reading,
        Code.PAYROLL_EXCEEDED,
        Severity.WARNING,
        f"in {roster.horizon.starts} the payroll is {over} before anything is done",
        path=path,
        hint="whole money a year, on-costs included: check this, the salaries and `on_costs`, or allow `releases`",
    )


def headcount_exceeded(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of a largest headcount that the first quarter exceeds with nobody added."""
    most = roster.limits.headcount.max
    there = sum(person.fte for person in roster.people if present(roster, person, 1))
    if most is None or there <= most + TOLERANCE * max(1, most):
        return
    yield remark(
        reading,
        Code.HEADCOUNT_EXCEEDED,
        Severity.WARNING,
        f"in {roster.horizon.starts} {round(there, 3):g} FTE are there before anything is done, of {most:g} at most",
        path="/limits/headcount/max",
        hint="headcount is FTE of everyone, in the mix or not: raise it, or allow `releases`",
    )
