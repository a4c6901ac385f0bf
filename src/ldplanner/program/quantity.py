"""What limits and goals look at, quarter by quarter, and what an action does to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum, auto
from typing import NamedTuple, TypeAlias


class Kind(StrEnum):
    """A kind of quantity; units in brackets."""

    MEASURE = "measure"  # of a stream, survival-weighted [FTE, or money a year when the profile measures that]
    ROLE_FTE = "role-fte"  # in a role, survival-weighted [FTE]
    STREAM_FTE = "stream-fte"  # of a stream, survival-weighted [FTE]
    FLOOR_FTE = "floor-fte"  # in the roles of one of the profile's floors, survival-weighted [FTE]
    HEADS = "heads"  # people in the mix [heads]
    PAID_HEADS = "paid-heads"  # people in the mix whose loaded cost is not zero [heads]
    PAYROLL = "payroll"  # survival-weighted [money a year]
    HEADCOUNT = "headcount"  # present in the department [FTE]
    RESKILLING = "reskilling"  # [FTE]
    COVER = "cover"  # available to one of the needs [FTE]
    CHANGE = "change"  # one-off, in the quarter in which an action starts [money]
    OPENINGS = "openings"  # hires opened in the quarter [heads]

    __hash__ = str.__hash__  # an enumeration's own is Python code, and asked for millions of times


class Quantity(NamedTuple):
    """A kind of quantity, and which one of it: the stream, or the index of the floor or need."""

    kind: Kind
    of: str = ""


Sight: TypeAlias = Mapping[Quantity, frozenset[int]]
"""The quarters t in which somebody looks at a quantity."""


class Phase(IntEnum):
    """When an action that starts in s and takes effect in e changes a quantity."""

    START = auto()  # in s only
    DURING = auto()  # in s..e-1
    AFTER = auto()  # from e on

    __hash__ = object.__hash__  # for the same reason


@dataclass(frozen=True, slots=True)
class Effect:
    """What one person's action adds to a quantity: an amount for each t = 1..H, in the phase.

    `ramp` multiplies the first quarters after e: output of somebody new.
    """

    quantity: Quantity
    phase: Phase
    amounts: tuple[float, ...]
    ramp: tuple[float, ...] = ()

    def at(self, t: int, start: int, effective: int) -> float:
        """Return what is added in quarter t by an action that starts and takes effect in those quarters."""
        match self.phase:
            case Phase.START:
                reached = t == start
            case Phase.DURING:
                reached = start <= t < effective
            case Phase.AFTER:
                reached = t >= effective
        if not reached:
            return 0.0
        lag = t - effective
        return self.amounts[t - 1] * (self.ramp[lag] if 0 <= lag < len(self.ramp) else 1.0)

    def added(self, start: int, effective: int) -> Iterable[tuple[int, float]]:
        """Return the quarters in which an action adds something, and what."""
        match self.phase:
            case Phase.START:
                quarters = range(start, start + 1)
            case Phase.DURING:
                quarters = range(start, effective)
            case Phase.AFTER:
                quarters = range(effective, len(self.amounts) + 1)
        if self.ramp:
            return ((t, self.at(t, start, effective)) for t in quarters)
        return zip(quarters, self.amounts[quarters.start - 1 :], strict=False)

    def seen(self, quarters: frozenset[int]) -> "Effect | None":
        """Return the effect as somebody sees it who looks only in those quarters; None if there is nothing to see."""
        amounts = tuple([amount if t in quarters else 0.0 for t, amount in enumerate(self.amounts, 1)])
        return Effect(self.quantity, self.phase, amounts, self.ramp) if any(amounts) else None


def seen(effects: list[Effect], sight: Sight) -> tuple[Effect, ...]:
    """Return the effects that somebody sees, in a fixed order."""
    trimmed = (effect.seen(sight.get(effect.quantity, frozenset())) for effect in effects)
    return tuple(sorted((effect for effect in trimmed if effect), key=_order))


def _order(effect: Effect) -> tuple[Quantity, int, tuple[float, ...]]:
    return effect.quantity, effect.phase, effect.amounts
