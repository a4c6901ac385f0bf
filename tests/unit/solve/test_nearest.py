"""What is loosened where no plan obeys every limit: the fewest limits, then as little as will do."""

from datetime import date
from time import monotonic

import pytest

from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.loosening import Setting
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.solve.nearest import nearest
from support.verdicts import closed
from support.worlds import need, path, person, role, world

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
    # 100 more of change money and 1,000 more of payroll would do, but so does doing without the coach alone
    coach = role("coach", stream=Stream.SOCIAL, pay_min=62_000)
    roles = [coach if one.id == "coach" else one for one in closed()]
    roster = world([ANA], roles=roles, needs=(need("coach", at_least=1),), budget=Budget(payroll=61_000, change=1_900))
    assert loosened(roster) == {"/needs/0/at_least": (1.0, 0.0)}
    for budget in (Budget(payroll=61_000), Budget(change=1_900)):  # where only one is short, that is it
        (loose,) = loosened(world([ANA], roles=roles, needs=(need("coach", at_least=1),), budget=budget))
        assert loose.startswith("/budget")


def test_as_many_as_it_takes() -> None:
    needs = (need("coach", at_least=1), need("knowledge-manager", at_least=1))
    budget, limits = Budget(payroll=59_000), Limits(headcount=Headcount(min=2.0))
    assert loosened(world([KEPT], roles=closed(), needs=needs, budget=budget, limits=limits)) == {
        "/budget/payroll": (59_000, 60_000),
        "/limits/headcount/min": (2.0, 1.0),
        "/needs/0/at_least": (1.0, 0.0),
        "/needs/1/at_least": (1.0, 0.0),
    }


@pytest.mark.parametrize(("cost", "loose"), [(599, "/budget/change"), (601, "/needs/0/at_least")])
def test_a_budget_of_nothing_is_measured_by_a_hundredth_of_payroll(cost: int, loose: str) -> None:
    # 600; the need would give way by all of itself
    to_coach = (path("trainer", "coach", cost=cost),)
    needs = (need("coach", at_least=1),)
    roster = world([ANA], roles=closed(), paths=to_coach, needs=needs, budget=Budget(change=0))
    assert set(loosened(roster)) == {loose}


def test_a_need_lowered_to_what_is_met_today_then_begins_when_it_can_be_met() -> None:
    # Met today, it would bind in every quarter; raj is a trainer in the last.
    leaving = person("ana", leaves=date(2027, 6, 30))
    pool = [person("raj", "coach", moves_to=("trainer",))]
    back = (path("coach", "trainer", quarters=3, cost=0),)
    assert loosened(world([leaving], pool, roles=closed(), paths=back, needs=(need("trainer", at_least=2),))) == {
        "/needs/0/at_least": (2.0, 1.0),
        "/needs/0/from": (None, Quarter(2027, 4)),
    }


def test_nothing_helps_where_nobody_is_in_the_mix() -> None:
    assert loosened(world([person("lea", "lnd-manager")], roles=closed())) == {}


def test_nothing_is_claimed_out_of_time() -> None:
    roster = world([KEPT], roles=closed(), needs=(need("coach", at_least=1),))
    assert nearest(roster, until=monotonic() - 1) == ()
