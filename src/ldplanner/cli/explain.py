"""`ldplanner explain`: why a plan is as it is."""

from typing import Annotated

import typer

from ldplanner.cli import interrupt
from ldplanner.cli.ending import format_for
from ldplanner.cli.options import (
    ColorOption,
    FileFormatOption,
    OutputOption,
    ProfileOption,
    RosterOption,
    seconds,
)
from ldplanner.cli.output_file import check_output
from ldplanner.cli.product import deliver
from ldplanner.cli.progress import counting
from ldplanner.cli.screen import warn
from ldplanner.cli.showing import Color, Format, choose_show_pay
from ldplanner.planner import saved_plan
from ldplanner.render.explanation.as_json import explanation_json
from ldplanner.render.explanation.page import explanation_page
from ldplanner.study.explain.explain import explained

TimeLimit = Annotated[
    float,
    typer.Option("--time-limit", metavar="SECONDS", parser=seconds, help="For all that is planned again, together."),
]
ShowPay = Annotated[
    bool,
    typer.Option(
        "--show-pay", callback=choose_show_pay, is_eager=True, help="Tell cost also where it gives somebody's pay away."
    ),
]


def explain(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="The plan file (JSON).")],
    subject: Annotated[
        str | None, typer.Argument(metavar="PERSON|ROLE|QUARTER", help="Whom or what to ask about, by id or name.")
    ] = None,
    role: Annotated[
        str | None, typer.Option("--to", metavar="ROLE", help="Ask why the person does not become that.")
    ] = None,
    roster: RosterOption = None,
    profile: ProfileOption = None,
    time_limit: TimeLimit = 20.0,
    output_format: FileFormatOption = None,
    output: OutputOption = None,
    _color: ColorOption = Color.AUTO,
    show_pay: ShowPay = False,
) -> None:
    """Say why a plan is as it is: why somebody moves or not, why a role is hired, why not earlier.

    What the plan would lose without a move or with another one is found by planning again with that change, so every
    figure is what `ldplanner plan` would give. Without a subject, it tells of what the plan begins with.

    \b
    Examples:
      ldplanner explain plan.json                       why start with these?
      ldplanner explain plan.json ana                   why does Ana move, or not?
      ldplanner explain plan.json ana --to coach        why not into that role?
      ldplanner explain plan.json knowledge-manager     why hired and not reskilled?
      ldplanner explain plan.json 2027-Q2               what happens then, what is full?

    \b
    Exit: 0 answered, 1 the plan is another roster's, breaks a rule, or a file has
          errors, 2 could not run, 130/143 interrupted, or a search died, with
          what was known by then
    """  # noqa: D301  \b tells typer to keep the lines
    shape = format_for(Format, output_format, output)
    saved = saved_plan(plan, roster, profile=profile)
    if output:
        check_output(output, [plan, saved.read.path, *saved.read.sources])
    known, watched = saved.read.roster, counting("answer found", "answers found", time_limit)
    told = explained(saved.read.question, saved.plan, subject, role=role, seconds=time_limit, watched=watched)
    deliver(
        shape,
        text=lambda look: explanation_page(known, told, plan, look, show_pay=show_pay),
        json=lambda: explanation_json(known, told, show_pay=show_pay),
        output=output,
    )
    if saved.plan.relaxed:
        loosened = "; ".join(f"{one.limit}: {one.words}" for one in saved.plan.relaxed)
        warn(f"the plan was made with --relax, so the answers are those of its roster with: {loosened}")
    for trouble in told.trouble:
        warn(f"a search was cut short, its answer is what was known until then: {trouble}")
    if told.stopped or told.trouble:
        raise typer.Exit(interrupt.exit_code())
