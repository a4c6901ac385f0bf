"""The plan: what is done when, what comes of it, and how it was proven. Written to and read from `plan.json`."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId, UnitId
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.stream import Stream

FORMAT_VERSION = "1.0"


Figure: TypeAlias = bool | int | float | str | None
"""What stands in a roster: a number, a quarter, yes or no; None if nothing does."""


class Part(BaseModel):
    """A part of a plan: frozen, and deaf to fields that a newer minor version adds."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False, populate_by_name=True)


class Status(StrEnum):
    """What is known about the plan: proven best in every goal, or only that it obeys every limit."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


class Termination(StrEnum):
    """Why the solving stopped."""

    PROVED = "proved"
    TIME_LIMIT = "time-limit"
    INTERRUPTED = "interrupted"


class ActionKind(StrEnum):
    """What may be done with a person."""

    REASSIGN = "reassign"
    TRANSFER = "transfer"
    HIRE = "hire"
    RELEASE = "release"


class Action(Part):
    """One thing done with one person.

    `quarter` is when it starts, `effective` the first quarter in the new state, `cost` one-off, `salary` the full-time
    pay after it (0 after a release). Someone to be hired is called `new-<role>-<number>`.
    """

    quarter: Quarter
    kind: ActionKind
    person: PersonId
    from_role: RoleId | None = Field(alias="from")
    to_role: RoleId | None = Field(alias="to")
    effective: Quarter
    unit: UnitId | None
    cost: int
    salary: int
    reason: str = ""


class Input(Part):
    """What the plan was made from: a digest of the whole, and one of each part to tell what changed since."""

    path: str
    sha256: str
    parts: Mapping[str, str] = {}


class Levels(Part):
    """A ratio goal at four moments, in percentage points; nothing where nobody is in the mix or it is not known."""

    today: float | None
    baseline: float | None
    plan: float | None
    best_possible: float | None


class Mixes(Part):
    """Each stream's share today, at the end when nothing is done, and at the end of the plan."""

    today: Mapping[Stream, float] | None
    baseline: Mapping[Stream, float] | None
    plan: Mapping[Stream, float] | None


class Stage(Part):
    """A goal's value in the plan, and the bound no plan can beat that keeps the goals before it."""

    goal: Goal
    value: float
    bound: float


class Fte(Part):
    """FTE expected to be there, by role and by stream."""

    roles: Mapping[RoleId, float]
    streams: Mapping[Stream, float]


class Cover(Part):
    """FTE available to a need in a quarter, and what it asks for then (0 where it does not bind)."""

    need: str
    available: float
    at_least: float


class QuarterState(Part):
    """The department in a quarter: mix, FTE, cover, yearly payroll, one-off money, openings, FTE reskilling."""

    quarter: Quarter
    mix: Mapping[Stream, float] | None
    fte: Fte
    available: tuple[Cover, ...]
    payroll: float
    change_spend: int
    hires: int
    reskilling: float


class BudgetUse(Part):
    """Money that was given, and what the plan uses of it: the highest payroll, or the sum of the change cost."""

    name: str
    limit: int | None
    used: float


class Binding(Part):
    """A limit that holds the plan back; what one step more would do to the gap is told once it has been solved."""

    limit: str
    next_step: str | None = None
    gap_change: float | None = None


class Check(Part):
    """One rule, re-checked: the numbers say why it holds or not."""

    rule: str
    ok: bool
    detail: str


class Audit(Part):
    """Every rule re-checked over the plan by code that did not make it."""

    ok: bool
    checks: tuple[Check, ...]


class Relaxed(Part):
    """A limit or need that was loosened so that there is a plan; `path` is its place in the roster.

    What compliance takes is in FTE, although no figure of the roster says so.
    """

    limit: str
    words: str
    path: str
    before: Figure = Field(alias="from")
    after: Figure = Field(alias="to")


class Plan(Part):
    """A plan that obeys every limit of its roster, but for those `relaxed`, with its proof and its audit."""

    format_version: str = FORMAT_VERSION
    tool: str
    input: Input
    profile: str
    status: Status
    termination: Termination
    gap: Levels
    shape: Levels
    mix: Mixes
    stages: tuple[Stage, ...]
    actions: tuple[Action, ...]
    quarters: tuple[QuarterState, ...]
    budget: tuple[BudgetUse, ...]
    binding: tuple[Binding, ...] = ()
    audit: Audit | None = None
    relaxed: tuple[Relaxed, ...] = ()


class Verification(Audit):
    """The audit of a saved plan against the roster as it stands; `relaxed` is what the plan was made without."""

    relaxed: tuple[Relaxed, ...] = ()


class Change(Part):
    """The least change to one limit that is enough for a plan, tried: what to write at which place of the roster.

    `value` is nothing if nothing is to be written there, or no single figure says it: `words` do.
    """

    words: str
    path: str
    value: Figure


class Clash(Part):
    """A limit or need that cannot hold together with the others named; `path` is its place in the roster.

    Any one of its `changes` lets there be a plan.
    """

    limit: str
    path: str
    changes: tuple[Change, ...] = ()


class NoPlan(Part):
    """What is known when there is no plan: proven impossible, with the limits that clash, or out of time.

    If `minimal`, every one of them is needed for the clash. `nearest` holds what would have to be loosened together,
    if no single change was found to be enough.
    """

    format_version: str = FORMAT_VERSION
    tool: str
    input: Input
    profile: str
    status: Status
    termination: Termination
    conflict: tuple[Clash, ...] = ()
    minimal: bool = False
    nearest: tuple[Relaxed, ...] = ()
