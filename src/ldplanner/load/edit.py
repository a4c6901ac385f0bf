"""A roster changed before it is read: values put where dotted paths lead, so that every rule holds for them too."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from ldplanner.load.codes import Code
from ldplanner.load.file import LISTS
from ldplanner.load.node import Listing, Node, Scalar, Table
from ldplanner.load.person import KEYS as PERSON_KEYS
from ldplanner.load.report import Broken, Report
from ldplanner.load.shown import did_you_mean, shown

NAMED = ("people", "pool")
"""The lists whose entries go by their ids; those of the others go by their number, from 0."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A new value for what a dotted path leads to; null takes it away. Its places name the file it stands in."""

    key: Scalar
    node: Node

    @property
    def steps(self) -> tuple[str, ...]:
        """The path, step by step."""
        return tuple(self.key.text.split("."))

    def step_key(self, number: int) -> Scalar:
        """Return a step of the path as a key, where it stands in the dotted path."""
        before, step = self.steps[:number], self.steps[number]
        span = self.key.span
        if self.key.plain and span.end_column - span.column == len(self.key.text):
            start = span.column + sum(len(each) + 1 for each in before)
            span = span._replace(column=start, end_column=start + max(1, len(step)))
        return Scalar(span, step, plain=True)

    @property
    def removes(self) -> bool:
        """Whether it takes something away."""
        return isinstance(self.node, Scalar) and self.node.is_null


def edited(root: Table, edits: Sequence[Edit], report: Report) -> Table:
    """Return the tree of a roster with each change made; one that leads nowhere is reported and left out.

    What lies inside something else that is changed comes after it; what is taken away goes last, from the end of each
    list, so that numbers keep their meaning.
    """
    puts = sorted((edit for edit in edits if not edit.removes), key=lambda edit: len(edit.steps))
    for edit in (*puts, *sorted((edit for edit in edits if edit.removes), key=_from_the_end)):
        try:
            changed = _Change(edit, report).within(root, edit.steps)
        except Broken:
            continue
        if isinstance(changed, Table):
            root = changed
    return root


def with_id(node: Node, identity: str, key: Scalar) -> Node:
    """Return an entry of a list of people that has an id."""
    if not isinstance(node, Table) or "id" in node.values or "count" in node.values:
        return node
    own = Scalar(key.span, "id", plain=True), Scalar(key.span, identity, plain=False)
    return Table(node.span, {**node.keys, "id": own[0]}, {**node.values, "id": own[1]})


def _from_the_end(edit: Edit) -> tuple[tuple[int, str], ...]:
    return tuple((-int(step), "") if _is_number(step) else (0, step) for step in edit.steps)


def _is_number(step: str) -> bool:
    return step.isascii() and step.isdigit() and len(step) < 10  # noqa: PLR2004  no list is as long


@dataclass(frozen=True, slots=True)
class _Change:
    """One change on its way to where it belongs."""

    edit: Edit
    report: Report

    def within(self, node: Node | None, steps: tuple[str, ...]) -> Node:
        """Return the node with the change made where the steps lead."""
        if not steps:
            return self.edit.node
        done = self.edit.steps[: len(self.edit.steps) - len(steps)]
        if node is None or (isinstance(node, Scalar) and node.is_null):
            span = self.edit.key.span
            node = Listing(span, ()) if len(done) == 1 and done[0] in LISTS else Table(span, {}, {})
        match node:
            case Table():
                return self._within_table(node, steps)
            case Listing() if len(done) == 1 and done[0] in LISTS:
                return self._within_list(node, done[0], steps)
            case Listing() | Scalar():
                kind = "a list" if isinstance(node, Listing) else "one value"
                raise self._nowhere(f"{shown('.'.join(done))} is {kind}", f"set {shown('.'.join(done))} as a whole")
            case _:
                assert_never(node)

    def _within_table(self, table: Table, steps: tuple[str, ...]) -> Table:
        step, rest = steps[0], steps[1:]
        keys, values = dict(table.keys), dict(table.values)
        if self.edit.removes and (not rest or step not in values):
            keys.pop(step, None)
            values.pop(step, None)
            return Table(table.span, keys, values)
        keys.setdefault(step, self.edit.step_key(len(self.edit.steps) - len(steps)))
        values[step] = self.within(values.get(step), rest)
        return Table(table.span, keys, values)

    def _within_list(self, listing: Listing, name: str, steps: tuple[str, ...]) -> Listing:
        items = list(listing.items)
        index, rest = self._entry(items, name, steps)
        if self.edit.removes and rest and name in NAMED and rest[0] not in PERSON_KEYS:
            hint = did_you_mean(rest[0], PERSON_KEYS) or "a person has nothing of that name"
            raise self._nowhere(f"there is no {shown(self.edit.key.text)} to take away", hint)
        if self.edit.removes and not rest:
            del items[index]
        elif index == len(items):
            items.append(self._named(self.edit.node, name, steps))
        else:
            changed = self.within(items[index], rest)
            items[index] = changed if rest else self._named(changed, name, steps)
        return Listing(listing.span, tuple(items))

    def _named(self, node: Node, name: str, steps: tuple[str, ...]) -> Node:
        is_id = name in NAMED and not _is_number(steps[0])
        return with_id(node, steps[0], self.edit.key) if is_id else node

    def _entry(self, items: list[Node], name: str, steps: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
        """Return the number of the entry that the first steps name, and the steps after it."""
        ids = {_id_of(item): index for index, item in reversed(list(enumerate(items)))} if name in NAMED else {}
        for end in range(len(steps), 0, -1):  # an id may have dots
            found = ids.get(".".join(steps[:end]))
            if found is not None:
                return found, steps[end:]
        adds = len(steps) == 1 and isinstance(self.edit.node, Table)
        if _is_number(steps[0]):
            index = int(steps[0])
            if index < len(items) or (index == len(items) and adds):
                return index, steps[1:]
            last = f"`{name}.0` to `{name}.{len(items) - 1}`" if items else "none"
            raise self._nowhere(
                f"there is no {shown(f'{name}.{steps[0]}')}", f"the entries are numbered from 0: {last}"
            )
        if name in NAMED and adds:
            return len(items), ()
        if name in NAMED:
            others = f"name an id from `{name}`; a group has none and goes by its number, as in `{name}.0`"
            hint = did_you_mean(steps[0], [one for one in ids if one]) or others
            raise self._nowhere(f"nobody under `{name}` has the id {shown(steps[0])}", hint)
        raise self._nowhere(f"entries of `{name}` go by number", f"write `{name}.0` for the first")

    def _nowhere(self, message: str, hint: str) -> Broken:
        path = f"/{'/'.join(self.edit.steps)}"
        return self.report.add(Code.NO_SUCH_PLACE, message, self.edit.key, path=path, hint=hint)


def _id_of(item: Node) -> str:
    found = item.values.get("id") if isinstance(item, Table) else None
    return found.text if isinstance(found, Scalar) else ""
