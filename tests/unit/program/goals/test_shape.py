"""Floors and order, in percentage points, of worlds that are worked out by hand."""

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Budget
from ldplanner.domain.person import Person
from ldplanner.domain.profile import Floor, Measure, Profile
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from support.verdicts import aim, best, closed, done, values
from support.worlds import ROLES, path, person, role, world

KM, SOCIAL, TRAINING = Stream.KM, Stream.SOCIAL, Stream.TRAINING
DESIGNER = role("org-designer", stream=KM)
ANA, BEN = person("ana"), person("ben")
KIM = person("kim", "knowledge-manager")


def floor(*roles: str, at_least: float) -> Floor:
    return Floor(roles=tuple(map(RoleId, roles)), at_least=at_least)


def shape(profile: Profile, *people: Person) -> float:
    roster = world(people, roles=(*closed(), DESIGNER), paths=(), profile=profile)
    return values(roster)[Goal.SHAPE]


@pytest.mark.parametrize(
    ("profile", "points"),
    [
        # 1 km, 0 social, 2 training, of 3
        (aim(order=(KM, SOCIAL, TRAINING)), 100 / 3),  # training over social by 2, half of 2 / 3
        (aim(order=(KM, TRAINING)), 100 / 6),  # training over km by 1
        (aim(order=(TRAINING, KM, SOCIAL)), 0.0),
        (aim(order=(SOCIAL, KM, TRAINING)), 100 / 3),  # km over social by 1, training over km by 1
        (aim(order=(KM,)), 0.0),
        (aim(), 0.0),
        (aim(floors=(floor("org-designer", at_least=0.25),)), 25.0),
        (aim(floors=(floor("knowledge-manager", at_least=0.25),)), 0.0),
        (aim(floors=(floor("knowledge-manager", at_least=0.5),)), 50 / 3),
        (aim(floors=(floor("org-designer", "knowledge-manager", at_least=0.5),)), 50 / 3),
        (aim(floors=(floor("org-designer", at_least=0.1), floor("coach", at_least=0.2))), 30.0),
        (aim(floors=(floor("org-designer", at_least=0.25),), order=(KM, TRAINING)), 25 + 100 / 6),
    ],
)
def test_floors_and_half_of_what_is_out_of_order(profile: Profile, points: float) -> None:
    assert shape(profile, ANA, BEN, KIM) == pytest.approx(points)


def test_floors_are_shares_of_who_is_in_the_mix() -> None:
    # 2 of 3 are in it
    profile = aim(floors=(floor("knowledge-manager", at_least=0.5),))
    assert shape(profile, ANA, KIM, person("mia", "lnd-manager")) == pytest.approx(0.0)


def test_it_counts_fte_whatever_is_measured() -> None:
    # km 0.5, training 1.0: half of 0.5 / 1.5, though km is paid more
    kim = person("kim", "knowledge-manager", fte=0.5, salary=500_000)
    for measure in Measure:
        assert shape(aim(order=(KM, TRAINING), measure=measure), ANA, kim) == pytest.approx(100 / 6)


def roster_with_two_ways(*priorities: Goal) -> Roster:
    """Return a roster where one of two is to go to km, and the floor asks for the dearer of two roles there."""
    profile = aim(km=0.5, training=0.5, floors=(floor("org-designer", at_least=0.5),))
    paths = (path("trainer", "knowledge-manager", cost=1_000), path("trainer", "org-designer", cost=9_000))
    return world([ANA, BEN], roles=(*closed(), DESIGNER), paths=paths, profile=profile, priorities=priorities)


def test_it_comes_before_cost_unless_told_otherwise() -> None:
    assert done(roster_with_two_ways()) == ["1-2 ana to org-designer"]
    assert done(roster_with_two_ways(Goal.MIX, Goal.COST)) == ["1-2 ana to knowledge-manager"]


def test_it_is_a_true_ratio() -> None:
    # training exceeds social by 2 whatever is done; with two in km it is half of 2 / 4, alone half of 2 / 2
    people = [person("ana", keep=True), person("ben", keep=True)]
    roles = [one for one in ROLES if one.id == "knowledge-manager"] + [role("trainer", stream=TRAINING)]
    profile = aim(order=(SOCIAL, TRAINING))
    roster = world(people, roles=roles, paths=(), profile=profile, priorities=(Goal.SHAPE,))
    assert values(roster)[Goal.SHAPE] == pytest.approx(25.0)
    assert len(best(roster).steps) == 2


def test_where_it_comes_first_it_does_not_care_for_the_mix() -> None:
    # order asks for no less social than training; the mix for training only
    profile = aim(training=1.0, order=(SOCIAL, TRAINING))
    people = [ANA, BEN]
    paths = (path("trainer", "coach"),)
    first = world(people, roles=closed(), paths=paths, profile=profile, priorities=(Goal.SHAPE,))
    assert done(first)[0].endswith("to coach")
    assert values(first)[Goal.SHAPE] == pytest.approx(0.0)
    assert done(world(people, roles=closed(), paths=paths, profile=profile)) == []


def test_it_goes_by_survival() -> None:
    # trainers 0.25 at H, km 1.0: in order
    roles = (role("trainer", stream=TRAINING, attrition=0.75), role("knowledge-manager", stream=KM))
    profile = aim(order=(KM, TRAINING))
    roster = world([ANA, BEN, KIM], roles=roles, paths=(), profile=profile, budget=Budget())
    assert values(roster)[Goal.SHAPE] == pytest.approx(0.0)
