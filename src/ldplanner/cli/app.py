"""The program `ldplanner`."""

import os
import sys
from collections.abc import Sequence
from contextvars import copy_context
from importlib.metadata import version
from io import BufferedWriter, RawIOBase, TextIOWrapper
from typing import Annotated

import typer

from ldplanner.cli import interrupt
from ldplanner.cli.lazy import COMMANDS, LazyGroup
from ldplanner.memory import tidy_seldom

STDERR = 2

app = typer.Typer(
    cls=LazyGroup, add_completion=False, rich_markup_mode=None, context_settings={"help_option_names": ["--help", "-h"]}
)


def main() -> None:
    """Run the program on the arguments given and exit."""
    _open_standard_streams()
    _write_in_full()
    tidy_seldom()
    interrupt.listen()
    sys.exit(run(sys.argv[1:]))


def _open_standard_streams() -> None:
    """Let no file or pipe take the place of a standard stream that is closed: what is printed would end up in it."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= STDERR:
        pass
    os.close(descriptor)


def _write_in_full() -> None:
    """Put a buffer where Python has been told to leave it out: without one, half of what is written can get lost.

    A disk that is nearly full, or a pipe that does not wait, takes a part, and the rest is dropped without an error.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, TextIOWrapper) and isinstance(stream.buffer, RawIOBase):
            setattr(sys, name, TextIOWrapper(BufferedWriter(stream.buffer), stream.encoding, stream.errors))


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return the exit code; whatever goes wrong is told on standard error."""
    return copy_context().run(_run, arguments)  # how to show things is chosen for this run only


def _run(arguments: Sequence[str]) -> int:
    try:
        code = typer.main.get_command(app).main(list(arguments), prog_name="ldplanner", standalone_mode=False)
    except typer.Abort:  # Ctrl-C or Ctrl-D where a question is asked
        typer.echo(err=True)
        return interrupt.exit_code()
    except KeyboardInterrupt:
        return interrupt.exit_code()
    except SystemExit:  # typer, where the reader of its help left early
        return 0
    except Exception as error:  # noqa: BLE001  the last resort: no traceback ever reaches a user
        from ldplanner.cli.failure import report  # noqa: PLC0415  pulls in the domain, which `--help` does without

        code = report(error)
    return interrupt.exit_code() if code == interrupt.CTRL_C else int(code or 0)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ldplanner {version('ldplanner')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def ldplanner(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Plan the composition of a Learning & Development department.

    Reads a roster (people, budget, limits) and works out, quarter by quarter, whom to reskill, bring in or hire to come
    as close as possible to the 70/20/10 department, and proves how close that is.

    \b
    Example:
      ldplanner mix roster.yaml        where we are
      ldplanner plan roster.yaml       what to do first, what it costs, how far it goes
    """  # noqa: D301  \b tells typer to keep the lines
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


def _placeholder() -> None:
    """Stand for a command in the overview; never runs."""


for _name, _line in COMMANDS.items():
    app.command(_name, help=_line)(_placeholder)
