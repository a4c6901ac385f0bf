"""What surrounds the people: platforms, and what is rewarded, recognised and measured."""

from enum import StrEnum

from ldplanner.domain.quarter import Quarter
from ldplanner.domain.role import Money
from ldplanner.domain.stream import Stream
from ldplanner.domain.value import Value


class Tool(Value):
    """A platform; without `starts` it is already there. Counted in the mix only, and only when that measures spend."""

    name: str
    stream: Stream
    yearly_cost: Money
    starts: Quarter | None = None


class SystemKind(StrEnum):
    """The three systems that people follow."""

    REWARD = "reward"
    RECOGNITION = "recognition"
    MEASURE = "measure"


class System(Value):
    """Something that is rewarded, recognised or measured here, and the stream that it favours."""

    kind: SystemKind
    name: str
    favours: Stream
