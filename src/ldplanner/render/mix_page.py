"""Today's mix against a profile, by stream and by role."""

from collections.abc import Sequence
from itertools import accumulate

from rich.text import Text

from ldplanner.domain.finding import Finding
from ldplanner.domain.floors import floor_shares
from ldplanner.domain.ids import RoleId
from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.render.bars import STREAM_STYLES, bar
from ldplanner.render.figures import fte, money, narrow_band, percent, points, short_percent
from ldplanner.render.layout import beside_or_below, columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.floors import FLOORS, MEASURE, verdict_of
from ldplanner.render.plan.mix import beside, centre
from ldplanner.render.plan.remarks import remarks_section
from ldplanner.render.plan.words import MEASURES, aim

OUTSIDE = "outside"
LEAST_BAR = 8
WIDEST_BAR = 40
_AROUND_TITLE = 6  # indent and gaps of the columns


def mix_page(today: Today, remarks: Sequence[Finding], look: Look) -> list[Text]:
    """Return how far today's mix is from the roster's profile, stream by stream and role by role."""
    roster = today.roster
    title = (
        f"{roster.department}: {fte(roster.opening_fte)} FTE, payroll {money(roster.payroll_today, roster.currency)}"
    )
    streams = [*paragraph(heading("Mix", MEASURES[roster.profile.measure]), look.width), Text(), *_streams(today, look)]
    head = [
        *paragraph(ink(title, "bold cyan"), look.width),
        Text(),
        *paragraph(ink(_verdict(today), "bold"), look.width),
    ]
    return joined([head, streams, _floors(today, look), _roles(today, look), remarks_section(remarks, look)])


def _verdict(today: Today) -> str:
    profile = today.roster.profile
    if today.gap is None:
        return "Nobody is in the mix, so there is no distance to any profile."
    off = f"Today's mix is {points(today.gap)} points off {aim(profile)}"
    meaning = "that share of the team would have to sit in another stream"
    inside = f" Floors and order of the profile are missed by {points(today.shape)} points." if today.shape else ""
    return (f"{off}: {meaning}." if today.gap > 0 else "Today's mix is what the profile aims at.") + inside


def _streams(today: Today, look: Look) -> list[Text]:
    profile, shares = today.roster.profile, today.mix or {}
    header = [Text(), *(ink(stream, STREAM_STYLES[stream]) for stream in Stream)]
    rows = [
        header,
        [ink("today", "bold"), *(ink(percent(shares.get(stream))) for stream in Stream)],
        [ink("target"), *(ink(narrow_band(*profile.band(stream))) for stream in Stream)],
    ]
    return beside(columns(rows, "<>>>"), [None, today.mix, centre(profile)], look)


def _floors(today: Today, look: Look) -> list[Text]:
    roster = today.roster
    held = floor_shares(roster, today.fte)
    if not held:
        return []
    rows = [[ink(percent(one.share)), ink(f"of {short_percent(one.floor.at_least)}"), verdict_of(one)] for one in held]
    roles = [ink(" or ".join(one.floor.roles)) for one in held]
    starts = columns(rows, ">><")
    indent = max(start.cell_len for start in starts) + 2
    lines = [
        line
        for start, names in zip(starts, roles, strict=True)
        for line in beside_or_below(start, names, look.width, indent)
    ]
    return [*paragraph(heading(FLOORS, MEASURE), look.width), Text(), *lines]


def _roles(today: Today, look: Look) -> list[Text]:
    most = max(today.fte.values(), default=0.0)
    roles = sorted(today.fte, key=lambda role: _rank(today, role))
    rows = [_role(today, role) for role in roles]
    room = look.width - sum(max((row[i].cell_len for row in rows), default=0) for i in (0, 2)) - _AROUND_TITLE
    wrapped = [_wrapped(row, room) for row in rows]
    lines = columns([row for each in wrapped for row in each], "<<>")
    start = max((line.cell_len for line in lines), default=0) + 2
    width = min(WIDEST_BAR, look.width - start)
    if width >= LEAST_BAR:
        firsts = accumulate(map(len, wrapped[:-1]), initial=0)
        for first, role in zip(firsts, roles, strict=True) if roles else ():
            stream = today.roster.stream(role)
            style = STREAM_STYLES[stream] if stream else "dim"
            filled = bar(today.fte[role] / most, width, look.glyphs, style)
            lines[first].append_text(Text.assemble(" " * (start - lines[first].cell_len), filled))
    return [heading("Roles", "FTE today"), Text(), *lines] if lines else []


def _role(today: Today, role: RoleId) -> list[Text]:
    stream = today.roster.stream(role)
    name = ink(stream, STREAM_STYLES[stream]) if stream else ink(OUTSIDE, "dim")
    return [name, ink(today.roster.roles[role].title), ink(fte(today.fte[role]))]


def _wrapped(row: list[Text], room: int) -> list[list[Text]]:
    """Return the rows that a role takes if its title has so many cells."""
    name, title, number = row
    first, *others = paragraph(title, room)
    return [[name, first, number], *([Text(), other, Text()] for other in others)]


def _rank(today: Today, role: RoleId) -> tuple[int, float, str]:
    """Sort key: by stream, the most FTE first."""
    stream = today.roster.stream(role)
    return (list(Stream).index(stream) if stream else len(Stream), -today.fte[role], role)
