"""The options of `ldplanner frontier`, and what they add up to."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated

import typer

from ldplanner.cli.frontier_formats import Shape
from ldplanner.errors import UsageError
from ldplanner.load.number import DECIMAL, corrected
from ldplanner.load.shown import shown
from ldplanner.study.variation import Stretch

STEPS = 11
MOST_STEPS = 200
MOST_POINTS = 400
MOST_FIGURES = 2
LONGEST = 40

VaryOption = Annotated[
    list[str],
    typer.Option("--vary", metavar="PATH", help="The figure to vary, as in scenario files. Twice for a grid."),
]
FromOption = Annotated[list[str], typer.Option("--from", metavar="FIGURE", help="The first figure.")]
ToOption = Annotated[list[str], typer.Option("--to", metavar="FIGURE", help="The last figure.")]
StepsOption = Annotated[
    list[int] | None,
    typer.Option(
        "--steps", metavar="N", help="How many figures, first and last included.  [default: 11]", show_default=False
    ),
]
ShapeOption = Annotated[
    Shape | None,
    typer.Option(
        "--format", help="text, json, csv, svg or png.  [default: by the ending of the -o file]", show_default=False
    ),
]


def stretches(
    vary: Sequence[str], starts: Sequence[str], ends: Sequence[str], steps: Sequence[int] | None
) -> list[Stretch]:
    """Return what is varied, from where to where.

    Raises:
        UsageError: the options do not add up.
    """
    numbers = list(steps or [STEPS])
    numbers *= len(vary) if len(numbers) == 1 else 1
    if not len(vary) == len(starts) == len(ends) == len(numbers):
        hint = "write --vary budget.change --from 20000 --to 80000 --steps 7"
        raise UsageError("every --vary takes a --from, a --to and at the most one --steps", hint=hint)
    if len(vary) > MOST_FIGURES or len(set(vary)) < len(vary):
        raise UsageError("one figure is varied, or two different ones", hint="leave the others out")
    found = [
        Stretch(path, _figure("--from", start), _figure("--to", end), number)
        for path, start, end, number in zip(vary, starts, ends, numbers, strict=True)
    ]
    _check_size(found)
    return found


def _check_size(found: Sequence[Stretch]) -> None:
    points = 1
    for stretch in found:
        if not 2 <= stretch.steps <= MOST_STEPS:  # noqa: PLR2004  both ends
            raise UsageError(f"--steps is a number from 2 to {MOST_STEPS}, not {stretch.steps}")
        if stretch.start == stretch.end:
            raise UsageError(f"--from and --to of `{stretch.path}` are the same", hint="let them differ")
        points *= stretch.steps
    if points > MOST_POINTS:
        raise UsageError(f"{points} points are more than {MOST_POINTS}", hint="take fewer --steps")


def _figure(option: str, text: str) -> Fraction:
    if len(text) > LONGEST or not DECIMAL.fullmatch(text) or "e" in text.lower():
        number = corrected(text)
        hint = f"write {number}" if number else "write a plain number, such as 20000 or 0.15"
        raise UsageError(f"{shown(text)} after {option} is not a plain number", hint=hint)
    return Fraction(text)
