"""Points of a frontier on a world whose gaps can be read off: each of four trainers moves for 5,000."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext

import pytest

from ldplanner.domain.frontier import Frontier, Room, Varied
from ldplanner.domain.goal import Goal
from ldplanner.domain.limits import Budget
from ldplanner.domain.plan import Status, Termination
from ldplanner.domain.roster import Roster
from ldplanner.solve.crew import UNCOUNTED, Counter, Job
from ldplanner.solve.listening import Ended
from ldplanner.solve.outcome import NoneInTime
from ldplanner.study import frontier as study
from ldplanner.study.grid import Spot
from ldplanner.study.trial import Question
from support.crews import Alone
from support.verdicts import ALL_KM, closed
from support.worlds import need, person, world

TEAM = [person(name) for name in ("ana", "ben", "cleo", "dan")]


@pytest.fixture
def crew(monkeypatch: pytest.MonkeyPatch) -> Alone:
    found = Alone()
    monkeypatch.setattr(study, "crew", lambda: nullcontext(found))
    return found


def at(money: int, **facts: bool) -> Roster:
    needs = (need("knowledge-manager", at_least=1, starts="2027-Q4"),) if facts.get("needs_one") else ()
    return world(
        TEAM,
        roles=closed(),
        profile=ALL_KM,
        budget=Budget(change=money),
        needs=needs,
        priorities=(Goal.COST,) if facts.get("cost_first") else (Goal.MIX,),
    )


def traced(
    *values: int,
    room: Room = Room.MORE,
    watched: AbstractContextManager[Counter] = UNCOUNTED,
    seconds: float = 60,
    **facts: bool,
) -> Frontier:
    found, trouble = searched(values, room=room, watched=watched, seconds=seconds, **facts)
    assert trouble == ()
    return found


def searched(
    values: Sequence[int],
    room: Room = Room.MORE,
    watched: AbstractContextManager[Counter] = UNCOUNTED,
    seconds: float = 60,
    **facts: bool,
) -> tuple[Frontier, tuple[str, ...]]:
    vary = [Varied(path="budget.change", values=tuple(values), room=room)]
    questions: dict[Spot, Question] = {
        (number,): Question(at(money, **facts), "roster.yaml") for number, money in enumerate(values)
    }
    return study.frontier(questions[0,], vary, questions, seconds=seconds, watched=watched)


def gaps(found: Frontier) -> list[float | None]:
    return [point.gap for point in found.points]


def test_every_point_has_the_gap_of_the_best_plan_within_it(crew: Alone) -> None:
    found = traced(0, 5_000, 10_000, 15_000, 20_000)
    assert gaps(found) == [100.0, 75.0, 50.0, 25.0, 0.0]
    assert {point.status for point in found.points} == {Status.OPTIMAL}
    assert all(point.best_possible == pytest.approx(point.gap, abs=0.05) for point in found.points)
    assert found.termination is Termination.PROVED
    assert crew.jobs == 5


def test_what_its_neighbours_settle_needs_no_search(crew: Alone) -> None:
    found = traced(20_000, 21_000, 22_000, 23_000, 24_000)
    assert gaps(found) == [0.0] * 5
    assert crew.jobs == 2
    assert gaps(traced(20_000, 21_000, 22_000, room=Room.UNKNOWN)) == [0.0] * 3
    assert crew.jobs == 5


def test_an_impossible_point_is_a_point_and_those_with_less_room_are_too(crew: Alone) -> None:
    found = traced(0, 1_000, 2_000, 5_000, 10_000, needs_one=True)
    assert gaps(found) == [None, None, None, 75.0, 50.0]
    assert [point.status for point in found.points[:3]] == [Status.INFEASIBLE] * 3
    assert all(point.best_possible is None for point in found.points[:3])
    assert found.termination is Termination.PROVED
    assert crew.jobs == 4  # both ends, the middle, and the one above it; the second is below the middle


def test_the_mix_is_planned_as_a_later_goal_where_it_is_one(crew: Alone) -> None:
    # nothing is done at all: cost comes first
    assert gaps(traced(0, 20_000, room=Room.UNKNOWN, cost_first=True)) == [100.0, 100.0]
    assert crew.jobs == 2


@contextmanager
def stopping_after(points: int) -> Iterator[Counter]:
    done: list[int] = []
    yield Counter(done.append, lambda: done[-1] >= points)


def test_a_stop_keeps_the_points_so_far_and_what_they_say_about_the_others(crew: Alone) -> None:
    found = traced(0, 5_000, 20_000, watched=stopping_after(2))
    assert crew.jobs == 2
    assert found.termination is Termination.INTERRUPTED
    first, between, last = found.points
    assert (first.gap, last.gap) == (100.0, 0.0)
    assert (between.gap, between.best_possible, between.status) == (100.0, 0.0, Status.FEASIBLE)


class Dying(Alone):
    """A crew whose processes die."""

    def solve(self, jobs: Sequence[Job], **_: object) -> list[Ended | None]:
        return [Ended(NoneInTime(), interrupted=True, trouble="killed") for _ in jobs]


def test_a_search_that_died_leaves_the_frontier_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(study, "crew", lambda: nullcontext(Dying()))
    found, trouble = searched([0, 5_000])
    assert found.termination is Termination.INTERRUPTED
    assert set(trouble) == {"killed"}


def test_a_point_about_which_nothing_is_known_says_so(crew: Alone) -> None:
    found = traced(0, 20_000, room=Room.UNKNOWN, watched=stopping_after(1))
    assert crew.jobs == 1
    assert (found.points[1].gap, found.points[1].best_possible, found.points[1].status) == (None, 0.0, Status.UNKNOWN)


def test_the_points_are_counted_also_those_that_need_no_search() -> None:
    counted: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(study, "crew", lambda: nullcontext(Alone()))
        traced(0, 20_000, 21_000, watched=nullcontext(Counter(counted.append)))
    assert counted == sorted(counted)


@pytest.mark.usefixtures("crew")
def test_the_knee_is_found_whichever_way_room_grows() -> None:
    assert traced(0, 20_000, 40_000, 60_000).knee == 20_000
    assert traced(0, 5_000, 10_000).knee is None


@pytest.mark.usefixtures("crew")
def test_a_grid_has_both_figures_in_every_point_and_no_knee() -> None:
    vary = [
        Varied(path="budget.change", values=(5_000, 20_000), room=Room.MORE),
        Varied(path="needs.0.at_least", values=(0, 1), room=Room.LESS),
    ]
    questions: dict[Spot, Question] = {
        (i, j): Question(
            world(
                TEAM,
                roles=closed(),
                profile=ALL_KM,
                budget=Budget(change=money),
                needs=(need("trainer", at_least=least, starts="2027-Q4"),),
            ),
            "roster.yaml",
        )
        for i, money in enumerate((5_000, 20_000))
        for j, least in enumerate((0, 1))
    }
    found, _ = study.frontier(questions[0, 0], vary, questions, seconds=60, watched=UNCOUNTED)
    assert [(point.value, point.second, point.gap) for point in found.points] == [
        (5_000, 0, 75.0),
        (5_000, 1, 75.0),
        (20_000, 0, 0.0),
        (20_000, 1, 25.0),
    ]
    assert found.knee is None
