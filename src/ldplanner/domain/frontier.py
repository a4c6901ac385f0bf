"""A frontier: how close a department can come as a limit, or two, are varied."""

from enum import StrEnum

from ldplanner.domain.plan import FORMAT_VERSION, Input, Part, Status, Termination

Number = int | float


class Room(StrEnum):
    """What a larger value does to the plans that are possible: none is lost, or none is won, or that is not certain."""

    MORE = "more"
    LESS = "less"
    UNKNOWN = "unknown"


class Varied(Part):
    """A figure of the roster that is varied, by its dotted path; `now` is what stands in the roster."""

    path: str
    values: tuple[Number, ...]
    room: Room
    now: Number | None = None


class Point(Part):
    """The gap that was reached with these values, in percentage points, and the bound that no plan with them can beat.

    `second` is the value of the second figure varied, None where only one is. It is optimal if gap and bound are within
    the tolerance, and the gap is None if there is no plan.
    """

    value: Number
    second: Number | None = None
    gap: float | None
    best_possible: float | None
    status: Status


class Frontier(Part):
    """The points in order of their values; `knee` is the value past which more of the limit buys much less.

    `termination` is proved if every point is.
    """

    format_version: str = FORMAT_VERSION
    tool: str
    input: Input
    profile: str
    vary: tuple[Varied, ...]
    points: tuple[Point, ...]
    knee: Number | None = None
    termination: Termination
