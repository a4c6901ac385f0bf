"""Who of those who could start in the same quarters starts when: leaders first, then those who asked for it, then by id."""

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


def starts(roster: Roster, turns: Sequence[Turn]) -> dict[PersonId, int]:
    """Return the quarter in which each person starts.

    Where leaders go first, nobody starts before a manager who goes too, if it can be helped: quarter by quarter, those
    whose people wait for them take their places first.
    """
    waiting_for = _managers(roster, turns) if roster.limits.leaders_first else {}
    leading = set(waiting_for.values())
    found: dict[PersonId, int] = {}
    waiting = [sorted(turn.starters, key=lambda one: _rank(one, leading)) for turn in turns]
    for t in roster.quarters:
        left = [_places(turn, t) for turn in turns]
        leaders_only = True
        while True:
            before = len(found)
            for turn, queue in enumerate(waiting):
                for one in list(queue) if left[turn] else ():
                    if leaders_only and one.person not in leading:
                        break
                    if left[turn] and (one.person not in waiting_for or waiting_for[one.person] in found):
                        found[one.person] = t
                        queue.remove(one)
                        left[turn] -= 1
            if len(found) == before:
                if not leaders_only:
                    break
                leaders_only = False
        for turn, queue in enumerate(waiting):
            if turns[turn].places is not None:
                found |= dict.fromkeys((one.person for one in queue[: left[turn]]), t)
                del queue[: left[turn]]
    return found | dict(_late(turns, waiting))


def _managers(roster: Roster, turns: Sequence[Turn]) -> dict[PersonId, PersonId]:
    """Return the manager of everybody whose manager goes too."""
    going = {one.person for turn in turns for one in turn.starters if one.goes}
    managers = {person: roster.everyone[person].manager for person in going}
    return {person: manager for person, manager in managers.items() if manager and manager in going}


def _rank(one: Starter, leading: set[PersonId]) -> tuple[bool, bool, PersonId]:
    return one.person not in leading, not one.wished, one.person


def _places(turn: Turn, t: int) -> int:
    if turn.places is not None:
        return turn.places.get(t, 0)
    return len(turn.starters) if t in turn.starts else 0


def _late(turns: Sequence[Turn], waiting: Sequence[Sequence[Starter]]) -> Iterator[tuple[PersonId, int]]:
    """Put whoever could not wait for their manager into the last quarter that they may start in."""
    for turn, queue in zip(turns, waiting, strict=True):
        for one in queue:
            yield one.person, turn.starts[-1]
