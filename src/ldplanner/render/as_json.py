"""Write values as JSON: two spaces of indent, fields in the order of the model, a newline at the end."""

import json
from collections.abc import Mapping, Sequence

from pydantic import BaseModel, JsonValue


def model_json(model: BaseModel) -> str:
    """Return a plan, an audit or a part of them as JSON, by the names in files."""
    return value_json(model.model_dump(mode="json", by_alias=True))


def value_json(value: Mapping[str, JsonValue] | Sequence[JsonValue]) -> str:
    """Return plain values as JSON."""
    return json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def models_json(models: Sequence[BaseModel]) -> str:
    """Return several of a kind as a JSON list."""
    return value_json([model.model_dump(mode="json", by_alias=True) for model in models])
