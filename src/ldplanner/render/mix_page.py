"""Today's mix against a profile, by stream and by role."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.finding import Finding
from ldplanner.domain.floors import floor_shares
from ldplanner.domain.ids import RoleId
from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.render.bars import STREAM_STYLES, bar
from ldplanner.render.figures import fte, money, narrow_band, percent, points, short_percent
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.floors import FLOORS, MEASURE, verdict_of
from ldplanner.render.plan.mix import beside, centre
from ldplanner.render.plan.remarks import remarks_section
from ldplanner.render.plan.words import MEASURES, aim

OUTSIDE = "outside"
LEAST_BAR = 8
WIDEST_BAR = 40


def mix_page(today: Today, remarks: Sequence[Finding], look: Look) -> list[Text]:
    """Return how far today's mix is from the roster's profile, stream by stream and role by role."""
    roster = today.roster
    title = (
        f"{roster.department}: {fte(roster.opening_fte)} FTE, payroll {money(roster.payroll_today, roster.currency)}"
    )
    streams = [heading("Mix", MEASURES[roster.profile.measure]), Text(), *_streams(today, look)]
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
        for line in paragraph(names, look.width, first=start, indent=indent)
    ]
    return [heading(FLOORS, MEASURE), Text(), *lines]


def _roles(today: Today, look: Look) -> list[Text]:
    most = max(today.fte.values(), default=0.0)
    rows = [_role(today, role) for role in sorted(today.fte, key=lambda role: _rank(today, role))]
    lines = columns(rows, "<<>")
    start = max((line.cell_len for line in lines), default=0) + 2
    width = min(WIDEST_BAR, look.width - start)
    if width >= LEAST_BAR:
        for line, role in zip(lines, sorted(today.fte, key=lambda role: _rank(today, role)), strict=True):
            stream = today.roster.stream(role)
            style = STREAM_STYLES[stream] if stream else "dim"
            filled = bar(today.fte[role] / most, width, look.glyphs, style)
            line.append_text(Text.assemble("  ", filled))
    return [heading("Roles", "FTE today"), Text(), *lines] if lines else []


def _role(today: Today, role: RoleId) -> list[Text]:
    stream = today.roster.stream(role)
    name = ink(stream, STREAM_STYLES[stream]) if stream else ink(OUTSIDE, "dim")
    return [name, ink(today.roster.roles[role].title), ink(fte(today.fte[role]))]


def _rank(today: Today, role: RoleId) -> tuple[int, float, str]:
    """Sort key: by stream, the most FTE first."""
    stream = today.roster.stream(role)
    return (list(Stream).index(stream) if stream else len(Stream), -today.fte[role], role)
