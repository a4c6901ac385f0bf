"""What a node holds, as YAML 1.2 and JSON have it: text, numbers, true and false, null, lists, mappings."""

from typing import assert_never

from pydantic import JsonValue

from ldplanner.load.node import Listing, Node, Scalar, Table
from ldplanner.load.number import DECIMAL, WHOLE

_TRUTH = {"true": True, "false": False}
_LONGEST = 300


def plain_value(node: Node) -> JsonValue:
    """Return the value of a node; a number too long to be one is text."""
    match node:
        case Scalar():
            return _scalar(node)
        case Listing():
            return [plain_value(item) for item in node.items]
        case Table():
            return {key: plain_value(value) for key, value in node.values.items()}
        case _:
            assert_never(node)


def _scalar(node: Scalar) -> JsonValue:
    if node.is_null:
        return None
    if not node.plain or len(node.text) > _LONGEST:
        return node.text
    if WHOLE.fullmatch(node.text):
        return int(node.text)
    if DECIMAL.fullmatch(node.text):
        number = float(node.text)
        return number if abs(number) != float("inf") else node.text
    return _TRUTH.get(node.text.lower(), node.text) if node.text.lower() in _TRUTH else node.text
