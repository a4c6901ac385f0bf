"""Find pay and other private money in a line of a file, so that a snippet need not show it."""

import re
from difflib import get_close_matches

PAY_KEYS = ("salary", "payroll", "change", "hire_cost", "pay_min", "cost", "yearly_cost", "pay", "wage")
_PAIR = re.compile(r"""(?P<key>[\w.-]+)["']?\s*[:=]\s*""")
_BRACES = re.compile(r"[{\[][^}\]]*")
# a flow value ends at the comma, unless that is a thousands separator: `{salary: 95,000, fte: 1.0}`
_VALUE = re.compile(r"(?:[^,}\]#]|(?<!\s)#|,(?=\d{3}\b))+")
# pay whose key stands on a line above: a year's budget, or a bare number
_BY_YEAR = re.compile(r"""^[\s{,-]*["']?\d{4}["']?\s*:\s*(?P<value>[^#]*)""")
_BARE = re.compile(r"^[\s-]*(?P<value>[\"']?[$€£]?[\d_.,]+(?:e[+-]?\d+)?k?[\"']?)\s*(?:#.*)?$", re.IGNORECASE)
_ALIKE = 0.75


def hidden_spans(line: str) -> list[tuple[int, int]]:
    """Return where private money stands in a line, as half-open ranges of characters in order.

    Keys that look like a misspelt pay key count too, and numbers whose key may stand on an earlier line.
    """
    for whole in (_BY_YEAR.match(line), _BARE.match(line)):
        if whole:
            return _filled(line, *whole.span("value"))
    spans: list[tuple[int, int]] = []
    for pair in _PAIR.finditer(line):
        if spans and pair.start() < spans[-1][1]:
            continue
        if is_pay(pair["key"]):
            value = _BRACES.match(line, pair.end()) or _VALUE.match(line, pair.end())
            spans += _filled(line, pair.end(), value.end()) if value else []
    return spans


def is_pay(key: str) -> bool:
    """Tell whether a key is, or looks like a misspelt, key of private money."""
    written = key.casefold().replace("-", "_").rsplit(".", maxsplit=1)[-1]
    return bool(get_close_matches(written, PAY_KEYS, n=1, cutoff=_ALIKE))


def _filled(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the range without the spaces at its end; none if nothing is left."""
    end = start + len(line[start:end].rstrip())
    return [(start, end)] if end > start else []
