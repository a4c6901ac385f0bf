"""The file of job titles that comes with the program (`profiles/titles.yaml`)."""

from collections.abc import Mapping
from dataclasses import dataclass

from ldplanner.domain.ids import RoleId
from ldplanner.load import kinds
from ldplanner.load.entry import Entry, Spot
from ldplanner.load.kind_of_file import FileKind
from ldplanner.load.mapping_file import Reading, read_mapping
from ldplanner.load.report import Broken

TRUSTS = ("ask", "inside", "sure")
WORDS = ("about", "other_trades", "noise", "common")
DEPARTMENTS = ("learning", "other_trades", "elsewhere")


@dataclass(frozen=True, slots=True)
class Titles:
    """What the file says: titles as (role, how far to trust it, text), and words by what they do to a title."""

    titles: tuple[tuple[RoleId, str, str], ...]
    words: Mapping[str, tuple[str, ...]]
    departments: Mapping[str, tuple[str, ...]]
    short: Mapping[str, str]
    at_the_end: Mapping[str, str]


def read_titles(path: str) -> Reading[Titles]:
    """Read a file of titles.

    Raises:
        UnreadableInputError: it cannot be read at all.
    """
    return read_mapping(path, FileKind.TITLES, _titles)


def _titles(spot: Spot) -> Titles:
    entry = Entry(spot, ("roles", "departments", "short", "at_the_end", *WORDS), "`titles.yaml`")
    titles = entry.need("roles", _by_role)
    departments = entry.need("departments", _departments)
    short, at_the_end = entry.need("short", _spelled_out), entry.need("at_the_end", _spelled_out)
    words = {key: entry.get(key, kinds.rows(kinds.text), ()) for key in WORDS}
    if titles is None or departments is None or short is None or at_the_end is None or not entry.sound:
        raise Broken
    return Titles(titles, words, departments, short, at_the_end)


def _by_role(spot: Spot) -> tuple[tuple[RoleId, str, str], ...]:
    found: list[tuple[RoleId, str, str]] = []
    for key, titles in spot.members():
        role = kinds.role(Spot(spot.report, key, titles.path))
        entry = Entry(titles, TRUSTS, "a role")
        for trust in TRUSTS:
            found += ((role, trust, text) for text in entry.get(trust, kinds.rows(kinds.text), ()))
    return tuple(found)


def _departments(spot: Spot) -> dict[str, tuple[str, ...]]:
    entry = Entry(spot, DEPARTMENTS, "`departments`")
    return {kind: entry.get(kind, kinds.rows(kinds.text), ()) for kind in DEPARTMENTS}


def _spelled_out(spot: Spot) -> dict[str, str]:
    return {key.text: kinds.text(value) for key, value in spot.members()}
