"""What a user says about a new roster: as options, or asked for on a terminal."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import typer

from ldplanner.errors import LdplannerError
from ldplanner.exchange.starter import MOST_QUARTERS
from ldplanner.load.number import MOST_MONEY
from ldplanner.load.profile import read_profile

T = TypeVar("T")


def can_ask() -> bool:
    """Tell whether somebody is there to answer; a question leaves a space on standard output, too."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def given(option: T | None, question: str, read: Callable[[str], T], default: str) -> T:
    """Return what an option gives, or the answer of whoever is there, or the default."""
    return _answer(question, read, default) if option is None else option


def if_given(option: T | None, question: str, read: Callable[[str], T | None]) -> T | None:
    """Return what an option gives, or the answer of whoever is there, which may be nothing."""
    return _answer(question, read, "") if option is None else option


def _answer(question: str, read: Callable[[str], T], default: str) -> T:
    if not can_ask():
        return read(default)
    answer: T = typer.prompt(question, default=default, value_proc=read, show_default=bool(default), err=True)
    return answer


def name(text: str) -> str:
    """Read the name of a department.

    Raises:
        typer.BadParameter: it is not one line of text.
    """
    if not text.strip() or not text.isprintable():
        raise typer.BadParameter("write a name, on one line")
    return text.strip()


def currency(text: str) -> str:
    """Read a currency.

    Raises:
        typer.BadParameter: it is not an ISO code.
    """
    if not re.fullmatch("[A-Z]{3}", text.strip().upper()):
        raise typer.BadParameter(f"`{text}` is not a currency code; write its three letters, such as EUR")
    return text.strip().upper()


def quarters(text: str) -> int:
    """Read how many quarters to plan.

    Raises:
        typer.BadParameter: it is not a number from 1 to 40.
    """
    number = int(text) if re.fullmatch("[0-9]{1,2}", text.strip()) else 0
    if not 1 <= number <= MOST_QUARTERS:
        raise typer.BadParameter(f"`{text}` is not a number of quarters from 1 to {MOST_QUARTERS}")
    return number


def money(text: str) -> int | None:
    """Read money, or none from nothing.

    Raises:
        typer.BadParameter: it is not a whole number.
    """
    if not text.strip():
        return None
    if not re.fullmatch("[0-9]{1,15}", text.strip()) or int(text) > MOST_MONEY:
        plain = re.sub(r"[,_ ']", "", text.strip())
        hint = f"write {plain}" if re.fullmatch("[0-9]{1,13}", plain) else "write it plainly, such as 3100000"
        raise typer.BadParameter(f"`{text}` is not whole money; {hint}")
    return int(text)


def profile(text: str) -> str:
    """Read the name of a profile, or a path to one.

    Raises:
        typer.BadParameter: there is none.
    """
    try:
        read_profile(text, Path())
    except LdplannerError as error:
        raise typer.BadParameter(f"{error}: {error.hint}") from error
    return text
