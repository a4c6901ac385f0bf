"""YAML text to a tree of located nodes, from events only: nothing is built that could run, explode or recurse."""

import re
from collections.abc import Iterator
from typing import Protocol

import yaml

from ldplanner.load.codes import Code
from ldplanner.load.node import Listing, Node, Scalar, Span, Table
from ldplanner.load.pay_words import key_without_pay
from ldplanner.load.report import Broken, Full, Report
from ldplanner.load.shown import shown
from ldplanner.load.source import BEGIN_HINT, Source
from ldplanner.load.trouble import Trouble
from ldplanner.load.wording import reworded

MOST_DEPTH = 20
MOST_NODES = 300_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SHAPE_HINT = "write keys and values, such as `horizon: {starts: 2027-Q1, quarters: 6}` and then `people:`"


def compose(source: Source, report: Report) -> Table | None:
    """Return the keys and values of a YAML file; None if it has none or cannot be read, which is reported."""
    root = compose_any(source, report)
    return None if root is None else table_of(root, report)


def table_of(root: Node, report: Report) -> Table | None:
    """Return what a file consists of if that is keys and values; that it is not is reported."""
    if isinstance(root, Table):
        return root
    kind = "a list" if isinstance(root, Listing) else "text"
    report.add(Code.NOT_A_MAPPING, f"the file consists of {kind}", root, hint=_SHAPE_HINT)
    return None


def compose_any(source: Source, report: Report, empty_hint: str = BEGIN_HINT) -> Node | None:
    """Return whatever a YAML file consists of; None if that is nothing or cannot be read, which is reported."""
    composer = _Composer(source, report)
    try:
        root = composer.document()
    except (Broken, Full):
        return None
    except yaml.YAMLError as error:
        _complain(error, composer.last, source, report)
        return None
    except (ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError) as error:
        at = composer.last.span if composer.last else Span(1, 1, 1, 2)
        words = type(error).__name__
        report.add(Code.NOT_YAML, f"not valid YAML after this ({words})", at, hint="check the line after it")
        return None
    if root is None or (isinstance(root, Scalar) and root.is_null):
        report.add(Code.NOTHING_THERE, "nothing in the file", Span(1, 1, 1, 2), hint=empty_hint)
        return None
    return root


class _Mark(Protocol):
    """A place as PyYAML gives it: from 0, in code points."""

    line: int
    column: int


