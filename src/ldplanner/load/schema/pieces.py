"""The small parts that schemas are made of; each accepts what the reader of the same name in `load/kinds` accepts."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeAlias

from pydantic import JsonValue

from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.kinds import LONGEST_ID, LONGEST_TEXT
from ldplanner.load.number import MOST, MOST_MONEY

Schema: TypeAlias = dict[str, JsonValue]

DRAFT = "http://json-schema.org/draft-07/schema#"
_YEAR = "(?:19[0-9]{2}|2[01][0-9]{2}|2200)"


def said(schema: Schema, description: str, *examples: JsonValue, default: JsonValue = None) -> Schema:
    """Return a schema with what an editor shows beside a key."""
    more: Schema = {"description": description}
    if examples:
        more["examples"] = list(examples)
    if default is not None:
        more["default"] = default
    return {**more, **schema}


def text() -> Schema:
    """Text; a plain number stands for itself."""
    return {"type": ["string", "number"], "pattern": r"\S", "maxLength": LONGEST_TEXT}


def identifier() -> Schema:
    """An id: no spaces, no slashes."""
    return {"type": ["string", "number"], "pattern": rf"^[^\s/]{{1,{LONGEST_ID}}}$"}


def role() -> Schema:
    """The id of a role; the schema needs `role_definition`."""
    return {"allOf": [ref("role-id")]}  # draft-07 ignores what stands beside a bare reference


def role_definition() -> dict[str, Schema]:
    """Return what a role may be called: an id of the catalogue, which an editor offers, or one of the roster's own."""
    ids: list[JsonValue] = list(read_catalogue().roles)
    return {"role-id": {"anyOf": [{"enum": ids}, text()]}}


def words(kind: type[StrEnum]) -> Schema:
    """One of the words of an enumeration."""
    return {"enum": [word.value for word in kind]}


def flag() -> Schema:
    """True or false."""
    return {"type": "boolean"}


def day() -> Schema:
    """A date."""
    return {
        "type": "string",
        "format": "date",
        "pattern": f"^{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
    }


def quarter() -> Schema:
    """A quarter."""
    return {"type": "string", "pattern": f"^{_YEAR}-Q[1-4]$"}


def whole(least: int = 0, most: int = MOST) -> Schema:
    """A whole number."""
    return {"type": "integer", "minimum": least, "maximum": most}


def decimal(least: float = 0, most: float = MOST) -> Schema:
    """A number between two bounds."""
    return {"type": "number", "minimum": least, "maximum": most}


def above(least: float, most: float) -> Schema:
    """A number above the lower bound."""
    return {"type": "number", "exclusiveMinimum": least, "maximum": most}


def share() -> Schema:
    """A part of 1."""
    return decimal(0, 1)


def attrition() -> Schema:
    """A part of 1, below 1."""
    return {"type": "number", "minimum": 0, "exclusiveMaximum": 1}


def money() -> Schema:
    """Whole currency units."""
    return whole(0, MOST_MONEY)


def listing(items: Schema, least: int = 0) -> Schema:
    """A list."""
    found: Schema = {"type": "array", "items": items}
    return found | ({"minItems": least} if least else {})


def ranking(items: Schema) -> Schema:
    """A list in which nothing comes twice."""
    return {"type": "array", "items": items, "uniqueItems": True}


def or_none(schema: Schema) -> Schema:
    """The same, or null, which YAML also reads where nothing follows a key."""
    return either(schema, {"type": "null"})


def either(*schemas: Schema) -> Schema:
    """Any of several."""
    return {"anyOf": list(schemas)}


def mapping(keys: Iterable[str], values: Mapping[str, Schema], required: Sequence[str] = ()) -> Schema:
    """A mapping of the keys that the loader knows, each with what may stand there.

    Raises:
        KeyError: nothing says what may stand under a key that the loader knows.
    """
    properties: Schema = {key: values[key] for key in keys}
    found: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return found | ({"required": list(required)} if required else {})


def ref(name: str) -> Schema:
    """What stands under `definitions`."""
    return {"$ref": f"#/definitions/{name}"}


def document(title: str, description: str, schema: Schema, definitions: Mapping[str, Schema] | None = None) -> Schema:
    """Return a whole schema."""
    head: Schema = {"$schema": DRAFT, "title": title, "description": description}
    return head | schema | ({"definitions": dict(definitions)} if definitions else {})
