"""Options and arguments that several commands share."""

from datetime import date
from math import isfinite
from typing import Annotated

import typer

from ldplanner.cli.showing import Color, Format, choose_color, choose_show_pay
from ldplanner.domain.quarter import Quarter

DEFAULT_ROSTER = "roster.yaml"
STDOUT = "-"


def seconds(text: str) -> float:
    """Read a time limit.

    Raises:
        typer.BadParameter: it is not a number above 0.
    """
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not isfinite(value) or value <= 0:
        raise typer.BadParameter(f"`{text}` is not a number of seconds above 0, such as 60")
    return value


def quarter(text: str) -> Quarter:
    """Read a quarter.

    Raises:
        typer.BadParameter: it is none.
    """
    try:
        return Quarter.parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def day(text: str) -> date:
    """Read a day.

    Raises:
        typer.BadParameter: it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"`{text}` is not a day; write it like 2027-01-31") from error


RosterArgument = Annotated[str, typer.Argument(metavar="ROSTER", help="The roster file (YAML).")]
FormatOption = Annotated[Format, typer.Option("--format", help="text for people, json for programs.")]
FileFormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help="text for people, json for programs.  [default: by the ending of the -o file]",
        show_default=False,
    ),
]
ProfileOption = Annotated[
    str | None,
    typer.Option("--profile", metavar="NAME", help="Aim at this profile (a name or a file) instead of the roster's."),
]
RosterOption = Annotated[
    str | None,
    typer.Option("--roster", metavar="FILE", help="The roster the plan was made from.  [default: as the plan says]"),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Write over a file that is already there.")]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        callback=lambda file: None if file == STDOUT else file,
        help="Write to this file instead of the terminal.",
    ),
]
TimeLimitOption = Annotated[
    float,
    typer.Option(
        "--time-limit", metavar="SECONDS", parser=seconds, help="Stop searching for a better plan after this."
    ),
]
ColorOption = Annotated[
    Color, typer.Option("--color", callback=choose_color, is_eager=True, help="When to use colour.")
]
ShowPayOption = Annotated[
    bool,
    typer.Option(
        "--show-pay", callback=choose_show_pay, is_eager=True, help="Do not mask pay in the lines of files it shows."
    ),
]
