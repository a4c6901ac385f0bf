"""The schema of a roster."""

from ldplanner.load import file
from ldplanner.load.schema.demands import course_schema, need_schema, system_schema, tool_schema
from ldplanner.load.schema.people import person_schema
from ldplanner.load.schema.pieces import Schema, document, mapping, role_definition
from ldplanner.load.schema.roles import path_schema, role_schema, roles_schema
from ldplanner.load.schema.sections import section_values


def roster_definitions() -> dict[str, Schema]:
    """Return the entries that a roster is made of."""
    return {
        **role_definition(),
        "person": person_schema(),
        "role": role_schema(),
        "roles": roles_schema(),
        "path": path_schema(),
        "need": need_schema(),
        "course": course_schema(),
        "tool": tool_schema(),
        "system": system_schema(),
    }


def roster_schema() -> Schema:
    """Return the schema of a roster, in which there is somebody."""
    somebody: Schema = {"anyOf": [_somebody("people"), _somebody("pool")]}
    return document(
        "ldplanner roster",
        "People, budget, horizon, limits and needs of a Learning & Development department.",
        mapping(file.KEYS, section_values(), required=("horizon",)) | somebody,
        roster_definitions(),
    )


def _somebody(key: str) -> Schema:
    return {"required": [key], "properties": {key: {"type": "array", "minItems": 1}}}
