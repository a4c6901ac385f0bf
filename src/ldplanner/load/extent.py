"""From where to where everything in a YAML file reaches, for whoever changes its text and leaves the rest alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single value; offsets count characters, the end is the one after the last."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """Values in order, in brackets or each with a dash of its own."""

    start: int
    end: int
    in_brackets: bool
    items: tuple["Extent", ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Values by key, in braces or each key on a line of its own; the keys come with their own extents."""

    start: int
    end: int
    in_braces: bool
    keys: Mapping[str, Leaf]
    values: Mapping[str, "Extent"]


Extent: TypeAlias = Leaf | Row | Pairs


def extent(text: str) -> Extent:
    """Return the extents in a file that `compose` has accepted, so that nothing in it is deep, aliased or repeated."""
    root = yaml.compose(text, Loader=_LOADER)
    return Leaf(0, 0, "") if root is None else _of(root, text)


def _of(node: yaml.Node, text: str) -> Extent:
    start, end = node.start_mark.index, node.end_mark.index
    match node:
        case yaml.SequenceNode():
            items = tuple(_of(item, text) for item in node.value)
            # what stands in lines of its own would otherwise reach to whatever comes after the comments behind it
            return Row(start, end if node.flow_style else items[-1].end, bool(node.flow_style), items)
        case yaml.MappingNode():
            keys = {key.value: _leaf(key, text) for key, _ in node.value}
            values = {key.value: _of(value, text) for key, value in node.value}
            last = end if node.flow_style else next(reversed(values.values())).end
            return Pairs(start, last, bool(node.flow_style), keys, values)
        case _:
            return _leaf(node, text)


def _leaf(node: yaml.Node, text: str) -> Leaf:
    start, end = node.start_mark.index, node.end_mark.index
    return Leaf(start, start + len(text[start:end].rstrip()), str(node.value))
