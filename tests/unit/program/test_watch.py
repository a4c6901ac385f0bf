"""What a program may do without, and what it then does not know."""

import pytest

from ldplanner.domain.compliance import Course, Format
from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId, UnitId
from ldplanner.domain.limits import Budget, Limits, Releases
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from ldplanner.domain.stream import Stream
from ldplanner.program.build import build
from ldplanner.program.linear import Expression
from ldplanner.program.naming import named
from ldplanner.program.step import Step
from ldplanner.program.watch import NOTHING, Watch, broken, everything
from ldplanner.solve.engine import Found, minimise
from support.verdicts import best
from support.worlds import ROLES, need, person, role, world

KIM, LOU = PersonId("kim"), PersonId("lou")
FIRST = Limits(leaders_first=True)
PEOPLE = (person("ana", manager="kim"), person("ben", manager="kim"), person("kim", manager="lou"), person("lou"))
BOTH = frozenset((leader, t) for leader in (KIM, LOU) for t in (1, 2, 3))
BY_YEAR = Budget(change={2027: 3_000, 2028: 2_000})


def moves(name: str, start: int, cost: int = 2_000) -> Step:
    return Step(start, ActionKind.REASSIGN, PersonId(name), RoleId("coach"), None, start + 1, cost)


def let_go(name: str, start: int) -> Step:
    return Step(start, ActionKind.RELEASE, PersonId(name), None, None, start, 0)


def hired(start: int, cost: int = 5_000, unit: str | None = None) -> Step:
    place = UnitId(unit) if unit else None
    return Step(start, ActionKind.HIRE, None, RoleId("coach"), place, start + 1, cost)


def test_only_nothing_is_nothing() -> None:
    assert not NOTHING
    assert not Watch()
    assert Watch(years=True)
    assert Watch(leaders=frozenset({(KIM, 1)}))
    assert Watch(payroll=frozenset({1}))
    assert Watch(needs=frozenset({0}))


def test_joined_watches_what_either_does() -> None:
    years, kim, lou = Watch(years=True), Watch(leaders=frozenset({(KIM, 1)})), Watch(leaders=frozenset({(LOU, 2)}))
    assert kim.joined(lou) == Watch(leaders=frozenset({(KIM, 1), (LOU, 2)}))
    assert years.joined(kim) == kim.joined(years) == Watch(years=True, leaders=frozenset({(KIM, 1)}))
    assert NOTHING.joined(NOTHING) == NOTHING
    assert kim.joined(NOTHING) == NOTHING.joined(kim) == kim
    early, late = Watch(payroll=frozenset({1})), Watch(payroll=frozenset({3}))
    first, second = Watch(needs=frozenset({0})), Watch(needs=frozenset({1}))
    all_ = early.joined(first).joined(second).joined(late)
    assert all_ == Watch(payroll=frozenset({1, 3}), needs=frozenset({0, 1}))


def test_the_quarters_in_which_reports_wait_go_by_leader() -> None:
    watch = Watch(leaders=frozenset({(KIM, 3), (KIM, 1), (LOU, 2)}))
    assert watch.waiting == {KIM: {1, 3}, LOU: {2}}


def test_everything_is_what_the_roster_limits_by_when_people_start() -> None:
    assert everything(world(PEOPLE)) == NOTHING
    assert everything(world(PEOPLE, budget=Budget(change=5_000))) == NOTHING
    assert everything(world(PEOPLE, budget=BY_YEAR)) == Watch(years=True)
    assert everything(world(PEOPLE, limits=FIRST)) == Watch(leaders=BOTH)
    assert everything(world(PEOPLE, budget=BY_YEAR, limits=FIRST)) == Watch(years=True, leaders=BOTH)
    assert everything(world(PEOPLE, budget=Budget(payroll=900_000))) == Watch(payroll=frozenset({1, 2, 3}))


def test_people_of_the_pool_have_leaders_too() -> None:
    assert everything(world(PEOPLE[2:], PEOPLE[:1], limits=FIRST)) == Watch(leaders=BOTH)


def test_a_year_is_over_its_budget() -> None:
    # t = 1 and 2 are in 2027, t = 3 and 4 in 2028
    roster = world(PEOPLE, starts="2027-Q3", budget=BY_YEAR)
    assert broken(roster, [moves("ana", 1), moves("ben", 2)]) == Watch(years=True)
    assert broken(roster, [moves("ana", 2), moves("ben", 3)]) == NOTHING
    assert broken(roster, [moves("ana", 1), moves("ben", 3), moves("lou", 4)]) == Watch(years=True)
    assert broken(roster, [moves("ana", 1, cost=3_000), moves("ben", 3)]) == NOTHING


