"""Why a step is there: facts about the person, and what of the mix, the needs, floors and order it serves."""

from collections.abc import Iterator
from functools import cached_property

from ldplanner.domain.cover import label
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.mix import POINTS, mix
from ldplanner.domain.person import Person
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.plan.left_out import LeftOut
from ldplanner.plan.serving import Serving
from ldplanner.plan.wishes import Wishes, listed
from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Kind, Quantity
from ldplanner.program.step import Step
from ldplanner.program.tools import tools_cost

WORTH_SAYING = 0.5
"""Percentage points from which a stream counts as short or over."""


class Reasons:
    """Gives reasons for the steps of one plan, against doing nothing."""

    def __init__(self, baseline: Outcome, outcome: Outcome) -> None:
        self._roster = roster = outcome.roster
        self._outcome = outcome
        self._followers = _followers(roster, outcome.steps)
        self._wishes = Wishes(roster, outcome.steps)
        end = roster.horizon.quarters
        serving = Serving(outcome)
        self._streams = _streams(roster, baseline, outcome, serving)
        total = sum(outcome.at(Kind.STREAM_FTE, end, stream) for stream in Stream)
        self._order = [
            (larger, smaller, serving.ordering(_fte_of(larger), _fte_of(smaller)))
            for larger, smaller in zip(roster.profile.order, roster.profile.order[1:], strict=False)
        ]
        self._needs = [
            (need, serving.raising(Quantity(Kind.COVER, str(index)), need.at_least))
            for index, need in enumerate(roster.all_needs)
        ]
        self._floors = [
            (floor, serving.raising(Quantity(Kind.FLOOR_FTE, str(index)), floor.at_least * total))
            for index, floor in enumerate(roster.profile.floors)
        ]

    def all(self) -> Iterator[str]:
        """Say in a line for each step, in their order, why it is in the plan."""
        for number, step in enumerate(self._outcome.steps):
            person = self._roster.everyone[step.person] if step.person else None
            served = [*self._for_the_mix(number), *self._for_the_team(number)]
            if not served and (person is None or person.moving is None or step.kind is ActionKind.RELEASE):
                served = [self._left_out.says(number)]
            yield "; ".join([*self._personal(step, person), *served])

    def _personal(self, step: Step, person: Person | None) -> Iterator[str]:
        if person is None:
            yield from self._hiring(step)
            return
        if person.moving is not None and step.kind is not ActionKind.RELEASE:
            yield "under way already"
        if step.to_role in person.wants:
            yield "asked for it"
        if self._roster.in_pool(person) and step.to_role == person.role:
            yield "already does this work elsewhere in the organisation"
        if person.contract:
            yield "on a contract"
        if step.kind is ActionKind.RELEASE:
            yield from filter(None, [self._wishes.given_to_others(person)])
            return
        waiting = self._followers.get(person.id)
        if waiting and self._roster.limits.leaders_first:
            yield f"leads {listed(waiting)}, so goes first"

    def _hiring(self, step: Step) -> Iterator[str]:
        if step.to_role not in self._reachable:
            yield "nobody here or in the pool has a path to this role"
        if step.to_role is not None:
            yield from filter(None, [self._wishes.passed_over(step.to_role)])

    @cached_property
    def _left_out(self) -> LeftOut:
        return LeftOut(self._outcome)

    @cached_property
    def _reachable(self) -> set[RoleId]:
        """Every role that somebody has a path to."""
        return {move.role for person in self._roster.everyone.values() for move in self._outcome.effects.moves(person)}

    def _for_the_mix(self, number: int) -> Iterator[str]:
        """Give the stream that a step fills or empties, else the order that it puts right."""
        for words, served in self._streams:
            if number in served:
                yield words
                return
        for larger, smaller, served in self._order:
            if number in served:
                yield f"the profile wants {larger} at least as large as {smaller}"

    def _for_the_team(self, number: int) -> Iterator[str]:
        for need, served in self._needs:
            if number in served:
                yield f"helps to cover a need: {label(need)}"
        for floor, served in self._floors:
            if number in served:
                names = " or ".join(self._roster.roles[each].title for each in floor.roles)
                yield f"the profile asks for {100 * floor.at_least:g} % {names}"


def _streams(roster: Roster, baseline: Outcome, outcome: Outcome, serving: Serving) -> list[tuple[str, frozenset[int]]]:
    """Return which streams are short or over if nothing is done, and the steps that it takes to mend that."""
    end, profile = roster.horizon.quarters, roster.profile
    shares, total = mix(baseline.amounts(end)) or {}, sum(outcome.amounts(end).values())
    short, over = [], []
    for stream in Stream:
        low, high = profile.band(stream)
        held, tools = Quantity(Kind.MEASURE, stream), tools_cost(roster, end, stream)
        lacking = POINTS * (low - shares.get(stream, 0.0))
        beyond = POINTS * (shares.get(stream, 0.0) - high)
        if lacking >= WORTH_SAYING:
            words = f"{stream} is {lacking:.0f} points short if nothing is done"
            short.append((words, serving.raising(held, low * total - tools)))
        if beyond >= WORTH_SAYING:
            words = f"{stream} is {beyond:.0f} points over if nothing is done"
            over.append((words, serving.lowering(held, high * total - tools)))
    return [*short, *over]


def _fte_of(stream: Stream) -> Quantity:
    return Quantity(Kind.STREAM_FTE, stream)


def _followers(roster: Roster, steps: tuple[Step, ...]) -> dict[PersonId, list[str]]:
    """Return the names of those who move, by their manager."""
    followers: dict[PersonId, list[str]] = {}
    for step in steps:
        if step.person is not None and step.kind is not ActionKind.RELEASE:
            person = roster.everyone[step.person]
            if person.manager is not None:
                followers.setdefault(person.manager, []).append(person.name)
    return {manager: sorted(names) for manager, names in followers.items()}
