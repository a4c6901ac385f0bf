"""A plan written up, on a world whose every figure is worked out by hand."""

from dataclasses import replace

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.plan import Action, ActionKind, Cover, Input, Plan, Status, Termination
from ldplanner.domain.profile import Floor, Measure
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.plan.make import make_plan
from ldplanner.solve.outcome import Solved
from ldplanner.solve.stages import solve
from support.verdicts import ALL_KM, HALF_KM, aim, closed
from support.worlds import need, path, person, role, world

KM, SOCIAL, TRAINING = Stream.KM, Stream.SOCIAL, Stream.TRAINING


def planned(roster: Roster, seconds: float = 10) -> Plan:
    solution = solve(roster, seconds=seconds, exact=True)
    assert isinstance(solution, Solved)
    return make_plan(roster, solution, made_from=Input(path="roster.yaml", sha256="abc"), tool="ldplanner 0")


def reskilling_and_hiring() -> Roster:
    """Return two trainers, one kept, whose best is two in km, one of them hired.

    A third in training: 2 of 3. On-costs 10 %: trainers cost 66,000, a knowledge manager 110,000. The budget pays for
    one path (5,000) and one hire (6,000).
    """
    people = [person("ana", unit="north"), person("ben", keep=True)]
    return world(
        people,
        profile=aim(km=0.7, social=0.0, training=0.3),
        quarters=3,
        starts="2027-Q4",
        budget=Budget(payroll=300_000, change={2027: 11_000, 2028: 0}, on_costs=0.1),
        limits=Limits(hires_per_quarter=1),
        needs=(need("trainer", at_least=1, because="courses"), need("coach", at_least=0, starts="2028-Q2")),
        roles=(
            role("trainer", stream=TRAINING),
            role("coach", stream=SOCIAL),
            role("knowledge-manager", stream=KM, salary=100_000, hire_cost=6_000, hire_quarters=1, pay_min=70_000),
            role("lnd-manager"),
        ),
    )


def test_actions_carry_who_what_when_and_the_pay_after_it() -> None:
    move, hire = sorted(planned(reskilling_and_hiring()).actions, key=lambda action: action.person)
    assert move.model_copy(update={"reason": ""}) == Action.model_validate(
        {
            "quarter": "2027-Q4",
            "kind": "reassign",
            "person": "ana",
            "from": "trainer",
            "to": "knowledge-manager",
            "effective": "2028-Q2",
            "unit": "north",
            "cost": 5_000,
            "salary": 70_000,
        }
    )
    assert (hire.person, hire.kind, hire.from_role, hire.to_role) == (
        "new-knowledge-manager-1",
        ActionKind.HIRE,
        None,
        "knowledge-manager",
    )
    assert (str(hire.quarter), str(hire.effective)) == ("2027-Q4", "2028-Q1")
    assert (hire.cost, hire.salary, hire.unit) == (6_000, 100_000, None)


@pytest.mark.parametrize("name", ["new-knowledge-manager-1", "New-Knowledge-Manager-1"])
def test_a_hire_is_not_called_like_somebody_there(name: str) -> None:
    known = person(name, "lnd-manager", moves_to=())
    roster = reskilling_and_hiring().model_copy(update={"pool": (known,)})
    assert {action.person for action in planned(roster).actions} == {"ana", "new-knowledge-manager-2"}


def test_a_hire_is_not_called_like_somebody_there_in_other_capitals() -> None:
    known = person("New-Knowledge-Manager-1", "lnd-manager", moves_to=())
    roster = reskilling_and_hiring().model_copy(update={"pool": (known,)})
    assert {action.person for action in planned(roster).actions} == {"ana", "new-knowledge-manager-2"}


def test_what_bounds_every_plan_bounds_those_that_keep_the_goals_before() -> None:
    roster = world([person("ana")], roles=closed(), profile=ALL_KM, priorities=(Goal.COST,))
    solution = solve(roster, seconds=60, exact=True)
    assert isinstance(solution, Solved)
    proofs = tuple(replace(one, bound=0.0) if one.goal is Goal.MIX else one for one in solution.proofs)
    known = {Goal.MIX: 3.0, Goal.SHAPE: -1.0}
    loose = replace(solution, proofs=proofs, best_possible=known)
    plan = make_plan(roster, loose, made_from=Input(path="roster.yaml", sha256="abc"), tool="ldplanner 0")
    assert (plan.gap.best_possible, plan.stages[1].goal, plan.stages[1].bound) == (3.0, Goal.MIX, 3.0)
    assert plan.shape.best_possible == 0