def test_hires_count_in_their_year() -> None:
    # ana and the hire together cost 3,001 in 2027, one year later 2,000 and 1,001
    roster = world(PEOPLE, starts="2027-Q3", budget=BY_YEAR)
    assert broken(roster, [moves("ana", 1), hired(2, 1_001)]) == Watch(years=True)
    assert broken(roster, [moves("ana", 1), hired(3, 1_001)]) == NOTHING


@pytest.mark.parametrize("budget", [Budget(change=100), Budget()])
def test_no_year_is_over_a_budget_of_the_whole_horizon(budget: Budget) -> None:
    assert broken(world(PEOPLE, budget=budget), [moves("ana", 1), moves("ben", 1)]) == NOTHING


def test_a_manager_is_overtaken() -> None:
    roster = world(PEOPLE, limits=FIRST)
    assert broken(roster, [moves("ana", 1), moves("kim", 2)]) == Watch(leaders=frozenset({(KIM, 1)}))
    assert broken(roster, [moves("ana", 1), moves("kim", 3)]) == Watch(leaders=frozenset({(KIM, 1), (KIM, 2)}))
    assert broken(roster, [moves("ana", 2), moves("kim", 2)]) == NOTHING
    assert broken(roster, [moves("ana", 3), moves("kim", 2)]) == NOTHING


def test_every_manager_who_is_overtaken_is_named() -> None:
    steps = [moves("ana", 1), moves("ben", 3), moves("kim", 2), moves("lou", 3)]
    assert broken(world(PEOPLE, limits=FIRST), steps) == Watch(leaders=frozenset({(KIM, 1), (LOU, 2)}))


def test_only_a_direct_manager_is() -> None:
    assert broken(world(PEOPLE, limits=FIRST), [moves("ana", 1), moves("lou", 2)]) == NOTHING


def test_nobody_is_overtaken_where_leaders_need_not_go_first() -> None:
    assert broken(world(PEOPLE), [moves("ana", 1), moves("kim", 2)]) == NOTHING


def test_nobody_is_overtaken_who_stays() -> None:
    assert broken(world(PEOPLE, limits=FIRST), [moves("ana", 1), moves("ben", 1)]) == NOTHING


def test_a_release_is_not_a_move() -> None:
    roster = world(PEOPLE, limits=FIRST)
    assert broken(roster, [moves("ana", 1), let_go("kim", 2)]) == NOTHING
    assert broken(roster, [let_go("ana", 1), moves("kim", 2)]) == NOTHING


# three people of 60,000 at work, two of whom become coaches who are paid 70,000
RISING = (person("ana"), person("ben"), person("kim"))
DEAR_COACH = tuple(Role.model_validate(dict(one) | {"pay_min": 70_000}) if one.id == "coach" else one for one in ROLES)


def dear(payroll: int) -> Roster:
    return world(RISING, roles=DEAR_COACH, budget=Budget(payroll=payroll))


def test_payroll_is_exceeded_on_the_way() -> None:
    # ana is a coach from t = 2 on, ben from t = 3; the last quarter, t = 4, is for the program
    assert broken(dear(189_999), [moves("ana", 1)]) == Watch(payroll=frozenset({2, 3}))
    assert broken(dear(190_000), [moves("ana", 1)]) == NOTHING
    assert broken(dear(199_999), [moves("ana", 1), moves("ben", 2)]) == Watch(payroll=frozenset({3}))


def test_the_last_quarters_payroll_is_for_the_program() -> None:
    assert broken(dear(189_999), [moves("ana", 3)]) == NOTHING
    for watch in NOTHING, None:
        program = build(dear(189_999), [Goal.DISRUPTION], watch=watch).program
        assert any(row.limit and "payroll" in row.limit.words for row in program.rows)


def test_a_payroll_by_year_is_held_to_each_year() -> None:
    roster = world(RISING, roles=DEAR_COACH, starts="2027-Q3", budget=Budget(payroll={2027: 180_000, 2028: 200_000}))
    assert broken(roster, [moves("ana", 1)]) == Watch(payroll=frozenset({2}))
    assert broken(roster, [moves("ana", 2)]) == NOTHING


def test_a_need_is_missed_on_the_way() -> None:
    # two trainers are needed and three are there; whoever reskills is there for half of their time
    both = (need("trainer", at_least=2), need("coach", at_least=0.1, starts="2027-Q4"))
    roster = world(RISING, needs=both)
    assert everything(roster) == Watch(needs=frozenset({0}))
    assert broken(roster, [moves("ana", 1)]) == NOTHING
    assert broken(roster, [moves("ana", 1), moves("ben", 2)]) == Watch(needs=frozenset({0}))
    assert broken(roster, [moves("ana", 1), moves("ben", 3)]) == Watch(needs=frozenset({0}))


