"""Bars: how much of a limit is used, and how a team divides into streams."""

from collections.abc import Mapping, Sequence

from rich.text import Text

from ldplanner.domain.stream import Stream
from ldplanner.render.look import Glyphs

STREAM_STYLES = {Stream.KM: "cyan", Stream.SOCIAL: "magenta", Stream.TRAINING: "yellow"}


def stream_glyph(stream: Stream, glyphs: Glyphs) -> str:
    """Return the character that fills a stream's part of a bar."""
    return {Stream.KM: glyphs.km, Stream.SOCIAL: glyphs.social, Stream.TRAINING: glyphs.training}[stream]


def bar(share: float, width: int, glyphs: Glyphs, style: str = "") -> Text:
    """Return a bar of `width` cells filled to a share; only all of it fills it, and a little shows as one cell."""
    filled = width if share >= 1 else min(width - 1, max(round(share * width), 1 if share > 0 else 0))
    return Text.assemble((glyphs.full * filled, style), (glyphs.empty * (width - filled), "dim"))


def mix_bar(mix: Mapping[Stream, float], width: int, glyphs: Glyphs) -> Text:
    """Return one bar of `width` cells that the streams divide by their shares."""
    line = Text()
    done = 0.0
    for stream in Stream:
        start, done = done, done + mix.get(stream, 0.0)
        cells = round(min(1.0, done) * width) - round(min(1.0, start) * width)
        line.append(stream_glyph(stream, glyphs) * cells, STREAM_STYLES[stream])
    return line


def spark(values: Sequence[float | None], width: int, glyphs: Glyphs) -> Text:
    """Return a figure over time, `width` cells for each value, as high as it is next to the largest."""
    most = max((value for value in values if value is not None), default=0.0)
    steps = len(glyphs.sparks) - 1
    return Text("".join(_height(value, most, steps, glyphs) * width for value in values))


def _height(value: float | None, most: float, steps: int, glyphs: Glyphs) -> str:
    if value is None:
        return " "
    return glyphs.sparks[round(max(0.0, value) / most * steps) if most > 0 else 0]
