"""Plans side by side as Markdown tables."""

from collections.abc import Sequence

from ldplanner.domain.comparison import Candidate, Comparison, Fate
from ldplanner.render.comparison.words import HOW_FAR, MONEY, WHO, Column, fate_words
from ldplanner.render.figures import NOTHING
from ldplanner.render.markdown_text import neutral


def comparison_markdown(comparison: Comparison, *, people: bool = False) -> str:
    """Return the tables of a comparison, and with `people` one of those whom the plans treat differently."""
    candidates = comparison.candidates
    currency = next((one.currency for one in candidates if one.currency), "")
    tables = [
        ["**How far** (gap in percentage points off the profile)", "", *_table(HOW_FAR, candidates)],
        ["**Who**", "", *_table(WHO, candidates)],
        [f"**Money** (in {currency})" if currency else "**Money**", "", *_table(MONEY, candidates)],
        [f"- {neutral(one.name)}: {neutral(one.note)}" for one in candidates if one.note],
        _people(comparison) if people and comparison.people else [],
    ]
    return "\n\n".join("\n".join(table) for table in tables if table) + "\n"


def _table(of: Sequence[Column], candidates: Sequence[Candidate]) -> list[str]:
    first = candidates[0]
    head = f"| | {' | '.join(column.head or ' ' for column in of)} |"
    rule = f"| --- |{' --: |' * len(of)}"
    rows = [
        f"| **{neutral(one.name)}** | {' | '.join(neutral(column.cell(one, first)) for column in of)} |"
        for one in candidates
    ]
    return [head, rule, *rows]


def _people(comparison: Comparison) -> list[str]:
    names = [neutral(one.name) for one in comparison.candidates]
    rows = [f"| {neutral(one.name)} | {' | '.join(map(_fate, one.by_candidate))} |" for one in comparison.people]
    return [f"| person | {' | '.join(names)} |", f"| --- |{' --- |' * len(names)}", *rows]


def _fate(fate: Fate | None) -> str:
    return NOTHING if fate is None else neutral(fate_words(fate))
