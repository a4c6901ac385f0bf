"""The mix by quarter, beside what the profile aims at."""

from collections.abc import Mapping

from ldplanner.domain.ids import RoleId
from ldplanner.domain.mix import gap
from ldplanner.domain.plan import Plan
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.today import Today
from ldplanner.render.sheets.sheet import Cell, Column, Kind, Sheet


def mix_sheet(roster: Roster, plan: Plan) -> Sheet:
    """Return a row for today, each quarter, and the last one if nothing is done; then for the profile's bands."""
    columns = (
        Column("Quarter"),
        *(Column(f"{stream} share", Kind.SHARE) for stream in Stream),
        Column("Gap in points", Kind.POINTS),
        *(Column(f"{stream} FTE", Kind.FTE) for stream in Stream),
        Column("FTE outside the mix", Kind.FTE),
    )
    last = roster.horizon.quarter(roster.horizon.quarters)
    bands = list(zip(*(roster.profile.band(stream) for stream in Stream), strict=True))
    nothing: tuple[Cell, ...] = (None,) * (len(Stream) + 1)
    rows = (
        ("Today", *_shares(plan.mix.today), plan.gap.today, *_fte(roster, Today(roster).fte)),
        *(
            (
                str(state.quarter),
                *_shares(state.mix),
                None if state.mix is None else gap(roster.profile, state.mix),
                *_fte(roster, state.fte.roles),
            )
            for state in plan.quarters
        ),
        (f"{last} if nothing is done", *_shares(plan.mix.baseline), plan.gap.baseline, *nothing),
        *(
            (f"Profile, {words}", *band, None, *nothing)
            for words, band in zip(("at least", "at most"), bands, strict=True)
        ),
    )
    return Sheet(columns, rows)


def _shares(mix: Mapping[Stream, float] | None) -> tuple[Cell, ...]:
    return tuple(None if mix is None else mix.get(stream, 0.0) for stream in Stream)


def _fte(roster: Roster, roles: Mapping[RoleId, float]) -> tuple[Cell, ...]:
    streams: tuple[Stream | None, ...] = (*Stream, None)
    held = [(roster.stream(role), fte) for role, fte in roles.items() if role in roster.roles]
    return tuple(sum((fte for stream, fte in held if stream is each), 0.0) for each in streams)
