"""`ldplanner compare`: scenarios, rosters and plans side by side."""

from enum import StrEnum
from functools import partial
from typing import Annotated

import typer

from ldplanner.cli import interrupt
from ldplanner.cli.ending import format_for
from ldplanner.cli.options import ColorOption, OutputOption, ProfileOption, ShowPayOption, TimeLimitOption
from ldplanner.cli.output_file import check_output, write_output
from ldplanner.cli.product import deliver_json, deliver_page
from ldplanner.cli.progress import counting
from ldplanner.cli.rejected import tell_rejected
from ldplanner.cli.screen import warn
from ldplanner.cli.showing import Color
from ldplanner.domain.comparison import Comparison
from ldplanner.errors import UsageError
from ldplanner.render.comparison.as_json import comparison_json
from ldplanner.render.comparison.markdown import comparison_markdown
from ldplanner.render.comparison.page import comparison_page
from ldplanner.render.comparison.sheets import comparison_sheets, plans_sheet
from ldplanner.render.sheets.as_csv import csv_of
from ldplanner.render.sheets.workbook import require_workbooks, workbook
from ldplanner.study.compare import compare_candidates

REJECTED = 1


def require_file(output: str | None) -> None:
    """Make sure that a workbook can be written, and has a file to go to.

    Raises:
        UsageError: it cannot, or has not.
    """
    if output is None:
        raise UsageError("a workbook needs a file to go to", hint="add -o scenarios.xlsx")
    require_workbooks()


class Shape(StrEnum):
    """The shape of what is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    MARKDOWN = "markdown"


def compare(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Rosters, scenario files, saved plans (.json).")],
    profile: ProfileOption = None,
    time_limit: TimeLimitOption = 60.0,
    exact: Annotated[bool, typer.Option("--exact", help="Prove every goal to the last digit.")] = False,
    people: Annotated[bool, typer.Option("--people", help="Show whom the plans treat differently, and how.")] = False,
    output_format: Annotated[
        Shape | None,
        typer.Option(
            "--format",
            help="text or markdown for people, json for programs, csv or xlsx."
            "  [default: by the ending of the -o file]",
            show_default=False,
        ),
    ] = None,
    output: OutputOption = None,
    _color: ColorOption = Color.AUTO,
    _show_pay: ShowPayOption = False,
) -> None:
    """Plan scenarios, or several rosters, and put the plans side by side.

    Scenarios change the roster named before them; every plan is audited, a saved one where its roster is there as it
    was, else it says so. One that is impossible, or makes errors in its roster, is a row of the table, not the end. As
    many are planned at once as there are cores; each may take --time-limit, and what others leave of theirs.

    \b
    Examples:
      ldplanner compare roster.yaml scenarios.yaml
      ldplanner compare this-year.yaml next-year.yaml plan.json --people
      ldplanner compare roster.yaml scenarios.yaml -o scenarios.csv

    \b
    Exit: 0 compared, 1 a file or a scenario has errors, or a plan breaks a rule,
          2 could not run, 130/143 interrupted, or a search died, with what was
          known by then
    """  # noqa: D301  \b tells typer to keep the lines
    shape = format_for(Shape, output_format, output)
    if shape is Shape.XLSX:
        require_file(output)
    if output:
        check_output(output, [*files, profile])
    made = compare_candidates(
        files, profile=profile, time_limit=time_limit, exact=exact, watched=partial(counting, "planned", "planned")
    )
    _deliver(made.comparison, shape, output, people=people)
    tell_rejected(made.rejected)
    for trouble in made.trouble:
        warn(f"the search was cut short, this is what was known until then: {trouble}")
    if made.stopped or made.trouble:
        raise typer.Exit(interrupt.exit_code())
    if made.rejected:
        raise typer.Exit(REJECTED)


def _deliver(comparison: Comparison, shape: Shape, output: str | None, *, people: bool) -> None:
    match shape:
        case Shape.TEXT:
            deliver_page(lambda look: comparison_page(comparison, look, people=people), output)
        case Shape.JSON:
            deliver_json(comparison_json(comparison), output)
        case Shape.CSV:
            deliver_json(csv_of(plans_sheet(comparison)), output)
        case Shape.XLSX:
            currency = next((one.currency for one in comparison.candidates if one.currency), "")
            write_output(output or "", workbook(comparison_sheets(comparison), currency))
        case Shape.MARKDOWN:
            deliver_json(comparison_markdown(comparison, people=people), output)
