"""The options of `ldplanner check`."""

from math import isfinite
from typing import Annotated

import typer

from ldplanner.check.threshold import Threshold


def points(text: str) -> float:
    """Read a gap in percentage points.

    Raises:
        typer.BadParameter: it is not a number from 0 to 100.
    """
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not isfinite(value) or not 0 <= value <= 100:  # noqa: PLR2004  percentage points
        raise typer.BadParameter(f"`{text}` is not a number of points from 0 to 100, such as 60")
    return value


FilesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE",
        help="Rosters, profiles and scenario files; `-` is standard input.  [default: roster.yaml]",
        show_default=False,
    ),
]
FormatsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="SHAPE[=FILE]",
        help="text, concise, json, github, gitlab, sarif, junit or markdown, to a file if one is named. Repeatable."
        "  [default: by the ending of the -o file]",
        show_default=False,
    ),
]
FailOnOption = Annotated[Threshold, typer.Option("--fail-on", help="The least severity that makes the exit code 1.")]
SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="CODES", help="Only these findings: names, codes or their beginnings, as in LDP2,LDP301."
    ),
]
IgnoreOption = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODES", help="Not these; the more exact of the two counts.")
]
BaselineOption = Annotated[
    str | None, typer.Option("--baseline", metavar="FILE", help="Leave out the findings known in this file.")
]
WriteBaselineOption = Annotated[
    str | None, typer.Option("--write-baseline", metavar="FILE", help="Make all that is found known, and exit with 0.")
]
MaxGapOption = Annotated[
    float | None,
    typer.Option("--max-gap", metavar="POINTS", parser=points, help="Fail if today's gap is above this."),
]
AgainstOption = Annotated[
    str | None,
    typer.Option("--against", metavar="OLD", help="Fail if the gap grew since this roster, or a need lost its cover."),
]
StatisticsOption = Annotated[
    bool, typer.Option("--statistics", help="How many findings there are of each kind, instead of the findings.")
]
AllOption = Annotated[bool, typer.Option("--all", help="Show every finding as text, not only the 50 gravest.")]
ExplainOption = Annotated[
    str | None, typer.Option("--explain", metavar="CODE", help="Explain a kind of finding, with an example, and exit.")
]
