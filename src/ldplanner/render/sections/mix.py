"""Where the department stands: today, when nothing is done, with the plan, and what the profile aims at."""

from collections.abc import Mapping

from ldplanner.audience.told import Told
from ldplanner.domain.stream import Stream
from ldplanner.render.figures import decimals_apart, narrow_band, percent, points, short_percent
from ldplanner.render.plan.floors import FLOORS, HELD, MEASURE, MISSED, floor_name, floors_today_and_then
from ldplanner.render.plan.mix import best_shape, centre
from ldplanner.render.plan.words import MEASURES, aim
from ldplanner.render.sections.blocks import (
    Cell,
    Column,
    Figure,
    Figures,
    Point,
    Section,
    Shares,
    Table,
    Words,
    number,
)
from ldplanner.render.sections.legend import LEGEND

NARROWEST = 0.08  # of the bar: less has no room for its figure


def mix_section(told: Told) -> Section:
    """Return the mix at its moments as a chart and a table."""
    roster, plan = told.roster, told.plan
    moments = [
        ("today", plan.mix.today, plan.gap.today, plan.shape.today),
        ("nothing done", plan.mix.baseline, plan.gap.baseline, plan.shape.baseline),
        ("this plan", plan.mix.plan, plan.gap.plan, plan.shape.plan),
    ]
    decimals = decimals_apart(plan.gap.plan, plan.gap.best_possible)
    columns = [Column("moment"), *(Column(stream, numeric=True) for stream in Stream)]
    columns += [Column("gap", numeric=True), Column("shape", numeric=True)]
    rows = [
        [Cell(name), *_shares(mix), number(gap or 0.0, points(gap, decimals)), number(shape or 0.0, points(shape))]
        for name, mix, gap, shape in moments
    ]
    best = [Cell(points(plan.gap.best_possible, decimals)), Cell(points(best_shape(plan)))]
    aims = [Cell(narrow_band(*roster.profile.band(stream))) for stream in Stream]
    rows += [[Cell("best possible"), *(Cell("") for _ in Stream), *best], [Cell("target"), *aims, *_nothing_off()]]
    target = centre(roster.profile)
    drawn = [(name, mix) for name, mix, _, _ in moments] + [("target", target)]
    names = [name for name, mix in drawn if mix]
    table = Table(f"Mix, {MEASURES[roster.profile.measure]}; gap and shape in points off the profile", columns, rows)
    said = "; ".join(f"{name}: {_words(mix)}" for name, mix in drawn if mix)
    chart = Shares([point for name, mix in drawn for point in _bars(name, mix)], names, lying=True)
    figure = Figure("The mix", f"Bars that the streams divide. {said}.", chart, None, LEGEND)
    named = aim(roster.profile)
    called = named if roster.profile.title in named else f"{named}: {roster.profile.title}"
    lead = f"The plan aims at {called}. The gap is the share of the team that would have to sit in another stream."
    return Section("mix", "How far it goes", [Words(lead), Figures([figure, table]), *_floors(told)])


def _floors(told: Told) -> list[Table]:
    """Return a row for each floor of the profile, where the plan misses one."""
    pairs = floors_today_and_then(told.roster, told.plan)
    columns = [Column("floor"), *(Column(name, numeric=True) for name in ("today", "this plan", "asked")), Column("")]
    rows = [
        [
            Cell(floor_name(told.roster, then.floor)),
            number(today.share if today else 0.0, percent(today.share if today else None)),
            number(then.share, percent(then.share)),
            number(then.floor.at_least, short_percent(then.floor.at_least)),
            Cell(MISSED, tone="bad") if then.is_missed else Cell(HELD, tone="good"),
        ]
        for today, then in pairs
    ]
    return [Table(f"{FLOORS}, {MEASURE}", columns, rows)] if rows else []


def _nothing_off() -> list[Cell]:
    return [Cell("0.0"), Cell("0.0")]


def _shares(mix: Mapping[Stream, float] | None) -> list[Cell]:
    shares = [None if mix is None else mix.get(stream, 0.0) for stream in Stream]
    return [number(share or 0.0, percent(share)) for share in shares]


def _words(mix: Mapping[Stream, float]) -> str:
    return ", ".join(f"{stream} {percent(mix.get(stream, 0.0))}" for stream in Stream)


def _bars(name: str, mix: Mapping[Stream, float] | None) -> list[Point]:
    shown: list[Point] = []
    done = 0.0
    for rank, stream in enumerate(Stream):
        share = mix.get(stream, 0.0) if mix else 0.0
        label = f"{100 * share:.0f}" if share >= NARROWEST else ""
        shown.append(
            {"at": name, "stream": stream, "share": share, "rank": rank, "middle": done + share / 2, "label": label}
        )
        done += share
    return shown if mix else []
