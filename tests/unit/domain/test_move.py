from datetime import date

import pytest

from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Limits, Releases
from ldplanner.domain.move import Move, may_be_released, moves_of, starts_of
from ldplanner.domain.person import Person, UnderWay
from ldplanner.domain.stream import Stream
from support.worlds import path, person, role, world

ROLES = (
    role("trainer", stream=Stream.TRAINING),
    role("coach", stream=Stream.SOCIAL, skills=("coaching", "listening", "writing")),
    role("knowledge-manager", stream=Stream.KM, pay_min=90_000),
)
PATHS = (path("trainer", "knowledge-manager", 2, 5_000), path("trainer", "coach", 3, 4_000))


def to_coach(*skills: str) -> tuple[int, int]:
    """Return quarters and cost of becoming a coach with those skills."""
    roster = world([person("ana", skills=skills, moves_to=("coach",))], roles=ROLES, paths=PATHS)
    (move,) = moves_of(roster, roster.people[0])
    return move.quarters, move.cost


def test_moves_are_in_order_of_role() -> None:
    roster = world([person("ana")], roles=ROLES, paths=PATHS)
    assert moves_of(roster, roster.people[0]) == (
        Move(RoleId("coach"), 3, 4_000, 60_000),
        Move(RoleId("knowledge-manager"), 2, 5_000, 90_000),
    )


@pytest.mark.parametrize(
    ("skills", "scaled"),
    [
        ((), (3, 4_000)),
        (("coaching",), (2, 2_667)),  # 2 of 3: 2 quarters, 2,666.67
        (("coaching", "writing"), (1, 1_333)),
        (("coaching", "writing", "listening", "juggling"), (0, 0)),
        (("coaching", "coaching"), (2, 2_667)),
    ],
)
def test_what_is_known_is_not_learnt_again(skills: tuple[str, ...], scaled: tuple[int, int]) -> None:
    assert to_coach(*skills) == scaled


def test_quarters_are_rounded_up_and_cost_half_up() -> None:
    # 1 of 2 missing: 1.5 quarters, 2,500.5
    roles = (ROLES[0], role("coach", stream=Stream.SOCIAL, skills=("coaching", "writing")))
    roster = world([person("ana", skills=("writing",))], roles=roles, paths=(path("trainer", "coach", 3, 5_001),))
    assert moves_of(roster, roster.people[0]) == (Move(RoleId("coach"), 2, 2_501, 60_000),)


@pytest.mark.parametrize(
    ("someone", "pool", "roles"),
    [
        (person("ana"), False, ["coach", "knowledge-manager"]),
        (person("ana", keep=True), False, []),
        (person("ana", moves_to=("coach", "trainer")), False, ["coach"]),
        (person("ana", moves_to=()), False, []),
        (person("ana"), True, ["coach", "knowledge-manager", "trainer"]),
        (person("ana", keep=True), True, ["trainer"]),
        (person("ana", moves_to=("coach",)), True, ["coach"]),
        (person("ana", keep=True, moves_to=("coach",)), True, []),
        (person("ana", moves_to=("trainer",)), True, ["trainer"]),
    ],
)
def test_where_somebody_may_go(someone: Person, pool: bool, roles: list[str]) -> None:  # noqa: FBT001
    roster = world([] if pool else [someone], [someone] if pool else [], roles=ROLES, paths=PATHS)
    assert [move.role for move in moves_of(roster, someone)] == roles


@pytest.mark.parametrize(
    ("someone", "pool", "moves"),
    [
        (person("ana", moving=UnderWay(to_role=RoleId("coach"), quarters=1)), False, [("coach", 1, 0)]),
        (person("ana", "coach", moving=UnderWay(to_role=RoleId("trainer"), quarters=2)), False, [("trainer", 2, 0)]),
        (person("ana", moves_to=(), moving=UnderWay(to_role=RoleId("coach"), quarters=0)), True, [("coach", 0, 0)]),
        (person("ana", moving=UnderWay(to_role=RoleId("trainer"), quarters=1)), True, [("trainer", 1, 0)]),
        (person("ana", moving=UnderWay(to_role=RoleId("trainer"), quarters=1)), False, []),
    ],
)
def test_whose_move_is_under_way_may_only_go_on_with_it(
    someone: Person,
    pool: bool,  # noqa: FBT001
    moves: list[tuple[str, int, int]],
) -> None:
    roster = world([] if pool else [someone], [someone] if pool else [], roles=ROLES, paths=PATHS)
    assert [(move.role, move.quarters, move.cost) for move in moves_of(roster, someone)] == moves


def test_joining_in_the_own_role_is_at_once_and_free() -> None:
    kai = person("kai", "knowledge-manager", salary=80_000)
    roster = world([], [kai], roles=ROLES, paths=())
    assert moves_of(roster, kai) == (Move(RoleId("knowledge-manager"), 0, 0, 90_000),)


@pytest.mark.parametrize(
    ("leaves", "quarters", "starts"),
    [
        (None, 0, [1, 2, 3, 4]),
        (None, 2, [1, 2]),
        (None, 4, []),
        (date(2027, 9, 30), 2, [1]),
        (date(2027, 9, 29), 2, []),
        (date(2027, 9, 29), 0, [1, 2]),
        (date(2026, 12, 31), 0, []),
        (date(2030, 1, 1), 2, [1, 2]),
    ],
)
def test_when_it_may_start(leaves: date | None, quarters: int, starts: list[int]) -> None:
    # s + quarters within the horizon of four, and somebody there on the last day of it
    roster = world([person("ana", leaves=leaves)])
    assert list(starts_of(roster, roster.people[0], quarters)) == starts


@pytest.mark.parametrize(
    ("releases", "free"),
    [(Releases.NONE, []), (Releases.CONTRACTORS, ["ben"]), (Releases.ALL, ["ana", "ben"])],
)
def test_who_may_be_let_go(releases: Releases, free: list[str]) -> None:
    people = [person("ana"), person("ben", contract=True), person("cleo", contract=True, keep=True)]
    pool = [person("raj", contract=True)]
    roster = world(people, pool, limits=Limits(releases=releases))
    assert [one.id for one in roster.everyone.values() if may_be_released(roster, one)] == free
