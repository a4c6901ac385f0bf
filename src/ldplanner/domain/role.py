"""Roles and the paths between them."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from ldplanner.domain.ids import RoleId, SkillId
from ldplanner.domain.stream import Stream
from ldplanner.domain.value import Value

Money = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]
Attrition = Annotated[float, Field(ge=0, lt=1)]


class Role(Value):
    """What a person does. Money is in the roster's currency, already scaled; None means not known.

    `also` holds other titles it goes by, `sources` where each figure is from (or "judgement").
    """

    id: RoleId
    title: str
    also: tuple[str, ...] = ()
    stream: Stream | None = None
    skills: tuple[SkillId, ...] = ()
    salary: Money | None = None
    hire_cost: Money | None = None
    hire_quarters: Annotated[int, Field(ge=0)] | None = None
    pay_min: Money | None = None
    ramp: tuple[Share, ...] = ()
    max_hires: Annotated[int, Field(ge=0)] | None = None
    attrition: Attrition | None = None
    sources: Mapping[str, str] = {}

    @property
    def hireable(self) -> bool:
        """Whether pay, cost and duration of a hire are all known (a role without pay is not hired)."""
        return bool(self.salary) and self.hire_cost is not None and self.hire_quarters is not None


class Path(Value):
    """A realistic reskilling route between two roles: whole quarters, and one-off cost per person."""

    from_role: RoleId
    to_role: RoleId
    quarters: Annotated[int, Field(ge=0)]
    cost: Money
    source: str = ""
