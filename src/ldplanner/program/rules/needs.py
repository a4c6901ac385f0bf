"""Needs: the FTE available in the roles, in the unit if one is given, are at least what is needed, from its quarter on.

For all t in which the need binds: sum of A(r, t) over its roles >= at_least. Somebody reskilling is available for what
reskilling leaves; somebody new by the ramp. When a need binds: `ldplanner.domain.cover`.
"""

from collections.abc import Iterator

from ldplanner.domain.cover import binding_quarters, label
from ldplanner.domain.need import Need
from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Limit, Row
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State


def cover_looks(roster: Roster, first: int, needs: tuple[Need, ...]) -> Looks:
    """Return where the needs, numbered from `first` among all, look."""
    for index, need in enumerate(needs, first):
        yield Quantity(Kind.COVER, str(index)), binding_quarters(roster, need)


def cover_rows(state: State, index: int, need: Need, limit: Limit) -> Iterator[Row]:
    """Hold one need, by its number among all, in every quarter in which it binds."""
    for t in state.watched(Quantity(Kind.COVER, str(index)), binding_quarters(state.roster, need)):
        yield Row(state.at(Kind.COVER, t, str(index)), lower=need.at_least, limit=limit)


def _looks_at(roster: Roster) -> Looks:
    return cover_looks(roster, 0, roster.needs)


def _rows(state: State) -> Iterator[Row]:
    for index, need in enumerate(state.roster.needs):
        limit = Limit(f"need of {need.at_least:g} FTE: {label(need)}", f"/needs/{index}")
        yield from cover_rows(state, index, need, limit)


RULE = Rule("needs", _looks_at, _rows)
