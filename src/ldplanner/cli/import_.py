"""`ldplanner import`: an HR export to a roster."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from ldplanner.cli.deciding import ask, can_ask, keep
from ldplanner.cli.ending import format_for, require_roster_ending
from ldplanner.cli.options import ColorOption, OutputOption
from ldplanner.cli.output_file import check_output, write_output
from ldplanner.cli.product import deliver
from ldplanner.cli.screen import look, show, show_product
from ldplanner.cli.showing import Color, Format
from ldplanner.errors import UnwritableOutputError, UsageError
from ldplanner.exchange.columns.fields import Field
from ldplanner.exchange.export import Imported, imported, questions, read_export, title_lines
from ldplanner.exchange.settings import Others, PayBasis, Settings
from ldplanner.exchange.titles.corrections import FILE
from ldplanner.load.shown import did_you_mean, listed, shown
from ldplanner.render.import_json import import_json, titles_json
from ldplanner.render.import_page import import_page
from ldplanner.render.titles_page import titles_page

SummaryOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help="What it tells: text for people, json for programs.  [default: text; with --titles by the ending of the"
        " -o file]",
        show_default=False,
    ),
]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"`{text}` is not a day such as 2027-01-31") from error


def import_(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    export: Annotated[
        str, typer.Argument(metavar="FILE", help="The export: CSV or Excel (.xlsx), - for standard input.")
    ],
    output: OutputOption = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a roster that is already there.")] = False,
    titles: Annotated[bool, typer.Option("--titles", help="Only show what each job title is taken for.")] = False,
    department: Annotated[
        str | None,
        typer.Option("--department", metavar="PATTERN", help="The department: words in its name, or a pattern with *."),
    ] = None,
    others: Annotated[
        Others, typer.Option("--others", help="Where people of other departments go: pool if they have a known role.")
    ] = Others.OUT,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Read a field from this column (name or letter)."),
    ] = None,
    sheet: Annotated[str | None, typer.Option("--sheet", metavar="NAME", help="The sheet of a workbook.")] = None,
    as_of: Annotated[
        date | None,
        typer.Option("--as-of", metavar="DAY", parser=_day, help="The day of the roster.  [default: today]"),
    ] = None,
    pay_basis: Annotated[
        PayBasis, typer.Option("--pay-basis", help="Whether part-timers' pay is given as full-time pay or as paid.")
    ] = PayBasis.FULL_TIME,
    corrections: Annotated[
        str | None,
        typer.Option(
            "--corrections", metavar="FILE", help="What titles mean here.  [default: titles.yaml by the roster]"
        ),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="List every row that was left out.")] = False,
    output_format: SummaryOption = None,
    _color: ColorOption = Color.AUTO,
) -> None:
    """Make a roster from a CSV or Excel export of your HR system.

    Finds the columns and turns job titles into roles. A title that may mean several roles is asked on a terminal, and
    your answer kept in titles.yaml; elsewhere it gets `role: "?"` and the exit code is 1. Every row is accounted for,
    on standard error and in the roster. The roster holds pay: treat it so.

    \b
    Examples:
      ldplanner import people.csv --titles                             shows what titles mean
      ldplanner import people.csv -o roster.yaml                       a file of the department
      ldplanner import all.xlsx --department "Learning*" --others pool -o roster.yaml

    \b
    Fields for --map:
      id, name, first-name, last-name, title, job, department, unit, manager,
      manager-id, status, hired, leaves, pay, pay-period, currency, fte, hours,
      contract, time-type

    \b
    Exit: 0 the roster is complete but for its TODOs, 1 roles are to be decided or
          the export has errors, 2 could not run
    """  # noqa: D301  \b tells typer to keep the lines
    shape = format_for(Format, output_format, output) if titles else output_format or Format.TEXT
    _check_usage(output, export, shape, force=force, titles=titles)
    day = as_of or datetime.now().astimezone().date()
    settings = Settings(day, sheet, _mapped(columns or []), department, others, pay_basis)
    beside = corrections or str(Path(output or "").parent / FILE)
    read = read_export(export, settings, beside)
    if titles:
        lines = title_lines(read)
        deliver(shape, text=lambda page: titles_page(lines, page), json=lambda: titles_json(lines), output=output)
        return
    answers = ask(questions(read)) if can_ask() else {}
    made = imported(read, answers)
    _write(made, output)
    kept = keep(answers, beside)
    if shape is Format.JSON:
        show_product(import_json(made))
    else:
        show(import_page(made, look(sys.stderr), output=output, kept=kept, verbose=verbose), sys.stderr)
    if not made.complete:
        raise typer.Exit(1)


def _check_usage(output: str | None, export: str, shape: Format, *, force: bool, titles: bool) -> None:
    if output:
        check_output(output, [export])
        if not titles:
            require_roster_ending(output)
        if Path(output).is_file() and not force:
            hint = "name another file with -o, or give --force to lose what is in it"
            raise UnwritableOutputError(f"{shown(output)} is already there; it is not written over", hint=hint)
    elif shape is Format.JSON and not titles:
        raise UsageError(
            "--format json needs -o: standard output has room for the roster or the summary", hint="add -o FILE"
        )


def _mapped(given: list[str]) -> dict[Field, str]:
    found: dict[Field, str] = {}
    for one in given:
        name, equals, column = one.partition("=")
        known = [str(field) for field in Field]
        word = name.strip().casefold().replace("_", "-").replace(" ", "-")
        if not equals or not column.strip():
            raise UsageError(f"--map {one} does not say which column", hint="write --map title=COLUMN")
        if word not in known:
            hint = did_you_mean(word, known) or f"the fields are {listed(known, 30)}"
            raise UsageError(f"--map: there is no field {shown(name)}", hint=hint)
        found[Field(word)] = column.strip()
    return found


def _write(made: Imported, output: str | None) -> None:
    if output is None:
        show_product(made.text)
    else:
        write_output(output, made.text)
