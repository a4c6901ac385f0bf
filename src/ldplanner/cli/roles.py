"""`ldplanner roles`: the catalogue of roles."""

from typing import Annotated

import typer

from ldplanner.cli.options import ColorOption, FormatOption
from ldplanner.cli.product import deliver
from ldplanner.cli.showing import Color, Format
from ldplanner.errors import UsageError
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.shown import did_you_mean, shown
from ldplanner.render.as_json import models_json
from ldplanner.render.roles_json import role_json
from ldplanner.render.roles_page import role_page, roles_page


def roles(
    name: Annotated[str | None, typer.Argument(metavar="ID", help="Show all of this role.")] = None,
    output_format: FormatOption = Format.TEXT,
    _color: ColorOption = Color.AUTO,
) -> None:
    """List the roles of the catalogue, or show one with its paths and sources.

    Pay and costs are in USD; a roster scales them with `pay_scale` or gives its own.

    \b
    Examples:
      ldplanner roles
      ldplanner roles knowledge-manager
    """  # noqa: D301  \b tells typer to keep the lines
    catalogue = read_catalogue()
    known, paths = tuple(catalogue.roles.values()), tuple(catalogue.paths.values())
    if name is None:
        deliver(output_format, text=lambda look: roles_page(known, look), json=lambda: models_json(known))
        return
    found = next((role for role in known if role.id == name), None)
    if found is None:
        hint = did_you_mean(name, [role.id for role in known]) or "`ldplanner roles` lists them"
        raise UsageError(f"there is no role {shown(name)}", hint=hint)
    deliver(
        output_format,
        text=lambda look: role_page(found, known, paths, look),
        json=lambda: role_json(found, paths),
    )
