"""How much people work: as a share, a percentage, or hours a week or in two."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

from ldplanner.exchange.values.amounts import amount

_A_SHARE = Fraction(3, 2)
_FULL_WEEK, _FULL_FORTNIGHT = (35, 42), (70, 84)
_USUAL_WEEK = Fraction(40)
_PART = ("part", "pt", "p")


def share_of(text: str) -> Fraction | None:
    """Return a share of full time: `0.5`, `0,5`, `50` and `50 %` are half; None if it is no number."""
    number = amount(text)
    return number / 100 if number is not None and number > _A_SHARE else number


def full_time_of(texts: Iterable[str], header: str) -> Fraction:
    """Return the hours that are full time in a column: those most people work, if a week or two of that is usual."""
    hours = Counter(number for text in texts if (number := amount(text)))
    for number, _ in hours.most_common(3):
        if _within(number, _FULL_WEEK) or _within(number, _FULL_FORTNIGHT):
            return number
    return 2 * _USUAL_WEEK if "bi" in header.casefold() or "pay period" in header.casefold() else _USUAL_WEEK


def week_of(full_time: Fraction) -> Fraction:
    """Return the hours of one full-time week."""
    return full_time / 2 if _within(full_time, _FULL_FORTNIGHT) else full_time


def is_part_time(text: str) -> bool:
    """Tell whether a time type says part time."""
    words = text.casefold().replace("-", " ").split()
    return bool(words) and words[0] in _PART


def _within(number: Fraction, bounds: tuple[int, int]) -> bool:
    return bounds[0] <= number <= bounds[1]
