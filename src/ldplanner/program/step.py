"""What a solution says about one person, in terms that every program of the same roster shares."""

from typing import NamedTuple

from ldplanner.domain.ids import PersonId, RoleId, UnitId
from ldplanner.domain.plan import ActionKind


class Step(NamedTuple):
    """One person moved, released or hired: `person` is None for a hire, `to_role` None for a release.

    `start` and `effective` are quarters t = 1..H, `unit` is where a hire is for; `cost` is one-off money.
    """

    start: int
    kind: ActionKind
    person: PersonId | None
    to_role: RoleId | None
    unit: UnitId | None
    effective: int
    cost: int
