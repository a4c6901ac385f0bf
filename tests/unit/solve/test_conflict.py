"""The limits named must clash, and none of them be superfluous."""

from datetime import date

from ldplanner.domain.compliance import Course, Format
from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.stream import Stream
from ldplanner.solve.outcome import Impossible
from ldplanner.solve.stages import solve
from support.verdicts import clash, closed, is_possible
from support.worlds import need, person, role, world

ANA, BEN = person("ana"), person("ben")
KEPT = person("ana", keep=True)


def test_a_need_that_nobody_can_serve_stands_alone() -> None:
    needs = (need("coach", at_least=1), need("trainer", at_least=1), need("knowledge-manager", at_least=1))
    roster = world([KEPT], roles=closed(), needs=needs[:2], budget=Budget(payroll=1_000_000, change=1_000_000))
    assert clash(roster) == {"/needs/0"}


def test_two_needs_for_the_same_person() -> None:
    needs = (need("trainer", at_least=0.5), need("coach", at_least=1), need("knowledge-manager", at_least=1))
    assert clash(world([ANA], roles=closed(), needs=needs[1:])) == {"/needs/0", "/needs/1"}


def test_need_and_change_budget() -> None:
    roster = world(
        [ANA, BEN],
        roles=closed(),
        needs=(need("knowledge-manager", at_least=1),),
        budget=Budget(change=4_999, payroll=500_000),
        limits=Limits(reskilling_at_once=0.5),
    )
    assert clash(roster) == {"/needs/0", "/budget/change"}


def test_the_year_of_a_budget_is_named() -> None:
    # to be there in 2028-Q2 somebody must start in 2027
    needs = (need("knowledge-manager", at_least=1, starts="2028-Q2"),)
    budget = Budget(change={2027: 0, 2028: 10_000})
    assert clash(world([ANA], roles=closed(), starts="2027-Q4", needs=needs, budget=budget)) == {
        "/needs/0",
        "/budget/change/2027",
    }


def test_payroll_and_least_headcount() -> None:
    # ben is gone from t = 2 on; any hire costs 60,000 or more
    people = [KEPT, person("ben", leaves=date(2027, 3, 31))]
    limits = Limits(headcount=Headcount(min=2.0), hires_per_quarter=2)
    roster = world(people, limits=limits, budget=Budget(payroll=120_000, change=3_999))
    assert clash(roster) == {"/limits/headcount/min", "/budget/change"}


def test_payroll_below_today_stands_alone() -> None:
    roster = world([ANA], budget=Budget(payroll=59_999, change=0), needs=(need("trainer", at_least=0.5),))
    assert clash(roster) == {"/budget/payroll"}


def test_reskilling_at_once_and_a_need_soon() -> None:
    needs = (need("knowledge-manager", at_least=2, starts="2027-Q3"),)
    roster = world([ANA, BEN], roles=closed(), needs=needs, limits=Limits(reskilling_at_once=0.5))
    assert clash(roster) == {"/needs/0", "/limits/reskilling_at_once"}


def test_compliance_is_named() -> None:
    course = Course(name="Lifting", learners=9_600, hours=1, format=Format.CLASSROOM, class_size=10, ratio=0)
    needs = (need("coach", at_least=1),)
    assert clash(world([ANA], roles=closed(), needs=needs, compliance=(course,))) == {"/needs/0", "/compliance"}


def test_openings_are_named_also_where_there_are_none() -> None:
    needs = (need("coach", at_least=1),)
    for openings, possible in ((0, False), (1, True)):
        roster = world([KEPT], needs=needs, limits=Limits(hires_per_quarter=openings))
        assert is_possible(roster) is possible
    assert clash(world([KEPT], needs=needs, limits=Limits(hires_per_quarter=0))) == {
        "/needs/0",
        "/limits/hires_per_quarter",
    }


def test_openings_are_named_where_there_is_one_quarter_to_open_in() -> None:
    needs = (need("coach", at_least=2),)
    roster = world([KEPT], needs=needs, quarters=2, limits=Limits(hires_per_quarter=1))
    assert clash(roster) == {"/needs/0", "/limits/hires_per_quarter"}


def test_payroll_is_named_where_it_bears_no_hire() -> None:
    # 60,000 today, a coach 80,000
    needs = (need("coach", at_least=1),)
    roster = world([KEPT], needs=needs, budget=Budget(payroll=79_999))
    assert clash(roster) == {"/needs/0", "/budget/payroll"}


def test_headcount_is_named_where_it_bears_no_hire() -> None:
    half = person("ana", keep=True, fte=0.5)
    needs = (need("coach", at_least=1),)
    assert clash(world([half], needs=needs, limits=Limits(headcount=Headcount(max=0.9)))) == {
        "/needs/0",
        "/limits/headcount/max",
    }


def test_the_most_hires_of_a_role_are_named() -> None:
    coach = role("coach", stream=Stream.SOCIAL, salary=80_000, hire_cost=0, hire_quarters=1, max_hires=0)
    roles = (role("trainer", stream=Stream.TRAINING), coach)
    needs = (need("coach", at_least=1),)
    assert clash(world([KEPT], roles=roles, paths=(), needs=needs)) == {"/needs/0", "/roles/coach/max_hires"}


def test_as_many_hires_as_people_is_named() -> None:
    needs = (need("coach", at_least=2),)
    assert clash(world([KEPT], needs=needs)) == {"/needs/0", ""}


def test_a_limit_is_named_once_and_in_words() -> None:
    solution = solve(world([ANA, BEN], budget=Budget(payroll=100_000)), seconds=10)
    assert isinstance(solution, Impossible)
    assert [limit.words for limit in solution.conflict] == ["payroll of 100,000"]
    needs = (need("coach", at_least=1.5, unit="north", because="embedded"),)
    solution = solve(world([KEPT], roles=closed(), needs=needs), seconds=10)
    assert isinstance(solution, Impossible)
    assert [limit.words for limit in solution.conflict] == ["need of 1.5 FTE: embedded (north)"]
