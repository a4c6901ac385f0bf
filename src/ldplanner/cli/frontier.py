"""`ldplanner frontier`: the price of a better mix."""

from typing import Annotated

import typer

from ldplanner.cli import interrupt
from ldplanner.cli.frontier_formats import deliver_frontier, wanted_shape
from ldplanner.cli.frontier_options import FromOption, ShapeOption, StepsOption, ToOption, VaryOption, stretches
from ldplanner.cli.options import (
    DEFAULT_ROSTER,
    ColorOption,
    OutputOption,
    ProfileOption,
    RosterArgument,
    ShowPayOption,
    seconds,
)
from ldplanner.cli.output_file import sparing
from ldplanner.cli.progress import counting
from ldplanner.cli.screen import warn
from ldplanner.cli.showing import Color
from ldplanner.domain.plan import Termination
from ldplanner.planner import trace_frontier

LimitOption = Annotated[
    float, typer.Option("--time-limit", metavar="SECONDS", parser=seconds, help="Stop after this, with what there is.")
]


def frontier(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    vary: VaryOption,
    start: FromOption,
    end: ToOption,
    roster: RosterArgument = DEFAULT_ROSTER,
    steps: StepsOption = None,
    profile: ProfileOption = None,
    time_limit: LimitOption = 300.0,
    shape: ShapeOption = None,
    output: OutputOption = None,
    _color: ColorOption = Color.AUTO,
    _show_pay: ShowPayOption = False,
) -> None:
    """Show how close the mix can come as a limit is varied: what more of it buys, and where it stops paying.

    Every point is the gap of an audited plan, with the bound that no plan with that figure can beat. Points are planned
    side by side; where more of a limit can only help, they use what their neighbours know. Ctrl-C gives the points so
    far.

    \b
    Examples:
      ldplanner frontier --vary budget.change --from 20000 --to 80000 --steps 7
      ldplanner frontier team.yaml --vary limits.reskilling_at_once --from 0.05 --to 0.3 -o curve.svg
      ldplanner frontier --vary budget.change --from 0 --to 90000 --steps 4 \\
                         --vary limits.hires_per_quarter --from 0 --to 3

    \b
    Exit: 0 every point was looked into, 1 the roster has errors, 2 could not run,
          130/143 interrupted, or a search died, with the points so far
    """  # noqa: D301  \b tells typer to keep the lines
    stretched = stretches(vary, start, end, steps)
    wanted = wanted_shape(shape, output, [roster, profile])
    watched = counting("point done", "points done", time_limit)
    traced = trace_frontier(roster, stretched, profile=profile, time_limit=time_limit, watched=watched)
    sparing(output)(traced.read)
    deliver_frontier(traced, wanted, output)
    for trouble in traced.trouble:
        warn(f"a search was cut short, its point is as good as was known until then: {trouble}")
    if traced.trouble or traced.frontier.termination is Termination.INTERRUPTED:
        raise typer.Exit(interrupt.exit_code())
