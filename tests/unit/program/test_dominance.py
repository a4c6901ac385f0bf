"""Leaving out what another option makes pointless must never leave out what a plan needs."""

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.role import Role
from ldplanner.domain.stream import Stream
from support.verdicts import ALL_KM, aim, done, is_possible
from support.worlds import RoleFacts, need, path, person, role, world

MOSTLY_KM = aim(km=0.9, social=0.0, training=0.1)


def two_ways() -> tuple[Role, ...]:
    """Return trainers, a coach who can be hired for nothing within two quarters, and two roles in km."""
    return (
        role("trainer", stream=Stream.TRAINING),
        role("coach", stream=Stream.SOCIAL, salary=1, hire_cost=0, hire_quarters=2),
        role("architect", stream=Stream.KM),
        role("librarian", stream=Stream.KM),
    )


def hires(most: int | None = None) -> tuple[Role, ...]:
    """Return trainers, and two roles in km that can be hired; the second is the dearer, the first may have a most."""
    cheaper: RoleFacts = {
        "stream": Stream.KM,
        "hire_cost": 6_000,
        "hire_quarters": 1,
        "salary": 100_000,
        "max_hires": most,
    }
    dearer: RoleFacts = {**cheaper, "salary": 110_000, "max_hires": None}
    return (role("trainer", stream=Stream.TRAINING), role("architect", **cheaper), role("librarian", **dearer))


def test_of_two_ways_into_a_stream_the_better_is_taken() -> None:
    paths = (path("trainer", "architect", 2, 3_000), path("trainer", "librarian", 1, 2_000))
    assert done(world([person("ana")], roles=two_ways(), paths=paths, profile=ALL_KM)) == ["1-2 ana to librarian"]


def test_neither_the_cheaper_nor_the_shorter_of_two_ways_is_left_out() -> None:
    paths = (path("trainer", "architect", 2, 2_000), path("trainer", "librarian", 1, 3_000))
    for first, taken in ((Goal.COST, "1-3 ana to architect"), (Goal.PACE, "1-2 ana to librarian")):
        priorities = (Goal.MIX, first)
        roster = world([person("ana")], roles=two_ways(), paths=paths, profile=ALL_KM, priorities=priorities)
        assert done(roster) == [taken]


def test_a_role_in_a_need_is_not_left_out() -> None:
    paths = (path("trainer", "architect", 2, 3_000), path("trainer", "librarian", 1, 2_000))
    needs = (need("architect", at_least=1),)
    roster = world([person("ana")], roles=two_ways(), paths=paths, profile=ALL_KM, needs=needs)
    assert done(roster) == ["1-3 ana to architect"]


def test_what_ana_asked_for_is_not_left_out() -> None:
    paths = (path("trainer", "architect", 2, 3_000), path("trainer", "librarian", 1, 2_000))
    people = [person("ana", wants=("architect",))]
    priorities = (Goal.MIX, Goal.DISRUPTION)
    roster = world(people, roles=two_ways(), paths=paths, profile=ALL_KM, priorities=priorities)
    assert done(roster) == ["1-3 ana to architect"]


def test_the_longer_way_may_be_the_only_one_that_starts_in_its_year() -> None:
    # 2027-Q4 is t = 1, and only 2027 has money. A trainer or coach is needed for half of the time: ana in t = 1 and 2
    # while she reskills, the coach from t = 3 on. The shorter way would take her away in t = 2, or start in 2028.
    paths = (path("trainer", "architect", 2), path("trainer", "librarian", 1))
    needs = (
        need("architect", "librarian", at_least=1, starts="2028-Q2"),
        need("trainer", "coach", at_least=0.5, starts="2027-Q4"),
    )
    budget = Budget(change={2027: 2_000, 2028: 0})
    roster = world([person("ana")], roles=two_ways(), paths=paths, starts="2027-Q4", needs=needs, budget=budget)
    assert done(roster) == ["1-3 ana to architect", "1-3 new coach"]


def test_the_longer_way_may_be_the_only_one_that_starts_before_the_reports() -> None:
    # ben must start in t = 1, so kim must; she is needed as a trainer for half of the time until the coach is there
    paths = (
        path("trainer", "architect", 2),
        path("trainer", "librarian", 1),
        path("lnd-coordinator", "librarian", 1),
    )
    needs = (
        need("architect", "librarian", at_least=2, starts="2027-Q3"),
        need("librarian", at_least=1, unit="north", starts="2027-Q2"),
        need("trainer", "coach", at_least=0.5, starts="2027-Q1"),
    )
    people = [person("ben", "lnd-coordinator", manager="kim", unit="north"), person("kim")]
    roles = (*two_ways(), role("lnd-coordinator"))
    roster = world(people, roles=roles, paths=paths, needs=needs, limits=Limits(leaders_first=True))
    assert is_possible(roster)


def test_of_two_hires_the_cheaper_is_made() -> None:
    people = [person("ana", keep=True), person("ben", keep=True)]
    roster = world(people, roles=hires(), paths=(), profile=MOSTLY_KM)
    assert [words[4:] for words in done(roster)] == ["new architect", "new architect"]


def test_the_dearer_is_made_too_where_the_cheaper_has_a_most() -> None:
    people = [person("ana", keep=True), person("ben", keep=True)]
    roster = world(people, roles=hires(most=1), paths=(), profile=MOSTLY_KM)
    assert [words[4:] for words in done(roster)] == ["new architect", "new librarian"]
