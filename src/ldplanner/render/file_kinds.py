"""What may stand under a key of a file, in words, from its JSON Schema."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import JsonValue

from ldplanner.load.number import MOST, MOST_MONEY
from ldplanner.load.schema.pieces import Schema

_ROLE = "role-id"
_FIXED = {"null": ["null"], "boolean": ["true", "false"]}
_TEXT_BY_PATTERN = {"-Q[1-4]": "quarter", "-(?:0[1-9]": "day", r"[^\s/]": "id", "ya?ml": "path of a file"}


@dataclass(frozen=True)
class Kinds:
    """Reads the schemas of one file, whose definitions they refer to."""

    definitions: Mapping[str, JsonValue]

    def words(self, schema: Schema) -> str:
        """Say what may stand there."""
        return _either(dict.fromkeys(word for choice in self.choices(schema) for word in self._plain(choice)))

    def choices(self, schema: Schema) -> Iterator[Schema]:
        """Yield what a schema allows, without references and alternatives."""
        for key in ("anyOf", "allOf"):
            if key in schema and "properties" not in schema:
                for each in as_list(schema[key]):
                    yield from self.choices(as_schema(each))
                return
        if "$ref" not in schema:
            yield schema
            return
        name = str(schema["$ref"]).rpartition("/")[2]
        if name == _ROLE:
            yield {"title": _ROLE}
        else:
            yield from self.choices(as_schema(self.definitions[name]))

    def _plain(self, schema: Schema) -> list[str]:
        words = _FIXED.get(str(schema.get("type"))) or [str(word) for word in as_list(schema.get("enum"))]
        if words:
            return [f"`{word}`" for word in words]
        match schema.get("type"):
            case "integer":
                return ["money" if schema.get("maximum") == MOST_MONEY else f"whole number{_bounds(schema)}"]
            case "number":
                return [f"number{_bounds(schema)}"]
            case "array":
                return [f"list of: {self.words(as_schema(schema.get('items')))}"]
            case "object":
                return [self._mapping(schema)]
            case _:
                return [_text(schema)]

    def _mapping(self, schema: Schema) -> str:
        if "properties" not in schema and "patternProperties" in schema:
            (by_year,) = as_schema(schema["patternProperties"]).values()
            return f"by year: {self.words(as_schema(by_year))}"
        if each := as_schema(schema.get("additionalProperties")):
            return f"by name: {self.words(each)}"
        return "mapping"


def as_schema(value: JsonValue) -> Schema:
    """Return a value as a schema; an empty one if it is none."""
    return value if isinstance(value, dict) else {}


def as_list(value: JsonValue) -> list[JsonValue]:
    """Return a value as a list; an empty one if it is none."""
    return value if isinstance(value, list) else []


def _text(schema: Schema) -> str:
    if schema.get("title") == _ROLE:
        return "role"
    pattern = str(schema.get("pattern", ""))
    return next((word for part, word in _TEXT_BY_PATTERN.items() if part in pattern), "text")


def _bounds(schema: Schema) -> str:
    """Return the bounds of a number that mean something, not merely what the reader takes at most."""
    least, above, most, below = (
        schema.get(key) for key in ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")
    )
    if most == MOST:
        most = None
    if least is not None and most is not None:
        return f", {_number(least)} to {_number(most)}"
    bounds = {"at least": least, "above": above, "at most": most, "below": below}
    return "".join(f", {words} {_number(bound)}" for words, bound in bounds.items() if bound is not None)


def _number(value: JsonValue) -> str:
    return f"{value:,.15g}" if isinstance(value, int | float) else str(value)


def _either(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last
