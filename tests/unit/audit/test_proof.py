import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Plan, Stage, Status, Termination
from support.plans import broken, moves, plan_of, told
from support.worlds import world

ROSTER = world()  # payroll today 200,000
PLAN = plan_of(
    ROSTER,
    moves(ROSTER, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000),
    moves(ROSTER, "ben", "knowledge-manager", "2027-Q1 2027-Q3", cost=5_000),
)


def with_stage(goal: Goal, **figures: float) -> Plan:
    """Return the plan with other figures for one goal."""
    stages = tuple(stage.model_copy(update=figures) if stage.goal is goal else stage for stage in PLAN.stages)
    plan = PLAN.model_copy(update={"stages": stages})
    if goal is not Goal.MIX or "bound" not in figures:
        return plan
    # the first goal is the mix, so its bound is the best possible gap as well
    best = min(figures["bound"], PLAN.gap.plan or 0.0)
    return plan.model_copy(update={"gap": PLAN.gap.model_copy(update={"best_possible": best})})


def bound_below(goal: Goal, distance: float) -> Plan:
    value = next(stage.value for stage in PLAN.stages if stage.goal is goal)
    return with_stage(goal, bound=value - distance)


def test_goals_whose_bounds_meet_their_values_are_optimal() -> None:
    assert broken(ROSTER, PLAN) == {}
    # km 1 of 3 lacks 36.6667 points; pace 2.1 + 2.1 + 1.1 + 1.1
    assert told(ROSTER, PLAN, "goals") == (
        "optimal: mix 46.6667 (bound 46.6667), shape 0 (bound 0), cost 7,000 (bound 7,000), "
        "disruption 2 (bound 2), pace 7 (bound 7)"
    )


@pytest.mark.parametrize(
    ("goal", "value", "detail"),
    [
        (Goal.MIX, 46.6677, "mix is 46.6677, recomputed 46.6667"),
        (Goal.SHAPE, 0.001, "shape is 0.001, recomputed 0"),
        (Goal.COST, 7_001, "cost is 7,001, recomputed 7,000"),
        (Goal.DISRUPTION, 1.9, "disruption is 1.9, recomputed 2"),
        (Goal.PACE, 6.99, "pace is 6.99, recomputed 7"),
    ],
)
def test_a_value_that_is_wrong_is_refused(goal: Goal, value: float, detail: str) -> None:
    assert broken(ROSTER, with_stage(goal, value=value)) == {"goals": detail}


@pytest.mark.parametrize(
    ("goal", "near", "far"),
    [
        (Goal.MIX, 0.05, 0.051),
        (Goal.SHAPE, 0.05, 0.051),
        (Goal.COST, 200, 201),  # 0.1 % of 200,000
        (Goal.DISRUPTION, 0.01, 0.011),  # 0.5 % of 2
        (Goal.PACE, 0.035, 0.036),  # 0.5 % of 7
    ],
)
def test_optimal_is_claimed_only_within_the_tolerance(goal: Goal, near: float, far: float) -> None:
    assert broken(ROSTER, bound_below(goal, near)) == {}
    found = broken(ROSTER, bound_below(goal, far))
    assert set(found) == {"goals"}
    assert f"{goal} is called optimal at" in found["goals"]
    doubt = {"status": Status.FEASIBLE, "termination": Termination.TIME_LIMIT}
    humble = bound_below(goal, far).model_copy(update=doubt)
    assert broken(ROSTER, humble) == {}


@pytest.mark.parametrize("goal", list(Goal))
def test_no_bound_is_above_its_value(goal: Goal) -> None:
    found = broken(ROSTER, bound_below(goal, -0.5))
    assert set(found) - {"gap"} == {"goals"}
    assert found["goals"].startswith(f"the bound of {goal}, ")


def test_all_goals_stand_in_the_rosters_order() -> None:
    roster = world(priorities=(Goal.COST, Goal.PACE))
    assert [stage.goal for stage in plan_of(roster).stages] == ["cost", "pace", "mix", "shape", "disruption"]
    assert broken(roster, plan_of(roster)) == {}
    turned = PLAN.model_copy(update={"stages": PLAN.stages[::-1]})
    assert broken(ROSTER, turned) == {
        "goals": "the goals are pace, disruption, cost, shape, mix, "
        "but the roster's are mix, shape, cost, disruption, pace"
    }
    none = PLAN.model_copy(update={"stages": ()})
    assert broken(ROSTER, none) == {
        "goals": "the goals are none, but the roster's are mix, shape, cost, disruption, pace"
    }
    twice = PLAN.model_copy(update={"stages": (*PLAN.stages, Stage(goal=Goal.MIX, value=0, bound=0))})
    assert set(broken(ROSTER, twice)) == {"goals"}


@pytest.mark.parametrize("status", [Status.INFEASIBLE, Status.UNKNOWN])
def test_a_plan_is_optimal_or_feasible(status: Status) -> None:
    assert broken(ROSTER, PLAN.model_copy(update={"status": status})) == {"goals": f"a plan cannot be {status}"}


@pytest.mark.parametrize(
    ("status", "ended"),
    [
        (Status.OPTIMAL, Termination.TIME_LIMIT),
        (Status.OPTIMAL, Termination.INTERRUPTED),
        (Status.FEASIBLE, Termination.PROVED),
    ],
)
def test_what_is_optimal_is_proved_and_what_is_proved_is_optimal(status: Status, ended: Termination) -> None:
    claimed = PLAN.model_copy(update={"status": status, "termination": ended})
    assert broken(ROSTER, claimed) == {"goals": f"a plan whose search ended with `{ended}` cannot be {status}"}
    for doubt in (Termination.TIME_LIMIT, Termination.INTERRUPTED):
        humble = PLAN.model_copy(update={"status": Status.FEASIBLE, "termination": doubt})
        assert broken(ROSTER, humble) == {}
