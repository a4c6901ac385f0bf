"""The people of the department and of the pool."""

from datetime import date
from typing import Annotated

from pydantic import Field

from ldplanner.domain.ids import PersonId, RoleId, SkillId, UnitId
from ldplanner.domain.role import Money
from ldplanner.domain.value import Value


class Person(Value):
    """A member of the department, or of the pool. `salary` is full-time yearly base pay."""

    id: PersonId
    name: str
    role: RoleId
    salary: Money
    fte: Annotated[float, Field(gt=0, le=1)] = 1.0
    unit: UnitId | None = None
    manager: PersonId | None = None
    skills: tuple[SkillId, ...] | None = None
    wants: tuple[RoleId, ...] = ()
    moves_to: tuple[RoleId, ...] | None = None
    keep: bool = False
    leaves: date | None = None
    contract: bool = False
