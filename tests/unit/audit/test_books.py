import pytest

from ldplanner.domain.ids import RoleId
from ldplanner.domain.limits import Budget
from ldplanner.domain.plan import BudgetUse, Cover, Fte
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.stream import Stream
from support.plans import broken, hires, moves, plan_of, told
from support.worlds import need, person, world

ROSTER = world(needs=(need("coach", at_least=2, starts="2027-Q2", because="coaching"),), starts="2027-Q1", quarters=2)
PLAN = plan_of(
    ROSTER,
    moves(ROSTER, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000),
    hires("new-coach-1", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000),
)


def test_quarters_that_agree_pass_and_may_leave_out_empty_roles() -> None:
    assert broken(ROSTER, PLAN) == {}
    assert told(ROSTER, PLAN, "quarters") == "2 quarters, every figure recomputed"
    state = PLAN.quarters[0]
    fte = Fte(roles={**state.fte.roles, RoleId("lnd-manager"): 0.0}, streams=state.fte.streams)
    padded = PLAN.model_copy(update={"quarters": (state.model_copy(update={"fte": fte}), PLAN.quarters[1])})
    assert broken(ROSTER, padded) == {}


@pytest.mark.parametrize(
    ("figures", "detail"),
    [
        ({"quarter": Quarter(2027, 3)}, "2027-Q3 stands where 2027-Q1 belongs"),
        ({"mix": None}, "2027-Q1 mix is none, but there is one"),
        (
            {"mix": {Stream.KM: 0, Stream.SOCIAL: 0.34, Stream.TRAINING: 0.666667}},
            "2027-Q1 mix of `social` is 0.34, recomputed 0.333333",
        ),
        ({"mix": {Stream.SOCIAL: 0.333333, Stream.TRAINING: 0.666667}}, "2027-Q1 mix leaves out `km`"),
        ({"payroll": 200_001.0}, "2027-Q1 payroll is 200,001, recomputed 200,000"),
        ({"change_spend": 6_999}, "2027-Q1 change spend is 6,999, recomputed 7,000"),
        ({"change_spend": 10**400}, "2027-Q1 change spend is 1.000e+400, recomputed 7,000"),
        ({"hires": 0}, "2027-Q1 openings is 0, recomputed 1"),
        ({"reskilling": 0.5}, "2027-Q1 FTE reskilling is 0.5, recomputed 1"),
        ({"available": ()}, "2027-Q1 needs are [], recomputed ['coaching']"),
        (
            {"available": (Cover(need="coaching", available=1.001, at_least=0),)},
            "2027-Q1 FTE available for `coaching` is 1.001, recomputed 1",
        ),
        (
            {"available": (Cover(need="coaching", available=1, at_least=2),)},
            "2027-Q1 FTE needed for `coaching` is 2, recomputed 0",
        ),
        (
            {"fte": Fte(roles={RoleId("trainer"): 2}, streams=PLAN.quarters[0].fte.streams)},
            "2027-Q1 FTE of `coach` is 0, recomputed 1",
        ),
        (
            {
                "fte": Fte(
                    roles=PLAN.quarters[0].fte.roles, streams={Stream.KM: 0, Stream.TRAINING: 2, Stream.SOCIAL: 1.1}
                )
            },
            "2027-Q1 FTE of `social` is 1.1, recomputed 1",
        ),
    ],
)
def test_a_figure_of_a_quarter_that_is_wrong_is_refused(figures: dict[str, object], detail: str) -> None:
    first, second = PLAN.quarters
    plan = PLAN.model_copy(update={"quarters": (first.model_copy(update=figures), second)})
    assert broken(ROSTER, plan) == {"quarters": detail}


def test_every_quarter_is_there() -> None:
    short = PLAN.model_copy(update={"quarters": PLAN.quarters[:1]})
    assert broken(ROSTER, short) == {"quarters": "1 quarter stated, 2 in the horizon"}


def test_budgets_are_named_by_year_where_they_are_given_by_year() -> None:
    budget = Budget(payroll={2027: 10**6, 2028: 10**6, 2029: 10**6}, change={2027: 10**4, 2028: 10**4})
    roster = world(starts="2027-Q4", budget=budget)
    plan = plan_of(roster, hires("new-coach-1", "coach", "2028-Q1 2028-Q2", cost=5_000, salary=80_000))
    assert plan.budget == (
        BudgetUse(name="payroll 2027", limit=10**6, used=200_000),
        BudgetUse(name="payroll 2028", limit=10**6, used=280_000),
        BudgetUse(name="change 2027", limit=10**4, used=0),
        BudgetUse(name="change 2028", limit=10**4, used=5_000),
    )
    assert broken(roster, plan) == {}


def test_budgets_are_told_though_none_is_given() -> None:
    assert PLAN.budget == (
        BudgetUse(name="payroll", limit=None, used=280_000),
        BudgetUse(name="change", limit=None, used=7_000),
    )
    assert told(ROSTER, PLAN, "budget") == "payroll 280,000, change 7,000"


@pytest.mark.parametrize(
    ("figures", "detail"),
    [
        ({"limit": 300_000}, "the limit of payroll is 300,000, recomputed none"),
        ({"used": 279_000.0}, "the use of payroll is 279,000, recomputed 280,000"),
        ({"name": "pay"}, "the budgets are ['pay', 'change'], recomputed ['payroll', 'change']"),
    ],
)
def test_a_budget_that_is_wrong_is_refused(figures: dict[str, object], detail: str) -> None:
    payroll, change = PLAN.budget
    plan = PLAN.model_copy(update={"budget": (payroll.model_copy(update=figures), change)})
    assert broken(ROSTER, plan) == {"budget": detail}


def test_whole_numbers_match_exactly_and_others_to_half_a_unit_of_their_last_digit() -> None:
    """A millionth of a figure in a currency of large numbers is a year's pay."""
    rich = 10**10
    budget = Budget(payroll=3 * rich, change=rich)
    roster = world([person("ana", salary=rich), person("ben", salary=rich - 1)], budget=budget)
    plan = plan_of(roster, moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000))
    assert broken(roster, plan) == {}
    payroll, change = plan.budget
    for wrong in (
        (payroll.model_copy(update={"limit": 3 * rich + 1}), change),
        (payroll.model_copy(update={"used": payroll.used + 1}), change),
        (payroll, change.model_copy(update={"limit": rich - 1})),
        (payroll, change.model_copy(update={"used": change.used + 0.001})),
    ):
        assert set(broken(roster, plan.model_copy(update={"budget": wrong}))) == {"budget"}
    first, *rest = plan.quarters
    for figures in ({"change_spend": 2_001}, {"payroll": first.payroll + 0.1}, {"hires": 1}):
        states = (first.model_copy(update=figures), *rest)
        assert set(broken(roster, plan.model_copy(update={"quarters": states}))) == {"quarters"}
