"""Several plans side by side."""

from collections.abc import Mapping
from enum import StrEnum

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.stream import Stream
from ldplanner.domain.value import Value


class Outcome(StrEnum):
    """What came of a candidate: as a plan's status, or that its input has errors."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"
    REJECTED = "rejected"


class Candidate(Value):
    """One of the plans that are compared; figures are None where there is no plan.

    Gaps in percentage points; `moved_unasked` is how many people are put into another role without having asked for it,
    releases not among them; `payroll` is the yearly rate in the last quarter, `change_cost` one-off money; `halfway`
    the first quarter in which half of the improvement from today is reached; `note` says why there is no plan, or what
    cut the search short. Gaps compare only where the profile is the same. Not `rechecked` is a saved plan whose roster
    is not there as it was: its figures and its status are what its file claims.
    """

    name: str
    title: str
    status: Outcome
    gap: float | None = None
    best_possible: float | None = None
    today: float | None = None
    mix: Mapping[Stream, float] | None = None
    actions: Mapping[ActionKind, int] = {}
    moved_unasked: int | None = None
    change_cost: int | None = None
    payroll: float | None = None
    halfway: Quarter | None = None
    currency: str = ""
    profile: str = ""
    note: str = ""
    rechecked: bool = True


class Treated(StrEnum):
    """What a plan does with somebody."""

    MOVES = "moves"
    RELEASED = "released"
    STAYS = "stays"
    NOT_THERE = "not in the roster"


class Fate(Value):
    """What a plan does with somebody: into which role from which quarter, or from which they are gone.

    They are not there where the roster that was planned has them neither among its people nor in its pool.
    """

    treated: Treated
    role: RoleId | None = None
    title: str = ""
    quarter: Quarter | None = None


class Treatment(Value):
    """What happens to somebody in each candidate, in their order; None where there is no plan."""

    person: PersonId
    name: str
    by_candidate: tuple[Fate | None, ...]


class Comparison(Value):
    """The candidates in their order, and the people whom they treat differently."""

    candidates: tuple[Candidate, ...]
    people: tuple[Treatment, ...]