def test_what_one_course_needs_is_a_need_too() -> None:
    course = Course.model_validate(
        {
            "name": "Hygiene",
            "learners": 38_400,
            "hours": 1,
            "format": Format.CLASSROOM,
            "class_size": 20,
            "rebuild_years": 3,
        }
    )
    designers = (
        role("instructional-designer", stream=Stream.TRAINING),
        role("elearning-developer", stream=Stream.TRAINING),
    )
    roster = world(RISING, roles=(*ROLES, *designers), compliance=(course,))
    trainers = next(index for index, need in enumerate(roster.all_needs) if "trainer" in need.roles)
    assert trainers in everything(roster).needs
    missed = broken(roster, [moves("ana", 1), moves("ben", 1), moves("kim", 1)])
    assert trainers in missed.needs


def test_whose_pay_rises_when_is_told_apart_no_more_than_need_be() -> None:
    # three rises; one quarter of reskilling, so that t = 2 sees who started in t = 1
    paid = {"ana": 60_000, "ben": 62_000, "kim": 65_000}
    people = [person(name, salary=salary, moves_to=("coach",)) for name, salary in paid.items()]
    roster = world(people, roles=DEAR_COACH, budget=Budget(payroll=400_000), limits=Limits(reskilling_at_once=0.5))
    for quarters, parts, windows in ((), 1, 1), ((2,), 3, 2), ((2, 3), 3, 3):
        watch = Watch(payroll=frozenset(quarters))
        (timing,) = build(roster, [Goal.MIX], watch=watch).decisions.timings
        assert (len(timing.parts), len(timing.windows)) == (parts, windows)


def test_whose_leader_waits_is_told_apart_only_where_it_is_watched() -> None:
    roster = world(PEOPLE, limits=Limits(leaders_first=True, reskilling_at_once=0.5))
    # ana and ben wait for kim, who waits for lou
    for leaders, parts in ((), 1), (((KIM, 1),), 3), (((KIM, 1), (LOU, 1)), 3):
        timings = build(roster, [Goal.MIX], watch=Watch(leaders=frozenset(leaders))).decisions.timings
        assert {len(timing.parts) for timing in timings} == {parts}
        assert {len(timing.windows) for timing in timings} == {2 if leaders else 1}


def test_both_are_told() -> None:
    roster = world(PEOPLE, budget=Budget(change={2027: 3_999}), limits=FIRST)
    assert broken(roster, [moves("ana", 1), moves("kim", 2)]) == Watch(years=True, leaders=frozenset({(KIM, 1)}))


NEEDS = (need("coach", at_least=2, starts="2027-Q4"),)
ROSTERS = {
    "neither": world(PEOPLE, starts="2027-Q3", needs=NEEDS),
    "years": world(PEOPLE, starts="2027-Q3", needs=NEEDS, budget=Budget(change={2027: 5_000, 2028: 2_000})),
    "leaders": world(PEOPLE, starts="2027-Q3", needs=NEEDS, limits=FIRST),
    "payroll": world(PEOPLE, roles=DEAR_COACH, needs=(need("coach", at_least=2),), budget=Budget(payroll=260_000)),
    "needs": world(PEOPLE, needs=(need("trainer", at_least=1.5), need("coach", at_least=1))),
    "both": world(
        PEOPLE,
        starts="2027-Q3",
        needs=NEEDS,
        budget=Budget(change={2027: 5_000, 2028: 2_000}),
        limits=Limits(leaders_first=True, reskilling_at_once=0.5),
    ),
}


def least(roster: Roster, goal: Goal, watch: Watch | None) -> float:
    """Return the least value of a goal that is no ratio."""
    built = build(roster, [goal], watch=watch)
    objective = built.objectives[goal].numerator
    answer = minimise(built.program, objective, seconds=10)
    assert isinstance(answer, Found), answer
    assert answer.proved
    return objective.at(answer.values)


@pytest.mark.parametrize("name", ROSTERS)
@pytest.mark.parametrize("goals", [(Goal.COST,), (Goal.MIX, Goal.COST, Goal.DISRUPTION), tuple(Goal)])
def test_who_watches_nothing_tells_no_more_apart(name: str, goals: tuple[Goal, ...]) -> None:
    fewer, all_ = build(ROSTERS[name], goals, watch=NOTHING), build(ROSTERS[name], goals)
    assert len(fewer.decisions.timings) <= len(all_.decisions.timings)
    assert len(fewer.decisions.groups) <= len(all_.decisions.groups)
    assert len(fewer.program.columns) <= len(all_.program.columns)


def test_where_nothing_else_looks_at_starts_they_are_not_asked_for() -> None:
    # all that looks at who starts when is that kim goes first
    roster = world(PEOPLE, limits=FIRST)
    assert any(timing.matters for timing in build(roster, [Goal.MIX]).decisions.timings)
    assert not any(timing.matters for timing in build(roster, [Goal.MIX], watch=NOTHING).decisions.timings)


