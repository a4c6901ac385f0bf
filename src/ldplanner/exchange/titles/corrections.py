"""What the user has decided about titles: `titles.yaml` beside the roster."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from ldplanner.domain.finding import Finding
from ldplanner.domain.ids import RoleId
from ldplanner.errors import RejectedInputError
from ldplanner.exchange.scalar import quoted
from ldplanner.load import kinds
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.codes import Code
from ldplanner.load.compose import compose
from ldplanner.load.entry import Spot
from ldplanner.load.report import Report
from ldplanner.load.shown import did_you_mean, shown
from ldplanner.load.source import read_source

NOT_LND: Literal["not-lnd"] = "not-lnd"
POOL: Literal["pool"] = "pool"
FILE = "titles.yaml"
Corrections: TypeAlias = Mapping[str, str]


def key_of(title: str) -> str:
    """Return a title as corrections are looked up: capitals and spaces make no difference."""
    return " ".join(title.casefold().split())


def read_corrections(path: str) -> tuple[Corrections, tuple[Finding, ...]]:
    """Return a role id, `not-lnd` or `pool` by title, none without the file, and remarks about it.

    Raises:
        UnreadableInputError: the file is there and cannot be read.
        RejectedInputError: something is wrong in it.
    """
    if not Path(path).exists():
        return {}, ()
    report = Report(path)
    source = read_source(path, report)
    table = compose(source, report) if not report.has_errors else None
    found = {}
    if table is not None:
        for title, spot in Spot(report, table, "").members():
            found[key_of(title.text)] = _meaning(spot)
    if report.has_errors and not _is_only_comments(source.text):
        raise RejectedInputError(report.findings, {source.name: source.text})
    return {title: meaning for title, meaning in found.items() if meaning}, report.findings if found else ()


def _meaning(spot: Spot) -> str:
    """Return what a title was decided to mean; an unknown role is the roster's own, unless it looks misspelt."""
    text = kinds.text(spot)
    known = [*read_catalogue().roles, NOT_LND, POOL]
    if text not in known:
        guess = did_you_mean(text, known)
        if guess or not kinds.is_identifier(text):
            spot.wrong(
                Code.UNKNOWN_ROLE, f"unknown role {shown(text)}", guess or "write the id of a role, not-lnd or pool"
            )
        else:
            hint = "give it under `roles:` in the roster, or see `ldplanner roles`"
            spot.warn(Code.UNKNOWN_ROLE, f"{shown(text)} is not in the catalogue", hint)
    return text


def _is_only_comments(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def with_answers(text: str, answers: Mapping[str, RoleId | str]) -> str:
    """Return the text of a corrections file with answers added at its end."""
    head = text or (
        "# What job titles mean here, for `ldplanner import`. After each title: the id of a role (`ldplanner roles`\n"
        "# lists them), not-lnd, or pool.\n"
    )
    lines = [f"{quoted(title)}: {meaning}" for title, meaning in answers.items()]
    return head + ("" if head.endswith("\n") else "\n") + "\n".join(lines) + "\n"
