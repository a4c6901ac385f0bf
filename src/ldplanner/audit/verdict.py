"""What a rule says of a plan, and how close two numbers must be."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

TOLERANCE = 1e-6
ARITHMETIC = 1e-12
"""The part of a sum by which its floating-point arithmetic may miss it, whatever the order of its terms."""

_NAMED = 3
_LONGEST = 10**16


class Verdict(NamedTuple):
    """Whether a rule holds, and its numbers in words."""

    ok: bool
    detail: str


class Reading(NamedTuple):
    """A figure beside its limit: "3,112,400 in 2027-Q3" of 3,100,000."""

    where: str
    value: float
    limit: float


def number(value: float, digits: int = 4) -> str:
    """Write a number with thousands separators and no trailing zeros, one beyond belief by its power of ten."""
    if abs(value) >= _LONGEST:
        return f"{Decimal(value):.3e}"
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def counted(count: int, noun: str) -> str:
    """Write a count with its noun: "1 action", "2 actions"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def listed(problems: Sequence[str], otherwise: str) -> Verdict:
    """Return a verdict that names the first problems, or holds if there are none."""
    if not problems:
        return Verdict(ok=True, detail=otherwise)
    rest = len(problems) - _NAMED
    return Verdict(ok=False, detail="; ".join(problems[:_NAMED]) + (f"; and {rest} more" if rest > 0 else ""))


def slack(limit: float) -> float:
    """Return by how much a limit may be missed."""
    return TOLERANCE * max(1.0, abs(limit))


def at_most(readings: Sequence[Reading], digits: int = 4) -> Verdict:
    """Hold if no reading is above its limit; the detail names the tightest."""
    problems = [
        f"{number(value, digits)} {where} exceeds {number(limit, digits)} by {number(value - limit, digits)}"
        for where, value, limit in readings
        if value > limit + slack(limit)
    ]
    tightest = min(readings, key=lambda reading: reading.limit - reading.value)
    otherwise = f"tightest {number(tightest.value, digits)} {tightest.where} of {number(tightest.limit, digits)}"
    return listed(problems, otherwise)


def at_least(readings: Sequence[Reading], digits: int = 4) -> Verdict:
    """Hold if no reading is below its limit; the detail names the tightest."""
    problems = [
        f"{number(value, digits)} {where} falls short of {number(limit, digits)} by {number(limit - value, digits)}"
        for where, value, limit in readings
        if value < limit - slack(limit)
    ]
    tightest = min(readings, key=lambda reading: reading.value - reading.limit)
    otherwise = f"tightest {number(tightest.value, digits)} {tightest.where}, {number(tightest.limit, digits)} needed"
    return listed(problems, otherwise)


def close(stated: float, recomputed: float, digits: int, size: float = 1.0) -> bool:
    """Tell whether a figure rounded to so many digits can be the one recomputed; `size` is that of its largest term."""
    return abs(stated - recomputed) <= rounding(max(size, abs(recomputed)), digits)


def rounding(size: float, digits: int) -> float:
    """Return how far a figure made of terms of this size, and rounded to so many digits, may be from the exact one."""
    return float(0.5 * 10**-digits + ARITHMETIC * max(1.0, abs(size)))
