"""Days as HR systems write them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_NEVER = re.compile(r"\b(?:9999|2999|0000)\b|^(?:9999|2999|0000)\d{4}$|^00[./-]00")
_PLAIN = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ].*)?")
_PARTS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?: .*)?")
_NAMED = ("%d-%b-%Y", "%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%d-%b-%y", "%d-%B-%Y", "%b %d %Y")
# Excel's day 0; a whole number of five digits is a day between 1982 and 2064
_EXCEL = date(1899, 12, 30)
_EXCEL_DAYS = range(30_000, 60_001)
_YEARS = range(1930, 2151)
_PIVOT, _MONTHS = 69, 12


@dataclass(frozen=True, slots=True)
class DayOrder:
    """How a column writes days: `05/06/2027` is the 5th of June where the day comes first."""

    day_first: bool = False
    certain: bool = True

    def read(self, text: str) -> date | None:
        """Return the day, None for one that never comes (`9999-12-31`).

        Raises:
            ValueError: it is no day.
        """
        text = text.strip()
        if _NEVER.search(text):
            return None
        found = _read(text, day_first=self.day_first)
        if found.year not in _YEARS:
            raise ValueError(text)
        return found


def order_of(texts: Iterable[str]) -> DayOrder:
    """Return how a column writes days: as the days say that can only be read one way, otherwise month first."""
    first, second, points = 0, 0, False
    found = False
    for text in texts:
        parts = _PARTS.fullmatch(text.strip())
        if parts:
            found = True
            first = max(first, int(parts[1]))
            second = max(second, int(parts[3]))
            points = points or parts[2] == "."
    day_first = points or (first > _MONTHS >= second)
    return DayOrder(day_first, certain=not found or points or first > _MONTHS or second > _MONTHS)


def _read(text: str, *, day_first: bool) -> date:
    plain = _PLAIN.fullmatch(text)
    if plain:
        return date(int(plain[1]), int(plain[2]), int(plain[3]))
    parts = _PARTS.fullmatch(text)
    if parts:
        first, second, year = int(parts[1]), int(parts[3]), _year(parts[4])
        day, month = (first, second) if (day_first and second <= _MONTHS) or first > _MONTHS else (second, first)
        return date(year, month, day)
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text) and int(float(text)) in _EXCEL_DAYS:
        return _EXCEL + timedelta(days=int(float(text)))
    for form in _NAMED:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  a day has no time zone
        except ValueError:
            continue
    raise ValueError(text)


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year <= _PIVOT else 1900)  # noqa: PLR2004  digits of a year
