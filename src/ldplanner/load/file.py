"""The sections of a roster file, each read for itself."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ldplanner.domain.compliance import Course
from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.need import Need
from ldplanner.domain.roster import Horizon
from ldplanner.domain.systems import System, Tool
from ldplanner.load import kinds, number
from ldplanner.load.codes import Code
from ldplanner.load.entry import Entry, Spot, read_each
from ldplanner.load.money import read_budget, read_limits
from ldplanner.load.need import read_course, read_need
from ldplanner.load.path import PathRow, read_path
from ldplanner.load.person import PersonRow, read_person
from ldplanner.load.report import Broken
from ldplanner.load.role import RoleRow
from ldplanner.load.role_rows import read_roles
from ldplanner.load.surroundings import read_system, read_tool

T = TypeVar("T")

KEYS = (
    "department",
    "as_of",
    "currency",
    "pay_scale",
    "profile",
    "priorities",
    "horizon",
    "budget",
    "limits",
    "attrition",
    "people",
    "pool",
    "roles",
    "paths",
    "needs",
    "compliance",
    "tools",
    "systems",
)
HORIZON_KEYS = ("starts", "quarters")
LISTS = ("people", "pool", "paths", "needs", "compliance", "tools", "systems")
"""The sections that are lists of entries; the others hold one value or a mapping."""

MOST_QUARTERS = 40
MOST_SCALE = 100_000
CURRENCY = "[A-Z]{3}"
DEFAULT_PROFILE = "modern-702010"


@dataclass(frozen=True, slots=True)
class RosterFile:
    """What could be read of a roster file; needs come with their paths."""

    entry: Entry
    department: str | None
    as_of: date | None
    currency: str
    pay_scale: float | None
    profile: str | None
    priorities: tuple[Goal, ...]
    horizon: Horizon | None
    budget: Budget
    limits: Limits
    attrition: float
    people: list[PersonRow]
    pool: list[PersonRow]
    roles: list[RoleRow]
    paths: list[PathRow]
    needs: list[tuple[Need, str]]
    compliance: list[Course]
    tools: list[Tool]
    systems: list[System]


def read_file(spot: Spot) -> RosterFile:
    """Read every section of a roster file; what is wrong is reported and left out.

    Raises:
        Broken: it is not a mapping.
    """
    entry = Entry(spot, KEYS, "a roster")
    horizon = entry.need("horizon", _horizon, "add `horizon: {starts: 2027-Q1, quarters: 6}`")
    return RosterFile(
        entry=entry,
        department=entry.get("department", kinds.text, None),
        as_of=entry.get("as_of", kinds.day, None),
        currency=entry.get("currency", _currency, "USD"),
        pay_scale=entry.get("pay_scale", number.decimal(0, MOST_SCALE, above=True), None),
        profile=entry.get("profile", kinds.text, None) if "profile" in entry else DEFAULT_PROFILE,
        priorities=entry.get("priorities", kinds.ranking(kinds.word(Goal)), tuple(Goal)),
        horizon=horizon,
        budget=_section(entry, "budget", read_budget, Budget()),
        limits=_section(entry, "limits", read_limits, Limits()),
        attrition=entry.get("attrition", number.attrition, 0.0),
        people=_each(entry, "people", read_person),
        pool=_each(entry, "pool", read_person),
        roles=_section(entry, "roles", read_roles, []),
        paths=_each(entry, "paths", read_path),
        needs=_each(entry, "needs", lambda each: (read_need(each), each.path)),
        compliance=_each(entry, "compliance", read_course),
        tools=_each(entry, "tools", read_tool),
        systems=_each(entry, "systems", read_system),
    )


def _each(entry: Entry, key: str, read: Callable[[Spot], T]) -> list[T]:
    """Read the entries of a list; nothing after its key is no entries, as when all are commented out."""
    return read_each(entry.at(key).items(), read) if key in entry else []


def _section(entry: Entry, key: str, read: Callable[[Spot], T], default: T) -> T:
    """Read a mapping; nothing after its key is the same as no key."""
    return default if key in entry and entry.at(key).empty else entry.get(key, read, default)


def _horizon(spot: Spot) -> Horizon:
    entry = Entry(spot, HORIZON_KEYS, "`horizon`")
    starts = entry.need("starts", kinds.quarter, "add `starts: 2027-Q1`")
    quarters = entry.need("quarters", number.whole(1, MOST_QUARTERS), "add `quarters: 6`")
    if starts is None or quarters is None or not entry.sound:
        raise Broken
    return Horizon(starts=starts, quarters=quarters)


def _currency(spot: Spot) -> str:
    written = kinds.text(spot)
    if not re.fullmatch(CURRENCY, written):
        meant = written.strip().upper() if re.fullmatch("[A-Za-z]{3}", written.strip()) else None
        hint = f"write {meant}" if meant else "write the three letters of its ISO code, such as EUR"
        raise spot.wrong(Code.UNKNOWN_WORD, f"{spot.seen} is not a currency code", hint, instead=meant)
    return written
