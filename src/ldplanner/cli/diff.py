"""`ldplanner diff`: what changed between two rosters."""

from enum import StrEnum
from typing import Annotated

import typer

from ldplanner.cli.ending import format_for
from ldplanner.cli.options import ColorOption, OutputOption, ProfileOption, ShowPayOption
from ldplanner.cli.output_file import check_output
from ldplanner.cli.product import deliver_json, deliver_page
from ldplanner.cli.showing import Color
from ldplanner.errors import UsageError
from ldplanner.load.source import STDIN, name_of
from ldplanner.planner import diff_rosters
from ldplanner.render.difference.as_json import difference_json
from ldplanner.render.difference.markdown import difference_markdown
from ldplanner.render.difference.page import difference_page

CHANGED = 1


class Shape(StrEnum):
    """The shape of what is printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def diff(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    old: Annotated[str, typer.Argument(metavar="OLD", help="The older roster, - for standard input.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The newer roster, - for standard input.")] = "roster.yaml",
    profile: ProfileOption = None,
    output_format: Annotated[
        Shape | None,
        typer.Option(
            "--format",
            help="text for people, json for programs, markdown for pull requests."
            "  [default: by the ending of the -o file]",
            show_default=False,
        ),
    ] = None,
    output: OutputOption = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if something changed.")] = False,
    _color: ColorOption = Color.AUTO,
    show_pay: ShowPayOption = False,
) -> None:
    """Tell what changed between two rosters, and how mix and gap moved.

    People by their ids, groups as groups, roles, money, limits, needs. The order of rows does not matter. Of money it
    is only said that it changed, unless you ask for --show-pay.

    \b
    Examples:
      git show main:roster.yaml | ldplanner diff - roster.yaml
      ldplanner diff 2026.yaml 2027.yaml -o comment.md

    \b
    Exit: 0 compared, 1 one of them has errors, or something changed (--exit-code),
          2 could not run
    """  # noqa: D301  \b tells typer to keep the lines
    shape = format_for(Shape, output_format, output)
    if old == new == STDIN:
        raise UsageError("only one of the two can be standard input", hint="name a file for the other")
    if output:
        check_output(output, [old, new, profile])
    found, names = diff_rosters(old, new, profile=profile), (name_of(old), name_of(new))
    match shape:
        case Shape.TEXT:
            deliver_page(lambda look: difference_page(found, names, look, show_pay=show_pay), output)
        case Shape.JSON:
            deliver_json(difference_json(found, names, show_pay=show_pay), output)
        case Shape.MARKDOWN:
            deliver_json(difference_markdown(found, names, show_pay=show_pay), output)
    if exit_code and found.changes:
        raise typer.Exit(CHANGED)
