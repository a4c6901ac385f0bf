"""A role of the catalogue as JSON."""

from collections.abc import Sequence

from pydantic import JsonValue

from ldplanner.domain.role import Path, Role
from ldplanner.render.as_json import value_json


def role_json(role: Role, paths: Sequence[Path]) -> str:
    """Return a role with the paths that leave it and lead to it."""
    facts: dict[str, JsonValue] = role.model_dump(mode="json")
    facts["paths_from"] = [path.model_dump(mode="json") for path in paths if path.from_role == role.id]
    facts["paths_to"] = [path.model_dump(mode="json") for path in paths if path.to_role == role.id]
    return value_json(facts)
