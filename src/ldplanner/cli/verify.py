"""`ldplanner verify`: check a saved plan against its roster."""

from typing import Annotated

import typer

from ldplanner.cli.options import ColorOption, FormatOption, ProfileOption, RosterArgument, ShowPayOption
from ldplanner.cli.product import deliver
from ldplanner.cli.showing import Color, Format
from ldplanner.planner import verify_plan
from ldplanner.render.as_json import model_json
from ldplanner.render.verdicts import verdicts_page


def verify(
    roster: RosterArgument,
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="The plan file (JSON).")],
    profile: ProfileOption = None,
    output_format: FormatOption = Format.TEXT,
    _color: ColorOption = Color.AUTO,
    _show_pay: ShowPayOption = False,
) -> None:
    """Check a saved plan against its roster, rule by rule.

    Recomputes every figure and restates every rule by code that took no part in planning. Give --profile if the plan
    was made with it.

    \b
    Example:
      ldplanner plan team.yaml -o plan.json
      ldplanner verify team.yaml plan.json

    \b
    Exit: 0 every rule holds, 1 one is broken or the roster is another, 2 could not run
    """  # noqa: D301  \b tells typer to keep the lines
    audit = verify_plan(roster, plan, profile=profile)
    deliver(output_format, text=lambda look: verdicts_page(audit, look), json=lambda: model_json(audit))
    if not audit.ok:
        raise typer.Exit(1)
