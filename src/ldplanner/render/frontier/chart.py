"""A frontier as a drawing; only to be imported where the libraries of the extra `report` are installed."""

from io import BytesIO, StringIO

import altair as alt

from ldplanner.domain.frontier import Frontier
from ldplanner.domain.plan import Status
from ldplanner.domain.roster import Roster
from ldplanner.render.frontier.words import label

WIDTH, HEIGHT = 640, 360
SHARPNESS = 2.0
COLOURS = ["#1f77b4", "#ff7f0e"]
SHADES = ["#eef5fb", "#6baed6"]  # light enough for the figures written on them


def frontier_svg(roster: Roster, frontier: Frontier) -> str:
    """Return the drawing as SVG."""
    stream = StringIO()
    _chart(roster, frontier).save(stream, format="svg")
    return stream.getvalue()


def frontier_png(roster: Roster, frontier: Frontier) -> bytes:
    """Return the drawing as PNG."""
    stream = BytesIO()
    _chart(roster, frontier).save(stream, format="png", scale_factor=SHARPNESS)
    return stream.getvalue()


def _chart(roster: Roster, frontier: Frontier) -> alt.LayerChart | alt.FacetChart:
    title = f"{roster.department}: how close, by {' and '.join(each.path for each in frontier.vary)}"
    data = alt.InlineData(values=[point.model_dump(mode="json") for point in frontier.points if point.gap is not None])
    layers = _curve(roster, frontier, data) if len(frontier.vary) == 1 else _map(roster, frontier, data)
    return alt.layer(*layers).properties(title=title, width=WIDTH, height=HEIGHT)


def _curve(roster: Roster, frontier: Frontier, data: alt.InlineData) -> list[alt.Chart]:
    """Return the line of gaps, the band down to the bounds, and the knee."""
    name = label(frontier.vary[0].path, roster)
    figures = alt.X("value:Q", title=name, scale=alt.Scale(zero=False))
    gaps = alt.Y("gap:Q", title="gap, points off the profile")
    base = alt.Chart(data).encode(x=figures)
    layers = [
        base.mark_area(opacity=0.2).encode(y=gaps, y2="best_possible:Q"),
        base.mark_line().encode(y=gaps),
        base.mark_point(filled=True, size=60).encode(
            y=gaps,
            color=alt.Color(
                "status:N", title="proof", scale=alt.Scale(domain=[Status.OPTIMAL, Status.FEASIBLE], range=COLOURS)
            ),
        ),
    ]
    if frontier.knee is None:
        return layers
    knee = alt.Chart(alt.InlineData(values=[{"value": frontier.knee, "word": "knee"}])).encode(x="value:Q")
    text = knee.mark_text(align="left", dx=4, baseline="top").encode(y=alt.value(0), text="word:N")
    return [*layers, knee.mark_rule(strokeDash=[4, 4]), text]


def _map(roster: Roster, frontier: Frontier, data: alt.InlineData) -> list[alt.Chart]:
    """Return a field of gaps, with each figure written into its place."""
    down, across = (label(each.path, roster) for each in frontier.vary)
    base = alt.Chart(data).encode(
        x=alt.X("second:O", title=across, axis=alt.Axis(labelAngle=0)), y=alt.Y("value:O", title=down)
    )
    shade = alt.Color("gap:Q", title="gap", scale=alt.Scale(range=SHADES))
    text = base.mark_text().encode(text=alt.Text("gap:Q", format=".1f"))
    return [base.mark_rect().encode(color=shade), text]
