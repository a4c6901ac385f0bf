"""Searches that do not leave it at a proof that there is no plan."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from ldplanner.domain.roster import Roster
from ldplanner.solve.conflict import conflict
from ldplanner.solve.least_change import least_changes
from ldplanner.solve.nearest import nearest
from ldplanner.solve.outcome import Impossible, News, Solution
from ldplanner.solve.stages import solve


def explain(roster: Roster, *, seconds: float, exact: bool, tell: Callable[[News], None]) -> Solution:
    """Search goal by goal; where there is no plan, find the least change to each limit of the conflict.

    Where no single one is enough, as others clash too, what to loosen together.
    """
    until = monotonic() + seconds
    solution = solve(roster, seconds=seconds, exact=exact, tell=tell)
    if not isinstance(solution, Impossible):
        return solution
    for limit in solution.conflict:
        tell(News(roster.goals[0], solution))
        changes = least_changes(roster, limit, until=until)
        solution = replace(solution, changes={**solution.changes, limit: changes})
    if not any(solution.changes.values()):
        tell(News(roster.goals[0], solution))
        solution = replace(solution, nearest=nearest(roster, until=until))
    return solution


def relax(roster: Roster, *, seconds: float, exact: bool, tell: Callable[[News], None]) -> Solution:
    """Search goal by goal; where there is no plan, find what to loosen, or else the conflict."""
    return solve(roster, seconds=seconds, exact=exact, tell=tell, why=_loosened_or_why)


def _loosened_or_why(roster: Roster, until: float) -> Impossible:
    found = nearest(roster, until=until)
    return Impossible(nearest=found) if found else conflict(roster, until)
