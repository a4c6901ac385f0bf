"""Why a step is there: facts about the person, the mix, the needs and the floors it serves."""

from collections.abc import Iterator
from functools import cached_property

from ldplanner.domain.cover import label
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.mix import POINTS, mix
from ldplanner.domain.person import Person
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.plan.serving import Serving
from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.step import Step

WORTH_SAYING = 0.5
"""Percentage points from which a stream counts as short or over."""


class Reasons:
    """Gives reasons for the steps of one plan, against doing nothing."""

    def __init__(self, baseline: Outcome, outcome: Outcome) -> None:
        self._roster = roster = outcome.roster
        self._outcome = outcome
        self._followers = _followers(roster, outcome.steps)
        end = roster.horizon.quarters
        self._shares = mix(baseline.amounts(end)) or {}
        total = sum(outcome.at(Kind.STREAM_FTE, end, stream) for stream in Stream)
        serving = Serving(outcome)
        self._needs = [
            (need, serving.steps(Quantity(Kind.COVER, str(index)), need.at_least))
            for index, need in enumerate(roster.all_needs)
        ]
        self._floors = [
            (floor, serving.steps(Quantity(Kind.FLOOR_FTE, str(index)), floor.at_least * total))
            for index, floor in enumerate(roster.profile.floors)
        ]

    def all(self) -> Iterator[str]:
        """Say in a line for each step, in their order, why it is in the plan."""
        for number, step in enumerate(self._outcome.steps):
            person = self._roster.everyone[step.person] if step.person else None
            parts = [*self._personal(step, person), *self._for_the_team(step, person), *self._served_by(number)]
            yield "; ".join(parts) or "lets the rest of the plan keep within the limits"

    def _personal(self, step: Step, person: Person | None) -> Iterator[str]:
        if person is None:
            if step.to_role not in self._reachable:
                yield "nobody here or in the pool has a path to this role"
            return
        if person.moving is not None and step.kind is not ActionKind.RELEASE:
            yield "under way already"
        if step.to_role in person.wants:
            yield "asked for it"
        if self._roster.in_pool(person) and step.to_role == person.role:
            yield "already does this work elsewhere in the organisation"
        if step.kind is ActionKind.RELEASE and person.contract:
            yield "on a contract"
        waiting = self._followers.get(person.id)
        if waiting and self._roster.limits.leaders_first and step.kind is not ActionKind.RELEASE:
            yield f"leads {_listed(waiting)}, so goes first"

    @cached_property
    def _reachable(self) -> set[RoleId]:
        """Every role that somebody has a path to."""
        return {move.role for person in self._roster.everyone.values() for move in self._outcome.effects.moves(person)}

    def _for_the_team(self, step: Step, person: Person | None) -> Iterator[str]:
        before = None
        if person is not None and not self._roster.in_pool(person):
            before = self._roster.stream(person.role)
        after = self._roster.stream(step.to_role) if step.to_role else None
        if after is not None and before is not after and (short := self._short(after)) >= WORTH_SAYING:
            yield f"{after} is {short:.0f} points short if nothing is done"
        elif before is not None and before is not after and (over := self._over(before)) >= WORTH_SAYING:
            yield f"{before} is {over:.0f} points over if nothing is done"

    def _served_by(self, number: int) -> Iterator[str]:
        for need, served in self._needs:
            if number in served:
                yield f"helps to cover a need: {label(need)}"
        for floor, served in self._floors:
            if number in served:
                names = " or ".join(self._roster.roles[each].title for each in floor.roles)
                yield f"the profile asks for {100 * floor.at_least:g} % {names}"

    def _short(self, stream: Stream) -> float:
        return POINTS * (self._roster.profile.band(stream)[0] - self._shares.get(stream, 0.0))

    def _over(self, stream: Stream) -> float:
        return POINTS * (self._shares.get(stream, 0.0) - self._roster.profile.band(stream)[1])


def _followers(roster: Roster, steps: tuple[Step, ...]) -> dict[PersonId, list[str]]:
    """Return the names of those who move, by their manager."""
    followers: dict[PersonId, list[str]] = {}
    for step in steps:
        if step.person is not None and step.kind is not ActionKind.RELEASE:
            person = roster.everyone[step.person]
            if person.manager is not None:
                followers.setdefault(person.manager, []).append(person.name)
    return {manager: sorted(names) for manager, names in followers.items()}


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
