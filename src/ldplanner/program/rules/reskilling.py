"""Reskilling at once: in every quarter, the FTE reskilling (pool people too) are within a share of the opening FTE.

For all t: sum of f over who reskills in t <= max(1, share x opening FTE); never less than one FTE, so that a small
team can move at all. Whole people fill it: the rows are those of `ldplanner.program.packing`.
"""

from collections import defaultdict
from collections.abc import Iterator

from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Column, Expression, Limit, Row
from ldplanner.program.packing import THOUSANDTHS, packings
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State

MISSED = 1e-3
"""Thousandths of an FTE by which arithmetic may miss the capacity."""


def _looks_at(roster: Roster) -> Looks:
    if roster.limits.reskilling_at_once is not None:
        yield Quantity(Kind.RESKILLING), roster.quarters


def _rows(state: State) -> Iterator[Row]:
    roster = state.roster
    share = roster.limits.reskilling_at_once
    if share is None:
        return
    most = max(1.0, share * roster.opening_fte)
    limit = Limit(f"{most:.1f} FTE reskilling at once", "/limits/reskilling_at_once")
    for t in roster.quarters:
        yield from _packed(state, t, most, limit)


def _packed(state: State, t: int, most: float, limit: Limit) -> Iterator[Row]:
    """Hold the capacity of one quarter, counting together the starts of people of the same FTE."""
    alike: dict[int, list[Column]] = defaultdict(list)
    for column, fte in state.at(Kind.RESKILLING, t).terms.items():
        alike[round(fte * THOUSANDTHS)].append(column)
    if not alike:
        return
    sizes = tuple(sorted(alike, reverse=True))
    tallies = [state.program.tally(("reskilling", t, size), alike[size]) for size in sizes]
    available = tuple(int(state.program.columns[tally].upper) for tally in tallies)
    capacity = int(most * THOUSANDTHS + MISSED)
    for packing in packings(sizes, available, capacity):
        terms = {tally: float(amount) for tally, amount in zip(tallies, packing.coefficients, strict=True) if amount}
        yield Row(Expression(terms), upper=packing.most, limit=limit)


RULE = Rule("reskilling", _looks_at, _rows)
