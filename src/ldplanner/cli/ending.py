"""Which format a product is written in: the one asked for, or else the one that the ending of its file stands for."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from ldplanner.errors import UsageError
from ldplanner.load.shown import shown

Shape = TypeVar("Shape", bound=StrEnum)

_TEXT = "text"
_FORMATS: Mapping[str, str] = {
    ".txt": _TEXT,
    ".json": "json",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".svg": "svg",
    ".png": "png",
    ".sarif": "sarif",
    ".xml": "junit",
}
# whatever opens a file of such an ending opens nothing else
_NOT_TEXT = frozenset({"xlsx", "png"})


def format_for(formats: type[Shape], given: Shape | None, output: str | None) -> Shape:
    """Return the format given, or else that of the file's ending; an ending that says none is text.

    Raises:
        UsageError: the command does not write what the ending says, or nothing could open the file.
    """
    meant = _FORMATS.get(_ending(output))
    if given is None:
        if meant is not None and meant not in list(formats):
            hint = f"name a file that ends in {_endings(formats)}"
            raise UsageError(f"this command writes no {_ending(output)} file", hint=hint)
        return formats(meant or _TEXT)
    if meant not in {None, given} and not _NOT_TEXT.isdisjoint({meant, given}):
        hint = f"name a file that ends in {_endings([given])}, or leave out --format {given}"
        raise UsageError(f"nothing could open {shown(str(output))} with {given} in it", hint=hint)
    return given


def require_roster_ending(output: str) -> None:
    """Make sure that a file is not named as if something else than a roster, which is YAML, were in it.

    Raises:
        UsageError: it is.
    """
    if _FORMATS.get(_ending(output), _TEXT) != _TEXT:
        hint = f"name a file that ends in .yaml, such as {shown(str(Path(output).with_suffix('.yaml')))}"
        raise UsageError(f"a roster is YAML, not what {shown(output)} would be", hint=hint)


def _ending(output: str | None) -> str:
    return Path(output or "").suffix.lower()


def _endings(formats: Iterable[str]) -> str:
    """Return the endings that stand for some of these formats."""
    written = list(formats)
    *others, last = [ending for ending, each in _FORMATS.items() if each in written]
    return f"{', '.join(others)} or {last}" if others else last
