from ldplanner.audit.audit import audit
from ldplanner.domain.plan import Plan
from support.plans import bare_plan, broken, hires, moves, plan_of
from support.worlds import world

RULES = (
    "known",
    "once",
    "move",
    "hire",
    "release",
    "cost",
    "pay",
    "payroll",
    "change-budget",
    "reskilling",
    "openings",
    "headcount",
    "needs",
    "compliance",
    "leaders-first",
    "in-the-mix",
    "mix",
    "gap",
    "shape",
    "goals",
    "quarters",
    "budget",
    "binding",
)


def test_every_rule_is_checked_once_and_tells_its_numbers_when_it_holds() -> None:
    roster = world()
    found = audit(roster, plan_of(roster))
    assert found.ok
    assert tuple(check.rule for check in found.checks) == RULES
    assert all(check.ok and check.detail for check in found.checks)


def test_limits_that_are_not_given_are_told_with_what_they_would_see() -> None:
    roster = world()
    move = moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000)
    hire = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000)
    details = {check.rule: check.detail for check in audit(roster, plan_of(roster, move, hire)).checks}
    assert details["payroll"] == "no limit given; highest 280,000"
    assert details["change-budget"] == "no limit given; 7,000 in all"
    assert details["reskilling"] == "no limit given; highest 1 FTE"
    assert details["headcount"] == "no limit given; 3 to 4 FTE"
    assert details["needs"] == "none given"


def test_doing_nothing_is_a_plan() -> None:
    roster = world()
    assert broken(roster, plan_of(roster)) == {}


def test_one_broken_rule_is_enough_to_refuse_the_plan() -> None:
    roster = world()
    plan = plan_of(roster, moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=1))
    assert not audit(roster, plan).ok


def test_a_plan_without_figures_breaks_the_rules_on_figures_only() -> None:
    roster = world()
    assert set(broken(roster, bare_plan(roster, []))) == {"mix", "gap", "shape", "goals", "quarters", "budget"}


def test_the_first_problems_are_named_and_the_others_counted() -> None:
    roster = world()
    plan = plan_of(
        roster, *(hires(f"new-lnd-manager-{n}", "lnd-manager", "2027-Q1 2027-Q2", salary=1) for n in range(1, 6))
    )
    assert broken(roster, plan)["hire"].endswith("; and 3 more")


def test_the_audit_of_a_plan_that_was_written_and_read_again_is_the_same() -> None:
    roster = world(attrition=0.1)
    plan = plan_of(roster, moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000))
    again = Plan.model_validate_json(plan.model_dump_json(by_alias=True))
    assert audit(roster, again) == audit(roster, plan)
