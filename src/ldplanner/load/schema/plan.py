"""The schema of `plan.json`, from the models that write it and the words that explain its keys."""

from collections.abc import Mapping

from pydantic import BaseModel, JsonValue
from pydantic.json_schema import models_json_schema

from ldplanner.domain.plan import NoPlan, Plan, Status
from ldplanner.load.schema.pieces import Schema, document, ref, said
from ldplanner.load.schema.plan_keys import PLAN_KEYS

_MODELS: tuple[type[BaseModel], ...] = (Plan, NoPlan)


def plan_schema() -> Schema:
    """Return the schema of what `ldplanner plan --format json` writes: a plan, or what is known where there is none."""
    _, made = models_json_schema([(model, "validation") for model in _MODELS], by_alias=True)
    meanings = {model.__name__: keys for model, keys in PLAN_KEYS.items()}
    definitions = {name: _draft_07(_explained(each, meanings.get(name, {}))) for name, each in made["$defs"].items()}
    without_plan: Schema = {"properties": {"status": {"enum": [Status.INFEASIBLE.value, Status.UNKNOWN.value]}}}
    return document(
        "ldplanner plan",
        "A plan with its proof and its audit, or what is known where there is no plan.",
        {"type": "object", "if": without_plan, "then": ref(NoPlan.__name__), "else": ref(Plan.__name__)},
        {name: each for name, each in definitions.items() if isinstance(each, dict)},
    )


def _explained(definition: JsonValue, meanings: Mapping[str, str]) -> JsonValue:
    """Return the schema of a model with what each of its keys means."""
    properties = definition.get("properties") if isinstance(definition, dict) else None
    if not isinstance(definition, dict) or not isinstance(properties, dict):
        return definition
    explained: Schema = {
        key: said(value, meanings[key]) for key, value in properties.items() if isinstance(value, dict)
    }
    return {**definition, "properties": explained}


def _draft_07(value: JsonValue) -> JsonValue:
    """Return a schema of 2020-12 as draft-07 has it: `definitions`, and nothing beside a reference."""
    if isinstance(value, list):
        return [_draft_07(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {key: _draft_07(each) for key, each in value.items()}
    target = found.pop("$ref", None)
    if target is None:
        return found
    moved: Schema = {"$ref": str(target).replace("#/$defs/", "#/definitions/")}
    return {"allOf": [moved], **found} if found else moved
