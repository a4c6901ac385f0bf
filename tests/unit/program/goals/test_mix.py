"""The gap, in percentage points, of worlds that are worked out by hand."""

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget
from ldplanner.domain.person import Person
from ldplanner.domain.profile import Measure, Profile, Target
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import Tool
from support.verdicts import ALL_KM, aim, best, closed, done, values
from support.worlds import MODERN, PEOPLE, ROLES, path, person, role, world

ANA, BEN, CLEO = person("ana"), person("ben"), person("cleo")
KIM = person("kim", "knowledge-manager")


def still(*people: Person, profile: Profile) -> Roster:
    """Return a roster in which nothing can be done."""
    return world(people, roles=closed(), paths=(), profile=profile)


def gap(roster: Roster) -> float:
    return values(roster)[Goal.MIX]


def test_doing_nothing() -> None:
    # 0 : 1 : 2 of 3; below: km 2.1; above: social 0.4, training 1.7
    assert gap(still(*PEOPLE, profile=MODERN)) == pytest.approx(70.0)


def test_the_best_number_to_move() -> None:
    # 4 trainers, 3 to km: 3 : 0 : 1; below: social 0.8 of 4. Two: 40, four: 30
    four = [ANA, BEN, CLEO, person("dora")]
    roster = world(four, roles=closed(), paths=(path("trainer", "knowledge-manager"),), profile=MODERN)
    assert len(done(roster)) == 3
    assert gap(roster) == pytest.approx(20.0)


@pytest.mark.parametrize(
    ("profile", "points"),
    [
        # 1 : 0 : 3 of 4
        (aim(km=Target(at_least=0.5), training=Target(at_most=0.4)), 35.0),  # below 25, above 35
        (aim(km=Target(at_least=0.65), training=Target(at_most=0.4)), 40.0),  # below 40, above 35
        (aim(km=Target(at_least=0.5), social=Target(at_least=0.2), training=Target(at_most=0.4)), 45.0),  # 25 + 20
        (aim(km=Target(at_most=0.2), training=Target(at_most=0.4)), 40.0),  # above 5 + 35
        (aim(km=Target(share=0.9, at_least=0.2, at_most=0.3)), 0.0),  # the band replaces the share
        (aim(km=Target(share=0.9, at_least=0.2)), 0.0),  # also an open one
        (aim(km=Target(share=0.9)), 65.0),  # a share alone is a band of width 0; the others may have any
        (aim(km=Target(share=0.1)), 15.0),
        (aim(km=Target(at_least=0.25, at_most=0.25), training=Target(at_least=0.75)), 0.0),
        (aim(), 0.0),
        (aim(km=0.5, social=0.5, training=0.5), 75.0),  # below: 25 + 50; above: 25
    ],
)
def test_bands_and_shares(profile: Profile, points: float) -> None:
    assert gap(still(ANA, BEN, CLEO, KIM, profile=profile)) == pytest.approx(points)


def test_people_outside_the_mix_are_no_part_of_it() -> None:
    manager = person("mia", "lnd-manager")
    assert gap(still(ANA, KIM, manager, profile=aim(km=0.5, training=0.5))) == pytest.approx(0.0)


def test_part_timers_count_by_their_fte() -> None:
    # 1 : 0.25, km 80 %
    assert gap(still(person("ana", fte=0.25), KIM, profile=aim(km=0.5, training=0.5))) == pytest.approx(30.0)


def test_it_is_a_true_ratio() -> None:
    # 0 : 0 : 4, only social can be hired. Nothing done: 3.2 FTE off of 4, 80 points. One hired: training 4 - 1.0 and
    # social 1 - 0.5 too many, 3.5 FTE off of 5, 70 points. Two: 4.2 of 6, 70 points and dearer. So the best gap has
    # more FTE off than doing nothing: who minimises FTE instead of the ratio stays put.
    roles = [role("trainer", stream=Stream.TRAINING), *(role_ for role_ in ROLES if role_.id == "coach")]
    people = [person(name, keep=True) for name in ("ana", "ben", "cleo", "dora")]
    roster = world(people, roles=roles, paths=(), profile=aim(km=0.7, social=0.1, training=0.2))
    assert gap(roster) == pytest.approx(70.0)
    assert [step.to_role for step in best(roster).steps] == ["coach"]


