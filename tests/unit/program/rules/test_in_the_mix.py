from datetime import date

import pytest

from ldplanner.domain.limits import Limits, Releases
from ldplanner.domain.person import Person
from ldplanner.domain.profile import Measure
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.stream import Stream
from ldplanner.domain.systems import Tool
from support.verdicts import aim, best, clash, closed, done, is_possible
from support.worlds import person, role, world

GONE = person("ana", leaves=date(2027, 12, 30))


@pytest.mark.parametrize(
    ("someone", "possible"),
    [
        (GONE, False),
        (person("ana", leaves=date(2027, 12, 31)), True),
        (person("ana", leaves=date(2026, 12, 31)), False),
        (person("ana", "lnd-manager"), False),
        (person("ana", fte=0.01), True),
    ],
)
def test_somebody_must_be_in_a_stream_at_the_end(someone: Person, possible: bool) -> None:  # noqa: FBT001
    assert is_possible(world([someone], roles=closed())) is possible


def test_the_conflict_says_so() -> None:
    assert clash(world([GONE], roles=closed())) == {""}


def test_a_hire_may_be_that_somebody() -> None:
    # one hire, as many as there are people; a knowledge manager is nearest to 70/20/10
    roster = world([GONE])
    assert [step.to_role for step in best(roster).steps] == ["knowledge-manager"]


def test_so_may_somebody_from_the_pool() -> None:
    assert is_possible(world([GONE], [person("raj")], roles=closed()))
    assert not is_possible(world([GONE], [person("raj", leaves=date(2027, 12, 30))], roles=closed()))


def test_attrition_leaves_somebody() -> None:
    assert is_possible(world([person("ana")], roles=closed(), attrition=0.99))


def test_the_last_one_is_not_let_go() -> None:
    roster = world(
        [person("ana")],
        roles=closed(),
        paths=(),
        profile=aim(km=1.0),
        limits=Limits(releases=Releases.ALL),
    )
    assert done(roster) == []


def test_nobody_at_all_is_impossible() -> None:
    assert not is_possible(world([], roles=closed()))


@pytest.mark.parametrize("measure", [Measure.PAY, Measure.SPEND])
def test_where_pay_is_measured_somebody_is_paid(measure: Measure) -> None:
    profile = aim(km=0.5, training=0.5, measure=measure)
    volunteers = [person("ana", salary=0), person("ben", "knowledge-manager", salary=0)]
    assert not is_possible(world(volunteers, roles=closed(), profile=profile))
    assert is_possible(world([*volunteers, person("cleo", salary=1)], roles=closed(), profile=profile))


def test_or_a_tool_costs_something_where_spend_is_measured() -> None:
    volunteers = [person("ana", salary=0)]
    profile = aim(km=0.5, training=0.5, measure=Measure.SPEND)
    for starts, possible in ((None, True), ("2027-Q4", True), ("2028-Q1", False)):
        tool = Tool(name="Search", stream=Stream.KM, yearly_cost=1, starts=Quarter.parse(starts) if starts else None)
        assert is_possible(world(volunteers, roles=closed(), profile=profile, tools=(tool,))) is possible


def test_a_tool_is_nobody() -> None:
    tool = Tool(name="Search", stream=Stream.KM, yearly_cost=1)
    profile = aim(km=0.5, measure=Measure.SPEND)
    manager = person("kim", "lnd-manager")
    assert not is_possible(world([manager], roles=[role("lnd-manager")], paths=(), profile=profile, tools=(tool,)))
