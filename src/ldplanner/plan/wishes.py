"""What somebody asked for and others are given: the wishes that a plan passes over."""

from collections.abc import Iterable, Sequence

from ldplanner.domain.ids import RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.roster import Roster
from ldplanner.program.step import Step

NAMED = 3
"""People named who asked for a role."""


class Wishes:
    """Who asked for what, and is not given it by the steps of a plan."""

    def __init__(self, roster: Roster, steps: Iterable[Step]) -> None:
        taken = tuple(steps)
        goes = {step.person: step.to_role for step in taken if step.person}
        self._roster = roster
        self._given = {step.to_role for step in taken}
        self._asking: dict[RoleId, list[str]] = {}
        for person in roster.everyone.values():
            if goes.get(person.id) not in person.wants:
                for role in person.wants:
                    if role != person.role or roster.in_pool(person):
                        self._asking.setdefault(role, []).append(person.name)

    def passed_over(self, role: RoleId) -> str:
        """Say who asked for a role and has none of their wishes granted; nothing if nobody did."""
        names = sorted(self._asking.get(role, ()))
        if not names:
            return ""
        rest = len(names) - NAMED
        told = names if rest <= 0 else [*names[:NAMED], f"{rest} more"]
        return f"asked for by {listed(told)}, see `ldplanner explain`"

    def given_to_others(self, person: Person) -> str:
        """Say which roles that somebody let go had asked for are given to others; nothing if none is."""
        titles = [self._roster.roles[role].title for role in person.wants if role in self._given]
        if not titles:
            return ""
        return f"had asked for {listed(titles)}, which {'goes' if len(titles) == 1 else 'go'} to others"


def listed(names: Sequence[str]) -> str:
    """Join names: `Ana, Ben and Kim`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
