"""Numbers as HR systems write them: `$14,248.00`, `82.000,00 €`, `95k`, `50 %`."""

import re
from fractions import Fraction
from functools import lru_cache

from ldplanner.load.number import corrected

_NUMBER = re.compile(r"\d[\d.,' \u2019]*\d|\d")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_SCALED = re.compile(r"\s*([kK%])(?![a-zA-Z])")
_LONGEST = 40


@lru_cache(maxsize=16_384)
def amount(text: str, *, points_are_thousands: bool = False) -> Fraction | None:
    """Return the one number in a text, None if there is not exactly one, or it is negative.

    `points_are_thousands` says how to read `95.000`.
    """
    found = _NUMBER.findall(text[:_LONGEST])
    if len(found) != 1 or re.search(r"[-(]\s*[$€£]?\s*\d", text):
        return None
    number = _NUMBER.search(text)
    if number is None:
        return None
    written = number[0]
    if points_are_thousands and _THOUSANDS.fullmatch(written):
        return Fraction(written.replace(".", ""))
    scale = _SCALED.match(text, number.end())
    value = corrected(written + (scale[1] if scale else ""))
    return None if value is None else Fraction(value)
