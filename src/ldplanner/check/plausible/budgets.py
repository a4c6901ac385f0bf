"""Whether limits of 0 and budgets for change do what they look like."""

from collections.abc import Iterator, Mapping

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.move import moves_of
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading


def limit_of_zero(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell what a limit of 0 does, where that is not what it looks like."""
    limits = roster.limits
    if limits.reskilling_at_once == 0:
        yield remark(
            reading,
            Code.LIMIT_OF_ZERO,
            Severity.WARNING,
            "`reskilling_at_once` of 0 still lets 1.0 FTE reskill, so that a small team can move at all",
            path="/limits/reskilling_at_once",
            hint="to keep people in their roles write `keep: true`; to allow any number remove the line",
        )
    if limits.headcount.max == 0:
        yield remark(
            reading,
            Code.LIMIT_OF_ZERO,
            Severity.WARNING,
            "a largest headcount of 0 leaves no room for anyone",
            path="/limits/headcount/max",
            hint="remove the line where headcount has no limit",
        )
    for need, path in zip(roster.needs, reading.paths_of_needs, strict=True):
        if need.at_least == 0:
            yield remark(
                reading,
                Code.LIMIT_OF_ZERO,
                Severity.WARNING,
                "a need of 0 FTE asks for nothing",
                path=f"{path}/at_least",
                hint="give the FTE that must be there, or remove the need",
            )


def change_buys_nothing(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of a change budget above 0 that is below the cheapest step it could pay for."""
    change = roster.budget.change
    total = max(change.values(), default=0) if isinstance(change, Mapping) else change
    if not total or total >= max((path.cost for path in roster.paths), default=0):
        return
    if total < min(_costs(roster), default=0):
        yield remark(
            reading,
            Code.CHANGE_BUYS_NOTHING,
            Severity.WARNING,
            "the change budget is below the cost of any single step: nobody can reskill or be hired with it",
            path="/budget/change",
            hint="give it in whole money, not in thousands; 0 if there is none",
        )


def _costs(roster: Roster) -> Iterator[int]:
    """Return what the steps that are not free cost."""
    for person in (*roster.people, *roster.pool):
        yield from (move.cost for move in moves_of(roster, person) if move.cost)
    yield from (role.hire_cost for role in roster.roles.values() if role.hireable and role.hire_cost)
