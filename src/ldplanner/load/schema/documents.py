"""Every schema by the kind of file it is for."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from ldplanner.load.schema.pieces import Schema
from ldplanner.load.schema.plan import plan_schema
from ldplanner.load.schema.profile import profile_schema
from ldplanner.load.schema.roster import roster_schema
from ldplanner.load.schema.scenarios import scenarios_schema


class SchemaKind(StrEnum):
    """The kinds of file that there is a schema for."""

    ROSTER = "roster"
    PROFILE = "profile"
    SCENARIOS = "scenarios"
    PLAN = "plan"

    @property
    def file_name(self) -> str:
        """The file that the schema goes by."""
        return f"{self}.schema.json"

    @property
    def schema(self) -> Schema:
        """The schema."""
        return _SCHEMAS[self]()


_SCHEMAS: Mapping[SchemaKind, Callable[[], Schema]] = {
    SchemaKind.ROSTER: roster_schema,
    SchemaKind.PROFILE: profile_schema,
    SchemaKind.SCENARIOS: scenarios_schema,
    SchemaKind.PLAN: plan_schema,
}
