"""The roster: everything a plan is made from, with catalogue and profile already in it."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Annotated

from pydantic import Field

from ldplanner.domain.compliance import Course, compliance_needs
from ldplanner.domain.goal import Goal, in_full
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.money import loaded_cost
from ldplanner.domain.need import Need
from ldplanner.domain.person import Person
from ldplanner.domain.profile import Profile
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.role import Attrition, Path, Role
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, Tool
from ldplanner.domain.value import Value

MOST_QUARTERS = 40
"""Ten years: nobody plans further."""


class Horizon(Value):
    """The quarters planned, t = 1..H; t = 0 is the day before they start."""

    starts: Quarter
    quarters: Annotated[int, Field(ge=1, le=MOST_QUARTERS)]

    def quarter(self, t: int) -> Quarter:
        """Return the calendar quarter of t; t = 0 is the one before the horizon."""
        return self.starts.plus(t - 1)

    def index(self, quarter: Quarter) -> int:
        """Return t of a calendar quarter; below 1 or above H outside the horizon."""
        return quarter.minus(self.starts) + 1


class Roster(Value):
    """People, money, limits and needs of a department, its roles and paths, and the profile it aims at.

    People and pool are in order of id; `roles` holds every role anyone may have, `paths` every known path.
    """

    department: str
    as_of: date
    currency: str = "USD"
    profile: Profile
    priorities: tuple[Goal, ...] = tuple(Goal)
    horizon: Horizon
    budget: Budget = Budget()
    limits: Limits = Limits()
    attrition: Attrition = 0.0
    people: tuple[Person, ...] = ()
    pool: tuple[Person, ...] = ()
    roles: Mapping[RoleId, Role]
    paths: tuple[Path, ...] = ()
    needs: tuple[Need, ...] = ()
    compliance: tuple[Course, ...] = ()
    tools: tuple[Tool, ...] = ()
    systems: tuple[System, ...] = ()

    @cached_property
    def everyone(self) -> Mapping[PersonId, Person]:
        """People and pool by id."""
        return {person.id: person for person in (*self.people, *self.pool)}

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """All five goals, the most important first."""
        return in_full(self.priorities)

    @cached_property
    def all_needs(self) -> tuple[Need, ...]:
        """The needs given, then those that compliance adds up to."""
        return (*self.needs, *compliance_needs(self.compliance))

    @cached_property
    def opening_fte(self) -> float:
        """FTE of everyone under `people`, whoever leaves soon."""
        return sum(person.fte for person in self.people)

    @cached_property
    def payroll_today(self) -> int:
        """Loaded cost of everyone under `people`, in money a year."""
        return sum(self.loaded_cost(person) for person in self.people)

    @cached_property
    def _pool_ids(self) -> frozenset[PersonId]:
        return frozenset(person.id for person in self.pool)

    @cached_property
    def _paths_by_start(self) -> Mapping[RoleId, tuple[Path, ...]]:
        paths = sorted(self.paths, key=lambda path: (path.from_role, path.to_role))
        return {role: tuple(leaving) for role, leaving in groupby(paths, key=lambda path: path.from_role)}

    def in_pool(self, person: Person) -> bool:
        """Tell whether the person works elsewhere in the organisation."""
        return person.id in self._pool_ids

    def paths_from(self, role: RoleId) -> tuple[Path, ...]:
        """Return the paths that lead away from a role, in order of where they lead."""
        return self._paths_by_start.get(role, ())

    @property
    def quarters(self) -> range:
        """T = 1..H."""
        return range(1, self.horizon.quarters + 1)

    def payroll_cap(self, t: int) -> int | None:
        """Return what payroll may be in quarter t, in money a year; None if nothing is given."""
        cap = self.budget.payroll
        return cap[self.horizon.quarter(t).year] if isinstance(cap, Mapping) else cap

    def loaded_cost(self, person: Person) -> int:
        """Return what the person costs in a year at today's pay."""
        return loaded_cost(person.salary, person.fte, self.budget.on_costs)

    def stream(self, role: RoleId) -> Stream | None:
        """Return the stream of a role; None is outside the mix."""
        return self.roles[role].stream

    def attrition_of(self, role: RoleId) -> float:
        """Return the yearly attrition of a role: its own, or the department's."""
        own = self.roles[role].attrition
        return self.attrition if own is None else own
