from datetime import date

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Limits
from ldplanner.domain.stream import Stream
from support.verdicts import ALL_KM, HALF_KM, aim, best, closed, done, values
from support.worlds import need, path, person, role, world

SKILLED = (
    role("trainer", stream=Stream.TRAINING),
    role("knowledge-manager", stream=Stream.KM, skills=("curation", "search", "writing")),
)
ROUTE = (path("trainer", "knowledge-manager", quarters=2, cost=5_000),)


@pytest.mark.parametrize(
    ("skills", "effective", "cost"),
    [
        (None, 3, 5_000),  # no list: as the path says
        ((), 3, 5_000),  # none of them: all is missing
        (("curation",), 3, 3_333),  # 2 of 3 missing: 1.33 quarters up to 2, 3,333.33 to 3,333
        (("curation", "search"), 2, 1_667),  # 1 of 3 missing: 0.67 quarters up to 1, 1,666.67 to 1,667
        (("curation", "search", "writing"), 1, 0),  # nothing missing: at once and free
        (("juggling",), 3, 5_000),  # what the role does not ask for
    ],
)
def test_reskilling_scales_with_the_skills_that_are_missing(
    skills: tuple[str, ...] | None, effective: int, cost: int
) -> None:
    (step,) = best(world([person("ana", skills=skills)], roles=SKILLED, paths=ROUTE, profile=ALL_KM)).steps
    assert (step.start, step.effective, step.cost) == (1, effective, cost)


def test_a_role_without_skills_scales_nothing() -> None:
    (step,) = best(world([person("ana", skills=("writing",))], roles=closed(), profile=ALL_KM)).steps
    assert (step.effective, step.cost) == (3, 5_000)


def test_somebody_moves_only_along_a_path() -> None:
    assert done(world([person("ana")], roles=SKILLED, paths=(), profile=ALL_KM)) == []


def test_moves_to_leaves_only_those() -> None:
    # coach is 70 points off, knowledge manager would be right
    coach_only = person("ana", moves_to=("coach",))
    profile = aim(km=1.0)
    assert done(world([coach_only], roles=closed(), profile=profile)) == []
    free = world([person("ana")], roles=closed(), profile=profile)
    assert done(free) == ["1-3 ana to knowledge-manager"]
    assert done(world([person("ana", moves_to=())], roles=closed(), profile=profile)) == []


def test_moves_to_opens_nothing_that_has_no_path() -> None:
    ana = person("ana", moves_to=("knowledge-manager",))
    assert done(world([ana], roles=closed(), paths=(path("trainer", "coach"),), profile=ALL_KM)) == []


def test_whoever_is_kept_stays_in_the_role() -> None:
    assert done(world([person("ana", keep=True)], roles=closed(), profile=ALL_KM)) == []


@pytest.mark.parametrize(("quarters", "steps"), [(2, []), (3, ["1-3 ana to knowledge-manager"])])
def test_a_move_takes_effect_within_the_horizon(quarters: int, steps: list[str]) -> None:
    assert done(world([person("ana")], roles=closed(), profile=ALL_KM, quarters=quarters)) == steps


def test_one_move_per_person() -> None:
    # trainer to coach to knowledge manager would be there in t = 3
    paths = (path("trainer", "coach"), path("coach", "knowledge-manager"))
    assert done(world([person("ana")], roles=closed(), paths=paths, profile=aim(km=1.0))) == []


def test_whoever_leaves_before_it_takes_effect_does_not_move() -> None:
    # two-quarter path from t = 1: there in t = 3; the fourth quarter makes kim the only one in the mix
    kim = person("kim", "knowledge-manager")
    roster = world([person("ana", leaves=date(2027, 9, 29)), kim], roles=closed(), profile=ALL_KM)
    assert done(roster) == []
    # a need in t = 3 would have her move, and she is there on the last day of it
    needs = (need("knowledge-manager", at_least=2, starts="2027-Q3"),)
    roster = world([person("ana", leaves=date(2027, 9, 30)), kim], roles=closed(), quarters=3, needs=needs)
    assert done(roster) == ["1-3 ana to knowledge-manager"]


