from golden.team import ROSTER
from golden.team import planned as golden_plan
from ldplanner.audience.scrub import plan_without_money, without_money
from ldplanner.domain.goal import Goal


def test_what_was_worked_out_from_pay_goes_with_it() -> None:
    assert ROSTER.payroll_today > 0
    bare = without_money(ROSTER)
    assert bare.payroll_today == 0
    assert {one.salary for one in bare.everyone.values()} == {0}


def test_everything_that_is_not_money_stays() -> None:
    bare = without_money(ROSTER)
    assert [one.id for one in bare.people] == [one.id for one in ROSTER.people]
    assert (bare.limits, bare.needs, bare.profile) == (ROSTER.limits, ROSTER.needs, ROSTER.profile)
    assert [one.quarters for one in bare.paths] == [one.quarters for one in ROSTER.paths]


def test_money_limits_are_named_without_amounts_and_others_stay() -> None:
    limits = [(one.limit, one.next_step, one.gap_change) for one in plan_without_money(golden_plan()).binding]
    assert limits == [
        ("change 2027: used up", "one step more", -0.4),
        ("openings: 2 a quarter, all used in 2027-Q1, 2028-Q1", "one opening a quarter more", 0.0),
        ("headcount: 20 FTE, no room for one more in 2028-Q2", "one head more", None),
    ]


def test_the_audit_keeps_its_verdicts_but_no_amounts() -> None:
    made = plan_without_money(golden_plan())
    assert made.audit is not None
    details = {check.rule: check.detail for check in made.audit.checks}
    assert {rule for rule, detail in details.items() if not detail} == {
        "cost",
        "pay",
        "payroll",
        "change-budget",
        "goals",
        "budget",
    }
    assert all(check.ok for check in made.audit.checks)


def test_the_goal_made_of_money_is_left_out() -> None:
    assert Goal.COST not in {stage.goal for stage in plan_without_money(golden_plan()).stages}


def test_that_payroll_would_be_above_its_cap_without_somebody_is_not_told() -> None:
    # what is left below the cap would be the least that they can earn
    made = golden_plan()
    why = "on a contract; without it payroll would be above its cap in 2028-Q1"
    actions = [action.model_copy(update={"reason": why}) for action in made.actions]
    told = plan_without_money(made.model_copy(update={"actions": tuple(actions)}))
    assert {action.reason for action in told.actions} == {"on a contract; saves payroll"}
