import pytest

from golden.team import ROSTER
from golden.team import planned as golden_plan
from ldplanner.audience.books import Books, blurred_books, exact_books
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.plan import Action, Plan, Relaxed
from ldplanner.domain.roster import Roster
from support.plans import hires, moves, plan_of, releases
from support.worlds import person, world

PAY = 61_379
SIX = tuple(person(f"p{n}", salary=PAY + 1_013 * n) for n in range(6))


def board(roster: Roster, *actions: Action) -> Books:
    return blurred_books(roster, plan_of(roster, *actions))


def payrolls(books: Books) -> list[float | None]:
    return [total.amount for total in books.payroll]


def changes(books: Books) -> dict[str, float | None]:
    return {total.name: total.amount for total in books.change}


def test_the_owner_sees_each_total_beside_its_limit() -> None:
    books = exact_books(ROSTER, golden_plan())
    assert [total.at for total in books.payroll][:2] == ["today", "2027-Q1"]
    assert books.payroll[0].amount == ROSTER.payroll_today
    assert [total.cap for total in books.payroll] == [None, *[2_000_000] * 6]
    assert [(total.name, total.limit) for total in books.change] == [
        ("2027", 57_000),
        ("2028", 40_000),
        ("in all", None),
    ]
    assert sum(total.amount or 0 for total in books.change[:-1]) == books.change[-1].amount


def test_a_budget_for_the_whole_horizon_stands_beside_the_sum() -> None:
    roster = world(SIX, budget=Budget(change=9_000))
    assert [total.limit for total in exact_books(roster, plan_of(roster)).change] == [None, 9_000]


def test_a_total_is_told_in_three_digits() -> None:
    assert payrolls(board(world(SIX))) == [383_000.0] * 5
    assert sum(one.salary for one in SIX) == 383_469


@pytest.mark.parametrize(("crew", "shown"), [(2, False), (3, True)])
def test_the_payroll_of_fewer_than_three_is_withheld(crew: int, *, shown: bool) -> None:
    assert (payrolls(board(world(SIX[:crew])))[0] is not None) is shown


@pytest.mark.parametrize(("joining", "shown"), [(1, False), (2, False), (3, True)])
def test_a_payroll_that_a_few_joined_is_withheld(joining: int, *, shown: bool) -> None:
    pool = tuple(person(f"q{n}", salary=70_003 + n) for n in range(joining))
    roster = world(SIX, pool)
    books = board(roster, *(moves(roster, one.id, "trainer", "2027-Q2 2027-Q2") for one in pool))
    assert payrolls(books)[0] is not None
    assert (payrolls(books)[-1] is not None) is shown


def test_someone_hired_gives_no_cover_to_someone_who_joins() -> None:
    roster = world(SIX, (person("q"),))
    many = [hires(f"new-coach-{n}", "coach", "2027-Q1 2027-Q2", cost=5_000, salary=80_000) for n in range(5)]
    books = board(roster, moves(roster, "q", "trainer", "2027-Q2 2027-Q2"), *many)
    assert payrolls(books)[1:] == [383_000.0, None, None, None]


def test_a_quarter_between_is_withheld_if_it_gives_away_who_joins_alone_later() -> None:
    # the end is told first: seven differ from today; the quarter before differs from it by one person only
    crew = (*SIX, *(person(f"l{n}", salary=50_021 + n) for n in range(3)))
    pool = tuple(person(f"q{n}", salary=70_003 + n) for n in range(4))
    roster = world(crew, pool, limits=Limits(releases=Releases.ALL), quarters=3)
    out = [releases(roster, f"l{n}", "2027-Q2") for n in range(3)]
    joined = [moves(roster, f"q{n}", "trainer", "2027-Q2 2027-Q2") for n in range(3)]
    late = moves(roster, "q3", "trainer", "2027-Q3 2027-Q3")
    assert [amount is not None for amount in payrolls(board(roster, *out, *joined, late))] == [True, True, False, True]


@pytest.mark.parametrize(("leaving", "shown"), [(1, False), (2, False), (3, True)])
def test_severance_is_told_only_as_the_sum_of_a_crowd(leaving: int, *, shown: bool) -> None:
    roster = world(SIX, limits=Limits(releases=Releases.ALL))
    gone = [releases(roster, f"p{n}", "2027-Q1", cost=15_003) for n in range(leaving)]
    moved = [moves(roster, f"p{n}", "coach", "2027-Q1 2027-Q2", cost=2_000) for n in range(3, 6)]
    assert (changes(board(roster, *gone, *moved))["in all"] is not None) is shown


def test_a_year_is_not_told_where_it_would_give_away_another() -> None:
    roster = world(SIX, quarters=8)
    first = [moves(roster, f"p{n}", "coach", "2027-Q1 2027-Q2", cost=2_000) for n in range(4)]
    later = moves(roster, "p5", "coach", "2028-Q1 2028-Q2", cost=2_017)
    assert changes(board(roster, *first, later)) == {"2027": None, "2028": None, "in all": 10_000.0}


def test_where_nothing_is_spent_nothing_is_told_of_anybody() -> None:
    assert changes(board(world(SIX))) == {"2027": 0.0, "in all": 0.0}


def test_a_loosened_cap_is_withheld_since_it_is_the_payroll_itself() -> None:
    roster = world(SIX[:1], budget=Budget(payroll={2027: PAY, 2028: 90_000}), quarters=5)
    assert [total.cap for total in exact_books(roster, relaxed(roster, "/budget/payroll/2027")).payroll][1:] == [
        *[PAY] * 4,
        90_000,
    ]
    told = blurred_books(roster, relaxed(roster, "/budget/payroll/2027"))
    assert [total.cap for total in told.payroll] == [*[None] * 5, 90_000]


@pytest.mark.parametrize(
    ("given", "path", "told"),
    [
        (9_000, "/budget/change", [None, None, None]),
        ({2027: 9_000, 2028: 0}, "/budget/change/2027", [None, 0, None]),
        (9_000, "/limits/hires_per_quarter", [None, None, 9_000]),
    ],
)
def test_a_loosened_budget_is_withheld_since_it_may_be_one_severance(
    given: int | dict[int, int], path: str, told: list[int | None]
) -> None:
    roster = world(SIX, budget=Budget(payroll=400_000, change=given), quarters=5)
    books = blurred_books(roster, relaxed(roster, path))
    assert [total.limit for total in books.change] == told
    assert [total.cap for total in books.payroll] == [None, *[400_000] * 5]


def relaxed(roster: Roster, path: str) -> Plan:
    """Return a plan that does nothing, for which the figure at a path was loosened."""
    loosened = Relaxed(limit="budget", words="", path=path, before=0, after=1)
    return plan_of(roster).model_copy(update={"relaxed": (loosened,)})
