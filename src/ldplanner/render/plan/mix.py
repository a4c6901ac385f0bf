"""The mix: today, when nothing is done, with the plan, and as the profile aims at."""

from collections.abc import Mapping

from rich.text import Text

from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Plan
from ldplanner.domain.profile import Profile
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.render.bars import STREAM_STYLES, mix_bar, stream_glyph
from ldplanner.render.figures import decimals_apart, narrow_band, percent, points
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Glyphs, Look
from ldplanner.render.plan.words import MEASURES

WIDEST_BAR = 50


def mix_section(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    """Return a row for each moment: the streams' shares, how far off that is, and a bar that the streams divide."""
    last = roster.horizon.quarter(roster.horizon.quarters)
    decimals = decimals_apart(plan.gap.plan, plan.gap.best_possible)
    moments = [
        ("today", plan.mix.today, plan.gap.today, plan.shape.today, ""),
        ("doing nothing", plan.mix.baseline, plan.gap.baseline, plan.shape.baseline, ""),
        ("this plan", plan.mix.plan, plan.gap.plan, plan.shape.plan, "bold"),
    ]
    rows = [
        [ink(name, style), *_shares(mix), ink(points(gap, decimals), style or "bold"), ink(points(shape))]
        for name, mix, gap, shape, style in moments
    ]
    aims = [ink(narrow_band(*roster.profile.band(stream))) for stream in Stream]
    best = ink(points(plan.gap.best_possible, decimals), "bold")
    rows += [
        [ink("best possible"), Text(), Text(), Text(), best, ink(points(best_shape(plan)))],
        [ink("target"), *aims, ink("0.0"), ink("0.0")],
    ]
    header = [Text(), *(ink(stream, STREAM_STYLES[stream]) for stream in Stream), ink("gap"), ink("shape")]
    lines = columns([header, *rows], "<>>>>>")
    bars: list[Mapping[Stream, float] | None] = [None, *(moment[1] for moment in moments), None, centre(roster.profile)]
    remark = f"{MEASURES[roster.profile.measure]}, in {last}; gap and shape in points off the profile"
    return joined([paragraph(heading("Mix", remark), look.width), [*beside(lines, bars, look), *legend(look.glyphs)]])


def best_shape(plan: Plan) -> float | None:
    """Return the least shape of any plan that keeps the goals before it, which is what its row is about."""
    return next((stage.bound for stage in plan.stages if stage.goal is Goal.SHAPE), plan.shape.best_possible)


def centre(profile: Profile) -> dict[Stream, float] | None:
    """Return the shares a profile names, for a bar; None if it names bands or an order only."""
    shares = {stream: target.share for stream, target in profile.streams.items() if target.share is not None}
    return shares if len(shares) == len(Stream) else None


def beside(lines: list[Text], mixes: list[Mapping[Stream, float] | None], look: Look) -> list[Text]:
    """Put a mix bar to the right of each line that has one, as wide as the page allows."""
    start = max(line.cell_len for line in lines) + 2
    width = min(WIDEST_BAR, look.width - start)
    if width < len(Stream) * 4:
        return lines
    return [
        line if mix is None else Text.assemble(line, " " * (start - line.cell_len), mix_bar(mix, width, look.glyphs))
        for line, mix in zip(lines, mixes, strict=True)
    ]


def legend(glyphs: Glyphs) -> list[Text]:
    """Return what each stream is, with the character that fills its part of a bar."""
    rows = [
        [ink(stream_glyph(stream, glyphs) * 2 + " " + stream, STREAM_STYLES[stream]), ink(stream.label, "dim")]
        for stream in Stream
    ]
    return columns(rows, "<<")


def _shares(mix: Mapping[Stream, float] | None) -> list[Text]:
    return [ink(percent(None if mix is None else mix.get(stream, 0.0))) for stream in Stream]
