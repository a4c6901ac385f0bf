"""The road: the mix, the gap and what is done, quarter by quarter."""

from ldplanner.audience.told import Told
from ldplanner.domain.mix import gap
from ldplanner.domain.plan import QuarterState
from ldplanner.domain.stream import Stream
from ldplanner.render.figures import fte, percent, points
from ldplanner.render.sections.blocks import Cell, Column, Figure, Figures, Line, Point, Section, Shares, Table, number
from ldplanner.render.sections.legend import LEGEND


def road_section(told: Told) -> Section:
    """Return the mix and the gap by quarter, each with its figures."""
    states = told.plan.quarters
    names = [str(state.quarter) for state in states]
    return Section("road", "The road, quarter by quarter", [Figures([_mix(states, names), _gap(told, names)])])


def _mix(states: tuple[QuarterState, ...], names: list[str]) -> Figure:
    shown: list[Point] = [
        {"at": str(state.quarter), "stream": stream, "share": (state.mix or {}).get(stream, 0.0), "rank": rank}
        for state in states
        for rank, stream in enumerate(Stream)
    ]
    columns = [Column("quarter"), *(Column(stream, numeric=True) for stream in Stream)]
    columns += [Column("FTE reskilling", numeric=True), Column("openings", numeric=True)]
    cells = [[Cell(str(state.quarter)), *_shares(state), *_busy(state)] for state in states]
    first, last = states[0].mix or {}, states[-1].mix or {}
    said = ", ".join(f"{one} from {percent(first.get(one, 0.0))} to {percent(last.get(one, 0.0))}" for one in Stream)
    drawn = Shares(shown, names, lying=False)
    return Figure("Mix by quarter", f"A bar for each quarter: {said}.", drawn, _table("Mix", columns, cells), LEGEND)


def _gap(told: Told, names: list[str]) -> Figure:
    plan = told.plan
    off = [None if state.mix is None else gap(told.roster.profile, state.mix) for state in plan.quarters]
    best = plan.gap.best_possible
    shown: list[Point] = [{"at": name, "gap": value, "best": best} for name, value in zip(names, off, strict=True)]
    columns = [Column("quarter"), Column("gap in points", numeric=True)]
    cells = [[Cell(name), number(value or 0.0, points(value))] for name, value in zip(names, off, strict=True)]
    said = f"A line from {points(off[0])} points in {names[0]} to {points(off[-1])} in {names[-1]}"
    bound = "" if best is None else f"; dashed, what no plan beats: {points(best)}"
    drawn = Line(shown, names, "gap", "best")
    return Figure("Gap by quarter, in points", f"{said}{bound}.", drawn, _table("Gap", columns, cells))


def _shares(state: QuarterState) -> list[Cell]:
    shares = [None if state.mix is None else state.mix.get(stream, 0.0) for stream in Stream]
    return [number(share or 0.0, percent(share)) for share in shares]


def _busy(state: QuarterState) -> list[Cell]:
    return [number(state.reskilling, fte(state.reskilling)), number(state.hires, str(state.hires))]


def _table(name: str, columns: list[Column], cells: list[list[Cell]]) -> Table:
    return Table(f"{name} by quarter", columns, cells)
