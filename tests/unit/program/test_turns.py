"""Who takes which of the places that are there, worked out by hand."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ldplanner.domain.limits import Limits
from ldplanner.domain.roster import Roster
from ldplanner.program.turns import Starter, Turn, starts
from support.worlds import person, world

PLAIN = ("ana", "ben", "cleo")
NAMES = ("ana", "ben", "cleo", "dora", "eli")


def team(*, first: bool = True, **managers: str) -> Roster:
    """Return people by name with their managers; `first` if leaders go first."""
    names = {*PLAIN, *managers, *managers.values()}
    people = [person(name, manager=managers.get(name)) for name in sorted(names)]
    return world(people, limits=Limits(leaders_first=first))


def goes(name: str, *, wished: bool = False) -> Starter:
    return Starter(person(name).id, wished=wished, goes=True)


def let_go(name: str) -> Starter:
    return Starter(person(name).id, wished=False, goes=False)


def placed(places: Mapping[int, int], *starters: Starter) -> Turn:
    return Turn(range(1, 5), starters, places)


def shared(places: Mapping[int, int], shares: Mapping[tuple[int, int], int], *parts: tuple[Starter, ...]) -> Turn:
    """Return a turn with a window from 1 to 2 and one from 3 to 4, in which so many of each part start."""
    starters = tuple(replace(one, part=number) for number, part in enumerate(parts) for one in part)
    return Turn(range(1, 5), starters, places, shares, {1: 1, 2: 1, 3: 3, 4: 3})


def free(quarters: range, *starters: Starter) -> Turn:
    return Turn(quarters, starters, None)


def test_who_asked_for_it_starts_first_then_by_id() -> None:
    turn = placed({1: 1, 2: 1, 4: 1}, goes("ben"), goes("cleo", wished=True), goes("ana"))
    assert starts(team(), [turn]) == {"cleo": 1, "ana": 2, "ben": 4}


def test_the_order_in_which_people_are_given_does_not_matter() -> None:
    people = [goes("ben"), goes("cleo", wished=True), goes("ana")]
    assert starts(team(), [placed({1: 2, 3: 1}, *people)]) == starts(team(), [placed({1: 2, 3: 1}, *people[::-1])])


def test_as_many_start_in_a_quarter_as_there_are_places() -> None:
    turn = placed({1: 0, 2: 2, 3: 1}, *map(goes, PLAIN))
    assert starts(team(), [turn]) == {"ana": 2, "ben": 2, "cleo": 3}


def test_a_leader_starts_before_the_reports() -> None:
    # ana and ben are before zoe by id, and ben asked for it
    turn = placed({1: 1, 2: 2}, goes("ana"), goes("ben", wished=True), goes("zoe"))
    assert starts(team(ana="zoe"), [turn]) == {"zoe": 1, "ben": 2, "ana": 2}


def test_a_leader_starts_by_the_old_rule_where_leaders_need_not_go_first() -> None:
    turn = placed({1: 1, 2: 2}, goes("ana"), goes("ben", wished=True), goes("zoe"))
    assert starts(team(first=False, ana="zoe"), [turn]) == {"ben": 1, "ana": 2, "zoe": 2}


def test_they_may_start_together() -> None:
    assert starts(team(ana="zoe"), [placed({2: 2}, goes("ana"), goes("zoe"))]) == {"ana": 2, "zoe": 2}


@pytest.mark.parametrize("turned", [False, True])
def test_a_report_waits_for_a_leader_of_another_turn(*, turned: bool) -> None:
    # zoe can only start in t = 2; ben, who stands behind ana, takes the place in t = 1
    turns = [placed({1: 1, 3: 1}, goes("ana"), goes("ben")), placed({2: 1}, goes("zoe"))]
    assert starts(team(ana="zoe"), turns[::-1] if turned else turns) == {"ben": 1, "zoe": 2, "ana": 3}


@pytest.mark.parametrize("turned", [False, True])
def test_a_report_may_start_with_a_leader_of_another_turn(*, turned: bool) -> None:
    turns = [placed({1: 1, 2: 1}, goes("ana"), goes("ben")), placed({1: 1}, goes("zoe"))]
    assert starts(team(ana="zoe"), turns[::-1] if turned else turns) == {"ana": 1, "zoe": 1, "ben": 2}


def test_nobody_waits_for_a_manager_who_stays() -> None:
    assert starts(team(ana="zoe"), [placed({1: 1, 2: 1}, goes("ana"), goes("ben"))]) == {"ana": 1, "ben": 2}


def test_nobody_waits_for_a_manager_who_is_let_go() -> None:
    turns = [placed({1: 1}, goes("ana")), placed({3: 1}, let_go("zoe"))]
    assert starts(team(ana="zoe"), turns) == {"ana": 1, "zoe": 3}


def test_nobody_who_is_let_go_waits_for_the_manager() -> None:
    turns = [placed({1: 1, 2: 1}, let_go("ana"), let_go("ben")), placed({2: 1}, goes("zoe"))]
    assert starts(team(ana="zoe"), turns) == {"ana": 1, "ben": 2, "zoe": 2}


def test_a_manager_is_no_leader_for_people_who_stay() -> None:
    # zoe leads dora, who does nothing: ana is first by id
    assert starts(team(dora="zoe"), [placed({1: 1, 2: 1}, goes("ana"), goes("zoe"))]) == {"ana": 1, "zoe": 2}


def test_a_chain_starts_from_the_top() -> None:
    # cleo leads ben, who leads ana
    turn = placed({1: 1, 2: 1, 3: 1}, *map(goes, PLAIN))
    assert starts(team(ana="ben", ben="cleo"), [turn]) == {"cleo": 1, "ben": 2, "ana": 3}


def test_a_chain_may_start_in_one_quarter() -> None:
    turns = [placed({1: 1}, goes(name)) for name in PLAIN]
    assert starts(team(ana="ben", ben="cleo"), turns) == {"ana": 1, "ben": 1, "cleo": 1}


def test_a_chain_over_three_turns() -> None:
    # cleo in t = 2 only: ben takes 2 rather than 1, ana takes 3 rather than 1; dora and eli take what is left
    turns = [
        placed({1: 1, 3: 1}, goes("ana"), goes("dora")),
        placed({1: 1, 2: 1}, goes("ben"), goes("eli")),
        placed({2: 1}, goes("cleo")),
    ]
    found = starts(team(ana="ben", ben="cleo", dora="kim", eli="kim"), turns)
    assert found == {"cleo": 2, "ben": 2, "eli": 1, "ana": 3, "dora": 1}


def test_a_long_chain_takes_its_places_before_anybody_else() -> None:
    # dora leads cleo, cleo ben, ben ana: each can only start once the next has, and eli must not take ben's place
    turns = [
        placed({1: 1, 2: 1}, goes("eli"), goes("ben")),
        placed({1: 1}, goes("cleo")),
        placed({1: 1}, goes("dora")),
        placed({1: 1}, goes("ana")),
    ]
    found = starts(team(ana="ben", ben="cleo", cleo="dora", eli="kim"), turns)
    assert found == {"dora": 1, "cleo": 1, "ben": 1, "ana": 1, "eli": 2}


def test_who_may_start_whenever_they_like_starts_at_once() -> None:
    assert starts(team(), [free(range(1, 4), goes("ana"), goes("ben"))]) == {"ana": 1, "ben": 1}


def test_who_may_start_whenever_they_like_waits_for_the_leader() -> None:
    turns = [free(range(1, 4), goes("ana"), goes("ben")), placed({3: 1}, goes("zoe"))]
    assert starts(team(ana="zoe"), turns) == {"ana": 3, "ben": 1, "zoe": 3}


def test_a_leader_who_may_start_whenever_they_like_starts_at_once() -> None:
    turns = [placed({1: 1}, goes("ana")), free(range(1, 4), goes("zoe"))]
    assert starts(team(ana="zoe"), turns) == {"ana": 1, "zoe": 1}


def test_who_can_wait_no_longer_starts_as_late_as_possible() -> None:
    turns = [free(range(1, 3), goes("ana")), placed({4: 1}, goes("zoe"))]
    assert starts(team(ana="zoe"), turns) == {"ana": 2, "zoe": 4}


def test_a_place_is_taken_even_if_the_leader_comes_later() -> None:
    turns = [placed({1: 1, 2: 1}, goes("ana"), goes("ben")), placed({3: 1}, goes("zoe"))]
    assert starts(team(ana="zoe", ben="zoe"), turns) == {"ana": 1, "ben": 2, "zoe": 3}


def test_two_who_lead_each_other_start_all_the_same() -> None:
    turns = [placed({1: 1}, goes("ana")), placed({2: 1}, goes("ben"))]
    assert starts(team(ana="ben", ben="ana"), turns) == {"ana": 1, "ben": 2}


def test_as_many_of_each_part_start_in_a_window_as_are_to() -> None:
    # ana and ben of the one part, cleo and dora of the other: one of each before t = 3
    parts = (goes("ana"), goes("ben")), (goes("cleo"), goes("dora", wished=True))
    turn = shared({1: 2, 4: 2}, {(0, 1): 1, (0, 3): 1, (1, 1): 1, (1, 3): 1}, *parts)
    assert starts(team(first=False, dora="ana"), [turn]) == {"ana": 1, "dora": 1, "ben": 4, "cleo": 4}


def test_a_part_that_is_to_start_late_does_so_though_others_would_come_after() -> None:
    turn = shared(
        {2: 1, 3: 2}, {(0, 1): 0, (0, 3): 2, (1, 1): 1, (1, 3): 0}, (goes("ana"), goes("ben")), (goes("cleo"),)
    )
    assert starts(team(), [turn]) == {"cleo": 2, "ana": 3, "ben": 3}


def test_within_a_window_nobody_starts_before_a_manager_who_can_start_first() -> None:
    turn = shared(
        {1: 1, 2: 1}, {(0, 1): 1, (0, 3): 0, (1, 1): 1, (1, 3): 0}, (goes("ana", wished=True),), (goes("zoe"),)
    )
    assert starts(team(ana="zoe"), [turn]) == {"zoe": 1, "ana": 2}


@st.composite
def teams(draw: st.DrawFn) -> tuple[Roster, list[Turn]]:
    """Return a team in which anybody may lead anybody, and turns with as many places as people or none."""
    managers = {name: draw(st.sampled_from(NAMES)) for name in draw(st.sets(st.sampled_from(NAMES)))}
    roster = team(first=draw(st.booleans()), **{one: other for one, other in managers.items() if one != other})
    belongs = {name: draw(st.integers(0, 2)) for name in NAMES if name in roster.everyone}
    turns = []
    for number in range(3):
        own = [name for name, turn in belongs.items() if turn == number]
        starters = tuple(Starter(person(name).id, wished=draw(st.booleans()), goes=draw(st.booleans())) for name in own)
        quarters = draw(st.lists(st.integers(1, 4), min_size=len(own), max_size=len(own)))
        parts = draw(st.lists(st.integers(0, 1), min_size=len(own), max_size=len(own)))
        starters = tuple(replace(one, part=part) for one, part in zip(starters, parts, strict=True))
        window_of = draw(st.sampled_from([{1: 1, 2: 1, 3: 3, 4: 3}, {1: 1, 2: 2, 3: 2, 4: 2}]))
        every = dict.fromkeys(product((0, 1), window_of.values()), 0)
        shares = every | Counter((part, window_of[t]) for part, t in zip(parts, quarters, strict=True))
        match draw(st.sampled_from(["free", "placed", "shared"])):
            case "free":
                turns.append(free(range(1, 5), *starters))
            case "placed":
                turns.append(placed(Counter(quarters), *starters))
            case _:
                turns.append(Turn(range(1, 5), starters, Counter(quarters), shares, window_of))
    return roster, turns


@settings(deadline=None, max_examples=150)
@given(teams())
def test_everybody_starts_once_and_every_place_is_taken(given_: tuple[Roster, list[Turn]]) -> None:
    roster, turns = given_
    found = starts(roster, turns)
    assert found.keys() == {one.person for turn in turns for one in turn.starters}
    for turn in turns:
        taken = Counter(found[one.person] for one in turn.starters)
        assert turn.places is None or taken == +Counter(turn.places)
        assert all(t in turn.starts for t in taken)
        shared = Counter((one.part, turn.window_of[found[one.person]]) for one in turn.starters if turn.shares)
        assert shared == +Counter(turn.shares)
