"""Comments that ask for findings to be left out: `# ldplanner: ignore[LDP301] reason`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ldplanner.load.node import Span

_LINE_END = re.compile("\r\n|\r|\n")
_ADDRESSED = re.compile(r"#+\s*ldplanner\s*:\s*(?P<rest>.*)")
_IGNORE = re.compile(r"ignore\s*\[(?P<codes>[^\]]*)\]")
_QUOTED = re.compile(r"""(?<![^\s,\[{:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")  # where a value may begin


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """A comment to this program: the line whose findings it leaves out, where it stands, and the codes it names.

    `codes` is empty for a comment that is addressed to this program but says nothing it understands.
    """

    covers: int
    span: Span
    codes: tuple[str, ...]


def ignore_comments(text: str) -> tuple[IgnoreComment, ...]:
    """Return the comments of a file that are addressed to this program; one alone on its line covers the next."""
    return tuple(_comments(_LINE_END.split(text))) if "ldplanner" in text else ()


def _comments(lines: list[str]) -> Iterator[IgnoreComment]:
    for number, line in enumerate(lines, start=1):
        unquoted = _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), line)
        found = _ADDRESSED.search(unquoted)
        if not found or unquoted[: found.start()][-1:].strip():
            continue
        alone = not unquoted[: found.start()].strip()
        ignore = _IGNORE.match(found["rest"])
        end = found.start("rest") + (ignore.end() if ignore else len(found["rest"].rstrip()))
        codes = tuple(code.strip() for code in ignore["codes"].split(",") if code.strip()) if ignore else ()
        span = Span(number, found.start() + 1, number, end + 1)
        yield IgnoreComment(_next_with_content(lines, number) if alone else number, span, codes)


def _next_with_content(lines: list[str], number: int) -> int:
    """Return the first line after this one that is neither empty nor a comment; this one if there is none."""
    following = enumerate(lines[number:], start=number + 1)
    return next((later for later, line in following if line.strip() and not line.lstrip().startswith("#")), number)
