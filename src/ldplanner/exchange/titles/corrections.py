"""What the user has decided about titles: `titles.yaml` beside the roster."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from rapidfuzz import process
from rapidfuzz.distance import Indel

from ldplanner.domain.finding import Finding
from ldplanner.domain.ids import RoleId
from ldplanner.errors import RejectedInputError
from ldplanner.exchange.scalar import quoted
from ldplanner.load import kinds
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.codes import Code
from ldplanner.load.compose import compose
from ldplanner.load.entry import Spot, read_each
from ldplanner.load.report import Report
from ldplanner.load.shown import shown
from ldplanner.load.source import read_source

NOT_LND: Literal["not-lnd"] = "not-lnd"
POOL: Literal["pool"] = "pool"
FILE = "titles.yaml"
Corrections: TypeAlias = Mapping[str, str]
_MISSPELT = 0.85


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
    if not report.has_errors and _is_only_comments(source.text):
        return {}, ()
    table = compose(source, report) if not report.has_errors else None
    rows = [] if table is None else list(Spot(report, table, "").members())
    found = read_each(iter([spot for _, spot in rows]), _meaning)
    if report.has_errors:
        raise RejectedInputError(tuple(map(_explained, report.findings)), {source.name: source.text})
    return {key_of(title.text): meaning for (title, _), meaning in zip(rows, found, strict=True)}, report.findings


def _meaning(spot: Spot) -> str:
    """Return what a title was decided to mean; an unknown role is the roster's own, unless it looks misspelt."""
    text = kinds.text(spot)
    known = [*read_catalogue().roles, NOT_LND, POOL]
    if text in known:
        return text
    close = process.extractOne(text, known, scorer=Indel.normalized_similarity, score_cutoff=_MISSPELT)
    if close or not kinds.is_identifier(text):
        hint = f"did you mean {shown(close[0])}?" if close else "write the id of a role, not-lnd or pool"
        raise spot.wrong(Code.UNKNOWN_ROLE, f"unknown role {shown(text)}", hint)
    hint = "give it under `roles:` in the roster, or see `ldplanner roles`"
    spot.warn(Code.UNKNOWN_ROLE, f"{shown(text)} is not in the catalogue", hint)
    return text


def _explained(finding: Finding) -> Finding:
    """Return a finding whose help is about this file, not about rosters."""
    if finding.code != Code.NOT_A_MAPPING:
        return finding
    hint = 'write a title, a colon and a role on each line, such as "Learning Specialist": trainer'
    return finding.model_copy(update={"help": hint})


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
