import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.plan import Binding, Plan
from ldplanner.domain.roster import Roster
from support.plans import broken, plan_of, told
from support.worlds import need, world

ROSTER = world(
    budget=Budget(payroll=10**6, change={2027: 10**4, 2028: 10**4}),
    limits=Limits(hires_per_quarter=2, reskilling_at_once=0.5, headcount=Headcount(max=4)),
    needs=(need("coach", at_least=1, because="coaching"),),
)  # 2 trainers and a coach: the gap is 70
BARE = world()


def with_binding(roster: Roster, **facts: object) -> Plan:
    one = Binding.model_validate({"limit": "payroll: all 200,000 used"} | facts)
    return plan_of(roster).model_copy(update={"binding": (one,)})


@pytest.mark.parametrize(
    "limit",
    [
        "payroll: all 200,000 used",
        "change 2027: 0 of 10,000 used, too little left for one more step",
        "openings: 2 a quarter, all used in 2027-Q1",
        "reskilling at once: 1.5 FTE, full in 2027-Q1",
        "headcount: 4 FTE, no room for one more in 2027-Q1",
        "need: coaching, 1.00 FTE, no one to spare in 2027-Q1",
    ],
)
def test_what_binds_is_a_limit_of_the_roster(limit: str) -> None:
    assert broken(ROSTER, with_binding(ROSTER, limit=limit)) == {}
    invented = {"binding": f"`{limit}`: the roster has no such limit or need"}
    assert broken(BARE, with_binding(BARE, limit=limit)) == invented


@pytest.mark.parametrize(
    "limit", ["people: nobody has a way into another role of the mix", "horizon: ends with 2027-Q4"]
)
def test_people_and_the_horizon_bind_in_any_roster(limit: str) -> None:
    assert broken(BARE, with_binding(BARE, limit=limit)) == {}


@pytest.mark.parametrize(
    "limit", ["", "payroll", "openings: 3 a quarter, full", "horizon: ends with 2028-Q1", "moon: 1"]
)
def test_another_figure_or_name_is_none_of_the_rosters_limits(limit: str) -> None:
    assert set(broken(ROSTER, with_binding(ROSTER, limit=limit))) == {"binding"}


def test_a_price_is_a_change_that_the_gap_can_have() -> None:
    def said(change: float) -> str:
        return broken(ROSTER, with_binding(ROSTER, next_step="1 more", gap_change=change)).get("binding", "")

    assert [said(change) for change in (0.0, -3.5, -70.0)] == ["", "", ""]
    assert "one step more cannot change a gap of 70 by -70.1" in said(-70.1)
    assert "one step more cannot change a gap of 70 by 31" in said(31.0)
    assert "one step more cannot make the gap 0.1 larger" in said(0.1)
    alone = broken(ROSTER, with_binding(ROSTER, gap_change=-1.0))
    assert "a price without a step" in alone["binding"]


def test_a_step_may_cost_gap_where_it_serves_another_goal_first_or_a_need_binds_otherwise() -> None:
    turned = world(budget=ROSTER.budget, priorities=(Goal.COST,))
    assert broken(turned, with_binding(turned, next_step="1 more", gap_change=0.1)) == {}
    limit = "need: coaching, 1.00 FTE, no one to spare in 2027-Q1"
    assert broken(ROSTER, with_binding(ROSTER, limit=limit, next_step="1 less", gap_change=0.1)) == {}


def test_how_many_are_said_to_bind_is_told() -> None:
    plan = with_binding(ROSTER)
    assert told(ROSTER, plan, "binding") == "1 limit said to bind, of 6 of the roster"
