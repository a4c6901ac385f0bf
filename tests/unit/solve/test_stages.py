import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Limits
from ldplanner.domain.roster import Roster
from ldplanner.solve.outcome import Impossible, NoneInTime, Solved
from ldplanner.solve.stages import solve
from support.verdicts import ALL_KM, HALF_KM, best, closed, done, values
from support.worlds import PEOPLE, need, person, world

ANA, BEN = person("ana"), person("ben")
KM_NEEDED = (need("knowledge-manager", at_least=1),)


def solved(roster: Roster, seconds: float, *, exact: bool = False) -> Solved:
    solution = solve(roster, seconds=seconds, exact=exact)
    assert isinstance(solution, Solved), solution
    return solution


def test_a_proof_for_every_goal_in_the_order_of_the_roster() -> None:
    roster = world([ANA], roles=closed(), priorities=(Goal.PACE, Goal.COST))
    goals = [proof.goal for proof in best(roster).proofs]
    assert goals == [Goal.PACE, Goal.COST, Goal.MIX, Goal.SHAPE, Goal.DISRUPTION]


def test_what_is_proven_has_its_value_for_a_bound() -> None:
    for proof in best(world([ANA, BEN], roles=closed())).proofs:
        assert proof.bound == pytest.approx(proof.value, abs=1e-4)
        assert proof.bound <= proof.value


def test_a_later_goal_gives_up_nothing_of_an_earlier_one() -> None:
    # cost alone would leave both where they are, disruption too
    assert values(world([ANA, BEN], roles=closed(), profile=ALL_KM)) == {
        Goal.MIX: pytest.approx(0.0),
        Goal.SHAPE: pytest.approx(0.0),
        Goal.COST: pytest.approx(10_000),
        Goal.DISRUPTION: 2,
        Goal.PACE: pytest.approx(4.0),
    }


def test_proven_in_money_where_the_mix_is_held_and_hires_are_dear() -> None:
    # six FTE of 4 km, 1 social, 1 training: below 0.2 of 6, above 0.2 + 0.4 - ... : 6.67 points; cost 268,000
    solution = solved(world(PEOPLE, limits=Limits(hires_per_quarter=1)), 10, exact=True)
    by_goal = {proof.goal: proof for proof in solution.proofs}
    assert by_goal[Goal.MIX].value == pytest.approx(100 / 15)
    assert by_goal[Goal.COST].value == pytest.approx(268_000)
    assert solution.proved


def test_within_the_tolerance_is_proven_too() -> None:
    assert solved(world(PEOPLE, limits=Limits(hires_per_quarter=1)), 10).proved


def test_best_possible_holds_whatever_comes_first() -> None:
    # cost first: nobody moves, gap 100; every plan has 0 or more, and the best has 0
    by_cost = best(world([ANA], roles=closed(), profile=ALL_KM, priorities=(Goal.COST,)))
    assert by_cost.best_possible[Goal.MIX] == pytest.approx(0.0)
    assert {proof.goal: proof.value for proof in by_cost.proofs}[Goal.MIX] == pytest.approx(100.0)
    by_mix = best(world([ANA, BEN, person("cleo")], roles=closed(), profile=HALF_KM))
    # one or two of three: 1/6 off
    assert by_mix.best_possible[Goal.MIX] == pytest.approx(100 / 6)


def test_no_time_and_nothing_to_go_by() -> None:
    assert solve(world([ANA], roles=closed(), needs=KM_NEEDED), seconds=0) == NoneInTime()


def test_no_time_where_doing_nothing_obeys_all_limits() -> None:
    solution = solved(world([ANA], roles=closed(), profile=ALL_KM), 0)
    assert solution.steps == ()
    assert not solution.proved
    by_goal = {proof.goal: proof for proof in solution.proofs}
    assert by_goal[Goal.MIX].value == pytest.approx(100.0)
    assert by_goal[Goal.MIX].bound == 0
    assert not by_goal[Goal.MIX].proved
    # nothing has been spent, nobody was moved: no plan beats that
    assert by_goal[Goal.DISRUPTION].proved


def test_no_time_claims_nothing_that_is_not_known() -> None:
    solution = solved(world([ANA], roles=closed(), profile=ALL_KM), 0)
    assert all(bound <= 1e-9 for bound in solution.best_possible.values())
    assert {proof.goal: proof.bound for proof in solution.proofs}[Goal.COST] == -60_000


def test_impossible_is_said_so() -> None:
    solution = solve(world([ANA], roles=closed(), paths=(), needs=KM_NEEDED), seconds=10)
    assert isinstance(solution, Impossible)
    assert [limit.path for limit in solution.conflict] == ["/needs/0"]


def test_nothing_to_do_is_a_plan() -> None:
    assert done(world([person("kim", "knowledge-manager")], roles=closed(), profile=ALL_KM)) == []
