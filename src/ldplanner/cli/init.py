"""`ldplanner init`: a first roster."""

import sys
from datetime import date, datetime, timedelta
from typing import Annotated

import typer

from ldplanner.cli import answers
from ldplanner.cli.options import DEFAULT_ROSTER, ForceOption, day, quarter
from ldplanner.cli.output_file import check_fresh, check_output, write_output
from ldplanner.cli.screen import show, show_product
from ldplanner.domain.quarter import Quarter
from ldplanner.exchange.starter import Start, starter_text
from ldplanner.load.source import STDIN
from ldplanner.render.layout import ink

DEFAULT_PROFILE = "modern-702010"


def init(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="The file to write; `-` is standard output.")
    ] = DEFAULT_ROSTER,
    department: Annotated[
        str | None,
        typer.Option("--department", metavar="NAME", parser=answers.name, help="What the department is called."),
    ] = None,
    currency: Annotated[
        str | None,
        typer.Option(
            "--currency", metavar="CODE", parser=answers.currency, help="The currency of all money.  [default: USD]"
        ),
    ] = None,
    starts: Annotated[
        Quarter | None,
        typer.Option(
            "--starts", metavar="QUARTER", parser=quarter, help="The first quarter to plan.  [default: the next]"
        ),
    ] = None,
    quarters: Annotated[
        int | None,
        typer.Option(
            "--quarters", metavar="NUMBER", parser=answers.quarters, help="How many quarters to plan.  [default: 6]"
        ),
    ] = None,
    payroll: Annotated[
        int | None,
        typer.Option("--payroll", metavar="MONEY", parser=answers.money, help="The most a year of payroll may cost."),
    ] = None,
    change: Annotated[
        int | None,
        typer.Option(
            "--change", metavar="MONEY", parser=answers.money, help="One-off money for reskilling and hiring."
        ),
    ] = None,
    profile: Annotated[
        str, typer.Option("--profile", metavar="NAME", parser=answers.profile, help="What to aim at.")
    ] = DEFAULT_PROFILE,
    as_of: Annotated[
        date | None, typer.Option("--as-of", metavar="DAY", parser=day, help="The day of the roster.  [default: today]")
    ] = None,
    force: ForceOption = False,
) -> None:
    """Write a first roster, with comments and invented people to put yours in place of.

    On a terminal it asks for what no option gives; Enter takes what is proposed. Nothing is written over.

    \b
    Examples:
      ldplanner init
      ldplanner init team.yaml --department "L&D" --currency EUR --starts 2027-Q1 --payroll 900000
      ldplanner init - --quarters 8 > roster.yaml
    """  # noqa: D301  \b tells typer to keep the lines
    if file != STDIN:
        check_output(file, [])
        check_fresh(file, force=force)
    today = as_of or datetime.now().astimezone().date()
    named = answers.given(department, "Department", answers.name, "L&D")
    money = answers.given(currency, "Currency", answers.currency, "USD")
    first = answers.given(starts, "First quarter to plan", quarter, str(Quarter.of(today).plus(1)))
    text = starter_text(
        Start(
            department=named,
            currency=money,
            as_of=min(today, first.first_day - timedelta(days=1)),
            starts=first,
            quarters=answers.given(quarters, "Number of quarters", answers.quarters, "6"),
            profile=profile,
            payroll=answers.if_given(payroll, f"Payroll limit in {money} a year (empty: none)", answers.money),
            change=answers.if_given(change, f"One-off money in {money} (empty: no limit)", answers.money),
        )
    )
    if file == STDIN:
        show_product(text)
        return
    write_output(file, text)
    show([ink(f"{file} is written, with invented people: put yours in, then run `ldplanner check {file}`")], sys.stderr)
