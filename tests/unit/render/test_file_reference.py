from pathlib import Path

import pytest

from ldplanner.load.schema.documents import SchemaKind
from ldplanner.render.file_reference import file_reference_page

PAGE = Path(__file__).parents[3] / "docs" / "files.md"
SMALL = file_reference_page(
    {
        "small": {
            "$schema": "any",
            "description": "A small file.",
            "type": "object",
            "required": ["size"],
            "properties": {
                "size": {"description": "How big.", "type": "integer", "minimum": 1, "maximum": 40, "examples": [7]},
                "word": {"description": "A word.", "enum": ["a", "b", "c"], "default": "b"},
                "rate": {"description": "A rate.", "type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0},
                "on": {"description": "A switch.", "type": "boolean", "default": False},
                "parts": {
                    "description": "Its parts.",
                    "anyOf": [{"type": "array", "items": {"$ref": "#/definitions/part"}}, {"type": "null"}],
                },
                "spare": {"description": "More parts.", "type": "array", "items": {"$ref": "#/definitions/part"}},
                "money": {
                    "description": "Money.",
                    "examples": [{"2027": 5}],
                    "anyOf": [
                        {"type": "integer", "maximum": 10**13},
                        {"type": "object", "patternProperties": {"^[0-9]{4}$": {"type": "integer", "maximum": 10**13}}},
                    ],
                },
            },
            "definitions": {
                "part": {
                    "type": "object",
                    "properties": {"id": {"type": "string"}, "count": {"type": ["integer"]}},
                    "if": {"required": ["count"]},
                    "else": {"required": ["id"]},
                }
            },
        }
    }
)


def test_the_page_about_files_is_current() -> None:
    shown = {kind.value: kind.schema for kind in SchemaKind}
    assert PAGE.read_text(encoding="utf-8") == file_reference_page(shown), "run docs/generate.py"


@pytest.mark.parametrize(
    "row",
    [
        "| `size` | whole number, 1 to 40 | **required** | How big. | `7` |",
        "| `word` | `a`, `b` or `c` | `b` | A word. |  |",
        "| `rate` | number, at least 0, below 1 | `0` | A rate. |  |",
        "| `on` | `true` or `false` | `false` | A switch. |  |",
        "| `parts` | list of: [mapping](#small-each-of-parts-spare) |  | Its parts. |  |",
        "| `money` | money or by year: money |  | Money. | `{2027: 5}` |",
        "| `id` | text | **required** without `count` |",
    ],
)
def test_a_key_has_its_kind_default_meaning_and_example_in_words(row: str) -> None:
    assert row in SMALL.splitlines()


def test_what_has_the_same_keys_is_told_once() -> None:
    headings = [line for line in SMALL.splitlines() if line.startswith("#")]
    assert headings == ["# Files, key by key", "## Small", "### Small: each of `parts`, `spare`"]


def test_every_key_that_a_roster_may_have_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    keys = SchemaKind.ROSTER.schema["properties"]
    assert isinstance(keys, dict)
    assert [key for key in keys if f"\n| `{key}` | " not in page] == []
