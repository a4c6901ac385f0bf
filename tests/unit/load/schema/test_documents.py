import json
from pathlib import Path

import jsonschema
import pytest
from pydantic import JsonValue

from golden.team import planned
from ldplanner.domain.stream import Stream
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.schema.documents import SchemaKind
from ldplanner.load.schema.plan_keys import PLAN_KEYS
from ldplanner.render.as_json import model_json, value_json

ROOT = Path(__file__).parents[4]


@pytest.mark.parametrize("kind", SchemaKind)
def test_the_schemas_in_the_repository_are_current(kind: SchemaKind) -> None:
    kept = (ROOT / "schema" / kind.file_name).read_text(encoding="utf-8")
    assert kept == value_json(kind.schema), "run `ldplanner schema --write schema`"


@pytest.mark.parametrize("kind", SchemaKind)
def test_a_schema_is_sound_draft_07_and_leads_nowhere_else(kind: SchemaKind) -> None:
    schema = kind.schema
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    definitions = schema["definitions"]
    assert isinstance(definitions, dict)
    used = {ref.removeprefix("#/definitions/") for ref in refs(schema)}
    assert used == set(definitions)


@pytest.mark.parametrize("kind", [SchemaKind.ROSTER, SchemaKind.PROFILE, SchemaKind.SCENARIOS])
def test_every_key_is_explained(kind: SchemaKind) -> None:
    for key, value in keys(kind.schema):
        assert {"description", "title"} & value.keys(), key


def test_every_key_of_a_plan_is_explained() -> None:
    for key, value in keys(SchemaKind.PLAN.schema["definitions"]):
        assert str(value.get("description", "")).endswith("."), key


def test_no_key_of_a_plan_is_explained_that_it_does_not_have() -> None:
    for model, meanings in PLAN_KEYS.items():
        assert meanings.keys() == model.model_json_schema(by_alias=True)["properties"].keys()


@pytest.mark.parametrize("kind", [SchemaKind.ROSTER, SchemaKind.PROFILE, SchemaKind.SCENARIOS])
def test_every_example_is_one_that_may_stand_there(kind: SchemaKind) -> None:
    definitions = kind.schema["definitions"]
    for key, value in keys(kind.schema):
        validator = jsonschema.Draft7Validator({**value, "definitions": definitions})
        examples = value.get("examples", [])
        assert isinstance(examples, list)
        for example in examples:
            assert validator.is_valid(example), (key, example)


def test_an_editor_offers_the_roles_of_the_catalogue_but_takes_others() -> None:
    schema = SchemaKind.ROSTER.schema
    person = {"horizon": {"starts": "2027-Q1", "quarters": 4}, "people": [{"id": "a", "role": "poet"}]}
    assert jsonschema.Draft7Validator(schema).is_valid(person)
    assert set(read_catalogue().roles) <= set(words(schema))
    assert {stream.value for stream in Stream} <= set(words(schema))


def test_a_plan_suits_its_schema_and_half_a_plan_does_not() -> None:
    validator = jsonschema.Draft7Validator(SchemaKind.PLAN.schema)
    plan = json.loads(model_json(planned()))
    assert validator.is_valid(plan)
    assert not validator.is_valid(
        {key: value for key, value in plan.items() if key != "stages"} | {"status": "optimal"}
    )
    assert validator.is_valid({**plan, "stages": None, "status": "unknown"})
    plan["actions"][0]["quarter"] = "2027-Q5"
    assert not validator.is_valid(plan)


def keys(schema: JsonValue) -> list[tuple[str, dict[str, JsonValue]]]:
    """Return everything that stands under `properties`, at any depth."""
    if isinstance(schema, list):
        return [each for value in schema for each in keys(value)]
    if not isinstance(schema, dict):
        return []
    inside = schema.get("properties")
    own = [(key, value) for key, value in inside.items() if isinstance(value, dict)] if isinstance(inside, dict) else []
    named = [] if "required" in schema and "type" not in schema else own  # a condition, not a description
    return [*named, *(each for value in schema.values() for each in keys(value))]


def refs(schema: JsonValue) -> list[str]:
    if isinstance(schema, list):
        return [ref for value in schema for ref in refs(value)]
    if not isinstance(schema, dict):
        return []
    own = [str(schema["$ref"])] if "$ref" in schema else []
    return own + [ref for value in schema.values() for ref in refs(value)]


def words(schema: JsonValue) -> list[str]:
    if isinstance(schema, list):
        return [word for value in schema for word in words(value)]
    if not isinstance(schema, dict):
        return []
    enum = schema.get("enum")
    own = [str(word) for word in enum] if isinstance(enum, list) else []
    return own + [word for value in schema.values() for word in words(value)]
