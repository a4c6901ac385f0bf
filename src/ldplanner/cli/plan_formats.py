"""In which shape a plan is wanted: text, JSON, a report, Markdown, a table as CSV, or all tables as a workbook."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from ldplanner.audience.audience import Audience
from ldplanner.audience.told import Told
from ldplanner.cli.ending import format_for
from ldplanner.cli.output_file import write_output
from ldplanner.cli.product import deliver_json, deliver_page
from ldplanner.cli.report_file import report_of, require_report
from ldplanner.cli.screen import show
from ldplanner.cli.showing import choose_show_pay, show_pay
from ldplanner.errors import UsageError
from ldplanner.render.findings import one_line
from ldplanner.render.sheets.as_csv import csv_of
from ldplanner.render.sheets.sheets import SheetName
from ldplanner.render.sheets.told import tables_for, told_sheets
from ldplanner.render.sheets.workbook import require_workbooks, workbook
from ldplanner.render.told.json import told_json
from ldplanner.render.told.markdown import told_markdown
from ldplanner.render.told.page import told_page


class PlanFormat(StrEnum):
    """The shape of a plan."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    CSV = "csv"
    XLSX = "xlsx"


PlanFormatOption = Annotated[
    PlanFormat | None,
    typer.Option(
        "--format",
        help="text, html or markdown for people, json for programs, csv or xlsx for spreadsheets."
        "  [default: by the ending of the -o file]",
        show_default=False,
    ),
]
SheetOption = Annotated[
    SheetName | None, typer.Option("--sheet", help="Which table a csv file holds.  [default: actions]")
]
ShowPlanPayOption = Annotated[
    bool,
    typer.Option(
        "--show-pay",
        callback=choose_show_pay,
        is_eager=True,
        help="Show pay in tables and in lines of files, and each severance.",
    ),
]


def plan_format(
    given: PlanFormat | None, sheet: SheetName | None, output: str | None, audience: Audience
) -> PlanFormat:
    """Return the shape asked for, sure before any work is done that a plan can be written in it for that audience.

    Raises:
        UsageError, MissingExtraError: it cannot.
    """
    shape = format_for(PlanFormat, given, output)
    if show_pay() and audience is not Audience.OWNER:
        raise UsageError(f"--show-pay shows pay, and --audience {audience} must not see it", hint="leave one out")
    if sheet is not None and shape is not PlanFormat.CSV:
        raise UsageError(
            "--sheet chooses the table of --format csv", hint="leave it out, or add --format csv or -o FILE.csv"
        )
    if sheet is not None and sheet not in tables_for(audience):
        names = ", ".join(tables_for(audience))
        raise UsageError(f"the {audience} is told no {sheet}, so there is no such table", hint=f"choose from {names}")
    if shape is PlanFormat.HTML:
        require_report()
    if shape is PlanFormat.XLSX:
        if output is None:
            raise UsageError("a workbook needs a file to go to", hint="add -o plan.xlsx")
        require_workbooks()
    return shape


def deliver_plan(shape: PlanFormat, sheet: SheetName | None, told: Told, output: str | None) -> None:
    """Write a plan in a shape, to standard output or to a file.

    Remarks about its roster go to standard error where the shape has no place for them.

    Raises:
        UnwritableOutputError: it cannot be written.
    """
    match shape:
        case PlanFormat.TEXT:
            deliver_page(lambda look: told_page(told, look, show_pay=show_pay()), output)
        case PlanFormat.HTML:
            deliver_json(report_of(told), output)
        case PlanFormat.MARKDOWN:
            deliver_json(told_markdown(told, show_pay=show_pay()), output)
        case PlanFormat.JSON:
            deliver_json(told_json(told), output)
        case PlanFormat.CSV:
            deliver_json(csv_of(told_sheets(told, show_pay=show_pay())[sheet or SheetName.ACTIONS]), output)
        case PlanFormat.XLSX:
            tables = {name.value: table for name, table in told_sheets(told, show_pay=show_pay()).items()}
            write_output(str(output), workbook(tables, told.roster.currency))
    if shape not in {PlanFormat.TEXT, PlanFormat.HTML, PlanFormat.MARKDOWN}:
        show([one_line(finding) for finding in told.remarks], sys.stderr)
