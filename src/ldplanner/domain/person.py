"""The people of the department and of the pool."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from ldplanner.domain.ids import PersonId, RoleId, SkillId, UnitId
from ldplanner.domain.role import Money
from ldplanner.domain.value import Value

THOUSANDTHS = 1000
"""The parts of full time in which FTE is given."""


def _in_thousandths(fte: float) -> float:
    if round(fte * THOUSANDTHS) / THOUSANDTHS != fte:
        raise ValueError("more than 3 decimals")
    return fte


class UnderWay(Value):
    """A move that has begun and is paid for: the role it leads to, and the quarters it still takes."""

    to_role: RoleId
    quarters: Annotated[int, Field(ge=0)]


class Person(Value):
    """A member of the department, or of the pool. `salary` is full-time yearly base pay, `fte` in whole thousandths.

    Someone who is `moving` has no other way open than the one they are on.
    """

    id: PersonId
    name: str
    role: RoleId
    salary: Money
    fte: Annotated[float, Field(gt=0, le=1), AfterValidator(_in_thousandths)] = 1.0
    unit: UnitId | None = None
    manager: PersonId | None = None
    skills: tuple[SkillId, ...] | None = None
    wants: tuple[RoleId, ...] = ()
    moves_to: tuple[RoleId, ...] | None = None
    moving: UnderWay | None = None
    keep: bool = False
    leaves: date | None = None
    contract: bool = False
