"""What may not be exceeded: budgets and limits. What is not given does not bind."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ldplanner.domain.role import Money, Share
from ldplanner.domain.value import Value


class Budget(Value):
    """Money: `payroll` is a yearly run-rate, loaded; `change` is one-off.

    Either is one figure (payroll: in every quarter; change: over the whole horizon) or one figure by calendar year.
    """

    payroll: Money | Mapping[int, Money] | None = None
    change: Money | Mapping[int, Money] | None = None
    on_costs: Annotated[float, Field(ge=0)] = 0.0


class Headcount(Value):
    """FTE in the whole department, in any quarter of the horizon."""

    min: Annotated[float, Field(ge=0)] | None = None
    max: Annotated[float, Field(ge=0)] | None = None


class Releases(StrEnum):
    """Who may be let go."""

    NONE = "none"
    CONTRACTORS = "contractors"
    ALL = "all"


class Limits(Value):
    """What the organisation can bear in a quarter. `reskilling_at_once` is a share of the opening FTE."""

    hires_per_quarter: Annotated[int, Field(ge=0)] | None = None
    reskilling_at_once: Share | None = None
    reskilling_load: Share = 0.5
    headcount: Headcount = Headcount()
    releases: Releases = Releases.NONE
    severance_months: Annotated[float, Field(ge=0)] = 3
    leaders_first: bool = False
