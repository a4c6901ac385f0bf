"""Findings known and accepted: kept in a file that `ldplanner check` reads and writes."""

import sys

import typer

from ldplanner.check.baseline import baseline_of
from ldplanner.check.run import Checked, Known
from ldplanner.cli.output_file import write_output
from ldplanner.cli.screen import show
from ldplanner.load.baseline import read_baseline
from ldplanner.render.as_json import model_json
from ldplanner.render.figures import count
from ldplanner.render.layout import ink


def known_in(path: str | None) -> Known | None:
    """Return what a baseline file knows; None without one.

    Raises:
        UnreadableInputError: it cannot be read, or is not a baseline.
    """
    return None if path is None else Known(read_baseline(path), path)


def accept(checked: Checked, path: str) -> None:
    """Write everything found to a baseline file and end the program: with 0, or 2 if a file could not be read.

    Raises:
        UnwritableOutputError: it cannot be written.
    """
    baseline = baseline_of(checked.identities, path)
    write_output(path, model_json(baseline))
    number = sum(known.count for known in baseline.findings)
    show([ink(f"{count(number, 'finding')} accepted in {path}; --baseline {path} leaves them out")], sys.stderr)
    untold = len(checked.identities) - number
    if untold:
        show([ink(f"not accepted: {count(untold, 'finding')} that no baseline may leave out")], sys.stderr)
    raise typer.Exit(0 if checked.is_complete else 2)


def tell_outdated(checked: Checked) -> None:
    """Tell on standard error how many known findings are not there any more."""
    if checked.outdated:
        found = count(checked.outdated, "finding")
        show([ink(f"{found} of the baseline not found any more: --write-baseline brings it up to date")], sys.stderr)
