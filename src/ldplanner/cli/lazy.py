"""A group of commands whose code is imported only when it is run."""

from collections.abc import Callable
from importlib import import_module
from keyword import iskeyword

import typer
from typer.core import TyperGroup

# every command with the line that the overview shows; its code is `ldplanner.cli.<name>.<name>`, with `_` behind a name
# that Python has taken
COMMANDS = {
    "init": "Write a first roster, with comments, to put your people into.",
    "import": "Make a roster from a CSV or Excel export of your HR system.",
    "check": "Check rosters, profiles and scenario files, and say what to mend.",
    "mix": "Show today's mix against a profile, by stream and by role.",
    "plan": "Plan who moves, joins or is hired when, and how close that comes.",
    "show": "Show a saved plan again: a report, a document, spreadsheets.",
    "apply": "Write the roster as it is after some quarters of a plan.",
    "compare": "Put scenarios, rosters or saved plans side by side.",
    "frontier": "Show how close the mix can come as a limit is varied.",
    "explain": "Say why a plan is as it is, by planning again without it.",
    "diff": "Tell what changed between two rosters, and in mix and gap.",
    "verify": "Check a saved plan against its roster, rule by rule.",
    "profiles": "List the target mixes that come with the program, or show one.",
    "roles": "List the roles of the catalogue, or show one with its paths.",
    "schema": "Print the JSON Schema of a kind of file, for editors.",
}


class LazyGroup(TyperGroup):
    """Lists commands by their names and lines; the real command takes its place when it is called."""

    def resolve_command(self, ctx: typer.Context, args: list[str]):  # type: ignore[no-untyped-def,override]  # noqa: ANN201  typer's own types are private
        """Return the command that the arguments name, imported."""
        name, placeholder, rest = super().resolve_command(ctx, args)
        return name, placeholder if name is None else command(name), rest


def command(name: str):  # type: ignore[no-untyped-def]  # noqa: ANN201  as above
    """Import a command and return it."""
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    code = f"{name}_" if iskeyword(name) else name
    body: Callable[..., None] = getattr(import_module(f"ldplanner.cli.{code}"), code)
    single.command(name)(body)
    return typer.main.get_command(single)
