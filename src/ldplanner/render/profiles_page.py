"""The target mixes that are shipped."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.profile import Profile, Target
from ldplanner.domain.stream import Stream
from ldplanner.render.bars import STREAM_STYLES, mix_bar
from ldplanner.render.figures import band, short_percent
from ldplanner.render.layout import beside_or_below, columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.floors import FLOORS, MEASURE
from ldplanner.render.plan.mix import WIDEST_BAR, centre, legend
from ldplanner.render.plan.words import MEASURES


def profiles_page(profiles: Sequence[Profile], look: Look) -> list[Text]:
    """Return a row for each profile: what it wants of each stream, and its title below."""
    header = [ink("profile", "dim"), *(ink(stream, STREAM_STYLES[stream]) for stream in Stream)]
    rows = [[ink(one.id, "bold"), *(ink(_aim(one, stream)) for stream in Stream)] for one in profiles]
    first, *lines = columns([header, *rows], "<<<<", indent=0)
    page = [first]
    for line, profile in zip(lines, profiles, strict=True):
        page += [line, *paragraph(ink(profile.title, "dim"), look.width, indent=2)]
    note = "Choose one with `profile:` in the roster or --profile; `ldplanner profiles NAME` shows all of it."
    return joined([page, paragraph(ink(note), look.width)])


def profile_page(profile: Profile, look: Look) -> list[Text]:
    """Return everything about a profile: bands, order, floors, what it measures, and its source."""
    streams = [([ink(one, STREAM_STYLES[one]), ink(_aim(profile, one))], ink(one.label)) for one in Stream]
    shares = centre(profile)
    key = [line for each in legend(look.glyphs) for line in paragraph(each, look.width)]
    drawn = [Text.assemble("  ", mix_bar(shares, min(WIDEST_BAR, look.width - 2), look.glyphs)), *key] if shares else []
    order = (
        paragraph(ink(f"{' >= '.join(profile.order)}: each share at least the next"), look.width, indent=2)
        if profile.order
        else []
    )
    floors = [([ink(f"at least {short_percent(one.at_least)}")], ink(" or ".join(one.roles))) for one in profile.floors]
    remark = f"{MEASURES[profile.measure]}; reached anywhere within the band"
    return joined(
        [
            [*paragraph(ink(f"{profile.id}: {profile.title}", "bold"), look.width), *_source(profile, look)],
            [*paragraph(heading("Streams", remark), look.width), Text(), *_rows(streams, look)],
            drawn if shares else [],
            [heading("Order"), Text(), *order] if order else [],
            [*paragraph(heading(FLOORS, MEASURE), look.width), Text(), *_rows(floors, look)] if floors else [],
            paragraph(
                ink("A profile is an aim, never a limit: a team far from it still gets a plan.", "dim"), look.width
            ),
        ]
    )


def _rows(rows: Sequence[tuple[Sequence[Text], Text]], look: Look) -> list[Text]:
    """Align what the rows begin with, and wrap the words at their ends."""
    starts = columns([start for start, _ in rows], "<" * len(rows[0][0]))
    indent = max(start.cell_len for start in starts) + 2
    return [
        line
        for start, (_, words) in zip(starts, rows, strict=True)
        for line in beside_or_below(start, words, look.width, indent)
    ]


def _aim(profile: Profile, stream: Stream) -> str:
    target = profile.streams.get(stream, Target())
    low, high = target.band
    if target.share is None or low == high:
        return band(low, high)
    return f"{band(low, high)}, aiming at {short_percent(target.share)}"


def _source(profile: Profile, look: Look) -> list[Text]:
    return paragraph(ink(f"Source: {profile.source}", "dim"), look.width) if profile.source else []
