"""The report as a file, beside whatever else a command delivers."""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from ldplanner.audience.told import Told
from ldplanner.cli.output_file import check_output, write_output
from ldplanner.errors import MissingExtraError, UsageError

HtmlOption = Annotated[
    str | None, typer.Option("--html", metavar="FILE", help="Also write a report to this file, for people to look at.")
]


def require_report() -> None:
    """Make sure that a report can be made.

    Raises:
        MissingExtraError: the packages it is made with are not installed.
    """
    _maker()


def check_report(path: str, inputs: Sequence[str | None], output: str | None) -> None:
    """Make sure, before any work is done, that a report can be made and written.

    Raises:
        MissingExtraError: the packages it is made with are not installed.
        UnwritableOutputError, UsageError: the file cannot be written, or is the one that `--output` names.
    """
    require_report()
    check_output(path, inputs)
    if output is not None and Path(output).resolve() == Path(path).resolve():
        raise UsageError("--html and --output name the same file", hint="name two files")


def report_of(told: Told) -> str:
    """Return the report of what an audience is told."""
    return _maker()(told)


def write_report(path: str, told: Told) -> None:
    """Make the report and write it.

    Raises:
        UnwritableOutputError: it cannot be written.
    """
    write_output(path, report_of(told))


def _maker() -> Callable[[Told], str]:
    """Import what makes a report: an extra, and slow."""
    try:
        make: Callable[[Told], str] = import_module("ldplanner.render.html.report").told_html
    except ModuleNotFoundError as error:
        if error.name is not None and error.name.startswith("ldplanner"):
            raise
        raise MissingExtraError("a report", error.name or "", "report") from error
    return make
