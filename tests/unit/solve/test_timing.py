"""The same steps at other times, for two or three people who become coaches within a quarter for 2,000 each."""

from collections.abc import Mapping
from math import inf
from time import monotonic

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.program.effects import Effects
from ldplanner.program.must import MustWait
from ldplanner.program.step import Step
from ldplanner.program.watch import NOTHING, Watch, broken, everything
from ldplanner.solve.timing import Timing, Wanted
from ldplanner.solve.tolerance import Tolerance
from support.verdicts import aim, closed
from support.worlds import need, person, world

ANA, BEN, KIM = person("ana", manager="kim"), person("ben"), person("kim")
ALL_SOCIAL = aim(km=0.0, social=1.0, training=0.0)
MIX, PACE = (Goal.MIX,), (Goal.MIX, Goal.PACE)
FIRST = Limits(leaders_first=True, reskilling_at_once=0.0)
"""One FTE reskills at a time."""


def coach(name: str, start: int) -> Step:
    return Step(start, ActionKind.REASSIGN, PersonId(name), RoleId("coach"), None, start + 1, 2_000)


def started(  # noqa: PLR0913  each is a different thing
    roster: Roster,
    *steps: Step,
    goals: tuple[Goal, ...] = MIX,
    held: Mapping[Goal, float] | None = None,
    watch: Watch = NOTHING,
    seconds: float = 10,
    enough: float = inf,
) -> dict[str, int] | None:
    """Return when everybody starts; None if they cannot. Checks that they do what they did."""
    timing = Timing(roster, Effects(roster), goals, held or {}, Tolerance())
    found, _ = timing.started(steps, watch, until=monotonic() + seconds, enough=enough)
    if found is None:
        return None
    assert sorted(map(what, found)) == sorted(map(what, steps))
    assert not broken(roster, found)
    return {step.person or "new": step.start for step in found}


def what(step: Step) -> tuple[str, str, int, int]:
    return step.person or "", step.to_role or "", step.effective - step.start, step.cost


@pytest.mark.parametrize("watch_all", [False, True])
def test_the_report_is_moved_behind_the_manager(*, watch_all: bool) -> None:
    roster = world([ANA, KIM], roles=closed(), limits=FIRST)
    watch = everything(roster) if watch_all else NOTHING
    found = started(roster, coach("ana", 1), coach("kim", 2), watch=watch)
    assert found is not None
    assert found["kim"] < found["ana"]


def test_a_chain_is_moved_behind_its_head() -> None:
    people = [person("ana", manager="ben"), person("ben", manager="kim"), KIM]
    roster = world(people, roles=closed(), profile=ALL_SOCIAL, limits=FIRST)
    steps = coach("ana", 1), coach("ben", 2), coach("kim", 3)
    assert started(roster, *steps, goals=PACE) == {"kim": 1, "ben": 2, "ana": 3}


def test_what_breaks_nothing_is_possible() -> None:
    roster = world([ANA, KIM], roles=closed(), limits=FIRST)
    assert started(roster, coach("kim", 1), coach("ana", 2)) is not None


def test_costs_are_split_over_the_years() -> None:
    # t = 1 is in 2027, the others in 2028; each year has money for one
    budget = Budget(change={2027: 2_000, 2028: 3_999})
    roster = world([ANA, BEN], roles=closed(), starts="2027-Q4", budget=budget)
    found = started(roster, coach("ana", 1), coach("ben", 1))
    assert found is not None
    assert sorted(start > 1 for start in found.values()) == [False, True]


def test_over_the_years_and_behind_the_manager() -> None:
    budget = Budget(change={2027: 2_000, 2028: 2_000})
    roster = world([ANA, KIM], roles=closed(), profile=ALL_SOCIAL, starts="2027-Q4", budget=budget, limits=FIRST)
    assert started(roster, coach("ana", 1), coach("kim", 1), goals=PACE) == {"kim": 1, "ana": 2}


def test_hires_stay_where_they_are() -> None:
    hire = Step(3, ActionKind.HIRE, None, RoleId("coach"), None, 4, 5_000)
    budget = Budget(change={2027: 2_000, 2028: 7_000})
    roster = world([ANA, BEN], starts="2027-Q4", budget=budget)
    found = started(roster, coach("ana", 1), coach("ben", 1), hire)
    assert found is not None
    assert found["new"] == 3
    assert sorted(start > 1 for name, start in found.items() if name != "new") == [False, True]


def test_for_pace_everybody_starts_as_early_as_they_can() -> None:
    # one by one, kim before ana; ben may be anywhere
    roster = world([ANA, BEN, KIM], roles=closed(), profile=ALL_SOCIAL, limits=FIRST, quarters=8)
    found = started(roster, coach("ana", 4), coach("ben", 5), coach("kim", 7), goals=PACE)
    assert found is not None
    assert sorted(found.values()) == [1, 2, 3]
    assert found["kim"] < found["ana"]


