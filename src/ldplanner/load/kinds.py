"""Readers of single values: each returns what the domain wants or reports what is wrong and to write instead."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from ldplanner.domain.ids import PersonId, RoleId, SkillId, UnitId
from ldplanner.domain.quarter import Quarter
from ldplanner.load.codes import Code
from ldplanner.load.entry import Spot, one_of, read_each
from ldplanner.load.node import Listing, Scalar
from ldplanner.load.pay_words import without_pay
from ldplanner.load.report import Broken, Named
from ldplanner.load.shown import plain, shown

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
LONGEST_ID = 100
LONGEST_TEXT = 10_000
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_SAYS_YES, _SAYS_NO = {"yes", "y", "on", "1"}, {"no", "n", "off", "0"}


def text(spot: Spot) -> str:
    """Read text; a number stands for itself, as in `id: 1023`."""
    node = spot.node
    if not isinstance(node, Scalar):
        raise spot.wrong(Code.WRONG_KIND, f"`{spot.key}` is text, not {spot.seen}", "write one piece of text")
    if spot.empty or not node.text.strip():
        raise spot.wrong(Code.NO_VALUE, f"`{spot.key}` has no value", "write one, or remove the line")
    if node.plain and node.text in _TRUTH:
        raise spot.wrong(Code.WRONG_KIND, f"{spot.seen} is not text", "put it in quotes if it is meant as text")
    if len(node.text) > LONGEST_TEXT:
        message = f"`{spot.key}` is longer than {LONGEST_TEXT:,} characters"
        raise spot.wrong(Code.OUT_OF_RANGE, message, "shorten it; a quote that closes too late swallows lines")
    return node.text


def identifier(spot: Spot) -> str:
    """Read an id: text without spaces, slashes and characters that cannot be seen."""
    written = text(spot)
    if not is_identifier(written):
        hint = f"ids are lower-case words joined by hyphens, such as {shown(id_from(without_pay(written)))}"
        raise spot.wrong(Code.BAD_ID, f"{spot.seen} is not an id", hint)
    return written


def is_identifier(written: str) -> bool:
    """Tell whether text may be an id."""
    bad = any(one.isspace() or one == "/" or unicodedata.category(one)[0] in "CZ" for one in written)
    return bool(written) and not bad and len(written) <= LONGEST_ID


def id_from(words: str) -> str:
    """Return an id made from a name or title: `Ana Ruiz` is `ana-ruiz`."""
    ascii_ = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain(ascii_))[:40].strip("-") or "someone"


def person_id(spot: Spot) -> PersonId:
    """Read the id of a person."""
    return PersonId(identifier(spot))


def role(spot: Spot) -> RoleId:
    """Read the name of a role, to be looked up later."""
    written = text(spot)
    spot.mention(Named.ROLE, written)
    return RoleId(written)


def manager(spot: Spot) -> PersonId:
    """Read the id of a manager, to be looked up later."""
    written = text(spot)
    spot.mention(Named.MANAGER, written)
    return PersonId(written)


def unit(spot: Spot) -> UnitId:
    """Read the unit that somebody belongs to."""
    return UnitId(text(spot).strip())


def skill(spot: Spot) -> SkillId:
    """Read a skill."""
    return SkillId(text(spot).strip())


def flag(spot: Spot) -> bool:
    """Read true or false."""
    node = spot.node
    if isinstance(node, Scalar) and node.plain and node.text in _TRUTH:
        return _TRUTH[node.text]
    meant = node.text.casefold() if isinstance(node, Scalar) else ""
    instead = "true" if meant in _SAYS_YES else "false" if meant in _SAYS_NO else None
    message = f"`{spot.key}` is true or false, not {spot.seen if meant else 'empty'}"
    raise spot.wrong(Code.WRONG_KIND, message, f"write {instead or 'true or false'}", instead=instead)


def day(spot: Spot) -> date:
    """Read a date such as 2027-06-30."""
    written = text(spot)
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", written)
    if not found:
        instead = _iso_day(written)
        hint = f"write {instead}" if instead else "write year, month and day as in 2027-06-30"
        raise spot.wrong(Code.NO_SUCH_DAY, f"{spot.seen} is not a date", hint, instead=instead)
    _plausible_year(spot, int(found[1]))
    try:
        return date.fromisoformat(written)
    except ValueError:
        hint = "write a day of the calendar as year, month, day"
        raise spot.wrong(Code.NO_SUCH_DAY, f"there is no day {spot.seen}", hint) from None


def _iso_day(written: str) -> str | None:
    """Return the date meant by `2027/6/30`; where the year does not come first, day and month may be either."""
    parts = re.fullmatch(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})", written)
    try:
        return date(*(int(part) for part in parts.groups())).isoformat() if parts else None
    except ValueError:
        return None


def quarter(spot: Spot) -> Quarter:
    """Read a quarter such as 2027-Q1."""
    written = text(spot)
    try:
        found = Quarter.parse(written) if written.isascii() else None
    except ValueError:
        found = None
    if found:
        _plausible_year(spot, found.year)
        return found
    loose = re.fullmatch(r"(?i)([0-9]{4})[-/ ]?q([1-4])|q([1-4])[-/ ]?([0-9]{4})", written)
    instead = f"{loose[1] or loose[4]}-Q{loose[2] or loose[3]}" if loose else None
    hint = f"write {instead}" if instead else "write year and quarter from Q1 to Q4, as in 2027-Q1"
    raise spot.wrong(Code.NO_SUCH_DAY, f"{spot.seen} is not a quarter", hint, instead=instead)


def word(kind: type[Word]) -> Callable[[Spot], Word]:
    """Return a reader of one of the words of an enumeration."""

    def read(spot: Spot) -> Word:
        written = text(spot)
        try:
            return kind(written)
        except ValueError:
            raise one_of(spot, written, [str(one) for one in kind]) from None

    return read


def or_none(read: Callable[[Spot], T]) -> Callable[[Spot], T | None]:
    """Return a reader that also takes null, for what may be switched off."""
    return lambda spot: None if spot.empty else read(spot)


def rows(read: Callable[[Spot], T], *, least: int = 0) -> Callable[[Spot], tuple[T, ...]]:
    """Return a reader of a list in the order given; all that is wrong in it is reported."""

    def read_rows(spot: Spot) -> tuple[T, ...]:
        if not isinstance(spot.node, Listing):
            hint = "write a list in brackets, as in [a, b]; an empty one is []"
            seen = "empty" if spot.empty else spot.seen
            raise spot.wrong(Code.WRONG_KIND, f"`{spot.key}` is a list, not {seen}", hint)
        if len(spot.node.items) < least:
            raise spot.wrong(Code.NO_VALUE, f"`{spot.key}` names nothing", "name at least one, or remove the line")
        found = read_each(spot.items(), read)
        if len(found) < len(spot.node.items):
            raise Broken
        return tuple(found)

    return read_rows


def ranking(read: Callable[[Spot], T]) -> Callable[[Spot], tuple[T, ...]]:
    """Return a reader of a list whose order means something, in which nothing may come twice."""

    def read_ranking(spot: Spot) -> tuple[T, ...]:
        found = rows(read)(spot)
        for index, one in enumerate(found):
            if one in found[:index]:
                again = next(place for number, place in enumerate(spot.items()) if number == index)
                raise again.wrong(Code.REPEATED, f"{again.seen} is already in `{spot.key}`", "name each once")
        return found

    return read_ranking


def several(read: Callable[[Spot], T], *, least: int = 0) -> Callable[[Spot], tuple[T, ...]]:
    """Return a reader of a list whose order means nothing: sorted, each entry once."""
    read_rows = rows(read, least=least)
    return lambda spot: tuple(sorted(set(read_rows(spot)), key=str))


def _plausible_year(spot: Spot, year: int) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise spot.wrong(Code.OUT_OF_RANGE, f"the year of {spot.seen} is implausible", "check the year")
