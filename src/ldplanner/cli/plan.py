"""`ldplanner plan`: plan a roster."""

from collections.abc import Sequence
from typing import Annotated

import typer

from ldplanner.audience.audience import Audience
from ldplanner.audience.told import tell
from ldplanner.audience.unnamed import unnamed
from ldplanner.cli import interrupt
from ldplanner.cli.circle import AudienceOption, RedactOption
from ldplanner.cli.options import (
    DEFAULT_ROSTER,
    ColorOption,
    OutputOption,
    ProfileOption,
    RosterArgument,
    TimeLimitOption,
)
from ldplanner.cli.output_file import check_output, sparing
from ldplanner.cli.plan_formats import (
    PlanFormat,
    PlanFormatOption,
    SheetOption,
    ShowPlanPayOption,
    deliver_plan,
    plan_format,
)
from ldplanner.cli.product import deliver_json
from ldplanner.cli.progress import counting, watching
from ldplanner.cli.report_file import HtmlOption, check_report, write_report
from ldplanner.cli.screen import warn
from ldplanner.cli.showing import Color
from ldplanner.domain.plan import Relaxed, Termination
from ldplanner.errors import ImpossibleError, NoPlanError
from ldplanner.planner import Planned, plan_roster, price_limits
from ldplanner.render.told.json import no_plan_json
from ldplanner.study.prices import MOST_PEOPLE, MOST_SECONDS

CHANGES = 10

PricesOption = Annotated[
    bool | None,
    typer.Option(
        "--prices/--no-prices",
        help="Find out what a step more of each limit would bring.  [default: for fewer than 150 people, at most 10 s]",
        show_default=False,
    ),
]


def plan(  # noqa: PLR0913, PLR0917  one per option; typer passes them by name
    roster: RosterArgument = DEFAULT_ROSTER,
    profile: ProfileOption = None,
    time_limit: TimeLimitOption = 60.0,
    exact: Annotated[bool, typer.Option("--exact", help="Prove every goal to the last digit.")] = False,
    relax: Annotated[
        bool, typer.Option("--relax", help="If no plan obeys every limit, loosen what must be and plan on.")
    ] = False,
    output_format: PlanFormatOption = None,
    sheet: SheetOption = None,
    output: OutputOption = None,
    html: HtmlOption = None,
    audience: AudienceOption = Audience.OWNER,
    redact: RedactOption = False,
    detailed_exitcode: Annotated[
        bool, typer.Option("--detailed-exitcode", help="Exit with 10 when the plan changes something.")
    ] = False,
    prices: PricesOption = None,
    _color: ColorOption = Color.AUTO,
    _show_pay: ShowPlanPayOption = False,
) -> None:
    """Plan who moves, joins or is hired in which quarter, and prove how close that comes.

    Prints what to do first, what it costs, how far it takes the team and what holds it back. Every plan is re-checked
    by separate code before you see it. Nobody's pay or severance is printed, nor in tables (csv, xlsx, markdown)
    without --show-pay; plan.json holds it, unless --audience says that others read it. Ctrl-C ends the search, not the
    plan: you get the best one so far.

    \b
    Examples:
      ldplanner plan                               plans ./roster.yaml
      ldplanner plan team.yaml --time-limit 300    looks for a better plan for longer
      ldplanner plan team.yaml -o plan.json        or .xlsx, .csv, .md, .html
      ldplanner plan team.yaml --html report.html  a report for people to look at
      ldplanner plan team.yaml --html open.html --audience team
      ldplanner plan team.yaml --relax             loosens limits that cannot hold together

    \b
    Exit: 0 there is a plan, 1 the roster has errors, 2 could not run,
          3 proven impossible, 4 no plan found in time,
          10 see --detailed-exitcode, 130/143 interrupted, or the search died, with
          the best plan so far
    """  # noqa: D301  \b tells typer to keep the lines
    shape = plan_format(output_format, sheet, output, audience)
    if output:
        check_output(output, [roster, profile])
    if html:
        check_report(html, [roster, profile], output)
    try:
        found = plan_roster(
            roster,
            profile=profile,
            time_limit=time_limit,
            exact=exact,
            relax=relax,
            ready=sparing(output, html),
            watched=watching(time_limit),
        )
    except NoPlanError as error:
        if shape is PlanFormat.JSON:
            deliver_json(no_plan_json(error.outcome, audience, redact=redact), output)
        if audience is not Audience.OWNER or redact:
            error.warnings = ()  # as with a plan, remarks about people are for the owner of the roster
        if redact:
            _take_names_out(error)
        raise
    planned = _priced(found, time_limit, wanted=prices)
    made, read = planned.plan, planned.read
    told = tell(read.roster, made, read.findings, audience, redact=redact)
    deliver_plan(shape, sheet, told, output)
    if html:
        write_report(html, told)
    # on the terminal, money is for whoever plans
    _warn(tell(read.roster, made, redact=redact).plan.relaxed if made.relaxed else (), planned.trouble)
    if planned.stopped or made.termination is Termination.INTERRUPTED:
        raise typer.Exit(interrupt.exit_code())
    if detailed_exitcode and made.actions:
        raise typer.Exit(CHANGES)


def _priced(planned: Planned, time_limit: float, *, wanted: bool | None) -> Planned:
    """Find the prices of what binds: if asked for in as much time as the plan had, else in what is left of that."""
    if wanted is None and len(planned.read.roster.everyone) >= MOST_PEOPLE:
        return planned
    seconds = time_limit if wanted else min(MOST_SECONDS, time_limit - planned.seconds)
    if wanted is False or seconds <= 0:
        return planned
    return price_limits(planned, time_limit=seconds, watched=counting("limit priced", "limits priced", seconds))


def _take_names_out(error: NoPlanError) -> None:
    """Leave no text of the roster in what is told of it: neither what its needs are for nor its lines."""
    error.outcome = unnamed(error.outcome)
    if isinstance(error, ImpossibleError):
        error.sources = {}


def _warn(relaxed: Sequence[Relaxed], trouble: str) -> None:
    """Tell what is to be known about a plan besides what it says."""
    told = [f"{one.limit}: {one.words}" for one in relaxed]
    if told:
        warn(f"no plan can obey every limit; loosened: {'; '.join(told)}")
    if trouble:
        warn(f"the search was cut short, this is the best plan until then: {trouble}")
