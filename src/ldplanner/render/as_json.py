"""Write values as JSON: two spaces of indent, fields in the order of the model, a newline at the end."""

import json
import re
from collections.abc import Mapping, Sequence

from pydantic import BaseModel, JsonValue

from ldplanner.render.visible import visible

# a `<` could open a tag where the text is put into a page; of the rest, whatever is not plain ASCII is looked at
_SUSPECT = re.compile("[^\n -;=-~]")
_HALF = re.compile("[\ud800-\udfff]")  # no text by itself


def model_json(model: BaseModel) -> str:
    """Return a plan, an audit or a part of them as JSON, by the names in files."""
    return value_json(model.model_dump(mode="json", by_alias=True))


def value_json(value: Mapping[str, JsonValue] | Sequence[JsonValue]) -> str:
    r"""Return plain values as JSON; a byte of a file name that is not UTF-8 is spelled out as `\\udce9`.

    As the escape `\udce9` of JSON it would be half a character, and strict readers refuse that.
    """
    written = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    return _HALF.sub(lambda found: f"\\\\u{ord(found[0]):04x}", written) + "\n"


def neutral_json(value: Mapping[str, JsonValue] | Sequence[JsonValue]) -> str:
    """Return plain values as JSON in which texts from files cannot act: in a terminal, a page or a log.

    What is escaped is read back as it was, but for bytes that are no text.
    """
    return _SUSPECT.sub(_escaped, value_json(value))


def _escaped(found: re.Match[str]) -> str:
    one = found[0]
    if one != "<" and visible(one) == one:
        return one
    units = one.encode("utf-16-be")
    return "".join(f"\\u{high:02x}{low:02x}" for high, low in zip(units[::2], units[1::2], strict=True))


def models_json(models: Sequence[BaseModel]) -> str:
    """Return several of a kind as a JSON list."""
    return value_json([model.model_dump(mode="json", by_alias=True) for model in models])
