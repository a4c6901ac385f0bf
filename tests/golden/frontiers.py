"""Frontiers made by hand: nothing here has been solved."""

from ldplanner.domain.frontier import Frontier, Point, Room, Varied
from ldplanner.domain.plan import Input, Status, Termination

_INPUT = Input(path="roster.yaml", sha256="0" * 64)
_STATUS = {"": Status.OPTIMAL, "*": Status.FEASIBLE, "-": Status.INFEASIBLE, "?": Status.UNKNOWN}


def curve() -> Frontier:
    """Return the gap by change money: one point is impossible, one not proven, one not known."""
    gaps = [None, 41.25, 33.1, 31.0, 30.6, 30.55, None]
    bounds = [None, 41.24, 33.07, 31.0, 28.2, 30.53, 27.0]
    statuses = [_STATUS[sign] for sign in ("-", "", "", "", "*", "", "?")]
    points = tuple(
        Point(value=10_000 * number, gap=gap, best_possible=bound, status=status)
        for number, (gap, bound, status) in enumerate(zip(gaps, bounds, statuses, strict=True))
    )
    vary = Varied(path="budget.change", values=tuple(point.value for point in points), room=Room.MORE, now=15_000)
    return _frontier((vary,), points, Termination.TIME_LIMIT, knee=20_000)


def flat() -> Frontier:
    """Return a curve that the figure does not move."""
    points = tuple(Point(value=value, gap=12.5, best_possible=12.5, status=Status.OPTIMAL) for value in (0.5, 1))
    vary = Varied(path="needs.0.at_least", values=(0.5, 1), room=Room.LESS)
    return _frontier((vary,), points, Termination.PROVED)


def grid(columns: int = 4) -> Frontier:
    """Return the gap by change money and openings."""
    moneys, openings = (0, 20_000, 40_000), tuple(range(columns))
    points = tuple(
        Point(
            value=money,
            second=number,
            gap=None if not money and not number else 60.0 - money / 2000 - 2.0 * number,
            best_possible=None if not money and not number else 55.0 - money / 2000 - 2.0 * number,
            status=Status.INFEASIBLE
            if not money and not number
            else Status.FEASIBLE
            if number == 1
            else Status.OPTIMAL,
        )
        for money in moneys
        for number in openings
    )
    vary = (
        Varied(path="budget.change", values=moneys, room=Room.MORE, now=20_000),
        Varied(path="limits.hires_per_quarter", values=openings, room=Room.MORE, now=2),
    )
    return _frontier(vary, points, Termination.INTERRUPTED)


def _frontier(
    vary: tuple[Varied, ...], points: tuple[Point, ...], termination: Termination, knee: int | None = None
) -> Frontier:
    return Frontier(
        tool="ldplanner 0.1.0",
        input=_INPUT,
        profile="modern-702010",
        vary=vary,
        points=points,
        knee=knee,
        termination=termination,
    )
