"""Points of a frontier, and prices, against trying every plan of the roster with that figure, on small rosters."""

from collections.abc import Mapping
from contextlib import nullcontext
from math import inf

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ldplanner.domain.frontier import Room, Varied
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Status
from ldplanner.domain.roster import Roster
from ldplanner.plan.binding import used_up
from ldplanner.program.outcome import Outcome
from ldplanner.solve.crew import UNCOUNTED
from ldplanner.solve.outcome import Solved
from ldplanner.solve.stages import solve
from ldplanner.solve.tolerance import POINTS
from ldplanner.study import frontier as study
from ldplanner.study import prices
from ldplanner.study.grid import Spot, spots
from ldplanner.study.loosening import loosened
from ldplanner.study.room import room
from ldplanner.study.trial import Question, audited
from support.crews import Alone
from support.oracle import best
from support.strategies import rosters

CASES = settings(
    max_examples=50,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much],
)
SLACK = 1e-3
FIGURES = {
    "budget.change": (0, 1_000, 2_000, 4_000, 8_000, 16_000),
    "budget.payroll": (0, 60_000, 120_000, 180_000, 240_000, 480_000),
    "limits.hires_per_quarter": (0, 1, 2, 3),
    "limits.reskilling_at_once": (0.0, 0.25, 0.5, 0.75, 1.0),
    "limits.reskilling_load": (0.0, 0.25, 0.5, 0.75, 1.0),
    "limits.headcount.max": (0, 1, 1.5, 2, 3, 4),
    "limits.headcount.min": (0, 1, 1.5, 2, 3, 4),
}


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search here and now."""
    monkeypatch.setattr(study, "crew", lambda: nullcontext(Alone()))
    monkeypatch.setattr(prices, "crew", lambda: nullcontext(Alone()))


def with_figure(roster: Roster, path: str, value: float) -> Roster:
    """Return the roster with a figure, made anew so that nothing worked out before remains."""
    section, *keys = path.split(".")
    given: dict[str, object] = roster.model_dump()
    place: dict[str, object] = given
    for key in (section, *keys[:-1]):
        inside = place[key]
        assert isinstance(inside, dict)
        place = inside
    place[keys[-1]] = value
    return Roster.model_validate(given)


@CASES
@given(roster=rosters(), path=st.sampled_from(sorted(FIGURES)))
def test_every_point_is_the_best_gap_of_all_plans_with_that_figure(roster: Roster, path: str) -> None:
    values = FIGURES[path]
    vary = [Varied(path=path, values=values, room=room(roster, path))]
    at: Mapping[Spot, Question] = {
        spot: Question(with_figure(roster, path, values[spot[0]]), "roster.yaml") for spot in spots(vary)
    }
    found, _ = study.frontier(Question(roster, "roster.yaml"), vary, at, seconds=600, watched=UNCOUNTED)
    for spot, point in zip(spots(vary), found.points, strict=True):
        expected = best(at[spot].roster)
        assert (point.status is Status.INFEASIBLE) == (expected is None)
        if expected is not None:
            assert point.status is Status.OPTIMAL
            assert point.gap is not None
            assert point.best_possible is not None
            assert point.best_possible <= expected.best_gap + SLACK
            # where other goals come first, the tolerance in those moves the mix
            if roster.goals[0] is Goal.MIX:
                assert expected.best_gap - SLACK <= point.gap <= expected.best_gap + POINTS + SLACK
    gaps = [inf if point.gap is None else point.gap for point in found.points]
    match vary[0].room:
        case Room.MORE:
            assert gaps == sorted(gaps, reverse=True)
        case Room.LESS:
            assert gaps == sorted(gaps)
        case Room.UNKNOWN:
            assert roster.goals[0] is not Goal.MIX


@CASES
@given(roster=rosters())
def test_every_price_is_what_a_fresh_plan_with_that_step_changes(roster: Roster) -> None:
    question = Question(roster, "roster.yaml")
    first = solve(roster, seconds=60)
    if not isinstance(first, Solved):
        return
    plan = audited(question, first)
    paths = {each.limit: each.path for each in used_up(Outcome(roster, first.steps))}
    found = prices.priced(question, plan, seconds=600, watched=UNCOUNTED).plan
    changes = [each.gap_change for each in found.binding if each.gap_change is not None]
    assert changes == sorted(changes)
    for each in found.binding:
        if each.gap_change is not None:
            more = loosened(roster, paths.get(each.limit, "horizon"))
            assert more
            assert more.words == each.next_step
            expected = best(more.roster)
            assert expected
            if roster.goals[0] is Goal.MIX:
                change = expected.best_gap - (plan.gap.plan or 0.0)
                assert each.gap_change == pytest.approx(change, abs=2 * POINTS + SLACK)