def test_without_years_one_budget_still_binds() -> None:
    # two coaches are needed, for 2,000 each
    assert least(world(PEOPLE, needs=NEEDS, budget=Budget(change=4_000)), Goal.COST, NOTHING) == 4_000
    tight = build(world(PEOPLE, needs=NEEDS, budget=Budget(change=3_999)), [Goal.COST], watch=NOTHING)
    assert not isinstance(minimise(tight.program, Expression(), seconds=10), Found)


def test_what_is_not_watched_makes_nothing_dearer() -> None:
    # kim and one of her people for 4,000 until t = 2; 2027 has money for one of them only
    roster = world(
        [person("ana", manager="kim"), person("kim", moves_to=()), person("ben", "knowledge-manager", moves_to=())],
        [person("raj", moves_to=("coach",), salary=1_000)],
        starts="2027-Q4",
        needs=(need("coach", at_least=1, starts="2028-Q1"),),
        budget=Budget(change={2027: 0, 2028: 9_000}),
    )
    built = build(roster, [Goal.COST])
    assert not isinstance(minimise(built.program, Expression(), seconds=10), Found)
    assert least(roster, Goal.COST, NOTHING) == 2_000


@pytest.mark.parametrize("name", ROSTERS)
@pytest.mark.parametrize("goal", [Goal.COST, Goal.DISRUPTION, Goal.PACE])
def test_watching_nothing_gives_a_bound_of_everything(name: str, goal: Goal) -> None:
    assert least(ROSTERS[name], goal, NOTHING) <= least(ROSTERS[name], goal, None) + 1e-6


def taken(roster: Roster, steps: tuple[Step, ...], watch: Watch | None) -> tuple[Step, ...]:
    """Return the steps of a plan that takes just these."""
    built = build(roster, roster.goals, watch=watch, only=steps)
    answer = minimise(built.program, Expression(), seconds=10)
    assert isinstance(answer, Found), answer
    return named(roster, built.decisions, answer.values)


def what(steps: tuple[Step, ...]) -> list[tuple[str, str, str]]:
    return sorted((step.person or f"new in {step.start}", step.kind, step.to_role or "") for step in steps)


@pytest.mark.parametrize("name", ROSTERS)
@pytest.mark.parametrize("watch", [NOTHING, None])
def test_only_some_steps_are_taken_and_no_others(name: str, watch: Watch | None) -> None:
    # far from what is best: two of four people, and nobody is hired, though a hire costs no more than the rest
    steps = (moves("ana", 2), moves("kim", 1))
    found = taken(ROSTERS[name], steps, watch)
    assert what(found) == what(steps)
    assert [step.cost for step in found] == [2_000, 2_000]


def openings(steps: tuple[Step, ...]) -> list[tuple[int, str, int]]:
    return sorted((step.start, step.unit or "", step.effective) for step in steps)


def test_only_the_hires_of_some_steps_are_made() -> None:
    steps = (hired(1), hired(3), hired(3))
    assert openings(taken(world(PEOPLE), steps, NOTHING)) == [(1, "", 2), (3, "", 4), (3, "", 4)]
    roster = world(PEOPLE, needs=(need("coach", at_least=1, unit="north"),))
    assert openings(taken(roster, (hired(2, unit="north"),), NOTHING)) == [(2, "north", 3)]


def test_a_hire_is_made_though_another_is_better() -> None:
    # a coach for the north is as good as one for no unit in particular, and serves the need too
    roster = world(PEOPLE, needs=(need("coach", at_least=1, unit="north"),))
    steps = (hired(2, unit="north"), hired(3))
    assert openings(taken(roster, steps, NOTHING)) == [(2, "north", 3), (3, "", 4)]


def test_only_a_release_is_made() -> None:
    roster = world(PEOPLE, limits=Limits(releases=Releases.ALL))
    assert what(taken(roster, (let_go("ben", 1),), None)) == [("ben", "release", "")]


def test_only_no_steps_are_none() -> None:
    assert taken(world(PEOPLE), (), None) == ()


def test_a_step_is_taken_though_another_is_better() -> None:
    # of two ways for ben the shorter and cheaper is to coach; taken is the way to knowledge manager
    roster = world(PEOPLE)
    step = Step(1, ActionKind.REASSIGN, PersonId("ben"), RoleId("knowledge-manager"), None, 3, 5_000)
    assert taken(roster, (step,), NOTHING) == (step,)


@pytest.mark.parametrize("name", ROSTERS)
def test_the_steps_of_the_best_plan_can_be_taken_again(name: str) -> None:
    steps = best(ROSTERS[name]).steps
    assert what(taken(ROSTERS[name], steps, None)) == what(steps)
