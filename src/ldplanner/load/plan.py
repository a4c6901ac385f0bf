"""Saved plans: `plan.json` back to a plan, and what is wrong with a file that is none."""

import json
import re

from pydantic import ValidationError

from ldplanner.domain.plan import FORMAT_VERSION, Plan, Status
from ldplanner.errors import RejectedInputError, UnreadableInputError, UsageError
from ldplanner.load.codes import Code
from ldplanner.load.compose import compose, compose_any
from ldplanner.load.kind_of_file import FileKind
from ldplanner.load.node import START, Node, Scalar, Span, child
from ldplanner.load.other_kind import refuse_other_kind
from ldplanner.load.plain_words import sentence
from ldplanner.load.report import Broken, Report
from ldplanner.load.shown import shown
from ldplanner.load.source import STDIN, Source, is_missing, name_of, read_source, span_at

_MOST_BYTES = 64_000_000
_MOST_PROBLEMS = 20
_WHOLE = "give the plan that `ldplanner plan` wrote without `--audience` and `--redact`"
_HINT = "`ldplanner plan -o plan.json` writes one"
_NO_FILE = "`ldplanner plan -o plan.json` writes a plan"
_ENDINGS = frozenset({".json"})
_ROSTER_HINT = "add --roster FILE: the plan has the path as it was given, so it leads there only from the same folder"


def read_plan(path: str) -> Plan:
    """Read a plan; fields that a newer minor version added are ignored.

    Raises:
        UnreadableInputError: the file cannot be read at all.
        RejectedInputError: it is not a plan, or one of a newer major version.
    """
    report = Report(name_of(path))
    source = read_source(path, report, _MOST_BYTES, otherwise=_NO_FILE, endings=_ENDINGS)
    try:
        if not report.has_errors:
            return _plan(_json(source, report), source, report)
    except Broken:
        pass  # what is wrong has been reported
    raise RejectedInputError(report.findings, {source.name: source.text})


def named_in(plan: Plan) -> str:
    """Return the roster file that a plan names as its own.

    Raises:
        UsageError: it was made from standard input.
        UnreadableInputError: there is no such file.
    """
    path = plan.input.path
    if path == STDIN:
        raise UsageError("the plan was made from standard input, which cannot be read again", hint="add --roster FILE")
    if is_missing(path):
        raise UnreadableInputError(f"there is no file {shown(path)}, the roster of the plan", hint=_ROSTER_HINT)
    return path


def _json(source: Source, report: Report) -> object:
    try:
        return json.loads(source.text, object_pairs_hook=_unique, parse_constant=_refused)
    except json.JSONDecodeError as error:
        _refuse_other_kind(source, report)
        at = span_at(source.text[: error.pos])
        raise report.add(Code.NOT_JSON, f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}", at, hint=_HINT) from None
    except _DuplicateKeyError as error:
        raise _duplicate(source, report, str(error)) from None
    except (ValueError, RecursionError) as error:
        words = "nested too deeply" if isinstance(error, RecursionError) else "a number that is none"
        raise report.add(Code.NOT_JSON, f"not a plan: {words}", Span(1, 1, 1, 2), hint=_HINT) from None


def _refuse_other_kind(source: Source, report: Report) -> None:
    """Make sure that a file that is no plan is nothing else either.

    Raises:
        Broken: it is a roster or the like.
    """
    root = compose_any(source, Report(source.name))
    if root is not None:
        refuse_other_kind(root, FileKind.PLAN, report)


class _DuplicateKeyError(Exception):
    """The key came twice in one object."""


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _DuplicateKeyError(key)
        found[key] = value
    return found


def _refused(name: str) -> object:
    raise ValueError(name)


def _duplicate(source: Source, report: Report, key: str) -> Broken:
    """Report a duplicate key with both places; JSON is YAML, so the reader that knows places finds them."""
    scratch = Report(report.file)
    compose(source, scratch)
    for finding in scratch.findings:
        if finding.code == Code.DUPLICATE_KEY:
            at = finding.place
            span = Span(at.line, at.column, at.end_line, at.end_column) if at else START
            return report.add(Code.DUPLICATE_KEY, finding.message, span, hint=finding.help, related=finding.related)
    return report.add(Code.DUPLICATE_KEY, f"duplicate key {shown(key)}", None, hint="keep one of the two")


def _plan(content: object, source: Source, report: Report) -> Plan:
    if not isinstance(content, dict) or "format_version" not in content:
        _refuse_other_kind(source, report)
        raise report.add(Code.NOT_A_PLAN, "not a plan: no `format_version`", Span(1, 1, 1, 2), hint=_HINT)
    _same_major(str(content["format_version"]), source, report)
    if content.get("status") in {Status.INFEASIBLE, Status.UNKNOWN}:
        at = _located(source, ("status",))
        raise report.add(Code.NOT_A_PLAN, "this file says that no plan was found", at, path="/status", hint=_HINT)
    if content.get("audience") is not None:
        message = "this is a copy of a plan for others to read: names or figures are left out of it"
        raise report.add(Code.NOT_A_PLAN, message, _located(source, ("audience",)), path="/audience", hint=_WHOLE)
    try:
        plan = Plan.model_validate(content)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False)
    else:
        if not plan.quarters:
            at = _located(source, ("quarters",))
            raise report.add(Code.NOT_A_PLAN, "not a plan: it has no quarters", at, path="/quarters", hint=_HINT)
        return plan
    root = _root(source)
    for problem in problems[:_MOST_PROBLEMS]:
        steps = tuple(str(step) for step in problem["loc"])
        message = f"not a plan: {sentence(problem['type'], problem['msg'])}"
        path = "".join(f"/{step}" for step in steps)
        report.add(Code.NOT_A_PLAN, message, _inside(root, steps), path=path, hint=_HINT)
    raise Broken


def _same_major(version: str, source: Source, report: Report) -> None:
    found = re.fullmatch(r"(\d{1,4})\.(\d{1,4})", version)
    ours = int(FORMAT_VERSION.split(".")[0])
    if found and int(found[1]) == ours:
        return
    at = _located(source, ("format_version",))
    if found and int(found[1]) > ours:
        message = f"format version {version} is newer than this ldplanner reads ({FORMAT_VERSION})"
        raise report.add(Code.NEWER_FORMAT, message, at, path="/format_version", hint="update ldplanner")
    message = f"format version {shown(version)} is none that this ldplanner reads ({FORMAT_VERSION})"
    raise report.add(Code.NOT_A_PLAN, message, at, path="/format_version", hint=_HINT)


def _root(source: Source) -> Node | None:
    return compose(source, Report(source.name))


def _located(source: Source, steps: tuple[str, ...]) -> Span:
    return _inside(_root(source), steps)


def _inside(root: Node | None, steps: tuple[str, ...]) -> Span:
    """Return the place that a path leads to, or of the last thing on it that is there."""
    node = root
    for step in steps:
        inner = None if node is None or isinstance(node, Scalar) else child(node, step)
        if inner is None:
            break
        node = inner
    return node.span if node else START
