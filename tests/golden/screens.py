"""Compare a page with the screen that is kept for it, or keep it anew: `UPDATE_SCREENS=1 pytest tests/golden`."""

import os
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from rich.console import Console  # noqa: TID251  a screen is what the console makes of a page
from rich.text import Text  # noqa: TID251  as above

SCREENS = Path(__file__).parent / "screens"


def drawn(lines: Sequence[Text], width: int = 80) -> str:
    """Return a page as a terminal without colour shows it."""
    console = Console(file=StringIO(), width=width, color_system=None, force_terminal=False)
    with console.capture() as capture:
        for line in lines:
            console.print(line, soft_wrap=True)
    return capture.get()


def assert_screen(name: str, lines: Sequence[Text], width: int = 80) -> None:
    """Assert that a page is what is kept under that name."""
    file = SCREENS / f"{name}.txt"
    screen = drawn(lines, width)
    if os.environ.get("UPDATE_SCREENS"):
        file.write_text(screen, encoding="utf-8")
    assert screen == file.read_text(encoding="utf-8")


def assert_text(name: str, text: str) -> None:
    """Assert that a text is what is kept in a file of that name."""
    file = SCREENS / name
    if os.environ.get("UPDATE_SCREENS"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
