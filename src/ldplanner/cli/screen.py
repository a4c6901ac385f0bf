"""Standard output and standard error: how wide they are, what they can carry, and what happens when they close."""

import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from io import TextIOWrapper
from typing import TextIO

from rich.console import Console
from rich.text import Text

from ldplanner.cli.showing import Color, color
from ldplanner.errors import UnwritableOutputError
from ldplanner.render.look import Look, glyphs_for

PIPED_WIDTH = 80
LEAST_WIDTH = 40
# longer lines are hard to read, whatever the terminal could show
MOST_WIDTH = 120


def look(stream: TextIO | None) -> Look:
    """Return what a page on the stream may use."""
    if stream is None:
        return Look()
    return Look(_width(stream), glyphs_for(stream.encoding or "ascii"))


def show(lines: Sequence[Text], stream: TextIO | None) -> None:
    """Write a page to a stream, in colour if it should be.

    Raises:
        UnwritableOutputError: it cannot be written, and not because its reader has gone.
    """
    if stream is not None:
        send(drawn(lines, _console(stream)), stream)


def plain(lines: Sequence[Text], width: int) -> str:
    """Return a page as text without colour, for a file."""
    return drawn(lines, Console(width=width, color_system=None, force_terminal=False))


def show_product(text: str) -> None:
    """Write a machine-readable product to standard output: UTF-8, unchanged."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    if sys.stdout is not None:
        send(text, sys.stdout)


def working(doing: str) -> AbstractContextManager[object]:
    """Show on standard error what is being done, if a person is watching."""
    if sys.stderr is None or not sys.stderr.isatty() or color() is Color.NEVER:
        return nullcontext()
    return _console(sys.stderr).status(Text(doing))


def drawn(lines: Sequence[Text], console: Console) -> str:
    """Return lines as the console would print them, never wrapped again."""
    with console.capture() as capture:
        for line in lines:
            console.print(line, soft_wrap=True)
    return capture.get()


def send(text: str, stream: TextIO) -> None:
    """Write text and flush; a reader who left early (`| head`) is no error.

    Raises:
        UnwritableOutputError: it cannot be written for another reason.
    """
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        # what is still buffered would fail again when Python exits
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise UnwritableOutputError(f"the output cannot be written: {error.strerror}") from error


def _console(stream: TextIO) -> Console:
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    if color() is Color.NEVER or (color() is Color.AUTO and os.environ.get("NO_COLOR")):
        return Console(file=stream, color_system=None, force_terminal=False)
    if color() is Color.ALWAYS:
        return Console(file=stream, color_system="standard", force_terminal=True, no_color=False)
    return Console(file=stream)


def _width(stream: TextIO) -> int:
    """Return the width of a terminal; of anything else COLUMNS, or 80."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        width = int(given)
    else:
        width = Console(file=stream).width if stream.isatty() else PIPED_WIDTH
    return min(MOST_WIDTH, max(LEAST_WIDTH, width))
