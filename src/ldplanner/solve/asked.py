"""The search for plans that do what is asked of them."""

from collections.abc import Callable
from functools import partial

from ldplanner.domain.roster import Roster
from ldplanner.program.must import Must
from ldplanner.solve.conflict import conflict
from ldplanner.solve.outcome import News, Solution
from ldplanner.solve.stages import solve


def solve_asked(
    roster: Roster,
    must: tuple[Must, ...],
    *,
    seconds: float,
    exact: bool = False,
    tell: Callable[[News], None] = lambda _: None,
) -> Solution:
    """Search goal by goal; where no plan does what is asked, find the limits that stand against it."""
    why = partial(conflict, must=must)
    return solve(roster, seconds=seconds, exact=exact, tell=tell, why=why, must=must)
