"""A frontier of two figures as a table: the first down, the second across."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.domain.frontier import Frontier, Number, Point
from ldplanner.domain.plan import Status
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import NOTHING, points
from ldplanner.render.frontier.words import figure, label, remark
from ldplanner.render.layout import columns, ink, paragraph
from ldplanner.render.look import Look

SIGNS = {Status.OPTIMAL: "", Status.FEASIBLE: "*", Status.INFEASIBLE: "", Status.UNKNOWN: "?"}


def grid_lines(roster: Roster, frontier: Frontier, look: Look) -> list[Text]:
    """Return a row for each first figure and a column for each second one, in several blocks if they are too wide."""
    down, across = frontier.vary
    at = {(point.value, point.second): point for point in frontier.points}
    most = _most(frontier, across.values, look)
    blocks = [across.values[start : start + most] for start in range(0, len(across.values), most)]
    lines = [ink(f"{label(down.path, roster)} down, {label(across.path, roster)} across", "dim")]
    for block in blocks:
        header = [Text(), *(ink(figure(value), "dim") for value in block)]
        rows = [[ink(figure(value), "dim"), *(_cell(at[value, other]) for other in block)] for value in down.values]
        lines += [Text(), *columns([header, *rows], ">" * (len(block) + 1))]
    return [*lines, *_legend(frontier, look)]


def _most(frontier: Frontier, values: Sequence[Number], look: Look) -> int:
    """Return how many columns fit beside each other."""
    widest = max(len(figure(value)) for value in values)
    cells = max(widest, *(_cell(point).cell_len for point in frontier.points))
    first = max(len(figure(value)) for value in frontier.vary[0].values)
    return max(1, (look.width - 2 - first) // (cells + 2))


def _cell(point: Point) -> Text:
    return ink((NOTHING if point.gap is None else points(point.gap)) + SIGNS[point.status])


def _legend(frontier: Frontier, look: Look) -> list[Text]:
    signs = {
        f"{NOTHING if point.gap is None else ''}{SIGNS[point.status]}": remark(point)
        for point in frontier.points
        if remark(point)
    }
    told = "; ".join(f"{sign} {words}" for sign, words in signs.items())
    return [Text(), *paragraph(ink(told, "dim"), look.width)] if told else []
