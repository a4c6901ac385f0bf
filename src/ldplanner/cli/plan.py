"""`ldplanner plan`: plan a roster."""

from typing import Annotated

import typer

from ldplanner.cli import interrupt
from ldplanner.cli.options import (
    DEFAULT_ROSTER,
    ColorOption,
    FormatOption,
    OutputOption,
    ProfileOption,
    RosterArgument,
    ShowPayOption,
    TimeLimitOption,
)
from ldplanner.cli.output_file import check_output
from ldplanner.cli.product import deliver, deliver_json
from ldplanner.cli.progress import watching
from ldplanner.cli.screen import warn
from ldplanner.cli.showing import Color, Format
from ldplanner.domain.plan import Termination
from ldplanner.errors import ImpossibleError, NoPlanInTimeError, StoppedError
from ldplanner.planner import Planned, plan_roster
from ldplanner.render.as_json import model_json
from ldplanner.render.plan.page import plan_page

CHANGES = 10


def plan(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    roster: RosterArgument = DEFAULT_ROSTER,
    profile: ProfileOption = None,
    time_limit: TimeLimitOption = 60.0,
    exact: Annotated[bool, typer.Option("--exact", help="Prove every goal to the last digit.")] = False,
    relax: Annotated[
        bool, typer.Option("--relax", help="If no plan obeys every limit, loosen what must be and plan on.")
    ] = False,
    output_format: FormatOption = Format.TEXT,
    output: OutputOption = None,
    detailed_exitcode: Annotated[
        bool, typer.Option("--detailed-exitcode", help="Exit with 10 when the plan changes something.")
    ] = False,
    _color: ColorOption = Color.AUTO,
    _show_pay: ShowPayOption = False,
) -> None:
    """Plan who moves, joins or is hired in which quarter, and prove how close that comes.

    Prints what to do first, what it costs, how far it takes the team and what holds it back. Every plan is re-checked
    by separate code before you see it. Nobody's pay is printed as text; plan.json (--format json) holds it. Ctrl-C ends
    the search, not the plan: you get the best one so far.

    \b
    Examples:
      ldplanner plan                               plans ./roster.yaml
      ldplanner plan team.yaml --time-limit 300    looks for a better plan for longer
      ldplanner plan team.yaml --format json -o plan.json
      ldplanner plan team.yaml --relax             loosens limits that cannot hold together

    \b
    Exit: 0 there is a plan, 1 the roster has errors, 2 could not run,
          3 proven impossible, 4 no plan found in time,
          10 see --detailed-exitcode, 130/143 interrupted with the best plan so far
    """  # noqa: D301  \b tells typer to keep the lines
    if output:
        check_output(output, [roster])
    try:
        planned = plan_roster(
            roster, profile=profile, time_limit=time_limit, exact=exact, relax=relax, watched=watching(time_limit)
        )
    except (ImpossibleError, NoPlanInTimeError, StoppedError) as error:
        if output_format is Format.JSON:
            deliver_json(model_json(error.outcome), output)
        raise
    made, read = planned.plan, planned.read
    deliver(
        output_format,
        text=lambda look: plan_page(read.roster, made, read.findings, look),
        json=lambda: model_json(made),
        output=output,
        remarks=read.findings,
    )
    _warn(planned)
    if made.termination is Termination.INTERRUPTED:
        raise typer.Exit(interrupt.exit_code())
    if detailed_exitcode and made.actions:
        raise typer.Exit(CHANGES)


def _warn(planned: Planned) -> None:
    """Tell what is to be known about a plan besides what it says."""
    told = [f"{one.limit}: {one.words}" for one in planned.plan.relaxed]
    if told:
        warn(f"no plan can obey every limit; loosened: {'; '.join(told)}")
    if planned.trouble:
        warn(f"the search was cut short, this is the best plan until then: {planned.trouble}")
