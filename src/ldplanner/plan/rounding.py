"""How figures are rounded in a plan, so that its bytes do not hang on the last bit of a sum."""

from collections.abc import Mapping
from math import floor

from ldplanner.domain.goal import Goal
from ldplanner.domain.stream import Stream

SHARE_DIGITS = 6
POINT_DIGITS = 4
FTE_DIGITS = 4
MONEY_DIGITS = 2
VALUE_DIGITS = {Goal.MIX: 4, Goal.SHAPE: 4, Goal.COST: 2, Goal.DISRUPTION: 0, Goal.PACE: 4}


def rounded(number: float, digits: int) -> float:
    """Round, and never to minus zero."""
    return round(number, digits) + 0.0


def rounded_down(number: float, digits: int) -> float:
    """Round a lower bound so that it stays one; what is within a thousandth of the next digit counts as that."""
    unit = 10.0**digits
    return floor(number * unit + 1e-3) / unit + 0.0


def points(number: float | None) -> float | None:
    """Round percentage points."""
    return None if number is None else rounded(number, POINT_DIGITS)


def shares(mix: Mapping[Stream, float] | None) -> dict[Stream, float] | None:
    """Round the shares of a mix."""
    return None if mix is None else {stream: rounded(share, SHARE_DIGITS) for stream, share in mix.items()}
