"""A plan on trial: the roster, the plan, and the department that its actions lead to."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ldplanner.audit.attendance import Line, attendance, attendances
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action, ActionKind, Plan
from ldplanner.domain.role import Path
from ldplanner.domain.roster import Roster

MOVES = frozenset({ActionKind.REASSIGN, ActionKind.TRANSFER})
_MOST_MONEY = 10**15


@dataclass(frozen=True)
class Case:
    """The roster and the plan, and what follows from them, worked out once."""

    roster: Roster
    plan: Plan

    @cached_property
    def moves(self) -> tuple[tuple[Action, Person, RoleId], ...]:
        """Reassignments and transfers of known people to known roles."""
        everyone = self.roster.everyone
        return tuple(
            (action, everyone[action.person], to)
            for action, to in self._to_known_roles
            if action.kind in MOVES and action.person in everyone
        )

    @cached_property
    def releases(self) -> tuple[tuple[Action, Person], ...]:
        """Releases of known people."""
        return tuple(
            (action, self.roster.everyone[action.person])
            for action in self.plan.actions
            if action.kind is ActionKind.RELEASE and action.person in self.roster.everyone
        )

    @cached_property
    def hires(self) -> tuple[tuple[Action, RoleId], ...]:
        """Hires into known roles."""
        return tuple((action, to) for action, to in self._to_known_roles if action.kind is ActionKind.HIRE)

    @cached_property
    def _to_known_roles(self) -> tuple[tuple[Action, RoleId], ...]:
        return tuple(
            (action, action.to_role)
            for action in self.plan.actions
            if action.to_role is not None and action.to_role in self.roster.roles
        )

    @cached_property
    def is_legible(self) -> bool:
        """Whether figures can be computed: everybody and every role is known, and no amount is absurd."""
        understood = len(self.moves) + len(self.releases) + len(self.hires) == len(self.plan.actions)
        return understood and all(self.is_believable(action) for action in self.plan.actions)

    def is_believable(self, action: Action) -> bool:
        """Tell whether the action's money is small enough to be added up."""
        return max(abs(action.cost), abs(action.salary)) <= _MOST_MONEY

    @cached_property
    def pool_ids(self) -> frozenset[PersonId]:
        """Who works elsewhere in the organisation."""
        return frozenset(person.id for person in self.roster.pool)

    @cached_property
    def known_names(self) -> frozenset[str]:
        """The ids of everybody in the roster, whatever their capitals."""
        return frozenset(person.casefold() for person in self.roster.everyone)

    @cached_property
    def paths(self) -> dict[tuple[RoleId, RoleId], Path]:
        """Reskilling routes by where they start and lead."""
        return {(path.from_role, path.to_role): path for path in self.roster.paths}

    @cached_property
    def today(self) -> tuple[Line, ...]:
        """The department at t = 0."""
        return attendance(self.roster, (), 0)

    @cached_property
    def baseline(self) -> tuple[Line, ...]:
        """The department at H if nothing is done."""
        return attendance(self.roster, (), self.roster.horizon.quarters)

    @cached_property
    def quarters(self) -> tuple[tuple[Line, ...], ...]:
        """The department under the plan at t = 1..H."""
        last = self.roster.horizon.quarters
        return tuple(attendances(self.roster, self.plan.actions, range(1, last + 1)))

    @property
    def end(self) -> tuple[Line, ...]:
        """The department under the plan at H."""
        return self.quarters[-1]

    def starting(self, t: int) -> list[Action]:
        """Return the actions that start in quarter t."""
        return [action for action in self.plan.actions if self.index(action) == t]

    def index(self, action: Action) -> int:
        """Return t of the quarter in which the action starts."""
        return self.roster.horizon.index(action.quarter)

    def reskilling(self, t: int) -> float:
        """Return the FTE between start and effect of a move at t, pool people included, no attrition."""
        now = self.roster.horizon.quarter(t)
        return sum(person.fte for action, person, _ in self.moves if action.quarter <= now < action.effective)

    def by_quarter(self, figure: Sequence[float]) -> list[tuple[str, float]]:
        """Put the name of the quarter before each of H figures."""
        return [(f"in {self.roster.horizon.quarter(t)}", value) for t, value in enumerate(figure, start=1)]