@pytest.mark.parametrize("enough", [5.0, 5.4, inf])
def test_the_leader_lets_others_go_first_where_that_is_faster(enough: float) -> None:
    # one by one, and kim is half time. Summed over the quarters, 5.5 FTE are in the wrong stream if she is first, 5 if
    # ben is
    half_time = person("kim", fte=0.5)
    people = [ANA, BEN, half_time]
    roster = world(people, roles=closed(), profile=ALL_SOCIAL, limits=FIRST, quarters=8)
    steps = coach("ana", 1), coach("ben", 2), coach("kim", 3)
    assert started(roster, *steps, goals=PACE, enough=enough) == {"ben": 1, "kim": 2, "ana": 3}


def test_the_leader_begins_later_where_the_first_quarter_has_no_money() -> None:
    budget = Budget(change={2027: 0, 2028: 4_000})
    roster = world([ANA, KIM], roles=closed(), starts="2027-Q4", budget=budget, limits=FIRST)
    found = started(roster, coach("ana", 1), coach("kim", 2))
    assert found is not None
    assert 1 < found["kim"] < found["ana"]


def test_a_goal_that_is_held_is_kept() -> None:
    # both become coaches, one at a time, a quarter after they start: t = 1 sees 2 in the wrong stream, t = 2 sees 1 and
    # t = 3 none, if they start in 1 and 2. A pace of 3 leaves no other choice
    limits = Limits(reskilling_at_once=0.0)
    roster = world([ANA, BEN], roles=closed(), profile=ALL_SOCIAL, limits=limits, priorities=(Goal.PACE, Goal.COST))
    goals = (Goal.PACE, Goal.COST)
    found = started(roster, coach("ana", 2), coach("ben", 3), goals=goals, held={Goal.PACE: 3.0})
    assert found is not None
    assert sorted(found.values()) == [1, 2]
    assert started(roster, coach("ana", 2), coach("ben", 3), goals=goals, held={Goal.PACE: 2.9}) is None


def test_none_where_no_year_has_the_money() -> None:
    budget = Budget(change={2027: 1_999, 2028: 3_999})
    roster = world([ANA, BEN], roles=closed(), starts="2027-Q4", budget=budget)
    assert started(roster, coach("ana", 1), coach("ben", 1)) is None


def test_none_where_the_manager_would_have_to_wait() -> None:
    # ana must be a coach in t = 2, so must start in t = 1, and kim cannot reskill beside her
    needs = (need("coach", at_least=1, unit="north", starts="2027-Q2"),)
    people = [person("ana", manager="kim", unit="north"), KIM]
    steps = coach("ana", 1), coach("kim", 2)
    assert started(world(people, roles=closed(), needs=needs, limits=FIRST), *steps) is None
    either = Limits(reskilling_at_once=0.0)
    found = started(world(people, roles=closed(), needs=needs, limits=either), *steps)
    assert found is not None
    assert found["ana"] == 1
    assert found["kim"] > 1


def test_none_without_time() -> None:
    roster = world([ANA, KIM], roles=closed(), limits=FIRST)
    assert started(roster, coach("ana", 1), coach("kim", 2), seconds=0) is None


def test_no_steps_are_started_as_no_steps() -> None:
    assert started(world([ANA, KIM], roles=closed(), limits=FIRST)) == {}


def test_leaders_begin_at_once_where_that_is_soon_found() -> None:
    # one by one; with kim, who is half time, in the second quarter it would be faster
    people = [ANA, BEN, person("kim", fte=0.5)]
    roster = world(people, roles=closed(), profile=ALL_SOCIAL, limits=FIRST, quarters=8)
    timing = Timing(roster, Effects(roster), PACE, {}, Tolerance())
    overtaken = Watch(leaders=frozenset({(PersonId("kim"), 4)}))
    found = timing.at_once((coach("ana", 4), coach("ben", 5), coach("kim", 7)), overtaken, until=monotonic() + 10)
    assert found is not None
    assert not broken(roster, found)
    assert next(step.start for step in found if step.person == "kim") == 1
    assert sorted(step.start for step in found) == [1, 2, 3]


@pytest.mark.parametrize(("since", "possible"), [(7, True), (8, False)])
def test_whoever_cannot_wait_that_long_is_not_left_out(*, since: int, possible: bool) -> None:
    # of eight quarters, who becomes a coach within a quarter can start in the seventh at the latest
    roster = world([ANA, BEN], roles=closed(), profile=ALL_SOCIAL, quarters=8)
    timing = Timing(roster, Effects(roster), PACE, {}, Tolerance())
    wanted = Wanted((coach("ana", 1), coach("ben", 1)), monotonic() + 10, inf)
    found = timing.watching(wanted, NOTHING, (MustWait(PersonId("ana"), since),))
    assert (found is not None) is possible
    if found is not None:
        assert {step.person or "": step.start for step in found} == {"ana": since, "ben": 1}
