"""Tiny rosters, built so that a test states only what it is about.

Unless told otherwise: four quarters from 2027-Q1, two trainers and a coach, no attrition, no limits, money in whole
units without on-costs, and a profile of 70 km, 20 social, 10 training.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypedDict, Unpack

from ldplanner.domain.compliance import Course
from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.need import Need
from ldplanner.domain.person import Person, UnderWay
from ldplanner.domain.profile import Profile, Target
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.role import Path, Role
from ldplanner.domain.roster import Horizon, Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import System, Tool


class PersonFacts(TypedDict, total=False):
    """Everything of a person but id and role."""

    name: str
    salary: int
    fte: float
    unit: str | None
    manager: str | None
    skills: tuple[str, ...] | None
    wants: tuple[str, ...]
    moves_to: tuple[str, ...] | None
    moving: UnderWay | None
    keep: bool
    leaves: date | None
    contract: bool


class RoleFacts(TypedDict, total=False):
    """Everything of a role but its id."""

    title: str
    stream: Stream | None
    skills: tuple[str, ...]
    salary: int | None
    hire_cost: int | None
    hire_quarters: int | None
    pay_min: int | None
    ramp: tuple[float, ...]
    max_hires: int | None
    attrition: float | None
    also: tuple[str, ...]
    sources: Mapping[str, str]


class WorldFacts(TypedDict, total=False):
    """Everything of a roster but its people and pool."""

    roles: Iterable[Role]
    paths: tuple[Path, ...]
    profile: Profile
    priorities: tuple[Goal, ...]
    starts: str
    quarters: int
    as_of: date
    budget: Budget
    limits: Limits
    attrition: float
    needs: tuple[Need, ...]
    compliance: tuple[Course, ...]
    tools: tuple[Tool, ...]
    systems: tuple[System, ...]


def person(id_: str, role: str = "trainer", **facts: Unpack[PersonFacts]) -> Person:
    """Return somebody with that id, paid 60,000, full time."""
    return Person.model_validate({"id": id_, "name": id_.title(), "role": role, "salary": 60_000} | facts)


def role(id_: str, **facts: Unpack[RoleFacts]) -> Role:
    """Return a role outside the mix that cannot be hired, unless the facts say otherwise."""
    return Role.model_validate({"id": id_, "title": id_.replace("-", " ")} | facts)


def path(start: str, to: str, quarters: int = 1, cost: int = 2_000) -> Path:
    """Return a reskilling route."""
    return Path(from_role=RoleId(start), to_role=RoleId(to), quarters=quarters, cost=cost)


def need(*roles: str, at_least: float, unit: str | None = None, starts: str | None = None, because: str = "") -> Need:
    """Return a need for these roles together."""
    quarter = None if starts is None else Quarter.parse(starts)
    facts = {"roles": roles, "at_least": at_least, "unit": unit, "starts": quarter, "because": because}
    return Need.model_validate(facts)


ROLES = (
    role("trainer", stream=Stream.TRAINING, salary=60_000, hire_cost=4_000, hire_quarters=1),
    role("coach", stream=Stream.SOCIAL, salary=80_000, hire_cost=5_000, hire_quarters=1),
    role("knowledge-manager", stream=Stream.KM, salary=100_000, hire_cost=6_000, hire_quarters=1),
    role("lnd-manager"),
)
PATHS = (
    path("trainer", "coach", quarters=1, cost=2_000),
    path("trainer", "knowledge-manager", quarters=2, cost=5_000),
    path("coach", "knowledge-manager", quarters=1, cost=3_000),
)
MODERN = Profile(
    id="modern",
    title="Seventy, twenty, ten",
    streams={
        Stream.KM: Target(share=0.70),
        Stream.SOCIAL: Target(share=0.20),
        Stream.TRAINING: Target(share=0.10),
    },
)
PEOPLE = (person("ana"), person("ben"), person("cleo", "coach", salary=80_000))


def world(people: Iterable[Person] = PEOPLE, pool: Iterable[Person] = (), **facts: Unpack[WorldFacts]) -> Roster:
    """Return a roster; people and pool are put in order of id."""
    roles = facts.pop("roles", ROLES)
    horizon = Horizon(starts=Quarter.parse(facts.pop("starts", "2027-Q1")), quarters=facts.pop("quarters", 4))
    defaults = {"department": "Tiny", "as_of": date(2026, 10, 1), "profile": MODERN, "paths": PATHS}
    given = {
        "people": tuple(sorted(people, key=lambda one: one.id)),
        "pool": tuple(sorted(pool, key=lambda one: one.id)),
        "roles": {one.id: one for one in roles},
        "horizon": horizon,
    }
    return Roster.model_validate(defaults | facts | given)
