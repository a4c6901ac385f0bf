"""In which shapes the findings are wanted, and where each goes."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rich.text import Text

from ldplanner.check.run import Checked
from ldplanner.cli.ending import format_for
from ldplanner.cli.output_file import check_output, write_output
from ldplanner.cli.screen import drawn, look, show, show_product
from ldplanner.errors import UsageError
from ldplanner.load.shown import did_you_mean, listed, shown
from ldplanner.render.check_page import summary
from ldplanner.render.layout import ink
from ldplanner.render.look import Look
from ldplanner.render.reports.concise import concise
from ldplanner.render.reports.github import github
from ldplanner.render.reports.gitlab import gitlab
from ldplanner.render.reports.junit import junit
from ldplanner.render.reports.markdown import markdown
from ldplanner.render.reports.plain_json import plain_json
from ldplanner.render.reports.report import Report
from ldplanner.render.reports.sarif import sarif


class Shape(StrEnum):
    """The shape of what is printed."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


_PRODUCTS: Mapping[Shape, Callable[[Report], str]] = {
    Shape.CONCISE: concise,
    Shape.JSON: plain_json,
    Shape.GITHUB: github,
    Shape.GITLAB: gitlab,
    Shape.SARIF: sarif,
    Shape.JUNIT: junit,
    Shape.MARKDOWN: markdown,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A shape, and the file it goes to; None is standard output."""

    shape: Shape
    file: str | None


def wanted_formats(written: Sequence[str], output: str | None, inputs: Sequence[str]) -> tuple[Wanted, ...]:
    """Return what `--format SHAPE[=FILE]` and `-o FILE` ask for.

    Raises:
        UsageError: a shape is unknown or does not suit its file, or two would go to the same place.
        UnwritableOutputError: a file may not be written, or is one of the inputs.
    """
    found = [_wanted(one, output) for one in written] or [Wanted(format_for(Shape, None, output), output)]
    if output is not None and all(one.file != output for one in found):
        raise UsageError("every --format names a file, so nothing is left for -o", hint="leave -o out")
    for index, one in enumerate(found):
        if one.file in [other.file for other in found[:index]]:
            where = "standard output" if one.file is None else shown(one.file)
            raise UsageError(f"two formats would go to {where}", hint=f"name a file: --format {one.shape}=FILE")
        if one.file is not None:
            check_output(one.file, inputs)
    return tuple(found)


def deliver_formats(wanted: Sequence[Wanted], page: Callable[[Look], Sequence[Text]], report: Report) -> None:
    """Write the findings in every shape; if none is for standard output, tell on standard error how many there are.

    Raises:
        UnwritableOutputError: one cannot be written.
    """
    for one in wanted:
        if one.file is None:
            _print(one.shape, page, report)
        else:
            write_output(one.file, drawn(page(Look())) if one.shape is Shape.TEXT else _PRODUCTS[one.shape](report))
    if all(one.file for one in wanted):
        _tell(report.checked, [str(one.file) for one in wanted])


def _print(shape: Shape, page: Callable[[Look], Sequence[Text]], report: Report) -> None:
    if shape is Shape.TEXT:
        show(page(look(sys.stdout)), sys.stdout)
    else:
        show_product(_PRODUCTS[shape](report))


def _tell(checked: Checked, files: Sequence[str]) -> None:
    show([ink(f"{summary(checked)}; see {', '.join(files)}")], sys.stderr)


def _wanted(written: str, output: str | None) -> Wanted:
    name, names_file, file = written.partition("=")
    if name not in list(Shape):
        hint = did_you_mean(name, Shape) or f"there are {listed(Shape)}"
        raise UsageError(f"there is no format {shown(name)}", hint=hint)
    if names_file and not file:
        raise UsageError(f"no file after {shown(written)}", hint=f"write --format {name}=FILE")
    named = file or output
    return Wanted(format_for(Shape, Shape(name), named), named)
