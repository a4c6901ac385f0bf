"""Plans side by side as tables for spreadsheets: one of the plans, one of the people they treat differently."""

from collections.abc import Mapping

from ldplanner.domain.comparison import Candidate, Comparison, Fate
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.stream import Stream
from ldplanner.render.comparison.words import fate_words
from ldplanner.render.sheets.sheet import Cell, Column, Kind, Sheet

_COLUMNS = (
    Column("name"),
    Column("title"),
    Column("status"),
    Column("gap", Kind.POINTS),
    Column("best_possible", Kind.POINTS),
    Column("today", Kind.POINTS),
    *(Column(stream, Kind.SHARE) for stream in Stream),
    *(Column(kind, Kind.COUNT) for kind in ActionKind),
    Column("moved_unasked", Kind.COUNT),
    Column("change_cost", Kind.MONEY),
    Column("payroll", Kind.MONEY),
    Column("halfway"),
    Column("currency"),
    Column("profile"),
    Column("note"),
    Column("rechecked"),
)


def plans_sheet(comparison: Comparison) -> Sheet:
    """Return a row for each candidate; gaps in percentage points, shares from 0 to 1."""
    return Sheet(_COLUMNS, tuple(_row(one) for one in comparison.candidates))


def comparison_sheets(comparison: Comparison) -> Mapping[str, Sheet]:
    """Return both tables by the names of their sheets."""
    names = tuple(one.name for one in comparison.candidates)
    people = tuple((one.person, one.name, *map(_fate, one.by_candidate)) for one in comparison.people)
    return {
        "plans": plans_sheet(comparison),
        "people": Sheet((Column("person"), Column("name"), *(Column(name) for name in names)), people),
    }


def _fate(fate: Fate | None) -> Cell:
    return None if fate is None else fate_words(fate)


def _row(one: Candidate) -> tuple[Cell, ...]:
    shares = (None if one.mix is None else one.mix[stream] for stream in Stream)
    numbers = (one.actions.get(kind) for kind in ActionKind)
    return (
        one.name,
        one.title,
        one.status.value,
        one.gap,
        one.best_possible,
        one.today,
        *shares,
        *numbers,
        one.moved_unasked,
        one.change_cost,
        one.payroll,
        None if one.halfway is None else str(one.halfway),
        one.currency,
        one.profile,
        one.note,
        "yes" if one.rechecked else "no",
    )
