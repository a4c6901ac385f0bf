"""What must be staffed."""

from typing import Annotated

from pydantic import Field

from ldplanner.domain.ids import RoleId, UnitId
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.value import Value


class Need(Value):
    """At least so many available FTE in any of the roles together, in the unit if one is given.

    `starts` is the first quarter it binds in; without it, see `ldplanner.domain.cover`.
    """

    roles: Annotated[tuple[RoleId, ...], Field(min_length=1)]
    at_least: Annotated[float, Field(ge=0)]
    unit: UnitId | None = None
    starts: Quarter | None = None
    because: str = ""