class TestPay:
    def test_shares_of_loaded_payroll(self) -> None:
        # 60,000 : 100,000 = 37.5 : 62.5 %
        kim = person("kim", "knowledge-manager", salary=100_000)
        profile = aim(km=0.5, training=0.5, measure=Measure.PAY)
        assert gap(still(ANA, kim, profile=profile)) == pytest.approx(12.5)

    def test_part_timers_cost_part(self) -> None:
        # 30,000 : 60,000
        profile = aim(km=0.5, training=0.5, measure=Measure.PAY)
        assert gap(still(person("ana", fte=0.5), KIM, profile=profile)) == pytest.approx(100 / 6)

    def test_loaded_cost_is_rounded_person_by_person(self) -> None:
        # 3 x 0.5 x 1.1 = 1.65, 2 units; 1 x 1.1 = 1.1, 1 unit
        people = [person("ana", fte=0.5, salary=3), person("kim", "knowledge-manager", salary=1)]
        profile = aim(km=0.5, training=0.5, measure=Measure.PAY)
        roster = world(people, roles=closed(), paths=(), profile=profile, budget=Budget(on_costs=0.1))
        assert gap(roster) == pytest.approx(100 * (2 / 3 - 0.5))

    def test_a_rise_counts(self) -> None:
        # ana 120,000 in km beside ben 60,000 in training
        roles = [role("trainer", stream=Stream.TRAINING), role("knowledge-manager", stream=Stream.KM, pay_min=120_000)]
        profile = aim(km=Target(at_least=0.6), measure=Measure.PAY)
        people = [ANA, person("ben", keep=True)]
        paths = (path("trainer", "knowledge-manager"),)
        assert gap(world(people, roles=roles, paths=paths, profile=profile)) == pytest.approx(0.0)

    def test_tools_do_not_count(self) -> None:
        tool = Tool(name="Search", stream=Stream.KM, yearly_cost=1_000_000)
        for measure in (Measure.PAY, Measure.FTE):
            profile = aim(km=0.5, training=0.5, measure=measure)
            roster = world([ANA, KIM], roles=closed(), paths=(), profile=profile, tools=(tool,))
            assert gap(roster) == pytest.approx(0.0)

    def test_another_plan_than_by_head(self) -> None:
        # one of three can be moved to km: by FTE 1/3 either way; by pay the dear one brings 90 of 150
        people = [person("ana", salary=30_000), person("ben", salary=30_000), person("cleo", salary=90_000)]
        profile = aim(km=0.6, training=0.4, measure=Measure.PAY)
        paths = (path("trainer", "knowledge-manager"),)
        roster = world(people, roles=closed(), paths=paths, profile=profile, budget=Budget(change=2_000))
        assert done(roster) == ["1-2 cleo to knowledge-manager"]
        assert gap(roster) == pytest.approx(0.0)


class TestSpend:
    PROFILE = aim(km=0.5, training=0.5, measure=Measure.SPEND)

    @pytest.mark.parametrize(
        ("starts", "points"),
        [
            (None, 0.0),  # 60,000 + 40,000 : 100,000
            ("2027-Q4", 0.0),
            ("2026-Q1", 0.0),
            ("2028-Q1", 12.5),  # after the horizon
        ],
    )
    def test_tools_count_from_their_quarter(self, starts: str | None, points: float) -> None:
        quarter = None if starts is None else Quarter.parse(starts)
        tool = Tool(name="Authoring", stream=Stream.TRAINING, yearly_cost=40_000, starts=quarter)
        kim = person("kim", "knowledge-manager", salary=100_000)
        roster = world([ANA, kim], roles=closed(), paths=(), profile=self.PROFILE, tools=(tool,))
        assert gap(roster) == pytest.approx(points)

    def test_tools_bear_no_on_costs(self) -> None:
        # 90,000 + 60,000 : 150,000
        tool = Tool(name="Authoring", stream=Stream.TRAINING, yearly_cost=60_000)
        kim = person("kim", "knowledge-manager", salary=100_000)
        roster = world(
            [ANA, kim], roles=closed(), paths=(), profile=self.PROFILE, tools=(tool,), budget=Budget(on_costs=0.5)
        )
        assert gap(roster) == pytest.approx(0.0)

    def test_tools_are_no_payroll(self) -> None:
        tool = Tool(name="Authoring", stream=Stream.TRAINING, yearly_cost=60_000)
        budget = Budget(payroll=60_000)
        roster = world([ANA], roles=closed(), paths=(), profile=self.PROFILE, tools=(tool,), budget=budget)
        assert values(roster)[Goal.COST] == 0

    def test_tools_may_stand_for_a_stream(self) -> None:
        # search for 60,000 is all the km there is to be
        tool = Tool(name="Search", stream=Stream.KM, yearly_cost=60_000)
        roster = world([ANA], roles=closed(), profile=self.PROFILE, tools=(tool,))
        assert done(roster) == []
        assert gap(roster) == pytest.approx(0.0)


def test_only_the_end_counts() -> None:
    # two quarters of reskilling leave no trace in it
    assert gap(world([ANA], roles=closed(), profile=ALL_KM, quarters=3)) == pytest.approx(0.0)