class _Composer:
    """The events of one file, turned into nodes as they come."""

    def __init__(self, source: Source, report: Report) -> None:
        self._report = report
        self._events: Iterator[yaml.Event] = iter(yaml.parse(source.text, Loader=_LOADER))
        self.last: Scalar | None = None
        self._left = MOST_NODES
        self._steps: list[str] = []

    def document(self) -> Node | None:
        """Return the root of the only document, None if there is none."""
        root: Node | None = None
        seen = False
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    hint = "keep one roster in a file: remove the `---` line and what does not belong"
                    raise self._report.add(
                        Code.SEVERAL_DOCUMENTS, "a second document begins here", _span(event), hint=hint
                    )
                seen = True
                root = self._node(next(self._events), 1)
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._refuse_extras(event)
        self._left -= 1
        if self._left < 0:
            hint = f"no file of {MOST_NODES:,} values and more can be planned: is it the right one?"
            raise self._report.add(Code.TOO_LARGE, "too many values before this one", _span(event), hint=hint)
        if isinstance(event, yaml.ScalarEvent):
            self.last = self._scalar(event)
            return self.last
        if depth > MOST_DEPTH:
            hint = "nothing in these files is that deep: look for brackets that are not closed"
            raise self._report.add(Code.TOO_DEEP, f"nested more than {MOST_DEPTH} levels deep", _span(event), hint=hint)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._listing(event, depth)
        return self._table(event, depth)

    def _inside(self, step: str, event: yaml.Event, depth: int) -> Node:
        """Return what lies one step of a path inside the node that is being read."""
        self._steps.append(step)
        node = self._node(event, depth + 1)
        self._steps.pop()
        return node

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        span = _span(event)
        if not event.value.isascii() and any("\ud800" <= one <= "\udfff" for one in event.value):
            hint = "write the character itself"
            raise self._report.add(Code.CONTROL_CHARACTER, "half of a character, as an escape", span, hint=hint)
        if span[:2] == span[2:4]:
            span = span._replace(end_column=span.column + 1)
        return Scalar(span, event.value, not event.style)

    def _listing(self, start: yaml.Event, depth: int) -> Listing:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                return Listing(_between(start, event), tuple(items))
            items.append(self._inside(str(len(items)), event, depth))
        raise RecursionError  # pragma: no cover  the events always close what they open

    def _table(self, start: yaml.Event, depth: int) -> Table:
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                first = next(iter(keys.values()), None)
                return Table(_between(start, event, first), keys, values)
            key = self._key(event)
            value = self._inside(key.text, next(self._events), depth)
            if key.text in keys:
                self._duplicate(keys[key.text], key)
                continue
            if isinstance(value, Scalar) and value.plain and not value.text:
                value = Scalar(key.span, "", plain=True)  # nothing to point at but the key
            keys[key.text], values[key.text] = key, value
        raise RecursionError  # pragma: no cover

    def _key(self, event: yaml.Event) -> Scalar:
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event)
            hint = "put text before the colon; in YAML `{` and `[` begin a mapping or a list"
            raise self._report.add(Code.NOT_YAML, "a key that is not text", _span(event), hint=hint)
        self._refuse_extras(event)
        key = self.last = self._scalar(event)
        if key.plain and key.text == "<<":
            raise self._report.add(Code.ALIAS, "merge key `<<`", key, hint="write the keys out")
        return key

    def _duplicate(self, first: Scalar, again: Scalar) -> None:
        self._report.add(
            Code.DUPLICATE_KEY,
            f"duplicate key {shown(key_without_pay(again.text))}",
            again,
            path="".join(f"/{key_without_pay(step)}" for step in (*self._steps, again.text)),
            hint="keep one of the two; YAML readers silently keep the last",
            related=(self._report.related(first.span, "first set here"),),
        )

    def _refuse_extras(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            hint = "write the value out; if `*` belongs to the text, put it in quotes"
            raise self._report.add(Code.ALIAS, f"alias {shown('*' + str(event.anchor))}", _span(event), hint=hint)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            hint = "remove it and write the value out where it is used; if `&` belongs to the text, put it in quotes"
            raise self._report.add(Code.ALIAS, f"anchor {shown('&' + anchor)}", _span(event), hint=hint)
        if tag:
            hint = "remove it; if `!` belongs to the text, put it in quotes"
            raise self._report.add(Code.TAG, "a YAML tag", _span(event), hint=hint)


def _span(event: yaml.Event) -> Span:
    start, end = _at(event.start_mark), _at(event.end_mark)
    return Span(start.line, start.column, end.line, end.column)


def _between(start: yaml.Event, end: yaml.Event, first: Scalar | None = None) -> Span:
    """Return the brackets if they are on one line, else the first key, else the first character."""
    line, column = _span(start)[:2]
    last = _at(end.end_mark)
    if last.line == line:
        return Span(line, column, line, max(column + 1, last.column))
    return first.span if first else Span(line, column, line, column + 1)


def _complain(error: yaml.YAMLError, last: Scalar | None, source: Source, report: Report) -> None:
    mark, began = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    trouble = Trouble(
        problem=str(getattr(error, "problem", None) or ""),
        at=_at(mark),
        context=str(getattr(error, "context", None) or ""),
        began=_at(began) if began else None,
        last=last.span if last else None,
        last_quoted=last is not None and not last.plain,
        lines=tuple(re.split("\r\n|\r|\n", source.text)),
    )
    complaint = reworded(trouble)
    related = (report.related(*complaint.other),) if complaint.other else ()
    report.add(complaint.code, complaint.message, complaint.span, hint=complaint.hint, related=related)


def _at(mark: _Mark | None) -> Span:
    if mark is None:
        return Span(1, 1, 1, 2)
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
