"""What a plan is worth in each goal, from its amounts. Restated from the design."""

from collections.abc import Callable

from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from support.oracle_figures import payroll_today, t_of
from support.oracle_limits import Key

STREAMS = ("km", "social", "training")
Amount = Callable[[Key], float]


def fixed_amounts(roster: Roster) -> dict[Key, float]:
    """What no plan changes: tools, where the profile measures spend, from their quarter on."""
    amounts: dict[Key, float] = {}
    if roster.profile.measure.value == "spend":
        for tool in roster.tools:
            first = 1 if tool.starts is None else max(1, t_of(roster, tool.starts))
            for t in range(first, roster.horizon.quarters + 1):
                key = Key("measured", tool.stream.value, t)
                amounts[key] = amounts.get(key, 0.0) + tool.yearly_cost
    return amounts


def somebody_in_the_mix(roster: Roster, amount: Amount) -> bool:
    return sum(amount(Key("fte", stream, roster.horizon.quarters)) for stream in STREAMS) > 0


def bands(roster: Roster) -> dict[str, tuple[float, float]]:
    """The lowest and highest share of each stream: a band replaces the share; a missing side is 0 or 1."""
    found = dict.fromkeys(STREAMS, (0.0, 1.0))
    for stream, target in roster.profile.streams.items():
        if target.at_least is not None or target.at_most is not None:
            low = 0.0 if target.at_least is None else target.at_least
            high = 1.0 if target.at_most is None else target.at_most
            found[stream.value] = (low, high)
        elif target.share is not None:
            found[stream.value] = (target.share, target.share)
    return found


def goals(roster: Roster) -> dict[Goal, Callable[[Amount], float]]:
    """How each goal is worked out: mix and shape in percentage points, cost in money, pace in FTE (or money)."""
    wanted = bands(roster)
    last = roster.horizon.quarters
    return {
        Goal.MIX: lambda amount: 100 * _distance(wanted, amount, last) / _measured(amount, last),
        Goal.SHAPE: lambda amount: _shape(roster, amount),
        Goal.COST: lambda amount: amount(Key("change")) + amount(Key("payroll", when=last)) - payroll_today(roster),
        Goal.DISRUPTION: lambda amount: amount(Key("disruption")),
        Goal.PACE: lambda amount: sum(_distance(wanted, amount, t) for t in range(1, last + 1)),
    }


def _measured(amount: Amount, t: int) -> float:
    return sum(amount(Key("measured", stream, t)) for stream in STREAMS)


def _distance(wanted: dict[str, tuple[float, float]], amount: Amount, t: int) -> float:
    """The larger of shortfall and excess, in the units that are measured."""
    total = _measured(amount, t)
    shortfall = excess = 0.0
    for stream, (low, high) in wanted.items():
        held = amount(Key("measured", stream, t))
        shortfall += max(0.0, low * total - held)
        excess += max(0.0, held - high * total)
    return max(shortfall, excess)


def _shape(roster: Roster, amount: Amount) -> float:
    """Floors lacking plus half of each step against the order, as shares of the mix's FTE at H."""
    last = roster.horizon.quarters
    total = sum(amount(Key("fte", stream, last)) for stream in STREAMS)
    points = 0.0
    for number, floor in enumerate(roster.profile.floors):
        points += max(0.0, floor.at_least - amount(Key("floor", str(number), last)) / total)
    order = [stream.value for stream in roster.profile.order]
    for k in range(len(order) - 1):
        step = amount(Key("fte", order[k + 1], last)) - amount(Key("fte", order[k], last))
        points += max(0.0, step) / total / 2
    return 100 * points
