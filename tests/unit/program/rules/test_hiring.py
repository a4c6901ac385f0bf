import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.role import Role
from ldplanner.domain.stream import Stream
from support.verdicts import HALF_KM, aim, done, is_possible, values
from support.worlds import RoleFacts, need, person, role, world

ANA, BEN = person("ana", keep=True), person("ben", keep=True)
MOSTLY_KM = aim(km=0.9, social=0.0, training=0.1)


def km(**facts: object) -> tuple[Role, ...]:
    """Return trainers who cannot be hired and knowledge managers with those facts."""
    known = {"salary": 100_000, "hire_cost": 6_000, "hire_quarters": 1, "stream": Stream.KM}
    hired = Role.model_validate({"id": "knowledge-manager", "title": "Knowledge manager"} | known | facts)
    return (role("trainer", stream=Stream.TRAINING), hired)


@pytest.mark.parametrize(("most", "hires"), [(0, 0), (1, 1), (2, 2)])
def test_no_more_are_hired_into_a_role_than_its_most(most: int, hires: int) -> None:
    roster = world([ANA, BEN], roles=km(max_hires=most), paths=(), profile=MOSTLY_KM)
    assert len(done(roster)) == hires


def test_the_most_is_over_all_quarters_and_units() -> None:
    needs = (
        need("knowledge-manager", at_least=1, unit="south", starts="2027-Q2"),
        need("knowledge-manager", at_least=1, unit="north", starts="2027-Q4"),
    )
    assert not is_possible(world([ANA, BEN], roles=km(max_hires=1), paths=(), needs=needs))
    assert is_possible(world([ANA, BEN], roles=km(max_hires=2), paths=(), needs=needs))


def test_where_nothing_bounds_hiring_as_many_are_hired_as_there_are_people() -> None:
    # the more the better up to 18 beside two trainers; two are allowed
    assert len(done(world([ANA, BEN], roles=km(), paths=(), profile=MOSTLY_KM))) == 2


def test_that_counts_heads_not_fte_and_all_roles() -> None:
    halves = [person("ana", keep=True, fte=0.5), person("ben", "lnd-manager", keep=True, fte=0.5)]
    roles = (*km(), role("lnd-manager"))
    assert len(done(world(halves, roles=roles, paths=(), profile=MOSTLY_KM))) == 2
    needs = (need("knowledge-manager", at_least=1), need("trainer", at_least=2))
    trainer = role("trainer", stream=Stream.TRAINING, salary=60_000, hire_cost=0, hire_quarters=0)
    assert not is_possible(world([ANA], roles=(trainer, km()[1]), paths=(), needs=needs))


@pytest.mark.parametrize(
    ("budget", "limits", "hires"),
    [
        (Budget(payroll=520_000), Limits(), 4),  # 2 x 60,000 + 4 x 100,000
        (Budget(), Limits.model_validate({"headcount": {"max": 5.0}}), 3),
        (Budget(), Limits(hires_per_quarter=2), 6),  # openings in t = 1, 2, 3
        (Budget(change=1_000_000), Limits(), 2),  # the change budget does not stand for it
        (Budget(), Limits.model_validate({"headcount": {"min": 1.0}}), 2),
    ],
)
def test_any_other_bound_takes_its_place(budget: Budget, limits: Limits, hires: int) -> None:
    roster = world([ANA, BEN], roles=km(), paths=(), profile=MOSTLY_KM, budget=budget, limits=limits)
    assert len(done(roster)) == hires


@pytest.mark.parametrize("unknown", [{"salary": None}, {"salary": 0}, {"hire_cost": None}, {"hire_quarters": None}])
def test_a_role_whose_pay_cost_or_time_is_unknown_is_not_hired(unknown: RoleFacts) -> None:
    assert done(world([ANA], roles=km(**unknown), paths=(), profile=HALF_KM)) == []


def test_a_hire_that_costs_nothing_and_is_there_at_once_is_one() -> None:
    roster = world([ANA], roles=km(hire_cost=0, hire_quarters=0), paths=(), profile=HALF_KM)
    assert done(roster) == ["1-1 new knowledge-manager"]


@pytest.mark.parametrize(("quarters", "hires"), [(2, []), (3, ["1-3 new knowledge-manager"])])
def test_a_hire_must_be_there_within_the_horizon(quarters: int, hires: list[str]) -> None:
    roster = world([ANA], roles=km(hire_quarters=2), paths=(), profile=HALF_KM, quarters=quarters)
    assert done(roster) == hires


def test_a_hire_is_one_fte_at_the_salary_of_the_role_and_stays() -> None:
    # attrition 0.75: ana is 0.25 FTE and 15,000 at H, the hire 1.0 and 100,000
    # gap: km 1/1.25 = 80 % of 50 %: 30 points above; cost: 6,000 + 115,000 - 60,000
    roster = world([ANA], roles=km(), paths=(), profile=aim(km=0.5, training=0.5), attrition=0.75)
    assert values(roster)[Goal.MIX] == pytest.approx(30.0)
    assert values(roster)[Goal.COST] == pytest.approx(61_000)
