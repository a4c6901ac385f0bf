"""The mix, the gap and the shape restated."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ldplanner.audit.attendance import Line
from ldplanner.domain.ids import RoleId
from ldplanner.domain.profile import Measure, Profile
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream


def fte_by_role(lines: Sequence[Line]) -> dict[RoleId, float]:
    """Return F(r, t): expected FTE in each role that somebody has."""
    held: dict[RoleId, float] = defaultdict(float)
    for line in lines:
        held[line.role] += line.expected
    return dict(held)


def fte_by_stream(roster: Roster, lines: Sequence[Line]) -> dict[Stream, float]:
    """Return the expected FTE in each stream; people outside the mix are left out."""
    held = dict.fromkeys(Stream, 0.0)
    for line in lines:
        stream = roster.roles[line.role].stream
        if stream is not None:
            held[stream] += line.expected
    return held


def measured(roster: Roster, lines: Sequence[Line], t: int) -> dict[Stream, float]:
    """Return M(b, t): FTE, loaded cost, or loaded cost and tools, as the profile measures."""
    measure = roster.profile.measure
    if measure is Measure.FTE:
        return fte_by_stream(roster, lines)
    amounts = dict.fromkeys(Stream, 0.0)
    for line in lines:
        stream = roster.roles[line.role].stream
        if stream is not None:
            amounts[stream] += line.pay
    if measure is Measure.SPEND:
        for tool in roster.tools:
            if tool.starts is None or roster.horizon.index(tool.starts) <= t:
                amounts[tool.stream] += tool.yearly_cost
    return amounts


def shares(amounts: Mapping[Stream, float]) -> dict[Stream, float] | None:
    """Return each stream's part of the whole; None if there is nothing."""
    total = sum(amounts.values())
    return {stream: amount / total for stream, amount in amounts.items()} if total > 0 else None


def distance(profile: Profile, amounts: Mapping[Stream, float]) -> float:
    """Return the larger of what all streams lack below their bands and what they have above, in units of M."""
    total = sum(amounts.values())
    lacking = exceeding = 0.0
    for stream, target in profile.streams.items():
        low, high = target.at_least, target.at_most
        if low is None and high is None:
            low = high = target.share
        lacking += max((0.0 if low is None else low) * total - amounts[stream], 0.0)
        exceeding += max(amounts[stream] - (1.0 if high is None else high) * total, 0.0)
    return max(lacking, exceeding)


def gap(profile: Profile, amounts: Mapping[Stream, float]) -> float | None:
    """Return the distance as a part of the whole, in percentage points; None if there is nothing."""
    total = sum(amounts.values())
    return 100 * distance(profile, amounts) / total if total > 0 else None


def shape(roster: Roster, lines: Sequence[Line]) -> float | None:
    """Return what the floors lack, and half of what later streams exceed earlier ones by, in points of FTE."""
    streams = fte_by_stream(roster, lines)
    total = sum(streams.values())
    if total <= 0:
        return None
    roles = {role: fte for role, fte in fte_by_role(lines).items() if roster.roles[role].stream is not None}
    points = 0.0
    for floor in roster.profile.floors:
        inside = sum(fte for role, fte in roles.items() if role in floor.roles)
        points += 100 * max(floor.at_least - inside / total, 0.0)
    order = roster.profile.order
    for place in range(1, len(order)):
        points += 50 * max(streams[order[place]] - streams[order[place - 1]], 0.0) / total
    return points
