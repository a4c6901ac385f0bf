"""Bring what a command makes to where the user wants it: standard output or a file, as text or JSON."""

import sys
from collections.abc import Callable, Sequence

from rich.text import Text

from ldplanner.cli.output_file import write_output
from ldplanner.cli.screen import drawn, look, show, show_product
from ldplanner.cli.showing import Format
from ldplanner.domain.finding import Finding
from ldplanner.render.findings import one_line
from ldplanner.render.look import Look


def deliver(
    output_format: Format,
    *,
    text: Callable[[Look], Sequence[Text]],
    json: Callable[[], str],
    output: str | None = None,
    remarks: Sequence[Finding] = (),
) -> None:
    """Write a product as text (a page for the look given) or JSON, to standard output or to a file.

    Remarks go to standard error with JSON only; a page of text has its own place for them.

    Raises:
        UnwritableOutputError: it cannot be written.
    """
    if output_format is Format.JSON:
        deliver_json(json(), output)
        show([one_line(finding) for finding in remarks], sys.stderr)
    else:
        deliver_page(text, output)


def deliver_page(text: Callable[[Look], Sequence[Text]], output: str | None) -> None:
    """Write a page to standard output, as wide as that is, or to a file.

    Raises:
        UnwritableOutputError: it cannot be written.
    """
    if output is None:
        show(text(look(sys.stdout)), sys.stdout)
    else:
        write_output(output, drawn(text(Look())))


def deliver_json(product: str, output: str | None) -> None:
    """Write JSON, or another text for programs, to standard output or to a file.

    Raises:
        UnwritableOutputError: it cannot be written.
    """
    if output is None:
        show_product(product)
    else:
        write_output(output, product)
