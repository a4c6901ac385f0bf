"""Which way a department's systems pull: with the profile, or back to where it comes from."""

from enum import StrEnum
from typing import NamedTuple

from ldplanner.domain.plan import Plan
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, SystemKind


class Pull(StrEnum):
    """What a system does to a plan."""

    BACK = "pulls back"
    ALONG = "pulls along"
    NEITHER = "neither way"


class Alignment(NamedTuple):
    """A system, which way it pulls, and before which quarter it should be changed if it pulls back."""

    system: System
    pull: Pull
    before: Quarter | None


def alignments(roster: Roster, plan: Plan) -> list[Alignment]:
    """Return each system with its pull: back if the profile wants less of its stream than there is today."""
    return [_alignment(roster, plan, system) for system in roster.systems]


def missing(roster: Roster, plan: Plan) -> list[tuple[SystemKind, Stream]]:
    """Return the kinds of system of which none favours a stream that the profile wants more of."""
    favoured = {(system.kind, system.favours) for system in roster.systems}
    short = [stream for stream in Stream if _wanted(roster, plan, stream) > 0]
    return [(kind, stream) for stream in short for kind in SystemKind if (kind, stream) not in favoured]


def shortest(roster: Roster, plan: Plan) -> Stream | None:
    """Return the stream that today's mix lacks most of."""
    short = [(stream, _wanted(roster, plan, stream)) for stream in Stream]
    most = max(short, key=lambda pair: pair[1])
    return most[0] if most[1] > 0 else None


def first_into(roster: Roster, plan: Plan, stream: Stream) -> Quarter | None:
    """Return the first quarter in which somebody new works in a stream."""
    found = [a.effective for a in plan.actions if a.to_role is not None and roster.stream(a.to_role) is stream]
    return min(found, default=None)


def _alignment(roster: Roster, plan: Plan, system: System) -> Alignment:
    wanted = _wanted(roster, plan, system.favours)
    if wanted < 0:
        starts = [action.quarter for action in plan.actions]
        return Alignment(system, Pull.BACK, min(starts, default=None))
    return Alignment(system, Pull.ALONG if wanted > 0 else Pull.NEITHER, None)


def _wanted(roster: Roster, plan: Plan, stream: Stream) -> float:
    """Return by what share a stream is below its band today (above: less than 0)."""
    low, high = roster.profile.band(stream)
    share = (plan.mix.today or {}).get(stream, 0.0)
    return low - share if share < low else min(0.0, high - share)
