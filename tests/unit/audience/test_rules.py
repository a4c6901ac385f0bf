import pytest

from ldplanner.audience.rules import ALWAYS, rules, unasked_last
from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Headcount, Limits, Releases
from support.worlds import need, person, world

IN_ORDER = (
    "plans are judged by the gap, the shape, the cost, the steps that nobody asked for and the pace, in this order, "
    "each only among plans that are alike in all before it; what somebody asked for counts fourth"
)


def test_a_roster_without_limits_has_only_what_always_holds() -> None:
    assert rules(world()) == ("nobody is let go", ALWAYS, IN_ORDER)


def test_what_counts_is_told_in_the_order_of_the_roster() -> None:
    roster = world(priorities=(Goal.DISRUPTION, Goal.COST))
    assert rules(roster)[-1].startswith(
        "plans are judged by the steps that nobody asked for, the cost, the gap, the shape and the pace, in this order"
    )
    assert rules(roster)[-1].endswith("what somebody asked for counts first")


@pytest.mark.parametrize(
    ("priorities", "among"),
    [
        ((), "Among plans that are alike in the gap, the shape and the cost,"),
        ((Goal.MIX, Goal.DISRUPTION), "Among plans that are alike in the gap,"),
        ((Goal.DISRUPTION,), "Among all plans within the limits,"),
    ],
)
def test_among_which_plans_wishes_count(priorities: tuple[Goal, ...], among: str) -> None:
    told = unasked_last(world(priorities=priorities))
    assert told == f"{among} the one with the fewest steps that nobody asked for is taken"


def test_every_limit_is_told_in_words_and_no_budget_with_its_amount() -> None:
    roster = world(
        (person("a", keep=True), person("b")),
        budget=Budget(payroll=1_234_567, change={2027: 98_765}),
        limits=Limits(
            releases=Releases.CONTRACTORS,
            leaders_first=True,
            hires_per_quarter=1,
            reskilling_at_once=0.2,
            reskilling_load=0.4,
            headcount=Headcount(min=2, max=5),
        ),
        needs=(need("coach", at_least=0.5),),
    )
    assert rules(roster) == (
        "only people on a contract may be let go",
        "where a leader and somebody who reports to them both change roles, the leader starts no later",
        "payroll stays within its cap",
        "one-off money stays within its budget of each year",
        "at most 1 post a quarter opened for hiring",
        "at most 1.0 FTE reskill at the same time, for 40 % of their time",
        "the department never has more than 5 FTE",
        "the department never has fewer than 2 FTE",
        "1 person is kept in their role",
        "1 need of the organisation stays covered",
        ALWAYS,
        IN_ORDER,
    )
