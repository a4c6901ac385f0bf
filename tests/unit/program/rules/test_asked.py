import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.program.must import Must, MustHire, MustMove
from ldplanner.solve.asked import solve_asked
from ldplanner.solve.outcome import Impossible, Solved
from support.verdicts import ALL_KM, aim, closed, taken
from support.worlds import path, person, role, world

ALL_SOCIAL = aim(km=0.0, social=1.0, training=0.0)
ALL_TRAINING = aim(km=0.0, social=0.0, training=1.0)
ANA, BEN = person("ana"), person("ben")
ONE_AT_A_TIME = Limits(reskilling_at_once=0.0)


def moves(who: str, by: int = 4) -> MustMove:
    return MustMove(PersonId(who), by)


def hires(into: str, number: int = 1, by: int = 4) -> MustHire:
    return MustHire(RoleId(into), number, by)


def done(roster: Roster, *must: Must) -> list[str]:
    solution = solve_asked(roster, must, seconds=10, exact=True)
    assert isinstance(solution, Solved), solution
    assert solution.proved
    return taken(solution)


def clash(roster: Roster, *must: Must) -> list[str]:
    solution = solve_asked(roster, must, seconds=10, exact=True)
    assert isinstance(solution, Impossible), solution
    assert solution.minimal
    return [limit.path for limit in solution.conflict]


def test_who_must_move_does_and_nobody_else() -> None:
    roster = world([ANA, BEN], roles=closed(), profile=ALL_TRAINING)
    assert done(roster) == []
    assert [step.split(" ", 1)[1] for step in done(roster, moves("ben"))] == ["ben to coach"]


def test_those_who_are_alike_are_told_apart() -> None:
    # one of the two may move, by id it would be ana
    roster = world([ANA, BEN], roles=closed(), profile=ALL_KM, budget=Budget(change=5_000), quarters=3)
    assert done(roster) == ["1-3 ana to knowledge-manager"]
    assert done(roster, moves("ben")) == ["1-3 ben to knowledge-manager"]


def test_they_start_in_time() -> None:
    roster = world([ANA, BEN], roles=closed(), profile=ALL_KM, limits=ONE_AT_A_TIME)
    assert done(roster)[0] == "1-3 ana to knowledge-manager"
    assert done(roster, moves("ben", by=1))[0] == "1-3 ben to knowledge-manager"


def test_even_if_a_quicker_way_would_take_effect_as_soon() -> None:
    # both become coaches or guides in 2028, when lee can be paid; a guide learns for two quarters, so starts in 2027
    guide = role("guide", stream=Stream.SOCIAL)
    roster = world(
        [person("kim", "coach")],
        [person("lee", moves_to=("coach", "guide"))],
        roles=(*closed(), guide),
        paths=(path("trainer", "coach", quarters=1), path("trainer", "guide", quarters=2)),
        profile=ALL_SOCIAL,
        budget=Budget(payroll={2027: 60_000, 2028: 120_000}),
        starts="2027-Q3",
    )
    assert done(roster, moves("lee", by=1)) == ["1-3 lee joins as guide"]


def test_in_time_also_where_starts_are_put_right_for_a_yearly_budget() -> None:
    budget = Budget(change={2027: 2_000, 2028: 2_000})
    roster = world([ANA, BEN], roles=closed(), profile=ALL_SOCIAL, budget=budget, starts="2027-Q4", quarters=3)
    assert done(roster) == ["1-2 ana to coach", "2-3 ben to coach"]
    assert done(roster, moves("ben", by=1)) == ["1-2 ben to coach", "2-3 ana to coach"]


def test_to_be_let_go_is_not_to_move() -> None:
    limits = Limits(releases=Releases.ALL, severance_months=0)
    roster = world(
        [ANA, person("kim", "knowledge-manager")],
        roles=closed(),
        profile=ALL_KM,
        limits=limits,
        budget=Budget(change=0),
    )
    assert done(roster) == ["1 ana let go"]
    assert clash(roster, moves("ana")) == ["/budget/change"]


def test_who_cannot_move_makes_it_impossible_and_no_limit_is_to_blame() -> None:
    roster = world([person("ana", keep=True)], roles=closed())
    assert clash(roster, moves("ana")) == []


@pytest.mark.parametrize("number", [1, 3])
def test_as_many_are_hired_as_must_be(number: int) -> None:
    roster = world([ANA], profile=ALL_TRAINING, limits=Limits(hires_per_quarter=3), priorities=(Goal.COST,))
    assert done(roster) == []
    assert len(done(roster, hires("coach", number))) == number


def test_they_are_hired_in_time() -> None:
    roster = world([ANA], profile=ALL_TRAINING, limits=Limits(hires_per_quarter=1), priorities=(Goal.COST, Goal.PACE))
    assert sorted(done(roster, hires("coach", 2, by=2))) == ["1-2 new coach", "2-3 new coach"]
    assert clash(roster, hires("coach", 2, by=1)) == ["/limits/hires_per_quarter"]


def test_a_role_that_another_makes_pointless_is_hired_all_the_same() -> None:
    cheaper = role("guide", stream=Stream.SOCIAL, salary=70_000, hire_cost=4_000, hire_quarters=1)
    roster = world([ANA], roles=(*world().roles.values(), cheaper), limits=Limits(hires_per_quarter=1))
    assert any("coach" in step for step in done(roster, hires("coach")))
