"""The distance summed over the quarters, in FTE (or money) times quarters, worked out by hand."""

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Limits
from ldplanner.domain.profile import Measure, Target
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import Tool
from support.verdicts import aim, closed, done, values
from support.worlds import path, person, world

ALL_SOCIAL = aim(km=0.0, social=1.0, training=0.0)
ANA, BEN = person("ana"), person("ben")


def pace(roster: Roster) -> float:
    return values(roster)[Goal.PACE]


def test_every_quarter_counts_by_what_is_off() -> None:
    # ana reskills in t = 1: 1 + 0 + 0 + 0
    assert pace(world([ANA], roles=closed(), profile=ALL_SOCIAL)) == pytest.approx(1.0)


def test_one_after_the_other() -> None:
    # t = 1: both off, t = 2: one; 2 + 1 + 0 + 0
    limits = Limits(reskilling_at_once=0.0)
    assert pace(world([ANA, BEN], roles=closed(), profile=ALL_SOCIAL, limits=limits)) == pytest.approx(3.0)


def test_the_larger_share_goes_first() -> None:
    # 1.5 + 0.5 rather than 1.5 + 1.0
    limits = Limits(reskilling_at_once=0.0)
    roster = world([person("ana", fte=0.5), BEN], roles=closed(), profile=ALL_SOCIAL, limits=limits)
    assert done(roster) == ["1-2 ben to coach", "2-3 ana to coach"]
    assert pace(roster) == pytest.approx(2.0)


def test_bands_times_the_total() -> None:
    # 2 trainers, 3 quarters; below 0.25 x 2, above 0.6 x 2 - ... : km at least 25 %, training at most 60 %: 0.8 above
    profile = aim(km=Target(at_least=0.25), training=Target(at_most=0.6))
    assert pace(world([ANA, BEN], roles=closed(), paths=(), profile=profile, quarters=3)) == pytest.approx(2.4)


def test_in_money_where_pay_is_measured() -> None:
    # 60,000 off in t = 1
    profile = aim(km=0.0, social=1.0, training=0.0, measure=Measure.PAY)
    assert pace(world([ANA], roles=closed(), profile=profile)) == pytest.approx(60_000)


def test_tools_count_from_their_quarter() -> None:
    # half and half: 30,000 off in t = 1 and 2, then search makes up for it
    tool = Tool(name="Search", stream=Stream.KM, yearly_cost=60_000, starts=Quarter.parse("2027-Q3"))
    profile = aim(km=0.5, training=0.5, measure=Measure.SPEND)
    assert pace(world([ANA], roles=closed(), paths=(), profile=profile, tools=(tool,))) == pytest.approx(60_000)


def test_what_comes_first_decides() -> None:
    # km takes three quarters: off by 1 + 1 + 1 + 0.3 = 3.3, gap 30; coach takes one: 1 + 0.7 x 3 = 3.1, gap 70
    paths = (path("trainer", "coach", 1), path("trainer", "knowledge-manager", 3))
    profile = aim(km=0.7, social=0.3, training=0.0)
    by_pace = world([ANA], roles=closed(), paths=paths, profile=profile, priorities=(Goal.PACE,))
    assert done(by_pace) == ["1-2 ana to coach"]
    assert pace(by_pace) == pytest.approx(3.1)
    by_mix = world([ANA], roles=closed(), paths=paths, profile=profile)
    assert done(by_mix) == ["1-4 ana to knowledge-manager"]
    assert pace(by_mix) == pytest.approx(3.3)
