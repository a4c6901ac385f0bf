"""The target mixes that are shipped."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.profile import Profile, Target
from ldplanner.domain.stream import Stream
from ldplanner.render.bars import STREAM_STYLES, mix_bar
from ldplanner.render.figures import band, short_percent
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look
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
    rows = [[ink(stream, STREAM_STYLES[stream]), ink(_aim(profile, stream)), ink(stream.label)] for stream in Stream]
    shares = centre(profile)
    drawn = [Text.assemble("  ", mix_bar(shares, WIDEST_BAR, look.glyphs)), *legend(look.glyphs)] if shares else []
    order = [ink(f"  {' >= '.join(profile.order)}: each share at least the next")] if profile.order else []
    floors = [[ink(f"at least {short_percent(one.at_least)}"), ink(" or ".join(one.roles))] for one in profile.floors]
    remark = f"{MEASURES[profile.measure]}; reached anywhere within the band"
    return joined(
        [
            [*paragraph(ink(f"{profile.id}: {profile.title}", "bold"), look.width), *_source(profile, look)],
            [heading("Streams", remark), Text(), *columns(rows, "<<<")],
            drawn if shares else [],
            [heading("Order"), Text(), *order] if order else [],
            [heading("Floors", "share of the FTE in the mix"), Text(), *columns(floors, "<<")] if floors else [],
            paragraph(
                ink("A profile is an aim, never a limit: a team far from it still gets a plan.", "dim"), look.width
            ),
        ]
    )


def _aim(profile: Profile, stream: Stream) -> str:
    target = profile.streams.get(stream, Target())
    low, high = target.band
    if target.share is None or low == high:
        return band(low, high)
    return f"{band(low, high)}, aiming at {short_percent(target.share)}"


def _source(profile: Profile, look: Look) -> list[Text]:
    return paragraph(ink(f"Source: {profile.source}", "dim"), look.width) if profile.source else []
