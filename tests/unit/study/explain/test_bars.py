from datetime import date

import pytest

from ldplanner.domain.explanation import NotHireable, Obstacle
from ldplanner.domain.ids import RoleId
from ldplanner.domain.person import Person, UnderWay
from ldplanner.study.explain.bars import barred, nearest, unhireable
from support.plans import moves, plan_of
from support.worlds import ROLES, person, role, world

KM = RoleId("knowledge-manager")
UNDER_WAY = person("ana").model_copy(update={"moving": UnderWay(to_role=RoleId("coach"), quarters=1)})


@pytest.mark.parametrize(
    ("who", "into", "obstacle"),
    [
        (person("ana"), "knowledge-manager", None),
        (person("ana"), None, None),
        (person("ana"), "trainer", Obstacle.IN_IT),
        (person("ana", keep=True), None, Obstacle.KEPT),
        (person("ana", keep=True), "coach", Obstacle.KEPT),
        (person("ana", "knowledge-manager"), None, Obstacle.NO_PATH),
        (person("ana", keep=True), "lnd-manager", Obstacle.NO_PATH),
        (person("ana", moves_to=()), None, Obstacle.NOT_AMONG_MOVES),
        (person("ana", moves_to=("coach",)), "knowledge-manager", Obstacle.NOT_AMONG_MOVES),
        (person("ana", leaves=date(2027, 6, 30)), "knowledge-manager", Obstacle.LEAVES),
        (person("ana", leaves=date(2027, 6, 30)), "coach", None),
        (UNDER_WAY, "coach", None),
        (UNDER_WAY, "knowledge-manager", Obstacle.UNDER_WAY),
    ],
)
def test_why_a_member_cannot_move(who: Person, into: str | None, obstacle: Obstacle | None) -> None:
    found = barred(world([who]), who, RoleId(into) if into else None)
    assert (found.obstacle if found else None) is obstacle


def test_a_way_that_is_too_long_for_the_horizon() -> None:
    found = barred(world([person("ana")], quarters=2), person("ana"), KM)
    assert found is not None
    assert (found.obstacle, found.quarters) == (Obstacle.TOO_LONG, 2)


@pytest.mark.parametrize(
    ("who", "into", "obstacle"),
    [
        (person("raj", "coach"), "coach", None),
        (person("raj", "coach", keep=True), None, None),
        (person("raj", "lnd-manager", moves_to=()), None, Obstacle.NOT_AMONG_MOVES),
        (person("raj", "lnd-manager"), "coach", Obstacle.NO_PATH),
        (person("raj", "lnd-manager"), "lnd-manager", None),
        # joining outside the mix changes nothing
        (person("raj", "lnd-manager"), None, Obstacle.NO_PATH),
        (person("raj", moves_to=("trainer",)), None, None),
        (person("raj", keep=True), "coach", Obstacle.KEPT),
    ],
)
def test_why_somebody_in_the_pool_cannot_join(who: Person, into: str | None, obstacle: Obstacle | None) -> None:
    found = barred(world([person("kim")], [who]), who, RoleId(into) if into else None)
    assert (found.obstacle if found else None) is obstacle


def test_the_nearest_are_those_who_can_then_the_quickest_then_the_cheapest() -> None:
    skilled = (*ROLES[:2], role("knowledge-manager", skills=("search", "writing")), ROLES[3])
    people = [
        person("ana"),
        person("ben", skills=("search",)),
        person("cleo", "coach"),
        person("dan", keep=True, skills=("search", "writing")),
        person("eve", "knowledge-manager"),
        person("fay"),
        person("kim", "lnd-manager"),
    ]
    roster = world(people, [person("lee", "knowledge-manager")], roles=skilled)
    plan = plan_of(
        roster,
        moves(roster, "fay", "knowledge-manager", "2027-Q1 2027-Q3", cost=5_000),
        moves(roster, "cleo", "knowledge-manager", "2027-Q1 2027-Q2", cost=3_000),
    )
    found = nearest(roster, plan, KM)
    assert [(near.person, near.quarters, near.cost, near.missing) for near in found.people] == [
        ("lee", 0, 0, ()),
        ("ben", 1, 2_500, ("writing",)),
        ("ana", 2, 5_000, ()),
    ]
    assert found.number == 4
    assert nearest(world(people, roles=skilled), plan, KM).people[-1].obstacle is Obstacle.KEPT


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, None),
        ({"hire_cost": None}, NotHireable.MONEY_UNKNOWN),
        ({"hire_quarters": 4}, NotHireable.TOO_LONG),
        ({"hire_quarters": 3}, None),
        ({"max_hires": 0}, NotHireable.AT_MOST_NONE),
    ],
)
def test_why_nobody_can_be_hired(given: dict[str, object], why: NotHireable | None) -> None:
    changed = tuple(one.model_copy(update=given) if one.id == KM else one for one in ROLES)
    found = unhireable(world(roles=changed), KM)
    assert (found.why if found else None) is why