class TestPool:
    def test_someone_in_the_pool_joins_after_reskilling(self) -> None:
        raj = person("raj", moves_to=("knowledge-manager",))
        roster = world([person("ana", keep=True)], [raj], roles=closed(), profile=HALF_KM)
        assert done(roster) == ["1-3 raj joins as knowledge-manager"]

    def test_someone_in_the_pool_joins_in_their_own_role_at_once_and_free(self) -> None:
        kai = person("kai", "knowledge-manager", salary=100_000)
        roster = world([person("ana", keep=True)], [kai], roles=closed(), paths=(), profile=HALF_KM)
        assert done(roster) == ["1-1 kai joins as knowledge-manager"]
        # cost: 100,000 of payroll, nothing one-off
        assert values(roster)[Goal.COST] == pytest.approx(100_000)
        assert values(roster)[Goal.DISRUPTION] == 0

    def test_moves_to_may_leave_the_own_role_out(self) -> None:
        kai = person("kai", "knowledge-manager", moves_to=("coach",))
        assert done(world([person("ana", keep=True)], [kai], roles=closed(), profile=HALF_KM)) == []

    def test_keep_bars_another_role_but_not_the_own(self) -> None:
        kai, raj = person("kai", "knowledge-manager", keep=True), person("raj", keep=True)
        roster = world([person("ana", keep=True)], [kai], roles=closed(), profile=HALF_KM)
        assert done(roster) == ["1-1 kai joins as knowledge-manager"]
        assert done(world([person("ana", keep=True)], [raj], roles=closed(), profile=HALF_KM)) == []

    def test_the_least_pay_of_the_role_holds_for_the_own_role_too(self) -> None:
        roles = [role("trainer", stream=Stream.TRAINING), role("knowledge-manager", stream=Stream.KM, pay_min=90_000)]
        kai = person("kai", "knowledge-manager", salary=80_000)
        roster = world([person("ana", keep=True)], [kai], roles=roles, paths=(), profile=HALF_KM)
        assert values(roster)[Goal.COST] == pytest.approx(90_000)

    def test_someone_in_the_pool_who_leaves_too_soon_does_not_join(self) -> None:
        # there on the last day of t = 2, not of t = 3
        raj = person("raj", moves_to=("knowledge-manager",), leaves=date(2027, 9, 29))
        kai = person("kai", "knowledge-manager", leaves=date(2026, 12, 31))
        roster = world([person("ana", keep=True)], [raj, kai], roles=closed(), profile=HALF_KM)
        assert done(roster) == []

    def test_nobody_in_the_pool_is_counted_or_paid_before_they_join(self) -> None:
        roster = world([person("ana")], [person("raj")], roles=closed(), paths=(), profile=aim(training=1.0))
        assert done(roster) == []
        assert values(roster)[Goal.COST] == 0


class TestLiftedPay:
    ROLES = (role("trainer", stream=Stream.TRAINING), role("knowledge-manager", stream=Stream.KM, pay_min=90_000))

    @pytest.mark.parametrize(("salary", "cost"), [(60_000, 35_000), (90_000, 5_000), (95_000, 5_000)])
    def test_pay_rises_to_the_least_of_the_role_and_never_falls(self, salary: int, cost: int) -> None:
        # 5,000 for the reskilling, then 90,000 - 60,000
        roster = world([person("ana", salary=salary)], roles=self.ROLES, paths=ROUTE, profile=ALL_KM)
        assert values(roster)[Goal.COST] == pytest.approx(cost)

    def test_it_is_full_time_pay(self) -> None:
        # half of 90,000 - 60,000
        roster = world([person("ana", fte=0.5)], roles=self.ROLES, paths=ROUTE, profile=ALL_KM)
        assert values(roster)[Goal.COST] == pytest.approx(20_000)


def test_the_load_of_reskilling_is_no_matter_where_nothing_is_needed() -> None:
    roster = world([person("ana")], roles=closed(), profile=ALL_KM, limits=Limits(reskilling_load=1.0))
    assert done(roster) == ["1-3 ana to knowledge-manager"]
