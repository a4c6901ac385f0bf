"""`ldplanner check --explain CODE`: a kind of finding, in full."""

from collections.abc import Sequence

from ldplanner.check.registry import KINDS
from ldplanner.check.selection import suggestion
from ldplanner.cli.ending import format_for
from ldplanner.cli.product import deliver
from ldplanner.cli.showing import Format
from ldplanner.errors import UsageError
from ldplanner.load.shown import shown
from ldplanner.render.explained import explained_json, explained_page


def explain_kind(word: str, formats: Sequence[str], output: str | None) -> None:
    """Explain the kind of finding that has this code or name, as text or JSON.

    Raises:
        UsageError: there is none, or it is wanted in another format.
        UnwritableOutputError: the file cannot be written.
    """
    found = next((kind for kind in KINDS.values() if word.lower() in {kind.code.lower(), kind.name}), None)
    if found is None:
        raise UsageError(f"no finding has the code {shown(word)}", hint=suggestion(word))
    if not set(formats) <= set(Format) or len(formats) > 1:
        raise UsageError("--explain writes text or json", hint="leave --format out, or write --format json")
    shape = format_for(Format, Format(formats[0]) if formats else None, output)
    page, as_json = (lambda look: explained_page(found, look)), (lambda: explained_json(found))
    deliver(shape, text=page, json=as_json, output=output)
