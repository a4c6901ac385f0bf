"""What is kept of the goals before, and which counts obey every row."""

import pytest

from ldplanner.domain.goal import Goal
from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.limits import Budget, Limits
from ldplanner.domain.plan import ActionKind
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from ldplanner.program.build import Built, build
from ldplanner.program.linear import Column, Expression, Program, Row
from ldplanner.program.naming import numbered
from ldplanner.program.step import Step
from ldplanner.solve.engine import Found, Infeasible, minimise
from ldplanner.solve.holding import holding, obeys
from support.verdicts import ALL_KM, best, closed, values
from support.worlds import ROLES, need, person, world

PAIR = world([person("ana"), person("ben")], roles=closed(), profile=ALL_KM)
"""Both can become knowledge managers for 5,000 each: the gap is 100, 50 or 0."""


def built(roster: Roster = PAIR) -> Built:
    return build(roster, tuple(Goal))


def least(made: Built, program: Program, goal: Goal) -> float:
    objective = made.objectives[goal].numerator
    answer = minimise(program, objective, seconds=10)
    assert isinstance(answer, Found), answer
    return objective.at(answer.values)


@pytest.mark.parametrize(("gap", "cost"), [(100.0, 0), (99.9, 5_000), (50.0, 5_000), (49.9, 10_000), (0.0, 10_000)])
def test_a_ratio_that_is_held_is_not_exceeded(gap: float, cost: int) -> None:
    made = built()
    assert least(made, holding(made, {Goal.MIX: gap}), Goal.COST) == pytest.approx(cost)


@pytest.mark.parametrize(("cost", "upset"), [(20_000, 0), (10_000, 0), (0, 0)])
def test_what_is_no_ratio_is_held_too(cost: int, upset: int) -> None:
    made = built()
    assert least(made, holding(made, {Goal.COST: cost}), Goal.DISRUPTION) == pytest.approx(upset)


def test_a_goal_that_is_held_may_be_better() -> None:
    # the gap is held at 50, and disruption at both of them: none in the wrong stream from t = 3 on
    made = built()
    program = holding(made, {Goal.MIX: 50.0, Goal.DISRUPTION: 2})
    assert least(made, program, Goal.PACE) == pytest.approx(4)


def test_goals_are_held_together() -> None:
    made = built()
    assert least(made, holding(made, {Goal.MIX: 50.0, Goal.DISRUPTION: 1}), Goal.COST) == pytest.approx(5_000)
    assert minimise(holding(made, {Goal.MIX: 0.0, Goal.COST: 9_999}), Expression(), seconds=10) == Infeasible()


def test_better_than_the_best_is_impossible() -> None:
    roster = world([person("ana"), person("ben", keep=True)], roles=closed(), profile=ALL_KM)
    made = built(roster)
    gap = values(roster)[Goal.MIX]
    assert gap == pytest.approx(50)
    assert isinstance(minimise(holding(made, {Goal.MIX: gap}), Expression(), seconds=10), Found)
    assert minimise(holding(made, {Goal.MIX: gap - 1e-3}), Expression(), seconds=10) == Infeasible()


def test_the_program_without_goals_stays_as_it_is() -> None:
    made = built()
    rows = len(made.program.rows)
    holding(made, {Goal.MIX: 0.0, Goal.COST: 0.0})
    assert len(made.program.rows) == rows
    assert least(made, made.program, Goal.COST) == 0


def obeyed(roster: Roster, *, idle: bool) -> bool:
    """Tell whether doing nothing, or the best plan of the pair, obeys the limits of a roster."""
    made = built(roster)
    counts = numbered(made.decisions, () if idle else best(PAIR).steps)
    assert counts is not None
    return obeys(made.program, made.program.tallied(counts))


def test_counts_obey_limits_or_break_them() -> None:
    people = [person("ana"), person("ben")]
    enough, short = Budget(change=10_000), Budget(change=9_999)
    assert obeyed(PAIR, idle=True)
    assert obeyed(PAIR, idle=False)
    assert obeyed(world(people, roles=closed(), profile=ALL_KM, budget=enough), idle=False)
    assert not obeyed(world(people, roles=closed(), profile=ALL_KM, budget=short), idle=False)
    assert obeyed(world(people, roles=closed(), profile=ALL_KM, budget=short), idle=True)


def test_doing_nothing_breaks_what_must_be_done() -> None:
    needs = (need("knowledge-manager", at_least=1),)
    roster = world([person("ana"), person("ben")], roles=closed(), profile=ALL_KM, needs=needs)
    assert not obeyed(roster, idle=True)
    assert obeyed(roster, idle=False)


def test_doing_nothing_breaks_a_limit_that_today_breaks() -> None:
    # two of 60,000
    people = [person("ana"), person("ben")]
    assert obeyed(world(people, roles=closed(), profile=ALL_KM, budget=Budget(payroll=120_000)), idle=True)
    assert not obeyed(world(people, roles=closed(), profile=ALL_KM, budget=Budget(payroll=119_999)), idle=True)


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        (Row(Expression({Column(0): 2.0}), upper=6), True),
        (Row(Expression({Column(0): 2.0}), upper=5), False),
        (Row(Expression({Column(0): 2.0}), lower=6), True),
        (Row(Expression({Column(0): 2.0}), lower=7), False),
        (Row(Expression({Column(0): 2.0}, constant=1.0), lower=7, upper=7), True),
        (Row(Expression({Column(0): 2.0}, constant=1e6), upper=1e6 + 5), False),
        (Row(Expression(constant=1.0), upper=0), False),
    ],
)
def test_a_row_is_obeyed_from_its_least_to_its_most(*, row: Row, kept: bool) -> None:
    program = Program()
    program.column("x", 0, 9, integer=True)
    program.add([row])
    assert obeys(program, {Column(0): 3.0}) is kept


def test_rows_about_more_than_what_is_counted_are_not_asked() -> None:
    program = Program()
    for name in "xy":
        program.column(name, 0, 9, integer=True)
    program.add([Row(Expression({Column(0): 1.0, Column(1): 1.0}), upper=1)])
    assert obeys(program, {Column(0): 3.0})
    assert not obeys(program, {Column(0): 3.0, Column(1): 0.0})


def test_steps_that_obey_do_so_too_where_parts_start_in_windows() -> None:
    # three rises, of which only one may be paid at t = 2; kim goes before her people; 2027 ends with t = 2
    paid = {"ana": 60_000, "ben": 62_000, "kim": 65_000}
    roster = world(
        [
            person(name, salary=salary, moves_to=("coach",), manager="kim" if name != "kim" else None)
            for name, salary in paid.items()
        ],
        roles=tuple(
            Role.model_validate(dict(one) | {"pay_min": 70_000}) if one.id == "coach" else one for one in ROLES
        ),
        starts="2027-Q3",
        budget=Budget(change={2027: 4_000, 2028: 2_000}, payroll={2027: 192_000, 2028: 210_000}),
        limits=Limits(leaders_first=True, reskilling_at_once=0.5),
    )
    made = built(roster)
    assert any(timing.divided for timing in made.decisions.timings)
    for starts, possible in ((1, 2, 3), True), ((1, 3, 2), True), ((2, 1, 3), False), ((2, 2, 3), False):
        steps = tuple(
            Step(start, ActionKind.REASSIGN, PersonId(name), RoleId("coach"), None, start + 1, 2_000)
            for name, start in zip(("kim", "ana", "ben"), starts, strict=True)
        )
        counts = numbered(made.decisions, steps)
        assert counts is not None
        assert obeys(made.program, made.program.tallied(counts)) is possible, starts
