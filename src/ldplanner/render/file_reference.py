"""The page about every key of every file, in Markdown: docs/files.md."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from ldplanner.load.schema.pieces import Schema
from ldplanner.render.file_kinds import Kinds, as_list, as_schema

_HEAD = """\
# Files, key by key

Rosters, profiles and scenario files are YAML that you write; a plan is JSON that `ldplanner plan -o plan.json` writes.
This page is made from the schemas by `docs/generate.py`; with [`ldplanner schema`](commands/schema.md) your editor
shows the same while you type. An unknown key is an error with a "did you mean".

- **day**: `2027-06-30`. **quarter**: `2027-Q1`. **money**: whole units of the roster's `currency`, without separators.
- **id**: a short name without spaces or slashes, such as `ana`. **role**: the id of a role, see `ldplanner roles`, or
  of one of your own under `roles`.
- Shares and rates are parts of 1: `0.15` is 15 %. FTE: `1.0` is one full-time person.
- A key may be left out unless its default says **required**. Of a roster, `budget`, `limits`, `roles`, a role in it
  and the lists may also have nothing behind them, as where all of it is commented out. Any other key that is there
  needs a value, or `null` where its kind says so.
"""
_WIDE = "| key | kind | default | meaning | example |\n|---|---|---|---|---|"
_NARROW = "| key | kind | default |\n|---|---|---|"


_CAPITAL = re.compile(r"([A-Z])")


@dataclass(frozen=True)
class _Mapping:
    path: str
    each: bool  # one of many under the path
    schema: Schema


def file_reference_page(schemas: Mapping[str, Schema]) -> str:
    """Return the page: a section for each kind of file, in it a table for each mapping of keys."""
    return "\n".join([_HEAD, *(_file(name, schema) for name, schema in schemas.items())]).rstrip("\n") + "\n"


def _file(name: str, schema: Schema) -> str:
    kinds = Kinds(as_schema(schema.get("definitions")))
    merged: dict[str, list[_Mapping]] = {}
    for found in _mappings(kinds, _Mapping("", each=False, schema=schema)):
        merged.setdefault(json.dumps(found.schema["properties"], sort_keys=True), []).append(found)
    titles = {key: _title(name, alike) for key, alike in merged.items()}
    places = {one.path: titles[key] for key, alike in merged.items() for one in alike}
    tables = [_table(kinds, titles[key], alike[0], places) for key, alike in merged.items()]
    return "\n".join([f"## {name.capitalize()}\n", f"{schema['description']}\n", *tables])


def _mappings(kinds: Kinds, within: _Mapping) -> Iterator[_Mapping]:
    """Yield the mappings in a part of a file, outermost first."""
    bodies = [as_schema(within.schema[key]) for key in ("else", "then") if "$ref" in as_schema(within.schema.get(key))]
    for body in bodies or [within.schema]:
        for choice in kinds.choices(body):
            if many := as_schema(choice.get("items")) or as_schema(choice.get("additionalProperties")):
                if within.path:
                    yield from _mappings(kinds, _Mapping(within.path, each=True, schema=many))
            elif "properties" in choice and "patternProperties" not in choice:
                yield _Mapping(within.path, within.each, choice)
                for key, value in as_schema(choice["properties"]).items():
                    path = f"{within.path}.{key}" if within.path else key
                    yield from _mappings(kinds, _Mapping(path, each=False, schema=as_schema(value)))


def _title(name: str, alike: Sequence[_Mapping]) -> str:
    whole = alike[0]
    paths = [one for one in alike if one.path]
    if not paths:
        words = _CAPITAL.sub(r" \1", str(whole.schema.get("title", name))).strip().lower()
        return "" if words == name or "$schema" in whole.schema else f"{name.capitalize()}: {words}"
    each = "each of " if paths[0].each else ""
    return f"{name.capitalize()}: {each}" + ", ".join(dict.fromkeys(f"`{one.path}`" for one in paths))


def _table(kinds: Kinds, title: str, mapping: _Mapping, places: Mapping[str, str]) -> str:
    properties = {key: as_schema(value) for key, value in as_schema(mapping.schema["properties"]).items()}
    wide = any("description" in value for value in properties.values())
    rows = []
    for key, value in properties.items():
        place = places.get(f"{mapping.path}.{key}" if mapping.path else key)
        default = _default(mapping.schema, key, value)
        words = kinds.words(value)
        if place and not default:
            words = words.removesuffix(" or `null`")  # the head of the page says so
        cells = [f"`{key}`", _linked(words, place), default]
        rows.append(cells + ([str(value.get("description", "")), _example(value)] if wide else []))
    said = [f"{mapping.schema['description']}\n"] if "title" in mapping.schema and title else []
    heading = [f"### {title}\n"] if title else []
    return "\n".join([*heading, *said, _WIDE if wide else _NARROW, *(f"| {' | '.join(row)} |" for row in rows), ""])


def _linked(words: str, place: str | None) -> str:
    if not place:
        return words
    anchor = re.sub(r"[^\w\- ]", "", place.lower()).replace(" ", "-")
    return words.replace("mapping", f"[mapping](#{anchor})")


def _default(mapping: Schema, key: str, value: Schema) -> str:
    if key in as_list(mapping.get("required")):
        return "**required**"
    if key in as_list(as_schema(mapping.get("else")).get("required")):
        (other,) = as_list(as_schema(mapping.get("if")).get("required"))
        return f"**required** without `{other}`"
    default = value.get("default")
    return "" if default in (None, "", [], {}) else f"`{_flow(default)}`"


def _example(value: Schema) -> str:
    return ", ".join(f"`{_flow(each)}`" for each in as_list(value.get("examples")))


def _flow(value: JsonValue) -> str:
    """Return a value as YAML would have it on one line."""
    match value:
        case bool():
            return str(value).lower()
        case list():
            return f"[{', '.join(map(_flow, value))}]"
        case dict():
            return f"{{{', '.join(f'{key}: {_flow(each)}' for key, each in value.items())}}}"
        case _:
            return str(value)