def test_levels_and_mixes() -> None:
    plan = planned(reskilling_and_hiring())
    # all training: 70 above; in the plan 2/3 in km: 3.33 short
    assert (plan.gap.today, plan.gap.baseline, plan.gap.plan, plan.gap.best_possible) == (70, 70, 3.3333, 3.3333)
    assert (plan.shape.today, plan.shape.baseline, plan.shape.plan, plan.shape.best_possible) == (0, 0, 0, 0)
    assert plan.mix.today == plan.mix.baseline == {KM: 0, SOCIAL: 0, TRAINING: 1}
    assert plan.mix.plan == {KM: 0.666667, SOCIAL: 0, TRAINING: 0.333333}


def test_quarters() -> None:
    # ana reskills in t = 1 and 2 at 66,000 and costs 77,000 in t = 3; the hire is there from t = 2 on
    plan = planned(reskilling_and_hiring())
    assert [str(state.quarter) for state in plan.quarters] == ["2027-Q4", "2028-Q1", "2028-Q2"]
    assert [state.payroll for state in plan.quarters] == [132_000, 242_000, 253_000]
    assert [state.change_spend for state in plan.quarters] == [11_000, 0, 0]
    assert [state.hires for state in plan.quarters] == [1, 0, 0]
    assert [state.reskilling for state in plan.quarters] == [1, 1, 0]
    assert [dict(state.fte.roles) for state in plan.quarters] == [
        {"trainer": 2},
        {"trainer": 2, "knowledge-manager": 1},
        {"trainer": 1, "knowledge-manager": 2},
    ]
    assert [state.fte.streams[KM] for state in plan.quarters] == [0, 1, 2]
    assert [state.mix[KM] for state in plan.quarters if state.mix] == [0, 0.333333, 0.666667]
    assert [state.available[0] for state in plan.quarters] == [
        Cover(need="courses", available=available, at_least=1) for available in (1.5, 1.5, 1)
    ]
    assert [state.available[1].need for state in plan.quarters] == ["coach"] * 3


def test_budgets() -> None:
    plan = planned(reskilling_and_hiring())
    assert [(use.name, use.limit, use.used) for use in plan.budget] == [
        ("payroll", 300_000, 253_000),
        ("change 2027", 11_000, 11_000),
        ("change 2028", 0, 0),
    ]


def test_a_budget_that_is_not_given_is_listed_with_its_use() -> None:
    plan = planned(world([person("ana")], roles=closed(), profile=ALL_KM))
    assert [(use.name, use.limit, use.used) for use in plan.budget] == [
        ("payroll", None, 60_000),
        ("change", None, 5_000),
    ]


def test_payroll_by_year_shows_the_highest_of_each() -> None:
    # 60,000 in 2027; from 2028-Q1 on 160,000
    budget = Budget(payroll={2027: 100_000, 2028: 160_000})
    roster = world([person("ana", keep=True)], profile=HALF_KM, starts="2027-Q4", quarters=2, budget=budget)
    uses = [(use.name, use.limit, use.used) for use in planned(roster).budget]
    assert uses[:2] == [("payroll 2027", 100_000, 60_000), ("payroll 2028", 160_000, 160_000)]


def test_stages_are_in_the_order_of_the_goals() -> None:
    # gap 3.33; cost 11,000 + 253,000 - 132,000; ana did not ask; pace in FTE: above 1.4 of 2, 1.1 of 3, 0.1 of 3
    plan = planned(reskilling_and_hiring())
    assert [stage.goal for stage in plan.stages] == list(Goal)
    assert [stage.value for stage in plan.stages] == [3.3333, 0, 132_000, 1, 2.6]
    assert [round(stage.value - stage.bound, 3) for stage in plan.stages] == [0] * 5


