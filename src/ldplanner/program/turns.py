"""Who of those who could start in the same quarters starts when: leaders first, then who asked for it, then by id."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ldplanner.domain.ids import PersonId
from ldplanner.domain.roster import Roster


@dataclass(frozen=True, slots=True)
class Starter:
    """Somebody who does something; `wished` if they asked for it, `goes` if leaders-first sees it: not a release.

    `part` is the number of the part of their turn that they belong to.
    """

    person: PersonId
    wished: bool
    goes: bool
    part: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """People whose starts nothing but leaders-first tells apart, or what is seldom looked at.

    `places` says how many of them start in each quarter; without it anybody may start in any of `starts`. `shares` says
    how many of each part start in the window that begins in a quarter, if that matters, and `window_of` in which window
    each quarter is.
    """

    starts: range
    starters: tuple[Starter, ...]
    places: Mapping[int, int] | None
    shares: Mapping[tuple[int, int], int] = field(default_factory=dict)
    window_of: Mapping[int, int] = field(default_factory=dict)

    def room(self, t: int) -> int:
        """Return how many of them can start in a quarter."""
        if self.places is not None:
            return self.places.get(t, 0)
        return len(self.starters) if t in self.starts else 0


@dataclass(slots=True)
class _Queue:
    """Who of a turn still waits, and how many may start in the quarter that it has come to."""

    turn: Turn
    waiting: list[Starter]
    room: int = 0
    window: int = 0
    shares: dict[tuple[int, int], int] = field(init=False)

    def __post_init__(self) -> None:
        self.shares = dict(self.turn.shares)

    def come_to(self, t: int) -> None:
        """Let as many start as may in a quarter."""
        self.room, self.window = self.turn.room(t), self.turn.window_of.get(t, t)

    def has_room(self, one: Starter) -> bool:
        """Tell whether somebody who waits may start."""
        return self.room > 0 and (not self.shares or self.shares[one.part, self.window] > 0)

    def take(self, one: Starter) -> PersonId:
        """Let somebody start."""
        self.waiting.remove(one)
        self.room -= 1
        if self.shares:
            self.shares[one.part, self.window] -= 1
        return one.person


def starts(roster: Roster, turns: Sequence[Turn]) -> dict[PersonId, int]:
    """Return the quarter in which each person starts.

    Where leaders go first, quarter by quarter those whose people wait for them take their places first, and nobody
    starts before a manager who goes too while others can. It looks no further ahead: whether it worked, see `broken`.
    """
    managers = _managers(roster, turns) if roster.limits.leaders_first else {}
    leading = set(managers.values())
    found: dict[PersonId, int] = {}
    queues = [_Queue(turn, sorted(turn.starters, key=lambda one: _rank(one, leading))) for turn in turns]
    for t in roster.quarters:
        for queue in queues:
            queue.come_to(t)
        while _taken(t, queues, managers, found, only=leading):
            pass  # every leader who starts may let another start
        _taken(t, queues, managers, found, only=None)
        for queue in queues:
            if queue.turn.places is not None:  # it cannot be helped
                found |= {queue.take(one): t for one in tuple(queue.waiting) if queue.has_room(one)}
    return found | {one.person: queue.turn.starts[-1] for queue in queues for one in queue.waiting}


def _managers(roster: Roster, turns: Sequence[Turn]) -> dict[PersonId, PersonId]:
    """Return the manager of everybody whose manager goes too."""
    going = {one.person for turn in turns for one in turn.starters if one.goes}
    managers = {person: roster.everyone[person].manager for person in going}
    return {person: manager for person, manager in managers.items() if manager and manager in going}


def _rank(one: Starter, leading: set[PersonId]) -> tuple[bool, bool, PersonId]:
    return one.person not in leading, not one.wished, one.person


def _taken(
    t: int,
    queues: Sequence[_Queue],
    managers: Mapping[PersonId, PersonId],
    found: dict[PersonId, int],
    *,
    only: set[PersonId] | None,
) -> bool:
    """Let people start in a quarter whose managers have started or stay; tell whether anybody did."""
    before = len(found)
    for queue in queues:
        for one in tuple(queue.waiting) if queue.room else ():
            if only is not None and one.person not in only:
                break  # leaders stand in front
            if queue.has_room(one) and (one.person not in managers or managers[one.person] in found):
                found[queue.take(one)] = t
    return len(found) > before
