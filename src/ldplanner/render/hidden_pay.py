"""Find pay and other private money in a line of a file, so that a snippet need not show it."""

import re
from collections.abc import Iterator

from ldplanner.load.pay_words import is_pay
from ldplanner.load.person import KEYS as PERSON_KEYS

_PAIR = re.compile(r"""(?P<key>[\w.-]+)["']?\s*[:=]\s*""")
_BRACES = re.compile(r"[{\[][^}\]]*")
# a flow value ends at the comma, unless that is a thousands separator: `{salary: 95,000, fte: 1.0}`
_VALUE = re.compile(r"(?:[^,}\]#]|(?<!\s)#|,(?=\d{3}\b))+")
# pay whose key stands on a line above: a year's budget, or a bare number
_BY_YEAR = re.compile(r"""^[\s{,-]*["']?\d{4}["']?\s*:\s*(?P<value>[^#]*)""")
_BARE = re.compile(r"^[\s-]*(?P<value>[\"']?[$€£]?[\d_.,]+(?:e[+-]?\d+)?k?[\"']?)\s*(?:#.*)?$", re.IGNORECASE)
# a figure behind a word without a colon: `{salary 61237}`
_NOT_APART = re.compile(r"""(?<![^\W\d])(?P<key>[^\W\d]+(?:[-.][^\W\d]+)*)["']?[^\w:,{}\[\]#]*(?:[A-Z]{3}\s*)?(?=\d)""")
_OF_A_PERSON = re.compile(rf"""(?:^|[\s{{,-])["']?(?:{"|".join(PERSON_KEYS)})["']?\s*:\s""")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_LONG_NUMBER = re.compile(r"\d(?:[.,'\u2019_ ]?\d){3,}|\d+(?:[.,]\d+)?k\b", re.IGNORECASE)


def hidden_spans(line: str) -> list[tuple[int, int]]:
    """Return where private money stands in a line, as half-open ranges of characters in order.

    Keys that look like a misspelt pay key count too, numbers whose key may stand on an earlier line, and long numbers
    in a comment beside a person.
    """
    spans = list(_of_pay(line))
    if spans or _OF_A_PERSON.search(line):
        spans += _in_comment(line)
    return _apart(sorted(spans))


def _of_pay(line: str) -> Iterator[tuple[int, int]]:
    """Return where pay stands behind its key, or alone."""
    for whole in (_BY_YEAR.match(line), _BARE.match(line)):
        if whole:
            yield from _filled(line, *whole.span("value"))
            return
    for found in (*_PAIR.finditer(line), *_NOT_APART.finditer(line)):
        if is_pay(found["key"]):
            value = _BRACES.match(line, found.end()) or _VALUE.match(line, found.end())
            yield from _filled(line, found.end(), value.end()) if value else ()


def _in_comment(line: str) -> Iterator[tuple[int, int]]:
    """Return where long numbers stand in the comment of a line that is about a person, or about pay."""
    comment = _COMMENT.search(line)
    for number in _LONG_NUMBER.finditer(line, comment.start()) if comment else ():
        yield number.span()


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ranges, sorted by their start, with those that overlap made one."""
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _filled(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the range without the spaces at its end; none if nothing is left."""
    end = start + len(line[start:end].rstrip())
    return [(start, end)] if end > start else []
