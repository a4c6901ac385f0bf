"""Limits that seldom stop a plan, but look at who starts when: a program may do without them until steps break one.

With them a program is several times larger, for what they tell apart can no longer be counted together. What is proven
without them holds all the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ldplanner.domain.ids import PersonId
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.program.step import Step


@dataclass(frozen=True, slots=True)
class Watch:
    """What a program watches: the change budget of each year, and that these leaders go first."""

    years: bool = False
    leaders: frozenset[PersonId] = frozenset()

    def __bool__(self) -> bool:
        return self.years or bool(self.leaders)

    def joined(self, other: "Watch") -> "Watch":
        """Return what either watches."""
        return Watch(self.years or other.years, self.leaders | other.leaders)


NOTHING = Watch()


def everything(roster: Roster) -> Watch:
    """Return all that the roster asks to watch."""
    managers = frozenset(person.manager for person in roster.everyone.values() if person.manager)
    return Watch(isinstance(roster.budget.change, Mapping), managers if roster.limits.leaders_first else frozenset())


def broken(roster: Roster, steps: Iterable[Step]) -> Watch:
    """Return what steps break of all that there is to watch."""
    taken = tuple(steps)
    return Watch(_over_in_a_year(roster, taken), _overtaken(roster, taken))


def _over_in_a_year(roster: Roster, steps: tuple[Step, ...]) -> bool:
    budget = roster.budget.change
    if not isinstance(budget, Mapping):
        return False
    spent: dict[int, int] = defaultdict(int)
    for step in steps:
        spent[roster.horizon.quarter(step.start).year] += step.cost
    return any(cost > budget[year] for year, cost in spent.items())


def _overtaken(roster: Roster, steps: tuple[Step, ...]) -> frozenset[PersonId]:
    """Return the managers that one of their people starts before, where leaders go first."""
    if not roster.limits.leaders_first:
        return frozenset()
    moves = [step for step in steps if step.person and step.kind is not ActionKind.RELEASE]
    started = {step.person: step.start for step in moves if step.person and roster.everyone[step.person].moving is None}
    managers = ((roster.everyone[person].manager, start) for person, start in started.items())
    return frozenset(manager for manager, start in managers if manager and started.get(manager, 0) > start)
