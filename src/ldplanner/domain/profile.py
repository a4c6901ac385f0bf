"""Target mixes: an aim, never a limit."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Share
from ldplanner.domain.stream import Stream
from ldplanner.domain.value import Value


class Measure(StrEnum):
    """What the shares are shares of."""

    FTE = "fte"
    PAY = "pay"
    SPEND = "spend"


class Target(Value):
    """A stream's aim: a share, or a band, or both (then the band replaces the share in the gap)."""

    share: Share | None = None
    at_least: Share | None = None
    at_most: Share | None = None

    @property
    def band(self) -> tuple[float, float]:
        """The lowest and the highest share that count as reached; a share alone is a band of width 0."""
        if self.at_least is None and self.at_most is None:
            return (0.0, 1.0) if self.share is None else (self.share, self.share)
        return (0.0 if self.at_least is None else self.at_least, 1.0 if self.at_most is None else self.at_most)


class Floor(Value):
    """At least this share of the mix's FTE in the roles together."""

    roles: Annotated[tuple[RoleId, ...], Field(min_length=1)]
    at_least: Share


class Profile(Value):
    """A target mix. A stream that is left out may have any share."""

    id: str
    title: str
    source: str = ""
    measure: Measure = Measure.FTE
    streams: Mapping[Stream, Target] = {}
    order: tuple[Stream, ...] = ()
    floors: tuple[Floor, ...] = ()

    def band(self, stream: Stream) -> tuple[float, float]:
        """Return the lowest and the highest share of a stream that count as reached."""
        return self.streams.get(stream, Target()).band
