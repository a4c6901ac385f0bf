"""The mix of a team, and how far it is from a profile."""

from collections.abc import Mapping

from ldplanner.domain.ids import RoleId
from ldplanner.domain.profile import Profile
from ldplanner.domain.stream import Stream

POINTS = 100.0


def mix(amounts: Mapping[Stream, float]) -> dict[Stream, float] | None:
    """Return each stream's share of the amounts (FTE or money); None if nobody is in the mix."""
    total = sum(amounts.values())
    if total <= 0:
        return None
    return {stream: amounts.get(stream, 0.0) / total for stream in Stream}


def gap(profile: Profile, amounts: Mapping[Stream, float]) -> float | None:
    """Return the share of the team that would have to sit in another stream, in percentage points.

    The larger of what streams lack below their bands and what they have above them; None if nobody is in the mix.
    """
    total = sum(amounts.values())
    if total <= 0:
        return None
    return POINTS * distance(profile, amounts) / total


def distance(profile: Profile, amounts: Mapping[Stream, float]) -> float:
    """Return the gap in units of the amounts: bands times their total, nothing divided."""
    total = sum(amounts.values())
    below = above = 0.0
    for stream in Stream:
        low, high = profile.band(stream)
        amount = amounts.get(stream, 0.0)
        below += max(0.0, low * total - amount)
        above += max(0.0, amount - high * total)
    return max(below, above)


def shape(
    profile: Profile, fte_by_role: Mapping[RoleId, float], streams: Mapping[RoleId, Stream | None]
) -> float | None:
    """Return how far the inside of the mix is from the profile's floors and order, in percentage points.

    What the floors lack, plus half of what a later stream of `order` exceeds its neighbour by; None if nobody is in
    the mix. Always in FTE, whatever the profile measures.
    """
    in_mix = {role: fte for role, fte in fte_by_role.items() if streams[role] is not None}
    total = sum(in_mix.values())
    if total <= 0:
        return None
    lacking = sum(
        max(0.0, floor.at_least * total - sum(in_mix.get(role, 0.0) for role in set(floor.roles)))
        for floor in profile.floors
    )
    held = {stream: sum(fte for role, fte in in_mix.items() if streams[role] is stream) for stream in Stream}
    exceeding = sum(
        max(0.0, held[later] - held[earlier]) for earlier, later in zip(profile.order, profile.order[1:], strict=False)
    )
    return POINTS * (lacking + exceeding / 2) / total
