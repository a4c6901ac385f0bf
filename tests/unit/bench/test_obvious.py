"""The obvious model holds every choice, and ends where trying every plan ends."""

from time import monotonic

import pytest

from bench.obvious import obvious
from bench.ratio import least_gap
from bench.with_cpsat import CpSat
from ldplanner.domain.limits import Budget, Headcount, Limits, Releases
from ldplanner.domain.profile import Measure
from ldplanner.domain.roster import Roster
from support.oracle import best
from support.worlds import MODERN, ROLES, need, person, world

NO_HIRES = Limits(hires_per_quarter=0)
TEAM = (person("ana"), person("ben", manager="ana"), person("cleo", "coach", unit="north", contract=True))
WORLDS = {
    "one-off money": world(budget=Budget(change=9_000)),
    "money by year": world(budget=Budget(change={2027: 7_000}), quarters=3),
    "payroll": world(budget=Budget(payroll=240_000), quarters=3),
    "reskilling": world(limits=Limits(hires_per_quarter=0, reskilling_at_once=0.3)),
    "leaders first": world(TEAM, limits=Limits(hires_per_quarter=0, reskilling_at_once=0.3, leaders_first=True)),
    "headcount": world(limits=Limits(headcount=Headcount(min=3, max=4), releases=Releases.ALL), quarters=2),
    "release": world(TEAM, limits=Limits(hires_per_quarter=0, releases=Releases.CONTRACTORS), quarters=3),
    "pool": world(pool=(person("dan", "knowledge-manager", salary=90_000),), limits=NO_HIRES, attrition=0.2),
    "needs": world(TEAM, needs=(need("coach", unit="north", at_least=0.8),), limits=Limits(hires_per_quarter=1)),
}


def test_one_binary_for_each_person_role_and_start() -> None:
    model = obvious(world(limits=NO_HIRES)).model
    binaries = [column for column in model.columns if column.whole and column.upper == 1]
    assert len(binaries) == 2 * (3 + 2) + 3  # two trainers to coach or knowledge-manager, a coach to the latter


def test_one_whole_number_for_each_hire_and_quarter() -> None:
    model = obvious(world(limits=Limits(hires_per_quarter=5))).model
    assert sum(column.whole and column.upper == 5 for column in model.columns) == 3 * 3


def test_doing_nothing_has_todays_gap() -> None:
    model = obvious(world())
    assert model.gap([0.0] * len(model.model.columns)) == pytest.approx(0.7)
    assert model.total.constant == 3


@pytest.mark.parametrize("roster", WORLDS.values(), ids=WORLDS)
def test_its_gap_is_the_best_of_all_plans(roster: Roster) -> None:
    model = obvious(roster)
    found = least_gap(model, CpSat(model.model), until=monotonic() + 20, tolerance=1e-5)
    expected = best(roster)
    assert expected is not None
    assert found.status == "optimal"
    assert found.gap == pytest.approx(expected.best_gap, abs=1e-3)


def test_what_cannot_be_is_infeasible() -> None:
    model = obvious(world(limits=NO_HIRES, needs=(need("lnd-manager", at_least=1),)))
    assert least_gap(model, CpSat(model.model), until=monotonic() + 20, tolerance=1e-5).status == "infeasible"


def test_money_is_not_measured() -> None:
    paid = MODERN.model_copy(update={"measure": Measure.PAY})
    with pytest.raises(ValueError, match="measures FTE, not pay"):
        obvious(world(profile=paid, roles=ROLES))
