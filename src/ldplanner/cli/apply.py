"""`ldplanner apply`: the roster as it is after some quarters of a plan."""

import sys
from typing import Annotated

import typer

from ldplanner.apply.apply import apply_plan
from ldplanner.cli.ending import require_roster_ending
from ldplanner.cli.options import (
    ColorOption,
    ForceOption,
    OutputOption,
    ProfileOption,
    RosterOption,
    ShowPayOption,
    quarter,
)
from ldplanner.cli.output_file import check_fresh, check_output, write_output
from ldplanner.cli.screen import look, show, show_product
from ldplanner.cli.showing import Color
from ldplanner.domain.quarter import Quarter
from ldplanner.render.applied_page import applied_page


def apply(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="The plan file (JSON).")],
    roster: RosterOption = None,
    through: Annotated[
        Quarter | None,
        typer.Option(
            "--through", metavar="QUARTER", parser=quarter, help="The last quarter that is over.  [default: the plan's]"
        ),
    ] = None,
    profile: ProfileOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    _color: ColorOption = Color.AUTO,
    _show_pay: ShowPayOption = False,
) -> None:
    """Write the roster as it is after some quarters of a plan, to go on planning from.

    Keeps the comments, order and layout of your file; only the lines of those who move, join, are hired or leave are
    written anew. Whose move has begun stays in the old role, `moving` says what is left. Standard error tells what was
    done and what only you can see to. The roster holds pay.

    \b
    Examples:
      ldplanner apply plan.json --through 2027-Q2 -o roster-2027-q3.yaml
      ldplanner apply plan.json | diff roster.yaml -

    \b
    Exit: 0 done, 1 the plan is another roster's, or does not fit it, or a file has errors,
          2 could not run
    """  # noqa: D301  \b tells typer to keep the lines
    if output:
        check_output(output, [plan, roster, profile])
        require_roster_ending(output)
        check_fresh(output, force=force)
    applied = apply_plan(plan, roster, through=through, profile=profile)
    if output is None:
        show_product(applied.text)
    else:
        check_output(output, [applied.path])
        write_output(output, applied.text)
    show(applied_page(applied.rolled, look(sys.stderr)), sys.stderr)
