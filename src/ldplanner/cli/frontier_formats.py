"""In which shape a frontier is wanted, and how it gets there."""

from collections.abc import Sequence
from enum import StrEnum
from importlib.util import find_spec

from ldplanner.cli.ending import format_for
from ldplanner.cli.output_file import check_output, write_output
from ldplanner.cli.product import deliver_json, deliver_page
from ldplanner.errors import UsageError
from ldplanner.planner import Traced
from ldplanner.render.as_json import model_json
from ldplanner.render.frontier.as_csv import frontier_csv
from ldplanner.render.frontier.page import frontier_page

DRAWN_WITH = ("altair", "vl_convert")


class Shape(StrEnum):
    """The shape of what is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    SVG = "svg"
    PNG = "png"


def wanted_shape(given: Shape | None, output: str | None, inputs: Sequence[str | None]) -> Shape:
    """Return the shape given, or else that of the file's ending, or text; nothing has been done yet.

    Raises:
        UsageError: it cannot be had.
        UnwritableOutputError: the file may not be written.
    """
    shape = format_for(Shape, given, output)
    if shape in {Shape.SVG, Shape.PNG} and any(find_spec(name) is None for name in DRAWN_WITH):
        hint = "install it with: pip install 'ldplanner[report]'; text, json and csv need nothing more"
        raise UsageError("a drawing takes the extra `report`, which is not installed", hint=hint)
    if shape is Shape.PNG and output is None:
        raise UsageError("a png is nothing for a terminal", hint="name a file: -o curve.png")
    if output is not None:
        check_output(output, inputs)
    return shape


def deliver_frontier(traced: Traced, shape: Shape, output: str | None) -> None:
    """Write a frontier to standard output or to a file.

    Raises:
        UnwritableOutputError: it cannot be written.
    """
    roster, found = traced.read.roster, traced.frontier
    match shape:
        case Shape.TEXT:
            deliver_page(lambda look: frontier_page(roster, found, look), output)
        case Shape.JSON:
            deliver_json(model_json(found), output)
        case Shape.CSV:
            deliver_json(frontier_csv(found), output)
        case Shape.SVG | Shape.PNG:
            from ldplanner.render.frontier.chart import frontier_png, frontier_svg  # noqa: PLC0415  an extra

            if shape is Shape.PNG and output is not None:
                write_output(output, frontier_png(roster, found))
            else:
                deliver_json(frontier_svg(roster, found), output)
