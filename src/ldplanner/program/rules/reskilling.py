"""Reskilling at once: in every quarter, the FTE reskilling (pool people too) are within a share of the opening FTE.

For all t: sum of f over who reskills in t <= max(1, share x opening FTE); never less than one FTE, so that a small
team can move at all. Whole people fill it: the rows are those of `ldplanner.program.packing`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ldplanner.domain.person import THOUSANDTHS
from ldplanner.domain.roster import Roster
from ldplanner.program.linear import Column, Expression, Limit, Row
from ldplanner.program.packing import Packing, lifted, packings
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.rules.rule import Looks, Rule
from ldplanner.program.state import State

PATH = "/limits/reskilling_at_once"

MISSED = 1e-3
"""Thousandths of an FTE by which arithmetic may miss the capacity."""


def _looks_at(roster: Roster) -> Looks:
    if roster.limits.reskilling_at_once is not None:
        yield Quantity(Kind.RESKILLING), roster.quarters


def _rows(state: State) -> Iterator[Row]:
    most = capacity(state.roster)
    if most is None:
        return
    for t in state.roster.quarters:
        yield from _packed(state, t, most, _limit(most))


def capacity(roster: Roster) -> float | None:
    """Return the FTE that may reskill at once; None if there is no limit."""
    share = roster.limits.reskilling_at_once
    return None if share is None else max(1.0, share * roster.opening_fte)


def plain_rows(state: State) -> Iterator[Row]:
    """Hold the capacity as it is given, in a row for each quarter."""
    most = capacity(state.roster)
    if most is not None:
        for t in state.roster.quarters:
            yield Row(state.at(Kind.RESKILLING, t), upper=most, limit=_limit(most))


def _limit(most: float) -> Limit:
    return Limit(f"{most:.1f} FTE reskilling at once", PATH)


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
    room = int(most * THOUSANDTHS + MISSED)
    found = packings(sizes, available, room)
    yield from (_row(tallies, packing, limit) for packing in found)
    if len(found) == 1:
        state.program.cuts.extend(_row(tallies, packing, limit) for packing in lifted(sizes, room))


def _row(tallies: Sequence[Column], packing: Packing, limit: Limit) -> Row:
    terms = {tally: float(amount) for tally, amount in zip(tallies, packing.coefficients, strict=True) if amount}
    return Row(Expression(terms), upper=packing.most, limit=limit)


RULE = Rule("reskilling", _looks_at, _rows)
