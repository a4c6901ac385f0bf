"""A frontier as a page of text: what the curve says, then a line for each point with a bar."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.frontier import Frontier, Point
from ldplanner.domain.roster import Roster
from ldplanner.render.bars import bar
from ldplanner.render.figures import NOTHING, points
from ldplanner.render.frontier.table import grid_lines
from ldplanner.render.frontier.words import figure, label, proof, remark, standing
from ldplanner.render.layout import columns, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.words import aim

WIDEST_BAR = 40
LEAST_BAR = 8


def frontier_page(roster: Roster, frontier: Frontier, look: Look) -> list[Text]:
    """Return the gap by the figure varied, or by both of them."""
    names = " and ".join(each.path for each in frontier.vary)
    title = f"{roster.department}: how close, by {names}"
    fixed = all(not each.path.startswith("horizon.") for each in frontier.vary)
    end = f"in {roster.horizon.quarter(roster.horizon.quarters)}" if fixed else "at the end of each horizon"
    head = [*paragraph(ink(title, "bold cyan"), look.width), Text()]
    told = paragraph(ink(f"{_curve(frontier)}{proof(frontier)}", "bold"), look.width)
    note = f"gap and best possible in points off {aim(roster.profile)}, {end}"
    if len(frontier.vary) == 1:
        note = f"{label(frontier.vary[0].path, roster)}; {note}"
    body = _points(frontier, look) if len(frontier.vary) == 1 else grid_lines(roster, frontier, look)
    now = paragraph(ink(standing(frontier), "dim"), look.width) if standing(frontier) else []
    return joined([[*head, *told], [*paragraph(ink(note, "dim"), look.width), Text(), *body], now])


def _curve(frontier: Frontier) -> str:
    """Say from where to where the gap goes, and where more begins to buy much less."""
    planned = sorted((point for point in frontier.points if point.gap is not None), key=lambda point: -(point.gap or 0))
    if not planned:
        return "There is a plan at none of these points. "
    far, near = planned[0], planned[-1]
    if len(frontier.vary) > 1 or far.gap == near.gap:
        same = far.gap == near.gap
        return f"The gap {'is' if same else f'goes from {points(far.gap)} to'} {points(near.gap)} points. "
    falls = f"{frontier.vary[0].path} from {figure(far.value)} to {figure(near.value)}"
    words = f"With {falls}, the gap falls from {points(far.gap)} to {points(near.gap)} points. "
    return words + _knee(frontier, far, near)


def _knee(frontier: Frontier, far: Point, near: Point) -> str:
    knee = next((point for point in frontier.points if point.value == frontier.knee), None)
    if knee is None or knee.gap is None:
        return "There is no knee: each step buys about as much. "
    before, after = (far.gap or 0.0) - knee.gap, knee.gap - (near.gap or 0.0)
    return f"The knee is at {figure(knee.value)}: {points(before)} points before it, {points(after)} after. "


def _points(frontier: Frontier, look: Look) -> list[Text]:
    found = frontier.points
    names = ("figure", "gap", "best possible", "next step")
    header = [ink(name, "dim") for name in names]
    rows = [_row(point, _next(found, number)) for number, point in enumerate(found)]
    lines = columns([header, *rows], ">>>>")
    start = max(line.cell_len for line in lines) + 2
    most = max((point.gap or 0.0 for point in found), default=0.0)
    width = max(LEAST_BAR, min(WIDEST_BAR, look.width - start - _longest_mark(frontier)))
    drawn = [_drawn(frontier, point, most, width, look) for point in found]
    ends = [Text.assemble(line, " " * (start - line.cell_len), end) for line, end in zip(lines[1:], drawn, strict=True)]
    return [lines[0], *ends]


def _row(point: Point, buys: float | None) -> list[Text]:
    style = "bold" if point.gap is not None else "dim"
    saved = NOTHING if buys is None else points(buys, 2)
    return [ink(figure(point.value)), ink(points(point.gap), style), ink(points(point.best_possible)), ink(saved)]


def _next(found: Sequence[Point], number: int) -> float | None:
    """Return by how many points the gap falls with the next figure; None if there is no telling."""
    if number + 1 == len(found):
        return None
    here, there = found[number].gap, found[number + 1].gap
    return None if here is None or there is None else here - there


def _drawn(frontier: Frontier, point: Point, most: float, width: int, look: Look) -> Text:
    mark = _mark(frontier, point)
    if point.gap is None:
        return ink(mark, "dim")
    filled = bar(point.gap / most if most else 0.0, width, look.glyphs, "green")
    return Text.assemble(filled, ink(f"  {mark}", "yellow")) if mark else filled


def _mark(frontier: Frontier, point: Point) -> str:
    at_knee = "knee" if frontier.knee is not None and point.value == frontier.knee else ""
    return ", ".join(word for word in (at_knee, remark(point)) if word)


def _longest_mark(frontier: Frontier) -> int:
    marks = [_mark(frontier, point) for point in frontier.points if point.gap is not None]
    longest = max((len(mark) for mark in marks), default=0)
    return longest + 2 if longest else 0
