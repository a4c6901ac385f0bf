"""Why a plan is as it is: answers to questions, each from planning again, from the plan or from the roster."""

from enum import StrEnum
from typing import TypeAlias

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId, SkillId
from ldplanner.domain.plan import Action, Cover
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.value import Value


class Topic(StrEnum):
    """What was tried: the plan without an action, with a move or a hire that is not in it, or with an earlier start."""

    WITHOUT = "without"
    WITH = "with"
    EARLIER = "earlier"
    NO_HIRES = "no-hires"
    HIRE = "hire"
    IN_PLACE_OF_A_HIRE = "in-place-of-a-hire"


class Verdict(StrEnum):
    """How the best plan of the kind asked about compares with the plan there is, goal by goal in their order."""

    WORSE = "worse"
    AS_GOOD = "as-good"
    BETTER = "better"
    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


class About(Value):
    """What a question is about: an action of the plan, or a person and a role they might go to.

    `person` may be somebody to be hired; `by` is the quarter in which they would have to start at the latest.
    """

    topic: Topic
    person: PersonId | None = None
    role: RoleId | None = None
    by: Quarter | None = None
    action: Action | None = None


class Figures(Value):
    """What a plan comes to: its goals in the units reported, its one-off money, and whether all of it is proven.

    `released` are those let go, in order of id: each counts as three in the goal of disruption, and their severance,
    which is made of pay, is in the one-off money.
    """

    goals: dict[Goal, float]
    bounds: dict[Goal, float]
    change_cost: int
    released: tuple[PersonId, ...] = ()
    proved: bool


class Relief(Value):
    """A limit that is in the way, and what one natural step more of it would make of the question."""

    limit: str
    step: str
    verdict: Verdict
    figures: Figures | None = None


class WhatIf(Value):
    """A question answered by planning again.

    `goal` is the first in which the two plans differ by more than counts as nothing, `instead` what only the other plan
    does, `left_out` what only the plan there is does, but for people of whom the other asks something else, `conflict`
    what rules it out. `reliefs` are the limits in the way, if tried. `proved` if what is said holds for every plan, not
    only for those found in time.
    """

    about: About
    verdict: Verdict
    plan: Figures
    other: Figures | None = None
    goal: Goal | None = None
    instead: tuple[Action, ...] = ()
    left_out: tuple[Action, ...] = ()
    conflict: tuple[str, ...] = ()
    reliefs: tuple[Relief, ...] = ()
    proved: bool


class Obstacle(StrEnum):
    """Why nobody could put a person into a role."""

    IN_IT = "in-it"
    UNDER_WAY = "under-way"
    KEPT = "kept"
    NO_PATH = "no-path"
    NOT_AMONG_MOVES = "not-among-moves"
    TOO_LONG = "too-long"
    LEAVES = "leaves"


class Barred(Value):
    """A person who cannot move, into a role if one is named; `quarters` is what the shortest way would take."""

    person: PersonId
    role: RoleId | None
    obstacle: Obstacle
    quarters: int = 0


class Near(Value):
    """A person with a path to a role: quarters and one-off money, skills they lack, and what stands in the way."""

    person: PersonId
    quarters: int
    cost: int
    missing: tuple[SkillId, ...] = ()
    obstacle: Obstacle | None = None
    action: Action | None = None


class Nearest(Value):
    """Who could be put into a role, the nearest first, of `number` people in all with a path to it."""

    role: RoleId
    people: tuple[Near, ...]
    number: int


class NotHireable(StrEnum):
    """Why a role cannot be hired."""

    MONEY_UNKNOWN = "money-unknown"
    TOO_LONG = "too-long"
    AT_MOST_NONE = "at-most-none"


class Unhireable(Value):
    """A role into which nobody can be hired."""

    role: RoleId
    why: NotHireable


class Moment(Value):
    """What a plan does in a quarter: what starts, what takes effect, who covers what, and the limits that are full."""

    quarter: Quarter
    starting: tuple[Action, ...]
    effective: tuple[Action, ...]
    reskilling: float
    covers: tuple[Cover, ...]
    full: tuple[str, ...]


Answer: TypeAlias = WhatIf | Barred | Nearest | Unhireable | Moment


class Explanation(Value):
    """Answers about a plan; `subject` is what was asked about, None if nothing was.

    `stopped` if they were interrupted; `trouble` says what cut a search short although nobody asked for that.
    """

    subject: str | None
    answers: tuple[Answer, ...]
    further: tuple[str, ...] = ()
    stopped: bool = False
    trouble: tuple[str, ...] = ()
