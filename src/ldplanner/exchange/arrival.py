"""Somebody in an export, before it is known which role they have; and a row that was left out."""

from dataclasses import dataclass
from datetime import date

from ldplanner.exchange.tables.table import Row


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a row says about a person; pay is yearly and full-time. `todo` is what the user has to look at."""

    row: Row
    number: str
    name: str
    title: str
    job: str
    department: str
    unit: str
    managers: tuple[str, ...]
    fte: float
    salary: int | None
    leaves: date | None
    contract: bool
    todo: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not in the roster, and why."""

    row: int
    reason: str
