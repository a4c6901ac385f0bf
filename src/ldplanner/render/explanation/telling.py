"""How answers name things: people, roles, actions, money."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ldplanner.domain.explanation import Figures
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import listing, money
from ldplanner.render.plan.words import person_name, role_title

NAMED = 3
"""Actions named before the rest are only counted."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A roster to take names from, and how to write an arrow; `show_pay` if sums that tell of pay may be told."""

    roster: Roster
    arrow: str = "→"
    show_pay: bool = False

    def name(self, person: PersonId | None) -> str:
        """Return what a person is called."""
        return person_name(self.roster, person) if person else ""

    def title(self, role: RoleId | None) -> str:
        """Return the title of a role."""
        return role_title(self.roster, role)

    def money(self, amount: float) -> str:
        """Write whole money."""
        return money(amount, self.roster.currency)

    def may_tell_one_off(self, plan: Figures, other: Figures) -> bool:
        """Tell whether the one-off money of both may be told: not where they differ in whose severance is in it."""
        return self.show_pay or plan.released == other.released

    def way(self, action: Action) -> str:
        """Say from where to where somebody goes."""
        if action.from_role == action.to_role:
            return self.title(action.to_role)
        return f"{self.title(action.from_role)} {self.arrow} {self.title(action.to_role)}"

    def done(self, action: Action) -> str:
        """Say in a few words what is done."""
        match action.kind:
            case ActionKind.HIRE:
                unit = f" for {action.unit}" if action.unit else ""
                return f"a new {self.title(action.to_role)} is hired{unit}, opened in {action.quarter}"
            case ActionKind.RELEASE:
                return f"{self.name(action.person)} is let go in {action.quarter}"
            case ActionKind.TRANSFER:
                return f"{self.name(action.person)} joins as {self.title(action.to_role)} from {action.effective}"
            case ActionKind.REASSIGN:
                return f"{self.name(action.person)} becomes {self.title(action.to_role)} from {action.effective}"

    def all_done(self, actions: Sequence[Action]) -> str:
        """Say what is done, the first few by name."""
        return _first_few([self.done(action) for action in actions])

    def all_left_out(self, actions: Sequence[Action]) -> str:
        """Say what is not done, the first few by name; of hires only how many are fewer."""
        fewer = Counter(one.to_role for one in actions if one.kind is ActionKind.HIRE)
        people = [self._left_as_they_are(one) for one in actions if one.kind is not ActionKind.HIRE]
        hires = [
            f"{'one fewer is' if number == 1 else f'{number} fewer are'} hired as {self.title(role)}"
            for role, number in fewer.items()
        ]
        return _first_few([*people, *hires])

    def _left_as_they_are(self, action: Action) -> str:
        name = self.name(action.person)
        match action.kind:
            case ActionKind.TRANSFER:
                return f"{name} does not join"
            case ActionKind.RELEASE:
                return f"{name} is not let go"
            case _:
                return f"{name} stays {self.title(action.from_role)}"

    def roles(self, roles: Sequence[RoleId]) -> str:
        """Name roles."""
        return listing([self.title(role) for role in roles], "or")


def _first_few(told: Sequence[str]) -> str:
    more = len(told) - NAMED
    return "; ".join([*told[:NAMED], *([f"and {more} more"] if more > 0 else [])])
