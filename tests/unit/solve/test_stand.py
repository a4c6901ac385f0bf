"""Where a search stands: what takes the place of the draft."""

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.plan import ActionKind
from ldplanner.program.build import build
from ldplanner.program.step import Step
from ldplanner.solve.stand import Stand
from support.worlds import person, world

ROSTER = world([person("ana"), person("ben")])


def moved(start: int) -> Step:
    return Step(start, ActionKind.REASSIGN, PersonId("ana"), RoleId("coach"), None, start + 1, 2_000)


EARLY, LATE = (moved(1),), (moved(3),)


def stand(*, plan: tuple[Step, ...] | None, draft: tuple[Step, ...] | None) -> Stand:
    found = Stand(ROSTER, exact=False)
    found.plan, found.draft = plan, draft
    return found


def test_anything_is_better_than_nothing() -> None:
    assert stand(plan=None, draft=None).is_improved_by(LATE, Goal.MIX)


def test_only_a_lower_value_is_better() -> None:
    assert stand(plan=LATE, draft=LATE).is_improved_by(EARLY, Goal.PACE)
    assert not stand(plan=EARLY, draft=EARLY).is_improved_by(LATE, Goal.PACE)
    assert not stand(plan=EARLY, draft=EARLY).is_improved_by(LATE, Goal.MIX)  # the same in the end


def test_in_the_last_goal_steps_that_obey_every_limit_replace_a_draft_that_may_not() -> None:
    assert stand(plan=(), draft=EARLY).is_improved_by(LATE, Goal.PACE)
    assert not stand(plan=(), draft=EARLY).is_improved_by(LATE, Goal.MIX)


def test_a_search_that_ends_is_measured_by_the_plan_not_by_what_it_began_from() -> None:
    search = stand(plan=LATE, draft=EARLY)
    search.held = {Goal.COST: search.value(Goal.COST, LATE) or 0.0}
    search.fall_back()
    assert search.draft == LATE


def test_a_plan_that_is_worse_in_a_goal_before_is_no_measure() -> None:
    search = stand(plan=(), draft=EARLY)
    search.held = {Goal.MIX: search.value(Goal.MIX, EARLY) or 0.0}
    search.fall_back()
    assert search.draft == EARLY


def test_the_first_goal_does_not_start_from_doing_nothing_but_from_a_plan() -> None:
    built = build(ROSTER, [Goal.MIX])
    assert stand(plan=(), draft=()).start(built, Goal.MIX) is None
    begun = stand(plan=EARLY, draft=EARLY).start(built, Goal.MIX)
    assert begun is not None
    assert begun.value * built.objectives[Goal.MIX].scale == stand(plan=EARLY, draft=EARLY).value(Goal.MIX, EARLY)