def test_the_head_says_what_it_is() -> None:
    plan = planned(reskilling_and_hiring())
    assert (plan.format_version, plan.tool, plan.profile, plan.input.sha256) == ("1.0", "ldplanner 0", "aim", "abc")
    assert (plan.status, plan.termination, plan.audit) == (Status.OPTIMAL, Termination.PROVED, None)


def test_out_of_time_is_never_called_optimal() -> None:
    plan = planned(world([person("ana")], roles=closed(), profile=ALL_KM), seconds=0)
    assert (plan.status, plan.termination) == (Status.FEASIBLE, Termination.TIME_LIMIT)
    assert plan.actions == ()
    assert (plan.gap.plan, plan.gap.best_possible) == (100, 0)


def test_doing_nothing_may_be_worse_than_today() -> None:
    # the one in km leaves
    people = [person("ana", keep=True), person("kim", "knowledge-manager", leaves=Quarter.parse("2027-Q1").last_day)]
    plan = planned(world(people, roles=closed(), paths=(), profile=HALF_KM))
    assert (plan.gap.today, plan.gap.baseline, plan.gap.plan) == (0, 50, 50)
    assert plan.mix.today == {KM: 0.5, SOCIAL: 0, TRAINING: 0.5}


def test_what_holds_the_floors_back_is_listed_although_the_mix_is_reached() -> None:
    # she becomes a knowledge manager; half of the mix is to be coaches, whom nobody may hire
    floor = Floor.model_validate({"roles": ("coach",), "at_least": 0.5})
    roster = world([person("ana")], profile=ALL_KM, limits=Limits(hires_per_quarter=0))
    assert planned(roster).binding == ()
    plan = planned(roster.anew({"profile": ALL_KM.model_copy(update={"floors": (floor,)})}))
    assert (plan.gap.plan, plan.shape.plan) == (0, 50)
    assert [one.limit.partition(":")[0] for one in plan.binding] == ["openings", "people"]


def test_where_nobody_is_in_the_mix_there_is_no_level() -> None:
    # from t = 1 on only the manager; raj joins in t = 2
    people = [person("kim", "lnd-manager")]
    raj = person("raj", moves_to=("coach",))
    plan = planned(world(people, [raj], roles=closed()))
    assert (plan.gap.today, plan.gap.baseline, plan.mix.today, plan.mix.baseline) == (None, None, None, None)
    assert plan.quarters[0].mix is None
    assert plan.quarters[3].mix == {KM: 0, SOCIAL: 1, TRAINING: 0}


def test_a_release_has_no_pay_after_it() -> None:
    people = [person("ana", contract=True, moves_to=()), person("kim", "knowledge-manager", keep=True)]
    roster = world(people, roles=closed(), profile=ALL_KM, limits=Limits(releases=Releases.CONTRACTORS))
    (action,) = planned(roster).actions
    assert (action.kind, action.from_role, action.to_role, action.salary) == (ActionKind.RELEASE, "trainer", None, 0)
    assert action.quarter == action.effective


def test_hires_are_numbered_by_role() -> None:
    needs = (need("coach", at_least=2), need("trainer", at_least=2))
    roster = world([person("ana", keep=True)], profile=aim(), needs=needs, limits=Limits(hires_per_quarter=3))
    names = sorted(action.person for action in planned(roster).actions)
    assert names == ["new-coach-1", "new-coach-2", "new-trainer-1"]


def test_the_same_roster_gives_the_same_bytes() -> None:
    assert planned(reskilling_and_hiring()).model_dump_json() == planned(reskilling_and_hiring()).model_dump_json()


def test_pace_and_paths_in_another_measure_stay_in_money() -> None:
    # half and half by pay: 30,000 off in t = 1, then right
    profile = aim(km=0.5, training=0.5, measure=Measure.PAY)
    people = [person("ana"), person("ben", keep=True)]
    plan = planned(world(people, roles=closed(), paths=(path("trainer", "knowledge-manager"),), profile=profile))
    assert [stage.value for stage in plan.stages if stage.goal is Goal.PACE] == [60_000]
