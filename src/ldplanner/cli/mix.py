"""`ldplanner mix`: today's mix against a profile."""

from ldplanner.cli.options import (
    DEFAULT_ROSTER,
    ColorOption,
    FormatOption,
    ProfileOption,
    RosterArgument,
    ShowPayOption,
)
from ldplanner.cli.product import deliver
from ldplanner.cli.showing import Color, Format
from ldplanner.domain.today import Today
from ldplanner.planner import read_roster
from ldplanner.render.mix_json import mix_json
from ldplanner.render.mix_page import mix_page


def mix(
    roster: RosterArgument = DEFAULT_ROSTER,
    profile: ProfileOption = None,
    output_format: FormatOption = Format.TEXT,
    _color: ColorOption = Color.AUTO,
    _show_pay: ShowPayOption = False,
) -> None:
    """Show today's mix against a profile, by stream and by role.

    The gap is the share of the team that would have to sit in another stream, in percentage points.

    \b
    Examples:
      ldplanner mix                                    reads ./roster.yaml
      ldplanner mix team.yaml --profile most-much-some
    """  # noqa: D301  \b tells typer to keep the lines
    read = read_roster(roster, profile=profile)
    today = Today(read.roster)
    deliver(
        output_format,
        text=lambda look: mix_page(today, read.findings, look),
        json=lambda: mix_json(today),
        remarks=read.findings,
    )
