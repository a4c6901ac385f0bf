"""`ldplanner show`: a saved plan again."""

from typing import Annotated

import typer

from ldplanner.audience.audience import Audience
from ldplanner.audience.told import tell
from ldplanner.cli.circle import AudienceOption, RedactOption
from ldplanner.cli.options import ColorOption, OutputOption, ProfileOption, RosterOption
from ldplanner.cli.output_file import check_output
from ldplanner.cli.plan_formats import (
    PlanFormatOption,
    SheetOption,
    ShowPlanPayOption,
    deliver_plan,
    plan_format,
)
from ldplanner.cli.showing import Color
from ldplanner.planner import saved_plan
from ldplanner.study.relaxing import as_relaxed


def show(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="The plan file (JSON).")],
    roster: RosterOption = None,
    profile: ProfileOption = None,
    output_format: PlanFormatOption = None,
    sheet: SheetOption = None,
    output: OutputOption = None,
    audience: AudienceOption = Audience.OWNER,
    redact: RedactOption = False,
    _color: ColorOption = Color.AUTO,
    _show_pay: ShowPlanPayOption = False,
) -> None:
    """Show a saved plan again, or turn it into a report, a document or spreadsheets.

    The plan is audited again, against its roster, before it is shown. A workbook (xlsx) has a sheet each for actions,
    people by quarter, mix and money; csv writes one of them. Markdown is a document to paste into a wiki, a pull
    request or an e-mail. Nobody's pay or severance is in any of these without --show-pay.

    \b
    Examples:
      ldplanner show plan.json
      ldplanner show plan.json -o report.html
      ldplanner show plan.json --audience team -o open.html
      ldplanner show plan.json --audience board -o plan.md
      ldplanner show plan.json -o plan.xlsx
      ldplanner show plan.json --format csv --sheet people > people.csv

    \b
    Exit: 0 shown, 1 the plan is another roster's, breaks a rule, or a file has errors,
          2 could not run
    """  # noqa: D301  \b tells typer to keep the lines
    shape = plan_format(output_format, sheet, output, audience)
    if output:
        check_output(output, [plan, roster, profile])
    saved = saved_plan(plan, roster, profile=profile)
    if output:
        check_output(output, [saved.read.path, *saved.read.sources])
    relaxed = as_relaxed(saved.read.question, saved.plan)
    told = tell(relaxed.roster, saved.plan, saved.read.findings, audience, redact=redact)
    deliver_plan(shape, sheet, told, output)
