"""The charts of the report, drawn with Altair as SVG that the page's style sheet recolours for the dark.

No text from a file is ever in a chart: streams, quarters and years only. What a chart shows stands in a table too.
"""

import re
from collections.abc import Sequence
from io import StringIO

import altair as alt
import vl_convert  # noqa: F401  altair looks for it only when it draws: what is missing is to be told before that
from markupsafe import Markup

from ldplanner.domain.stream import Stream
from ldplanner.render.sections.blocks import Bars, Chart, Line, Point, Shares

# the style sheet knows these by value and has others for the dark; each is legible on white and under white text
COLOURS = {Stream.KM: "#1d6a86", Stream.SOCIAL: "#9c2f6b", Stream.TRAINING: "#8a5a00"}
INK, FAINT, ACCENT, LIMIT = "#1b1f24", "#c9ced4", "#1d4f91", "#b3261e"
WIDTH = 330
HEIGHT = 180
MOST_LABELS = 12
FROM_ZERO = alt.Scale(zero=True)
NEAR = alt.Scale(zero=False, nice=True, padding=12)

Drawing = alt.Chart | alt.LayerChart | alt.FacetChart
_IDS = re.compile(r'(\bid="|url\(#)(?=[\w-])')
_SIZE = re.compile(r' width="\d+(?:\.\d+)?" height="\d+(?:\.\d+)?"', flags=re.ASCII)


def svg(chart: Chart, prefix: str) -> Markup:
    """Return a chart as SVG that takes the width it is given; its ids start with `prefix`, so that none comes twice."""
    written = StringIO()
    _drawing(chart).configure(
        background="transparent", font="system-ui, sans-serif", padding={"left": 14, "right": 8, "top": 6, "bottom": 6}
    ).configure_view(stroke=None).configure_axis(
        labelColor=INK, gridColor=FAINT, domainColor=FAINT, tickColor=FAINT, labelFontSize=11, labelLimit=120
    ).save(written, format="svg")
    sized = _SIZE.sub("", written.getvalue(), count=1)
    return Markup(_IDS.sub(rf"\g<1>{prefix}-", sized))  # noqa: S704  our own figures only, escaped by Vega


def _drawing(chart: Chart) -> Drawing:
    match chart:
        case Shares():
            return _shares(chart)
        case Line():
            return _line(chart)
        case Bars():
            return _bars(chart)


def _shares(chart: Shares) -> Drawing:
    share = alt.Axis(format="%", tickCount=5)
    streams = alt.Color(
        "stream:N", legend=None, scale=alt.Scale(domain=list(Stream), range=[COLOURS[one] for one in Stream])
    )
    order = alt.Order("rank:Q")
    base = alt.Chart(
        alt.InlineData(values=list(chart.points)), width=WIDTH - 70 if chart.lying else WIDTH - 40, height=HEIGHT
    )
    if not chart.lying:
        x = alt.X("at:N", sort=list(chart.names), title=None, axis=_quarters(chart.names))
        y = alt.Y("share:Q", title=None, axis=share, scale=alt.Scale(domain=[0, 1]))
        standing: Drawing = base.mark_bar(stroke="white", strokeWidth=1).encode(x, y, streams, order)
        return standing
    across = alt.X("share:Q", title=None, stack="zero", axis=share, scale=alt.Scale(domain=[0, 1]))
    down = alt.Y("at:N", sort=list(chart.names), title=None)
    bars = base.mark_bar(stroke="white", strokeWidth=1).encode(across, down, streams, order)
    middle = alt.X("middle:Q", title=None)
    written = base.mark_text(color="white", fontSize=11).encode(middle, down, text="label:N")
    return alt.layer(bars, written)


def _line(chart: Line) -> Drawing:
    base = alt.Chart(alt.InlineData(values=list(chart.points)), width=WIDTH - 40, height=HEIGHT)
    x = alt.X("at:N", sort=list(chart.names), title=None, axis=_quarters(chart.names), scale=alt.Scale(padding=0.5))
    shown = base.transform_filter(f"isValid(datum.{chart.field})")
    drawn: Drawing = shown.mark_line(color=ACCENT, point={"color": ACCENT, "size": 40}, strokeWidth=2.5).encode(
        x,
        alt.Y(
            f"{chart.field}:Q",
            title=None,
            scale=NEAR if chart.near else FROM_ZERO,
            axis=alt.Axis(format=".3~s", tickCount=5),
        ),
    )
    if not _has(chart.points, chart.limit):
        return drawn
    bounded = base.transform_filter(f"isValid(datum.{chart.limit})")
    return alt.layer(
        drawn,
        bounded.mark_line(color=LIMIT, strokeDash=[5, 4], strokeWidth=2, interpolate="step").encode(
            x, alt.Y(f"{chart.limit}:Q", title=None)
        ),
    )


def _bars(chart: Bars) -> Drawing:
    base = alt.Chart(alt.InlineData(values=list(chart.points)), width=WIDTH - 40, height=HEIGHT)
    x = alt.X("at:N", sort=list(chart.names), title=None, axis=_quarters(chart.names))
    y = alt.Y("amount:Q", title=None, axis=alt.Axis(format="~s", tickCount=5))
    filled: Drawing = (
        base.transform_filter("isValid(datum.amount)").mark_bar(color=ACCENT, width={"band": 0.5}).encode(x, y)
    )
    if not _has(chart.points, "limit"):
        return filled
    across = base.transform_filter("isValid(datum.limit)").mark_tick(
        color=LIMIT, thickness=3, opacity=1, width={"band": 0.7}
    )
    return alt.layer(filled, across.encode(x, alt.Y("limit:Q", title=None)))


def _has(points: Sequence[Point], field: str) -> bool:
    """Tell whether there is anything of a field to draw: an empty layer would be a figure without a name when read."""
    return any(point[field] is not None for point in points)


def _quarters(names: Sequence[str]) -> alt.Axis:
    """Write quarters over their years, and every second or fourth one only where there are many."""
    step = 1 + len(names) // MOST_LABELS
    kept = list(names)[::step]
    return alt.Axis(labelAngle=0, values=kept, grid=False, labelExpr="split(datum.label, '-')", labelOverlap=False)
