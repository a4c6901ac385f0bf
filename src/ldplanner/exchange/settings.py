"""How an export is to be read: what the user says about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fnmatch import fnmatchcase

from ldplanner.exchange.columns.fields import Field


class PayBasis(StrEnum):
    """Whether pay is what full-time work would be paid, or what is actually paid for the hours worked."""

    FULL_TIME = "full-time"
    ACTUAL = "actual"


class Others(StrEnum):
    """Where those go who work in other departments: into the pool if they have a role of the catalogue, or out."""

    POOL = "pool"
    OUT = "out"


@dataclass(frozen=True)
class Settings:
    """What the user says about an export; `as_of` is the day of the roster."""

    as_of: date
    sheet: str | None = None
    columns: Mapping[Field, str] = field(default_factory=dict)
    department: str | None = None
    others: Others = Others.OUT
    pay_basis: PayBasis = PayBasis.FULL_TIME

    def is_department(self, name: str) -> bool:
        """Tell whether a department is the one meant: its name holds the words given, or matches them with `*`."""
        if self.department is None:
            return False
        pattern, name = self.department.casefold().strip(), name.casefold()
        return fnmatchcase(name, pattern) if set("*?") & set(pattern) else pattern in name
