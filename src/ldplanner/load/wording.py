"""What PyYAML could not read, re-worded to the cause and pointed at the place where it is."""

import re
from collections.abc import Callable

from ldplanner.load.codes import Code
from ldplanner.load.node import START, Span
from ldplanner.load.trouble import Complaint, Trouble


def reworded(trouble: Trouble) -> Complaint:
    """Return the cause of what the YAML reader stumbled over."""
    for recognise in _CAUSES:
        complaint = recognise(trouble)
        if complaint:
            return complaint
    words = re.sub(r"<(.*?)>", r"\1", trouble.problem).strip() or "it cannot be read"
    return Complaint(
        Code.NOT_YAML, f"not valid YAML: {words}", _visible(trouble), "check the line and the one before it"
    )


def _tab(trouble: Trouble) -> Complaint | None:
    line = trouble.line(trouble.at.line)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent and trouble.character != "\t":
        return None
    column = indent.index("\t") + 1 if "\t" in indent else trouble.at.column
    span = Span(trouble.at.line, column, trouble.at.line, column + 1)
    return Complaint(Code.TAB, "a tab in the indentation", span, "indent with spaces, two for each level")


def _unclosed_quote(trouble: Trouble) -> Complaint | None:
    began = trouble.began
    if began and "scalar" in trouble.context and "unexpected" in trouble.problem:
        return Complaint(Code.NEVER_CLOSED, "this quote is never closed", _one(began), "close it on the same line")
    last = trouble.last
    if last and trouble.last_quoted and last.line < last.end_line == trouble.at.line:
        return Complaint(
            Code.NEVER_CLOSED,
            "this quote is not closed on its line",
            _one(last),
            "close it on the same line",
            (Span(last.end_line, max(1, last.end_column - 1), last.end_line, last.end_column), "it ends only here"),
        )
    return None


def _after_quote(trouble: Trouble) -> Complaint | None:
    last = trouble.last
    if not last or not trouble.last_quoted or last.end_line != trouble.at.line or "expected" not in trouble.problem:
        return None
    return Complaint(
        Code.NEEDS_QUOTES,
        "text goes on after the closing quote",
        _visible(trouble),
        'put the whole text in double quotes; inside them a double quote is written \\"',
        (last, "this text ends here"),
    )


def _unclosed_bracket(trouble: Trouble) -> Complaint | None:
    began = trouble.began
    if not began or "flow" not in trouble.context or "expected ',' or" not in trouble.problem:
        return None
    bracket = trouble.line(began.line)[began.column - 1 : began.column]
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    if trouble.at.line > began.line or trouble.character in {"]", "}", ""}:
        return Complaint(
            Code.NEVER_CLOSED,
            f"this `{bracket}` is not closed",
            _one(began),
            f"close it with `{closing}`",
            (_visible(trouble), f"`,` or `{closing}` expected before this"),
        )
    return Complaint(
        Code.NOT_YAML,
        f"`,` or `{closing}` is missing before this",
        _visible(trouble),
        "put a comma between entries, and quotes around text with `: ` in it",
    )


def _needs_quotes(trouble: Trouble) -> Complaint | None:
    if "cannot start any token" in trouble.problem:
        return _start(trouble, trouble.at)
    if trouble.began and re.search(r"alias|anchor|block scalar|a tag", trouble.context):
        return _start(trouble, trouble.began)
    if "node content" in trouble.problem and trouble.character:
        return _start(trouble, trouble.at)
    if "escape" in trouble.problem:
        return Complaint(
            Code.NEEDS_QUOTES,
            "a backslash in double quotes begins an escape, and this one does not exist",
            _visible(trouble),
            "use single quotes, or write \\\\ for a backslash",
        )
    return None


def _colon(trouble: Trouble) -> Complaint | None:
    if "mapping values are not allowed" not in trouble.problem:
        return None
    inside = re.match(r"(?P<lead>\s*(?:- +)*[^:\s{\[\"'][^:]*:\s+)(?P<value>\S.*)", trouble.before)
    if inside:
        column = len(inside["lead"]) + 1
        line = trouble.at.line
        whole = trouble.line(line)
        span = Span(line, column, line, max(column + 1, len(whole.split(" #")[0].rstrip()) + 1))
        return Complaint(
            Code.NEEDS_QUOTES,
            "text with `: ` in it needs quotes",
            span,
            'put the text in double quotes, as in "L&D: Head"',
        )
    return _folded(trouble)


def _folded(trouble: Trouble) -> Complaint:
    """Word the case of a value that swallowed the next line, because of its indentation or a key without a colon."""
    last = trouble.last
    here = _visible(trouble)
    above = trouble.line(last.line) if last and last.line < trouble.at.line else ""
    if last and above and not re.search(r":(\s|$)", above):
        span = Span(last.line, last.column, last.line, len(above.rstrip()) + 1)
        return Complaint(
            Code.NOT_YAML, "no `: ` after the key on this line", span, "write `key: value`, with the space"
        )
    start = len(trouble.before) - len(trouble.before.lstrip()) + 1
    span = Span(here.line, start, here.line, max(start + 1, here.column))
    return Complaint(
        Code.INDENTATION,
        "this line is indented further than it may be",
        span,
        "begin it in the same column as the keys it belongs with",
    )


def _no_colon(trouble: Trouble) -> Complaint | None:
    if "could not find expected ':'" not in trouble.problem or not trouble.began:
        return None
    began = trouble.began
    span = Span(began.line, began.column, began.line, max(began.column + 1, len(trouble.line(began.line).rstrip()) + 1))
    return Complaint(Code.NOT_YAML, "no `: ` after the key on this line", span, "write `key: value`, with the space")


def _list_on_key(trouble: Trouble) -> Complaint | None:
    if "sequence entries are not allowed" not in trouble.problem:
        return None
    return Complaint(
        Code.NOT_YAML,
        "a list cannot begin here",
        _visible(trouble),
        "begin the list on the next line, or in brackets: [a, b]; text that starts with `- ` needs quotes",
    )


def _misplaced(trouble: Trouble) -> Complaint | None:
    if not re.search(r"expected key|block end|'-' indicator|document start", trouble.problem):
        return None
    inside = "list" if "collection" in trouble.context else "block"
    return Complaint(
        Code.INDENTATION,
        "this line fits neither with the lines before it nor with those they belong to",
        _visible(trouble),
        "indent it exactly as its neighbours; every entry of a list begins with `- `",
        (_one(trouble.began), f"the {inside} it stands in begins here") if trouble.began else None,
    )


def _start(trouble: Trouble, at: Span) -> Complaint:
    text = trouble.line(at.line)[at.column - 1 : at.column]
    return Complaint(
        Code.NEEDS_QUOTES,
        f"text that starts with `{text}` needs quotes",
        _one(at),
        "put it in double quotes",
    )


def _visible(trouble: Trouble) -> Span:
    """Return the place, or the end of the last line with anything on it where the file just stops."""
    line = trouble.at.line
    if trouble.line(line).strip():
        return _one(trouble.at)
    while line > 1 and not trouble.line(line).strip():
        line -= 1
    end = len(trouble.line(line).rstrip())
    return Span(line, max(1, end), line, max(1, end) + 1) if end else START


def _one(span: Span) -> Span:
    return Span(span.line, span.column, span.line, span.column + 1)


_CAUSES: tuple[Callable[[Trouble], Complaint | None], ...] = (
    _tab,
    _unclosed_quote,
    _unclosed_bracket,
    _after_quote,
    _needs_quotes,
    _colon,
    _no_colon,
    _list_on_key,
    _misplaced,
)
