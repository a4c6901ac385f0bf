import pytest

from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.person import Person, UnderWay
from support.verdicts import aim, clash, closed, done, is_possible
from support.worlds import need, person, world

ALL_SOCIAL = aim(km=0.0, social=1.0, training=0.0)
ONE_AT_A_TIME = Limits(reskilling_at_once=0.0)
LEADERS_FIRST = Limits(reskilling_at_once=0.0, leaders_first=True)
"""One FTE reskills at a time, so that the larger share goes first for pace, unless its leader must."""

ANA = person("ana", manager="kim")
KIM = person("kim", fte=0.5)


def steps(limits: Limits, *people: Person) -> list[str]:
    return done(world(people, roles=closed(), profile=ALL_SOCIAL, limits=limits))


def test_a_report_starts_no_earlier_than_the_manager() -> None:
    assert steps(ONE_AT_A_TIME, ANA, KIM) == ["1-2 ana to coach", "2-3 kim to coach"]
    assert steps(LEADERS_FIRST, ANA, KIM) == ["1-2 kim to coach", "2-3 ana to coach"]


def test_they_may_start_together() -> None:
    assert steps(Limits(leaders_first=True), ANA, KIM) == ["1-2 ana to coach", "1-2 kim to coach"]


def test_nobody_waits_for_a_move_that_is_under_way_nor_does_it_wait() -> None:
    going = UnderWay(to_role=RoleId("coach"), quarters=1)
    leading, led = KIM.model_copy(update={"moving": going}), ANA.model_copy(update={"moving": going})
    assert steps(LEADERS_FIRST, ANA, leading) == ["1-2 ana to coach", "2-3 kim to coach"]
    assert steps(LEADERS_FIRST, led, KIM) == ["1-2 ana to coach", "2-3 kim to coach"]


def test_nobody_waits_for_a_manager_who_does_not_move() -> None:
    assert steps(LEADERS_FIRST, ANA, person("kim", fte=0.5, keep=True)) == ["1-2 ana to coach"]


def test_nobody_waits_for_a_manager_who_is_let_go() -> None:
    # 2027-Q4, then 2028: ana must start in t = 1, kim's severance (7,500) can only be paid from t = 2 on
    budget = Budget(payroll={2027: 90_000, 2028: 60_000}, change={2027: 2_000, 2028: 7_500})
    limits = Limits(releases=Releases.ALL, leaders_first=True)
    people = [ANA, person("kim", "lnd-manager", fte=0.5)]
    needs = (need("coach", at_least=1, starts="2028-Q1"),)
    roster = world(people, roles=closed(), starts="2027-Q4", budget=budget, limits=limits, needs=needs)
    assert done(roster) == ["1-2 ana to coach", "2 kim let go"]


@pytest.mark.parametrize(
    ("limits", "order"),
    [
        (ONE_AT_A_TIME, ["1-2 ana to coach", "2-3 kim joins as coach"]),
        (LEADERS_FIRST, ["1-2 kim joins as coach", "2-3 ana to coach"]),
    ],
)
def test_a_manager_in_the_pool_goes_first_too(limits: Limits, order: list[str]) -> None:
    kim = person("kim", fte=0.5, moves_to=("coach",))
    needs = (need("coach", at_least=1.5),)
    roster = world([ANA], [kim], roles=closed(), profile=ALL_SOCIAL, needs=needs, limits=limits, quarters=3)
    assert done(roster) == order


@pytest.mark.parametrize("first", [True, False])
def test_a_manager_who_joins_in_their_own_role_goes_first_too(first: bool) -> None:  # noqa: FBT001
    # kim can be paid from 2028 (t = 3) on, ana must start in t = 1
    kim = person("kim", "coach", fte=0.5)
    needs = (need("coach", at_least=1, starts="2027-Q4"), need("coach", at_least=1.5, starts="2028-Q1"))
    budget = Budget(payroll={2027: 60_000, 2028: 90_000})
    limits = Limits(leaders_first=first)
    roster = world([ANA], [kim], roles=closed(), starts="2027-Q3", budget=budget, needs=needs, limits=limits)
    assert is_possible(roster) is not first


@pytest.mark.parametrize("first", [True, False])
def test_a_report_in_the_pool_waits_too(first: bool) -> None:  # noqa: FBT001
    # ana must start in t = 1, and kim, of 0.5 FTE, cannot reskill beside her
    ana = person("ana", manager="kim", moves_to=("coach",))
    needs = (need("coach", at_least=1, starts="2027-Q2"), need("coach", at_least=1.5, starts="2027-Q3"))
    limits = LEADERS_FIRST if first else ONE_AT_A_TIME
    assert is_possible(world([KIM], [ana], roles=closed(), needs=needs, limits=limits)) is not first


def test_a_manager_who_is_also_a_report_does_both() -> None:
    # 0.6, 0.7 and 1.0 FTE, one at a time
    lou, kim = person("lou", fte=0.6), person("kim", fte=0.7, manager="lou")
    assert steps(ONE_AT_A_TIME, ANA, kim, lou) == ["1-2 ana to coach", "2-3 kim to coach", "3-4 lou to coach"]
    assert steps(LEADERS_FIRST, ANA, kim, lou) == ["1-2 lou to coach", "2-3 kim to coach", "3-4 ana to coach"]


def test_only_the_direct_manager_counts() -> None:
    lou, kim = person("lou", fte=0.6), person("kim", "lnd-manager", manager="lou")
    assert steps(LEADERS_FIRST, ANA, kim, lou) == ["1-2 ana to coach", "2-3 lou to coach"]


def test_all_reports_of_a_manager_wait() -> None:
    reports = [person("ana", manager="kim"), person("ben", manager="kim", fte=0.9)]
    assert steps(LEADERS_FIRST, *reports, KIM) == ["1-2 kim to coach", "2-3 ana to coach", "3-4 ben to coach"]


@pytest.mark.parametrize(("limits", "possible"), [(ONE_AT_A_TIME, True), (LEADERS_FIRST, False)])
def test_what_needs_the_report_first_is_impossible(limits: Limits, possible: bool) -> None:  # noqa: FBT001
    # ana must reskill in t = 1 for north, kim at some time for south, and 1.5 FTE at once is too much
    people = [person("ana", manager="kim", unit="north"), person("kim", fte=0.5, unit="south")]
    needs = (
        need("coach", at_least=1, unit="north", starts="2027-Q2"),
        need("coach", at_least=0.5, unit="south", starts="2027-Q4"),
    )
    roster = world(people, roles=closed(), needs=needs, limits=limits)
    assert is_possible(roster) is possible
    if not possible:
        places = {"/needs/0", "/needs/1", "/limits/reskilling_at_once", "/limits/leaders_first"}
        assert clash(roster) == places
