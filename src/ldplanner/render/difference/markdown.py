"""The difference between two rosters as a comment on a pull request."""

from ldplanner.domain.difference import Difference, EntryChange, Section, Standing
from ldplanner.domain.stream import Stream
from ldplanner.render.difference.words import LABELS, details, headline, kind_of, name_of, size
from ldplanner.render.figures import count, percent, points
from ldplanner.render.markdown_text import neutral

TITLE = "### ldplanner diff"
"""The first line, by which a job finds the comment it made before."""

MOST_CHARACTERS = 60_000
"""A comment on GitHub may have 65,536."""

_ARROW = "→"


def difference_markdown(difference: Difference, names: tuple[str, str], *, show_pay: bool = False) -> str:
    """Return what changed as headings and tables; what would make it too long is only counted."""
    files = f"<code>{neutral(names[0])}</code> {_ARROW} <code>{neutral(names[1])}</code>"
    lines = [TITLE, "", headline(difference, _ARROW), "", files]
    if difference.changes:
        lines += ["", *_mix(difference, show_pay=show_pay), "", "| | who or what | how |", "| --- | --- | --- |"]
    left = MOST_CHARACTERS - sum(len(line.encode()) + 1 for line in lines)
    rows: list[str] = []
    for row in (_row(change, show_pay=show_pay) for change in difference.changes):
        left -= len(row.encode()) + 1
        if left < 0:
            break
        rows.append(row)
    cut = len(difference.changes) - len(rows)
    tail = ["", f"… and {count(cut, 'more change')} than fit here."] if cut else []
    return "\n".join([*lines, *rows, *tail]) + "\n"


def _mix(difference: Difference, *, show_pay: bool) -> list[str]:
    head = f"| {size(difference, _ARROW, show_pay=show_pay)} | {' | '.join(Stream)} | gap, points | shape, points |"
    rows = [_standing("before", difference.before), _standing("after", difference.after)]
    return [head, "| --- | --: | --: | --: | --: | --: |", *rows]


def _standing(name: str, standing: Standing) -> str:
    shares = [percent(None if standing.mix is None else standing.mix[stream]) for stream in Stream]
    return f"| {' | '.join([name, *shares, points(standing.gap), points(standing.shape)])} |"


def _row(change: EntryChange, *, show_pay: bool) -> str:
    label = "" if change.section is Section.PEOPLE and change.name else LABELS[change.section].lower()
    name = f"**{neutral(name_of(change))}**" if change.name else ""
    what = ": ".join(words for words in (label, name) if words)
    how = "; ".join(details(change, _ARROW, show_pay=show_pay))
    return f"| {kind_of(change)} | {what} | {neutral(how)} |"
