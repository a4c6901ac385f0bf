from datetime import date

import pytest

from ldplanner.domain.cover import binding_quarters, covered_today, label
from ldplanner.domain.need import Need
from support.worlds import need, person, world

ANA, BEN = person("ana", fte=0.6, unit="north"), person("ben", "coach", fte=0.4)


@pytest.mark.parametrize(
    ("wanted", "met"),
    [
        (need("trainer", at_least=0.6), True),
        (need("trainer", at_least=0.601), False),
        (need("trainer", at_least=0.6, unit="north"), True),
        (need("trainer", at_least=0.6, unit="south"), False),
        (need("trainer", "coach", at_least=1), True),  # 0.6 + 0.4 in binary
        (need("trainer", "coach", at_least=1, unit="north"), False),
        (need("knowledge-manager", at_least=0), True),
    ],
)
def test_what_is_met_today(wanted: Need, met: bool) -> None:  # noqa: FBT001
    assert covered_today(world([ANA, BEN]), wanted) is met


def test_who_leaves_before_the_start_still_counts_today_and_the_pool_does_not() -> None:
    wanted = need("trainer", at_least=1)
    assert covered_today(world([person("ana", leaves=date(2026, 11, 1))]), wanted)
    assert not covered_today(world([], [person("raj")]), wanted)


@pytest.mark.parametrize(
    ("wanted", "quarters"),
    [
        (need("trainer", at_least=0.6), [1, 2, 3, 4]),  # met today
        (need("trainer", at_least=1), [4]),  # not met today
        (need("trainer", at_least=1, starts="2027-Q3"), [3, 4]),
        (need("trainer", at_least=0.6, starts="2027-Q3"), [3, 4]),  # the quarter decides, met or not
        (need("trainer", at_least=1, starts="2026-Q1"), [1, 2, 3, 4]),
        (need("trainer", at_least=1, starts="2027-Q4"), [4]),
        (need("trainer", at_least=1, starts="2028-Q1"), []),
    ],
)
def test_when_a_need_binds(wanted: Need, quarters: list[int]) -> None:
    assert list(binding_quarters(world([ANA, BEN]), wanted)) == quarters


def test_a_need_is_named_by_what_it_is_for() -> None:
    assert label(need("trainer", "coach", at_least=1)) == "trainer or coach"
    assert label(need("trainer", at_least=1, because="courses")) == "courses"
    assert label(need("trainer", at_least=1, because="courses", unit="north")) == "courses (north)"
