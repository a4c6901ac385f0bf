"""What the streams hold inside and between them, floor by floor and neighbour by neighbour."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from ldplanner.domain.ids import RoleId
from ldplanner.domain.profile import Floor
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream

SLACK = 5e-5
"""Share by which rounded FTE may be apart from what they were."""


class FloorShare(NamedTuple):
    """A floor of the profile, and the share of the FTE in the mix that its roles have together."""

    floor: Floor
    share: float

    @property
    def is_missed(self) -> bool:
        """Whether the roles have less than the profile asks for."""
        return self.share < self.floor.at_least - SLACK


class Reversed(NamedTuple):
    """Two neighbours in the profile's order of which the later has more; shares of the FTE in the mix."""

    earlier: Stream
    later: Stream
    earlier_share: float
    later_share: float


def floor_shares(roster: Roster, fte: Mapping[RoleId, float]) -> tuple[FloorShare, ...]:
    """Return what is held of each floor of the profile, given FTE by role; nothing if nobody is in the mix."""
    in_mix = _in_mix(roster, fte)
    total = sum(in_mix.values())
    if total <= 0:
        return ()
    return tuple(
        FloorShare(floor, sum(in_mix.get(role, 0.0) for role in set(floor.roles)) / total)
        for floor in roster.profile.floors
    )


def reversals(roster: Roster, fte: Mapping[RoleId, float]) -> tuple[Reversed, ...]:
    """Return where the profile's order does not hold, given FTE by role; nothing if nobody is in the mix."""
    in_mix = _in_mix(roster, fte)
    total = sum(in_mix.values())
    if total <= 0:
        return ()
    order = roster.profile.order
    held = {one: sum(amount for role, amount in in_mix.items() if roster.stream(role) is one) / total for one in Stream}
    pairs = (Reversed(*pair, held[pair[0]], held[pair[1]]) for pair in pairwise(order))
    return tuple(pair for pair in pairs if pair.later_share > pair.earlier_share + SLACK)


def _in_mix(roster: Roster, fte: Mapping[RoleId, float]) -> dict[RoleId, float]:
    return {role: amount for role, amount in fte.items() if roster.stream(role) is not None}
