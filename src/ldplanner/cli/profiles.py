"""`ldplanner profiles`: the target mixes that come with the program."""

from typing import Annotated

import typer

from ldplanner.cli.options import ColorOption, FormatOption
from ldplanner.cli.product import deliver
from ldplanner.cli.showing import Color, Format
from ldplanner.errors import UsageError
from ldplanner.load.profile import shipped_profiles
from ldplanner.load.shown import did_you_mean, shown
from ldplanner.render.as_json import model_json, models_json
from ldplanner.render.profiles_page import profile_page, profiles_page


def profiles(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Show all of this profile.")] = None,
    output_format: FormatOption = Format.TEXT,
    _color: ColorOption = Color.AUTO,
) -> None:
    """List the target mixes that come with the program, or show one.

    With a name: its bands, order and floors, what it measures, and where it is from.

    \b
    Examples:
      ldplanner profiles
      ldplanner profiles modern-702010
    """  # noqa: D301  \b tells typer to keep the lines
    shipped = shipped_profiles()
    if name is None:
        deliver(output_format, text=lambda look: profiles_page(shipped, look), json=lambda: models_json(shipped))
        return
    found = next((profile for profile in shipped if profile.id == name), None)
    if found is None:
        hint = did_you_mean(name, [profile.id for profile in shipped]) or "`ldplanner profiles` lists them"
        raise UsageError(f"there is no profile {shown(name)}", hint=hint)
    deliver(output_format, text=lambda look: profile_page(found, look), json=lambda: model_json(found))
