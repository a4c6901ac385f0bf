"""Findings that a comment in the file leaves out, and comments that leave nothing out."""

from collections.abc import Iterator, Mapping, Sequence

from ldplanner.check.registry import KINDS
from ldplanner.check.run_codes import ALWAYS_TOLD, RunCode
from ldplanner.check.selection import suggestion
from ldplanner.domain.finding import Finding, Place, Severity
from ldplanner.load.comments import IgnoreComment, ignore_comments
from ldplanner.load.shown import shown

_HOW = "write `# ldplanner: ignore[LDP301] reason`"


def ignored(findings: Sequence[Finding], sources: Mapping[str, str]) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that no comment leaves out, and one for every comment that leaves nothing out."""
    comments = {file: found for file, text in sources.items() if (found := ignore_comments(text))}
    if not comments:
        return list(findings), []
    covered = {
        (file, comment.covers, code.upper())
        for file, of_file in comments.items()
        for comment in of_file
        for code in comment.codes
    } - {(file, comment.covers, code) for file in comments for comment in comments[file] for code in ALWAYS_TOLD}
    keys = [(one.place.file, one.place.line, one.code) if one.place else ("", 0, one.code) for one in findings]
    kept = [finding for finding, key in zip(findings, keys, strict=True) if key not in covered]
    used = covered & set(keys)
    with_errors = {one.place.file for one in kept if one.place and one.severity is Severity.ERROR}
    useless = [
        finding
        for file, of_file in comments.items()
        for comment in of_file
        for finding in _useless(comment, file, used, may_be_early=file in with_errors)
    ]
    return kept, useless


def _useless(
    comment: IgnoreComment, file: str, used: set[tuple[str, int, str]], *, may_be_early: bool
) -> Iterator[Finding]:
    if not comment.codes:
        yield _finding(comment, file, "this comment leaves nothing out", _HOW)
    for code in comment.codes:
        upper = code.upper()
        if upper not in KINDS:
            yield _finding(comment, file, f"no finding has the code {shown(code)}", suggestion(code))
        elif upper in ALWAYS_TOLD:
            yield _finding(comment, file, f"{upper} cannot be left out by a comment", "remove it from the comment")
        elif (file, comment.covers, upper) not in used and not may_be_early:
            where = "here" if comment.covers == comment.span.line else f"on line {comment.covers}"
            yield _finding(comment, file, f"no {upper} is found {where}", "remove it from the comment")


def _finding(comment: IgnoreComment, file: str, message: str, hint: str) -> Finding:
    at = comment.span
    place = Place(file=file, line=at.line, column=at.column, end_line=at.end_line, end_column=at.end_column)
    return Finding(code=RunCode.USELESS_IGNORE, severity=Severity.WARNING, message=message, place=place, help=hint)
