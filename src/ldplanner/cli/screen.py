"""Standard output and standard error: how wide they are, what they can carry, and what happens when they close."""

import os
import re
import sys
from collections.abc import Sequence
from io import StringIO, TextIOWrapper
from typing import Literal, TextIO

from rich.console import Console
from rich.text import Text

from ldplanner.cli.showing import Color, color
from ldplanner.errors import UnwritableOutputError
from ldplanner.render.layout import ink
from ldplanner.render.look import Look, glyphs_for

_COMMAND = re.compile(r"^([^\S\n]*)([:#])(?=:|#\[)", re.MULTILINE)
Colours = Literal["standard"]
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
    if stream is None:
        return
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    send(drawn(lines, colours=_colours(stream)), stream)


def drawn(lines: Sequence[Text], *, colours: Colours | None = None) -> str:
    """Return lines as a terminal with these colours shows them, never wrapped again.

    Where a name at the start of a line would be a command to a CI service (`::error::`), its first sign is escaped.
    """
    # of a given width, or it would go by COLUMNS, and show nothing in a terminal of width 0
    console = Console(
        file=StringIO(), width=MOST_WIDTH, color_system=colours, force_terminal=colours is not None, no_color=False
    )
    with console.capture() as capture:
        if lines:
            console.print(Text("\n").join(lines), soft_wrap=True)
    return _COMMAND.sub(lambda found: f"{found[1]}\\x{ord(found[2]):02x}", capture.get())


def show_product(text: str) -> None:
    """Write a machine-readable product to standard output: UTF-8, unchanged."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    if sys.stdout is not None:
        send(text, sys.stdout)


def warn(message: str) -> None:
    """Tell on standard error what went wrong although there is a result."""
    show([Text.assemble(ink("warning", "bold yellow"), ink(f": {message}"))], sys.stderr)


def send(text: str, stream: TextIO) -> None:
    """Write text and flush; a reader who left early (`| head`) is no error, nor that nobody can be told of one.

    Raises:
        UnwritableOutputError: it cannot be written for another reason, and is not for standard error.
    """
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        give_up(stream)
        if not isinstance(error, BrokenPipeError) and stream is not sys.stderr:
            raise UnwritableOutputError(f"the output cannot be written: {error.strerror}") from error


def give_up(stream: TextIO) -> None:
    """Let what is still buffered go nowhere: it would fail again when Python exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _colours(stream: TextIO) -> Colours | None:
    match color():
        case Color.NEVER:
            return None
        case Color.ALWAYS:
            return "standard"  # the pages use the eight colours that every terminal has
        case Color.AUTO:
            return None if os.environ.get("NO_COLOR") or not Console(file=stream).color_system else "standard"


def _width(stream: TextIO) -> int:
    """Return the width of a terminal; of anything else COLUMNS, or 80."""
    given = os.environ.get("COLUMNS", "")
    width = (int(given) if given.isdecimal() else 0) or _terminal_width(stream) or PIPED_WIDTH
    return min(MOST_WIDTH, max(LEAST_WIDTH, width))


def _terminal_width(stream: TextIO) -> int:
    """Return the width of a terminal; 0 if it does not say, or the stream is none."""
    if not stream.isatty():
        return 0
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except OSError:
        return 0
