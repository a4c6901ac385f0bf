"""The difference between two rosters as a page of text."""

from collections.abc import Mapping

from rich.text import Text

from ldplanner.domain.difference import ChangeKind, Difference, EntryChange, Section, Standing
from ldplanner.domain.stream import Stream
from ldplanner.render.bars import STREAM_STYLES
from ldplanner.render.difference.words import LABELS, details, headline, name_of, size
from ldplanner.render.figures import percent, points
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.mix import beside

_MARKS: Mapping[ChangeKind, tuple[str, str]] = {
    ChangeKind.ADDED: ("+", "green"),
    ChangeKind.REMOVED: ("-", "red"),
    ChangeKind.CHANGED: ("~", "yellow"),
}


def difference_page(
    difference: Difference, names: tuple[str, str], look: Look, *, show_pay: bool = False
) -> list[Text]:
    """Return what changed, counted and then one by one; `names` are the files'. Pay is only said to differ."""
    arrow = look.glyphs.arrow
    title = paragraph(ink(f"{names[0]} {arrow} {names[1]}", "bold cyan"), look.width)
    head = [*title, Text(), *paragraph(ink(headline(difference, arrow), "bold"), look.width)]
    if not difference.changes:
        return head
    sections = [_section(section, difference, look, show_pay=show_pay) for section in Section]
    return joined([head, _mix(difference, look, show_pay=show_pay), *sections])


def _mix(difference: Difference, look: Look, *, show_pay: bool) -> list[Text]:
    header = [Text(), *(ink(stream, STREAM_STYLES[stream]) for stream in Stream), ink("gap"), ink("shape")]
    rows = [_standing("before", difference.before), _standing("after", difference.after)]
    lines = columns([header, *rows], "<>>>>>")
    told = size(difference, look.glyphs.arrow, show_pay=show_pay)
    bars = [None, difference.before.mix, difference.after.mix]
    return [
        *paragraph(heading("Today", f"{told}; gap and shape in points off the profile"), look.width),
        Text(),
        *beside(lines, bars, look),
    ]


def _standing(name: str, standing: Standing) -> list[Text]:
    shares = [ink(percent(None if standing.mix is None else standing.mix[stream])) for stream in Stream]
    return [ink(name), *shares, ink(points(standing.gap), "bold"), ink(points(standing.shape))]


def _section(section: Section, difference: Difference, look: Look, *, show_pay: bool) -> list[Text]:
    changes = [change for change in difference.changes if change.section is section]
    if not changes:
        return []
    lines = [line for change in changes for line in _change(change, look, show_pay=show_pay)]
    return [heading(LABELS[section]), Text(), *lines]


def _change(change: EntryChange, look: Look, *, show_pay: bool) -> list[Text]:
    mark, style = _MARKS[change.kind]
    name, told = name_of(change), "; ".join(details(change, look.glyphs.arrow, show_pay=show_pay))
    body = Text.assemble(ink(name, "bold"), ink(": " if name and told else ""), ink(told))
    return paragraph(body, look.width, first=ink(f"  {mark} ", style), indent=4)
