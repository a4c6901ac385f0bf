"""Pay in any period to full-time yearly pay."""

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from ldplanner.exchange.values.amounts import amount

FULL_TIME_HOURS = 40


class Period(Enum):
    """How many of them a year has; an hourly rate is for 40 hours in 52 weeks unless full time is otherwise."""

    YEAR = 1
    MONTH = 12
    NINE_MONTHS = 9
    HALF_MONTH = 24
    FORTNIGHT = 26
    WEEK = 52
    DAY = 260
    HOUR = 2080

    @property
    def word(self) -> str:
        """The period as pay slips name it."""
        return _WORDS[self]


_WORDS = {
    Period.YEAR: "yearly",
    Period.MONTH: "monthly",
    Period.NINE_MONTHS: "monthly for nine months",
    Period.HALF_MONTH: "twice a month",
    Period.FORTNIGHT: "every two weeks",
    Period.WEEK: "weekly",
    Period.DAY: "daily",
    Period.HOUR: "hourly",
}
# PeopleSoft's codes stand alone in a cell; words may stand anywhere in a cell or a header.
_CODES = {
    "a": Period.YEAR, "y": Period.YEAR, "m": Period.MONTH, "m12": Period.MONTH, "m9": Period.NINE_MONTHS,
    "s": Period.HALF_MONTH, "b": Period.FORTNIGHT, "w": Period.WEEK, "d": Period.DAY, "h": Period.HOUR,
}  # fmt: skip
_NAMES = (
    (Period.HALF_MONTH, r"semi[ -]?monthly|twice a month|half[ -]?month"),
    (Period.FORTNIGHT, r"bi[ -]?weekly|fortnight|every (?:two|2|other) weeks"),
    (Period.HOUR, r"hour|\bhr\b|\bhrly\b|/h\b"),
    (Period.DAY, r"daily|per day|\bday\b|diem"),
    (Period.WEEK, r"week"),
    (Period.MONTH, r"month|\bmo\b|\bpm\b"),
    (Period.YEAR, r"annual|annum|year|\byr\b|\bpa\b|p\.a\."),
)
# What a year of full-time work is paid, in currencies of like size: judgement; wide, to catch only plain nonsense.
LEAST, MOST = 10_000, 700_000
COMPARABLE = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"})
_ORDER = (Period.YEAR, Period.MONTH, Period.HOUR, Period.FORTNIGHT, Period.WEEK, Period.DAY)
_SIGNS = {"€": "EUR", "£": "GBP", "CHF": "CHF"}


@dataclass(frozen=True, slots=True)
class Pay:
    """Yearly full-time pay, and the period it was given for; `said` is another period that the file claims."""

    yearly: int
    period: Period
    stated: bool
    said: Period | None = None


@lru_cache(maxsize=1024)  # the same few periods and shares, row by row
def _times(period: Period, hours: Fraction, share: Fraction) -> Fraction:
    return period.value * (hours / FULL_TIME_HOURS if period is Period.HOUR else 1 / share)


@lru_cache(maxsize=16_384)
def period_of(text: str) -> Period | None:
    """Return the period that a cell or a column name tells, None if it tells none."""
    text = text.casefold().replace("_", " ").strip()
    if text in _CODES:
        return _CODES[text]
    return next((period for period, pattern in _NAMES if re.search(pattern, text)), None)


def currency_of(text: str) -> str | None:
    """Return the currency of a cell: three letters, or a sign that only one currency has."""
    found = re.search(r"\b([A-Z]{3})\b", text)
    return found[1] if found else next((code for sign, code in _SIGNS.items() if sign in text), None)


@dataclass(frozen=True, slots=True)
class Terms:
    """What decides about amounts: the hours of a full-time week, the share of it that they are for (rates apart).

    Where amounts are `comparable`, a period that makes nonsense of one gives way to the likeliest that does not.
    """

    hours: Fraction
    share: Fraction
    comparable: bool

    def yearly(self, given: Fraction, period: Period) -> int:
        """Return an amount as full-time yearly pay, rounded half up."""
        pay = given * _times(period, self.hours, self.share)
        return (2 * pay.numerator + pay.denominator) // (2 * pay.denominator)

    def makes_sense(self, yearly: int) -> bool:
        """Tell whether somebody may be paid so much, or it cannot be told."""
        return not self.comparable or LEAST <= yearly <= MOST


@lru_cache(maxsize=16_384)
def read_pay(text: str, stated: Period | None, terms: Terms) -> Pay | None:
    """Return what a cell pays in a full-time year; None if it holds no amount. `stated` is another column's period."""
    period = period_of(text) or stated
    given = amount(text, points_are_thousands=period is not Period.HOUR)
    if given is None or given == 0:
        return None
    if period and terms.makes_sense(yearly := terms.yearly(given, period)):
        return Pay(yearly, period, stated=True)
    ways = ((one, terms.yearly(given, one)) for one in _ORDER)
    used, yearly = next((way for way in ways if terms.makes_sense(way[1])), (period or Period.YEAR, 0))
    yearly = yearly or terms.yearly(given, used)
    return Pay(yearly, used, stated=False, said=period if period is not used else None)
