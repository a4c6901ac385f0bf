from datetime import date

import pytest

from ldplanner.domain.limits import Limits
from support.verdicts import ALL_KM, aim, closed, done, is_possible, movers
from support.worlds import need, path, person, world

FOUR = [person("ana"), person("ben"), person("cleo"), person("dora")]
ALL_SOCIAL = aim(km=0.0, social=1.0, training=0.0)


def at_once(share: float) -> Limits:
    return Limits(reskilling_at_once=share)


@pytest.mark.parametrize(("share", "moving"), [(0.5, 2), (0.74, 2), (0.75, 3), (1.0, 4)])
def test_it_is_a_share_of_the_opening_fte(share: float, moving: int) -> None:
    # of 4 FTE: 2, 2.96, 3, 4; within three quarters a two-quarter path can only start in the first
    roster = world(FOUR, roles=closed(), profile=ALL_KM, quarters=3, limits=at_once(share))
    assert len(movers(roster)) == moving


def test_it_frees_up_when_the_reskilling_ends() -> None:
    # one at a time, one quarter each, three starts
    roster = world(FOUR[:3], roles=closed(), profile=ALL_SOCIAL, limits=at_once(0.0))
    assert done(roster) == ["1-2 ana to coach", "2-3 ben to coach", "3-4 cleo to coach"]


def test_a_small_team_may_always_reskill_one_fte() -> None:
    roster = world(FOUR[:2], roles=closed(), profile=ALL_KM, quarters=3, limits=at_once(0.0))
    assert movers(roster) == {"ana"}


def test_part_timers_count_by_their_fte() -> None:
    # 0.5 + 0.5 = 1.0, the least that is always allowed
    halves = [person("ana", fte=0.5), person("ben", fte=0.5)]
    roster = world(halves, roles=closed(), profile=ALL_KM, quarters=3, limits=at_once(0.0))
    assert movers(roster) == {"ana", "ben"}
    more = [person("ana", fte=0.5), person("ben", fte=0.501)]
    assert movers(world(more, roles=closed(), profile=ALL_KM, quarters=3, limits=at_once(0.0))) == {"ben"}


@pytest.mark.parametrize(("others", "possible"), [(0, False), (1, True)])
def test_pool_people_count_but_not_in_the_opening_fte(others: int, possible: bool) -> None:  # noqa: FBT001
    # ana and raj must both reskill in t = 1: 2 FTE of all that there is, which is 1 with ana alone, 2 with ben
    people = [person("ana"), person("ben", keep=True)][: 1 + others]
    raj = person("raj", moves_to=("knowledge-manager",))
    needs = (need("knowledge-manager", at_least=2),)
    roster = world(people, [raj], roles=closed(), quarters=3, needs=needs, limits=at_once(1.0))
    assert is_possible(roster) is possible


def test_it_is_not_weighted_by_survival() -> None:
    # attrition 0.99: two times 0.01^(1/4) = 0.63 FTE would fit below 1.0
    roster = world(FOUR[:2], roles=closed(), profile=ALL_KM, quarters=3, attrition=0.99, limits=at_once(0.0))
    assert len(movers(roster)) == 1


def test_who_leaves_before_the_start_counts_in_the_opening_fte() -> None:
    # 0.67 x 3 = 2.01 with cleo, 0.67 x 2 = 1.34 without
    leaver = person("cleo", leaves=date(2026, 11, 30))
    roster = world([*FOUR[:2], leaver], roles=closed(), profile=ALL_KM, quarters=3, limits=at_once(0.67))
    assert movers(roster) == {"ana", "ben"}
    assert len(movers(world(FOUR[:2], roles=closed(), profile=ALL_KM, quarters=3, limits=at_once(0.67)))) == 1


def test_a_move_that_takes_no_time_takes_none_of_it() -> None:
    paths = (path("trainer", "knowledge-manager", quarters=0),)
    roster = world(FOUR, roles=closed(), paths=paths, profile=ALL_KM, quarters=1, limits=at_once(0.0))
    assert movers(roster) == {"ana", "ben", "cleo", "dora"}


def test_what_is_not_given_does_not_bind() -> None:
    assert len(movers(world(FOUR, roles=closed(), profile=ALL_KM, quarters=3))) == 4
