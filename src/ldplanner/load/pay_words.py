"""Words for pay, and texts of a user without the figures beside such a word: salaries are private."""

import re
from difflib import get_close_matches
from functools import lru_cache

PAY_KEYS = ("salary", "payroll", "change", "hire_cost", "pay_min", "cost", "yearly_cost", "pay", "wage")
# what people call pay in files of their own; not all of it can be known
_ENGLISH = ("salary", "salaries", "payroll", "wage", "wages", "compensation", "remuneration", "earnings")
_NAMES = frozenset({*_ENGLISH, "gehalt", "lohn", "salaire"})
_WITH_PAY = frozenset(["pay", "base_pay", "annual_pay", "yearly_pay", "gross_pay", "monthly_pay"])
_ALIKE = 0.75
_NUMBER = re.compile(r"\d(?:[.,'\u2019_\s]?\d)*")
_LONG_NUMBER = re.compile(r"\d(?:[.,'\u2019_\s]?\d){3,}|\d+(?=k\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d]+(?:-[^\W\d]+)*")
_LOOKED_AT = 300
HIDDEN = "…"


@lru_cache(maxsize=4096)
def is_pay(key: str) -> bool:
    """Tell whether a key is, or looks like a misspelt, key of private money, or a common name of pay."""
    written = key.casefold().replace("-", "_").rsplit(".", maxsplit=1)[-1].strip("_")
    named = written in _WITH_PAY or not _NAMES.isdisjoint(written.split("_"))
    return named or bool(get_close_matches(written, PAY_KEYS, n=1, cutoff=_ALIKE))


def pay_word(key: str) -> str:
    """Return the first word for pay in a key that has figures too, as it is written; an empty text if none."""
    if not any(map(str.isdigit, key)):
        return ""
    return next((word for word in _WORD.findall(key[:_LOOKED_AT]) if is_pay(word)), "")


def without_pay(text: str) -> str:
    """Return a user's words with long numbers hidden if they name pay: a colon may be missing before the figure."""
    if not _NAMES.isdisjoint(re.findall(r"[^\W\d_]+", text.casefold())):
        return _LONG_NUMBER.sub(HIDDEN, text)
    return text


def key_without_pay(key: str) -> str:
    """Return a key with its numbers hidden if it begins with, or has in it, a word for pay."""
    return _NUMBER.sub(HIDDEN, key) if pay_word(key) else key
