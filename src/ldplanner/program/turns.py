"""Who of those who could start in the same quarters starts when: leaders first, then who asked for it, then by id."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ldplanner.domain.ids import PersonId
from ldplanner.domain.roster import Roster


@dataclass(frozen=True, slots=True)
class Starter:
    """Somebody who does something; `wished` if they asked for it, `goes` if leaders-first sees it: not a release."""

    person: PersonId
    wished: bool
    goes: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """People whose starts nothing but leaders-first tells apart.

    `places` says how many of them start in each quarter; without it anybody may start in any of `starts`.
    """

    starts: range
    starters: tuple[Starter, ...]
    places: Mapping[int, int] | None

    def room(self, t: int) -> int:
        """Return how many of them can start in a quarter."""
        if self.places is not None:
            return self.places.get(t, 0)
        return len(self.starters) if t in self.starts else 0


def starts(roster: Roster, turns: Sequence[Turn]) -> dict[PersonId, int]:
    """Return the quarter in which each person starts.

    Where leaders go first, quarter by quarter those whose people wait for them take their places first, and nobody
    starts before a manager who goes too while others can. It looks no further ahead: whether it worked, see `broken`.
    """
    managers = _managers(roster, turns) if roster.limits.leaders_first else {}
    leading = set(managers.values())
    found: dict[PersonId, int] = {}
    queues = [sorted(turn.starters, key=lambda one: _rank(one, leading)) for turn in turns]
    for t in roster.quarters:
        room = [turn.room(t) for turn in turns]
        while _taken(t, queues, room, managers, found, only=leading):
            pass  # every leader who starts may let another start
        _taken(t, queues, room, managers, found, only=None)
        for turn, queue, left in zip(turns, queues, room, strict=True):
            if turn.places is not None:  # it cannot be helped
                found |= dict.fromkeys((one.person for one in queue[:left]), t)
                del queue[:left]
    return found | dict(_late(turns, queues))


def _managers(roster: Roster, turns: Sequence[Turn]) -> dict[PersonId, PersonId]:
    """Return the manager of everybody whose manager goes too."""
    going = {one.person for turn in turns for one in turn.starters if one.goes}
    managers = {person: roster.everyone[person].manager for person in going}
    return {person: manager for person, manager in managers.items() if manager and manager in going}


def _rank(one: Starter, leading: set[PersonId]) -> tuple[bool, bool, PersonId]:
    return one.person not in leading, not one.wished, one.person


def _taken(  # noqa: PLR0913  what a quarter starts with, and what it changes
    t: int,
    queues: Sequence[list[Starter]],
    room: list[int],
    managers: Mapping[PersonId, PersonId],
    found: dict[PersonId, int],
    *,
    only: set[PersonId] | None,
) -> bool:
    """Let people start in a quarter whose managers have started or stay; tell whether anybody did."""
    before = len(found)
    for number, queue in enumerate(queues):
        for one in list(queue) if room[number] else ():
            if only is not None and one.person not in only:
                break  # leaders stand in front
            if room[number] and (one.person not in managers or managers[one.person] in found):
                found[one.person] = t
                queue.remove(one)
                room[number] -= 1
    return len(found) > before


def _late(turns: Sequence[Turn], queues: Sequence[Sequence[Starter]]) -> Iterator[tuple[PersonId, int]]:
    """Put whoever could not wait for their manager into the last quarter that they may start in."""
    for turn, queue in zip(turns, queues, strict=True):
        for one in queue:
            yield one.person, turn.starts[-1]
