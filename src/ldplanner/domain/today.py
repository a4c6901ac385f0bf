"""What the department looks like today, before anything is done."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ldplanner.domain.ids import RoleId
from ldplanner.domain.mix import gap, mix, shape
from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream


@dataclass(frozen=True)
class Today:
    """The day before the horizon starts (t = 0): everyone under `people` counts, without attrition."""

    roster: Roster

    @cached_property
    def fte(self) -> Mapping[RoleId, float]:
        """FTE by role, of roles that somebody has."""
        held: dict[RoleId, float] = defaultdict(float)
        for person in self.roster.people:
            held[person.role] += person.fte
        return dict(held)

    @cached_property
    def amounts(self) -> Mapping[Stream, float]:
        """What the profile measures, by stream: FTE, loaded pay, or loaded pay and tools."""
        roster, measure = self.roster, self.roster.profile.measure
        amounts = dict.fromkeys(Stream, 0.0)
        for person in roster.people:
            stream = roster.stream(person.role)
            if stream is not None:
                amounts[stream] += person.fte if measure is Measure.FTE else roster.loaded_cost(person)
        for tool in roster.tools if measure is Measure.SPEND else ():
            if tool.starts is None or roster.horizon.index(tool.starts) <= 0:
                amounts[tool.stream] += tool.yearly_cost
        return amounts

    @property
    def mix(self) -> Mapping[Stream, float] | None:
        """Each stream's share; None if nobody is in the mix."""
        return mix(self.amounts)

    @property
    def gap(self) -> float | None:
        """How far the mix is from the profile, in percentage points."""
        return gap(self.roster.profile, self.amounts)

    @property
    def shape(self) -> float | None:
        """How far floors and order are from the profile, in percentage points."""
        return shape(self.roster.profile, self.fte, {role: self.roster.stream(role) for role in self.fte})
