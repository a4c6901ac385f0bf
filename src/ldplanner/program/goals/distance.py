"""The distance between a mix and its bands in one quarter, as columns and rows."""

from math import floor, log10

from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.program.linear import Expression, Program, Row, total
from ldplanner.program.quantity import Kind
from ldplanner.program.state import State
from ldplanner.program.tools import tools_cost

MONEY_UNIT = 1e4
"""What money in the mix is counted in where nobody is paid."""


def unit(roster: Roster) -> float:
    """Return what one unit of the measure in the program is, in FTE or money.

    Of money a power of ten of which a person has between 1 and 10 on average: the engine sees differences of a
    millionth, which is to be as little of a person as with FTE.
    """
    if roster.profile.measure is Measure.FTE:
        return 1.0
    each = [roster.loaded_cost(person) for person in roster.everyone.values()]
    return 10.0 ** floor(log10(sum(each) / len(each))) if any(each) else MONEY_UNIT


def measures(state: State, t: int) -> dict[Stream, Expression]:
    """Return what each stream has in quarter t, in units of the measure, tools included where they count."""
    scale = 1 / unit(state.roster)
    found = {}
    for stream in Stream:
        amount = state.at(Kind.MEASURE, t, stream)
        amount.constant += tools_cost(state.roster, t, stream)
        found[stream] = Expression().plus(amount, scale)
    return found


def distance(state: State, program: Program, t: int) -> tuple[Expression, Expression]:
    """Return distance and total in quarter t: max(sum of shortfalls below the bands, sum of what exceeds them)."""
    profile = state.roster.profile
    held = measures(state, t)
    whole = total(held.values())
    bands = {stream: profile.band(stream) for stream in Stream}
    below = [
        _excess(program, ("below", t, stream), Expression().plus(whole, low).plus(held[stream], -1))
        for stream, (low, _) in bands.items()
        if low > 0
    ]
    above = [
        _excess(program, ("above", t, stream), held[stream].plus(whole, -high))
        for stream, (_, high) in bands.items()
        if high < 1
    ]
    if not above or _is_exact(list(bands.values())):
        return total(below), whole
    if not below:
        return total(above), whole
    larger = Expression({program.column(("distance", t), 0, float("inf"), integer=False): 1.0})
    program.add(Row(larger.plus(total(side), -1), lower=0) for side in (below, above))
    return larger, whole


def _is_exact(bands: list[tuple[float, float]]) -> bool:
    """Tell whether every share is one number and they make a whole: then what lacks equals what exceeds."""
    return all(low == high for low, high in bands) and abs(sum(low for low, _ in bands) - 1) < 1e-12  # noqa: PLR2004


def _excess(program: Program, key: tuple[object, ...], amount: Expression) -> Expression:
    """Return max(0, amount), for use where it is made small."""
    column = Expression({program.column(key, 0, float("inf"), integer=False): 1.0})
    program.add([Row(column.plus(amount, -1), lower=0)])
    return column
