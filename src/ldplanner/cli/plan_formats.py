"""In which shape a plan is wanted: text, JSON, a table as CSV, or all tables as a workbook."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from ldplanner.cli.output_file import write_output
from ldplanner.cli.product import deliver_json, deliver_page
from ldplanner.cli.screen import show
from ldplanner.cli.showing import choose_show_pay, show_pay
from ldplanner.domain.plan import Plan
from ldplanner.errors import UsageError
from ldplanner.planner import ReadRoster
from ldplanner.render.as_json import model_json
from ldplanner.render.findings import one_line
from ldplanner.render.plan.page import plan_page
from ldplanner.render.sheets.as_csv import csv_of
from ldplanner.render.sheets.sheets import SheetName, sheet_of
from ldplanner.render.sheets.workbook import require_workbooks, workbook


class PlanFormat(StrEnum):
    """The shape of a plan."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


PlanFormatOption = Annotated[
    PlanFormat,
    typer.Option("--format", help="text for people, json for programs, csv or xlsx for spreadsheets."),
]
SheetOption = Annotated[
    SheetName | None, typer.Option("--sheet", help="Which table --format csv writes.  [default: actions]")
]
ShowPlanPayOption = Annotated[
    bool,
    typer.Option(
        "--show-pay",
        callback=choose_show_pay,
        is_eager=True,
        help="Show pay in tables and in lines of files.",
    ),
]


def check_plan_format(shape: PlanFormat, sheet: SheetName | None, output: str | None) -> None:
    """Make sure, before any work is done, that a plan can be written in that shape.

    Raises:
        UsageError: it cannot.
    """
    if sheet is not None and shape is not PlanFormat.CSV:
        raise UsageError("--sheet chooses the table of --format csv", hint="leave it out, or add --format csv")
    if shape is PlanFormat.XLSX:
        if output is None:
            raise UsageError("a workbook needs a file to go to", hint="add -o plan.xlsx")
        require_workbooks()


def deliver_plan(shape: PlanFormat, sheet: SheetName | None, read: ReadRoster, plan: Plan, output: str | None) -> None:
    """Write a plan in a shape, to standard output or to a file.

    Remarks about its roster go to standard error where the shape has no place for them.

    Raises:
        UnwritableOutputError: it cannot be written.
    """
    if shape is PlanFormat.TEXT:
        deliver_page(lambda look: plan_page(read.roster, plan, read.findings, look), output)
        return
    if shape is PlanFormat.JSON:
        deliver_json(model_json(plan), output)
    elif shape is PlanFormat.CSV:
        deliver_json(csv_of(sheet_of(sheet or SheetName.ACTIONS, read.roster, plan, show_pay=show_pay())), output)
    else:
        tables = {name.value: sheet_of(name, read.roster, plan, show_pay=show_pay()) for name in SheetName}
        write_output(str(output), workbook(tables, read.roster.currency))
    show([one_line(finding) for finding in read.findings], sys.stderr)
