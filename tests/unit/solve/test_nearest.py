"""What is loosened where no plan obeys every limit: the fewest limits, then as little as will do."""

from time import monotonic

from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.loosening import Setting
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.solve.nearest import nearest
from support.verdicts import closed
from support.worlds import need, person, world

ANA, BEN = person("ana"), person("ben")
KEPT = person("ana", keep=True)


def loosened(roster: Roster) -> dict[str, tuple[Setting, Setting]]:
    found = nearest(roster, until=monotonic() + 10)
    return {loosening.path: (loosening.before, loosening.after) for _, loosening in found}


def test_of_several_that_would_do_the_least_part_of_what_it_is_gives_way() -> None:
    # a tenth of the change money, or all of the need
    needs = (need("knowledge-manager", at_least=1),)
    assert loosened(world([ANA], roles=closed(), needs=needs, budget=Budget(change=4_500))) == {
        "/budget/change": (4_500, 5_000)
    }


def test_a_quarter_later_rather_than_nothing_at_all() -> None:
    needs = (need("coach", at_least=1, starts="2027-Q1"),)
    roster = world([ANA], roles=closed(), needs=needs)
    assert loosened(roster) == {"/needs/0/from": (Quarter(2027, 1), Quarter(2027, 2))}


def test_later_and_less_rather_than_nothing_at_all() -> None:
    needs = (need("coach", at_least=2, starts="2027-Q1"),)
    assert loosened(world([ANA], roles=closed(), needs=needs)) == {
        "/needs/0/from": (Quarter(2027, 1), Quarter(2027, 2)),
        "/needs/0/at_least": (2.0, 1.0),
    }


def test_one_limit_far_rather_than_two_a_little() -> None:
    # Two coaches are missing: without the need, or with 2 openings more; for one opening more and one coach less two
    # limits would give way, each by half.
    needs = (need("coach", at_least=2),)
    found = loosened(world([KEPT], needs=needs, quarters=2, limits=Limits(hires_per_quarter=0)))
    assert found == {"/needs/0/at_least": (2.0, 0.0)}


def test_as_many_as_it_takes() -> None:
    needs = (need("coach", at_least=1), need("knowledge-manager", at_least=1))
    budget, limits = Budget(payroll=59_000), Limits(headcount=Headcount(min=2.0))
    assert loosened(world([KEPT], roles=closed(), needs=needs, budget=budget, limits=limits)) == {
        "/budget/payroll": (59_000, 60_000),
        "/limits/headcount/min": (2.0, 1.0),
        "/needs/0/at_least": (1.0, 0.0),
        "/needs/1/at_least": (1.0, 0.0),
    }


def test_a_budget_of_nothing_is_measured_by_payroll() -> None:
    # 2,000 is more than three times a hundredth of payroll, the need all of itself; it gives way although it is larger
    needs = (need("coach", at_least=1),)
    assert loosened(world([ANA], roles=closed(), needs=needs, budget=Budget(change=0))) == {
        "/needs/0/at_least": (1.0, 0.0)
    }


def test_nothing_helps_where_nobody_is_in_the_mix() -> None:
    assert loosened(world([person("lea", "lnd-manager")], roles=closed())) == {}


def test_nothing_is_claimed_out_of_time() -> None:
    roster = world([KEPT], roles=closed(), needs=(need("coach", at_least=1),))
    assert nearest(roster, until=monotonic() - 1) == ()
