"""What differs between two rosters: entry by entry, and in where the department stands today."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import JsonValue

from ldplanner.domain.stream import Stream
from ldplanner.domain.value import Value


class Section(StrEnum):
    """The part of a roster that something belongs to, in the order in which one wants to read of it."""

    DEPARTMENT = "department"
    PEOPLE = "people"
    POOL = "pool"
    ROLES = "roles"
    PATHS = "paths"
    BUDGET = "budget"
    LIMITS = "limits"
    NEEDS = "needs"
    COMPLIANCE = "compliance"
    TOOLS = "tools"
    SYSTEMS = "systems"
    PROFILE = "profile"


class ChangeKind(StrEnum):
    """What happened to something: only the newer roster has it, only the older, or both."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class FieldChange(Value):
    """A key with its value in either roster, None where there is none; money is private.

    Two times None says that something under the key changed which cannot be told in a value.
    """

    key: str
    before: JsonValue = None
    after: JsonValue = None
    is_money: bool = False


class EntryChange(Value):
    """Something that differs; `name` is its id or what it goes by, empty for a section that has no entries.

    A group of people without ids goes by its role.
    """

    section: Section
    kind: ChangeKind
    name: str = ""
    title: str = ""
    is_group: bool = False
    fields: tuple[FieldChange, ...] = ()


class Standing(Value):
    """Where a department stands today: FTE, yearly payroll, mix, gap and shape (None where nobody is in the mix)."""

    fte: float
    payroll: int
    currency: str
    mix: Mapping[Stream, float] | None
    gap: float | None
    shape: float | None


class Difference(Value):
    """Everything that differs between two rosters, in the order of the sections."""

    before: Standing
    after: Standing
    changes: tuple[EntryChange, ...]
