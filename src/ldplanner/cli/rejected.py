"""Tell on standard error what is wrong with input that did not stop the run."""

import sys
from collections.abc import Sequence

from ldplanner.cli.screen import look, show
from ldplanner.cli.showing import show_pay
from ldplanner.errors import RejectedInputError
from ldplanner.render.findings import findings_page


def tell_rejected(errors: Sequence[RejectedInputError]) -> None:
    """Show the findings of each."""
    for error in errors:
        show(findings_page(error.findings, error.sources, look(sys.stderr), show_pay=show_pay()), sys.stderr)
