"""The one place that turns an exception into what the user reads and the exit code."""

import errno
import os
import re
import sys
import traceback
from difflib import get_close_matches

import typer
from rich.text import Text

from ldplanner.cli.screen import give_up, look, show
from ldplanner.cli.showing import show_pay
from ldplanner.errors import (
    ImpossibleError,
    LdplannerError,
    NoPlanError,
    OtherRosterError,
    RejectedInputError,
    UnsoundPlanError,
    UnwritableOutputError,
)
from ldplanner.render.conflict import Written, conflict_page
from ldplanner.render.findings import findings_page
from ldplanner.render.layout import ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.remarks import warnings_section

INTERNAL = 70
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
DEBUG = "LDPLANNER_DEBUG"
_SUGGESTION = re.compile(r"\.? \(Possible options: (?P<options>.*)\)$|\. Did you mean (?P<command>.*)\?$")


def report(error: Exception) -> int:
    """Tell the user on standard error what went wrong, and return the exit code."""
    page = look(sys.stderr)
    if isinstance(error, LdplannerError):
        show(_known(error, page), sys.stderr)
        return error.exit_code
    if isinstance(error, typer.TyperException):
        show(_usage(error), sys.stderr)
        return 2
    if isinstance(error, OSError) and error.errno in NO_ROOM:  # typer, printing its help
        give_up(sys.stdout)
        show(_message(f"the output cannot be written: {error.strerror}", ""), sys.stderr)
        return UnwritableOutputError.exit_code
    show(_unknown(error), sys.stderr)
    return INTERNAL


def _known(error: LdplannerError, page: Look) -> list[Text]:
    match error:
        case RejectedInputError():
            return findings_page(error.findings, error.sources, page, show_pay=show_pay())
        case ImpossibleError():
            conflict = conflict_page(error.outcome, Written(error.places, error.sources, show_pay()), page)
            return joined([conflict, warnings_section(error.warnings, page)])
        case NoPlanError():
            return joined([_message(str(error), error.hint), warnings_section(error.warnings, page)])
        case OtherRosterError():
            changes = [line for change in error.changes for line in _item(change, page)]
            return [*_message(str(error), ""), *changes, *_help(error.hint)]
        case UnsoundPlanError():
            broken = [line for check in error.failed for line in _item(f"{check.rule}: {check.detail}", page)]
            return [*_message(str(error), ""), *broken, *_help(error.hint)]
        case _:
            return _message(str(error), error.hint)


def _usage(error: typer.TyperException) -> list[Text]:
    message = error.format_message().replace("Value error, ", "")
    found = _SUGGESTION.search(message)
    if found:
        message = message[: found.start()]
    close = (_closest(message, found["options"]) or found["command"]).replace("'", "`") if found else ""
    hint = f"did you mean {close}?" if close else _where_to_look(error)
    return _message(message[:1].lower() + message[1:].rstrip("."), hint)


def _closest(message: str, options: str | None) -> str:
    """Return the option most like the one at the end of the message; typer lists all that are somewhat like it."""
    known = options.split(", ") if options else []
    return next(iter(get_close_matches(message.rpartition(" ")[2], known, n=1, cutoff=0)), "")


def _where_to_look(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "ldplanner")
    return f"`{command} --help` shows what it takes"


def _unknown(error: Exception) -> list[Text]:
    if os.environ.get(DEBUG):
        return [ink(line) for line in "".join(traceback.format_exception(error)).splitlines()]
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    return [ink(f"internal error, please report it ({DEBUG}=1 shows where): {reason}", "bold red")]


def _message(message: str, hint: str) -> list[Text]:
    head = Text.assemble(ink("error", "bold red"), ink(f": {message}", "bold"))
    return [head, *_help(hint)]


def _help(hint: str) -> list[Text]:
    return [Text.assemble(ink("  = help: ", "bold cyan"), ink(hint))] if hint else []


def _item(words: str, page: Look) -> list[Text]:
    return paragraph(ink(words), page.width, first=ink("  -"), indent=4)
