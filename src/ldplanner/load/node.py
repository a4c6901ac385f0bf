"""A YAML file as a small tree, in which every value knows its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias, assert_never


class Span(NamedTuple):
    """A stretch of text: lines and columns from 1, in code points; the end column is the one after the last.

    Only what was brought in from another file names its `file`.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    file: str = ""


START = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as it was written; what is not `plain` was in quotes and is text, whatever it looks like."""

    span: Span
    text: str
    plain: bool

    @property
    def is_null(self) -> bool:
        """Whether nothing was written, or null."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Listing:
    """Values in order."""

    span: Span
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Values by key; `keys` says where each key stands."""

    span: Span
    keys: Mapping[str, Scalar]
    values: Mapping[str, "Node"]


Node: TypeAlias = Scalar | Listing | Table


def children(node: Node) -> Iterator[tuple[str, Node]]:
    """Return what is directly inside a node, each with its step of a path."""
    match node:
        case Table():
            yield from node.values.items()
        case Listing():
            yield from ((str(index), item) for index, item in enumerate(node.items))
        case Scalar():
            return


def child(node: Node, step: str) -> Node | None:
    """Return what lies one step of a path inside a node, None if nothing does."""
    match node:
        case Table():
            return node.values.get(step)
        case Listing():
            return node.items[int(step)] if step.isascii() and step.isdigit() and int(step) < len(node.items) else None
        case Scalar():
            return None


def brought_from(file: str, node: Node) -> Node:
    """Return a node whose places name the file it stands in, to be put into the tree of another."""
    span = node.span._replace(file=file)
    match node:
        case Scalar():
            return Scalar(span, node.text, node.plain)
        case Listing():
            return Listing(span, tuple(brought_from(file, item) for item in node.items))
        case Table():
            keys = {name: Scalar(key.span._replace(file=file), key.text, key.plain) for name, key in node.keys.items()}
            return Table(span, keys, {name: brought_from(file, value) for name, value in node.values.items()})
        case _:
            assert_never(node)
