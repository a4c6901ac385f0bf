"""How to show things, as the user asked: set once while options are read, also for what is shown when they fail."""

from contextvars import ContextVar
from enum import StrEnum


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Format(StrEnum):
    """The shape of what is printed."""

    TEXT = "text"
    JSON = "json"


_COLOR = ContextVar("color", default=Color.AUTO)
_SHOW_PAY = ContextVar("show_pay", default=False)


def choose_color(color: Color) -> Color:
    """Note when to use colour."""
    _COLOR.set(color)
    return color


def choose_show_pay(show_pay: bool) -> bool:
    """Note whether pay may be seen in the lines of files that are shown."""
    _SHOW_PAY.set(show_pay)
    return show_pay


def color() -> Color:
    """Return when to use colour."""
    return _COLOR.get()


def show_pay() -> bool:
    """Return whether pay may be seen."""
    return _SHOW_PAY.get()
