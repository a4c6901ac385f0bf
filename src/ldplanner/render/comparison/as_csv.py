"""Plans side by side for spreadsheets: a row for each, plain numbers, text that no spreadsheet takes for a formula."""

import csv
from io import StringIO

from ldplanner.domain.comparison import Candidate, Comparison
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.stream import Stream
from ldplanner.render.visible import visible

_FORMULA = ("=", "+", "-", "@")


def comparison_csv(comparison: Comparison) -> str:
    """Return a head and a row for each candidate; gaps in percentage points, shares from 0 to 1."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    head = ["name", "title", "status", "gap", "best_possible", "today", *Stream, *ActionKind, "asked"]
    writer.writerow([*head, "change_cost", "payroll", "halfway", "currency", "profile", "note"])
    for one in comparison.candidates:
        writer.writerow(_row(one))
    return out.getvalue()


def _row(one: Candidate) -> list[object]:
    shares = [None if one.mix is None else round(one.mix[stream], 6) for stream in Stream]
    numbers = [one.actions.get(kind) for kind in ActionKind]
    figures = [one.gap, one.best_possible, one.today, *shares, *numbers, one.asked, one.change_cost, one.payroll]
    return [
        _text(one.name),
        _text(one.title),
        one.status.value,
        *figures,
        "" if one.halfway is None else str(one.halfway),
        one.currency,
        _text(one.profile),
        _text(one.note),
    ]


def _text(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
