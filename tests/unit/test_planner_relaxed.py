"""Rosters without a plan, from the file to what is said: the conflict, and the nearest thing with `relax`."""

from pathlib import Path

import pytest

from ldplanner.domain.explanation import Verdict, WhatIf
from ldplanner.domain.plan import Status
from ldplanner.errors import ImpossibleError, UnsoundPlanError
from ldplanner.load.plan import read_plan
from ldplanner.planner import plan_roster, saved_plan, verify_plan
from ldplanner.render.as_json import model_json
from ldplanner.study.explain.explain import explained

ROSTER = """\
horizon: {starts: 2027-Q1, quarters: 4}
budget: {payroll: 180000, change: 3000}
limits: {hires_per_quarter: 0, releases: none}
people:
  - {id: ana, role: trainer, salary: 60000, moves_to: [coach]}
  - {id: ben, role: trainer, salary: 60000, moves_to: [coach]}
  - {id: cleo, role: trainer, salary: 60000, keep: true}
paths:
  - {from: trainer, to: coach, quarters: 1, cost: 2000}
needs:
  - {role: trainer, at_least: 1}
  - {role: coach, at_least: 2, from: 2027-Q3, because: embedded}
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "roster.yaml"
    file.write_text(ROSTER, encoding="utf-8")
    return str(file)


def test_a_conflict_comes_with_places_in_the_file_and_changes_to_make_there(path: str) -> None:
    with pytest.raises(ImpossibleError) as raised:
        plan_roster(path)
    outcome = raised.value.outcome
    assert (outcome.status, outcome.minimal, outcome.nearest) == (Status.INFEASIBLE, True, ())
    assert {clash.path: {change.path: change.value for change in clash.changes} for clash in outcome.conflict} == {
        "/budget/change": {"/budget/change": 4000},
        "/needs/1": {"/needs/1/at_least": 1.0},
    }
    assert raised.value.places["/needs/1"].line == 12
    assert ROSTER in raised.value.sources.values()


def test_a_slip_in_the_roster_is_told_where_there_is_no_plan(path: str) -> None:
    Path(path).write_text(ROSTER.replace("payroll: 180000", "payroll: 18000"), encoding="utf-8")
    with pytest.raises(ImpossibleError) as raised:
        plan_roster(path)
    assert [warning.code for warning in raised.value.warnings] == ["LDP313"]


@pytest.mark.parametrize("number", [0, 1])
def test_each_change_made_in_the_file_is_enough(path: str, number: int) -> None:
    change = (("change: 3000", "change: 4000"), ("at_least: 2", "at_least: 1.0"))[number]
    Path(path).write_text(ROSTER.replace(*change), encoding="utf-8")
    assert plan_roster(path).plan.status is Status.OPTIMAL


def test_where_other_limits_clash_too_all_that_must_give_way_is_named(path: str) -> None:
    Path(path).write_text(ROSTER.replace("payroll: 180000", "payroll: 170000"), encoding="utf-8")
    with pytest.raises(ImpossibleError) as raised:
        plan_roster(path)
    outcome = raised.value.outcome
    assert not any(clash.changes for clash in outcome.conflict)
    assert [(one.path, one.after) for one in outcome.nearest] == [("/budget/payroll", 180000), ("/budget/change", 4000)]


def test_with_relax_the_nearest_thing_is_planned_and_said(path: str) -> None:
    planned = plan_roster(path, relax=True)
    assert [(one.path, one.before, one.after) for one in planned.plan.relaxed] == [("/budget/change", 3000, 4000)]
    assert planned.plan.status is Status.OPTIMAL
    assert planned.plan.audit
    assert planned.plan.audit.ok
    assert planned.read.roster.budget.change == 4000
    assert {action.person for action in planned.plan.actions} == {"ana", "ben"}


def test_with_relax_nothing_is_loosened_that_need_not_be(path: str) -> None:
    Path(path).write_text(ROSTER.replace("change: 3000", "change: 4000"), encoding="utf-8")
    assert plan_roster(path, relax=True).plan == plan_roster(path).plan


def test_a_relaxed_plan_read_again_breaks_the_roster_and_says_why(path: str, tmp_path: Path) -> None:
    made = plan_roster(path, relax=True).plan
    file = tmp_path / "plan.json"
    file.write_text(model_json(made), encoding="utf-8")
    assert read_plan(str(file)) == made
    verification = verify_plan(path, str(file))
    assert verification.relaxed == made.relaxed
    assert {check.rule for check in verification.checks if not check.ok} == {"change-budget", "budget"}


def test_a_relaxed_plan_read_again_is_explained_as_it_was_made(path: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(model_json(plan_roster(path, relax=True).plan), encoding="utf-8")
    saved = saved_plan(str(file), path)
    (answer,) = explained(saved.read.question, saved.plan, "ana", seconds=20).answers[:1]
    assert isinstance(answer, WhatIf)
    assert (answer.verdict, answer.conflict[-1]) == (Verdict.IMPOSSIBLE, "need of 2 FTE: embedded")


@pytest.mark.parametrize(
    ("path_of", "to", "rule"),
    [
        ("/people/0/salary", 5000, "relaxed"),
        ("/budget/change", "x", "relaxed"),
        ("/budget/change", 1, "change-budget"),
    ],
)
def test_a_relaxed_plan_that_somebody_changed_is_not_shown(
    path: str, tmp_path: Path, path_of: str, to: object, rule: str
) -> None:
    made = plan_roster(path, relax=True).plan
    changed = made.relaxed[0].model_copy(update={"path": path_of, "after": to})
    changed = changed.model_copy(update={"words": f"change budget {to} instead of 3,000"})
    file = tmp_path / "plan.json"
    file.write_text(model_json(made.model_copy(update={"relaxed": (changed,)})), encoding="utf-8")
    with pytest.raises(UnsoundPlanError) as raised:
        saved_plan(str(file), path)
    assert raised.value.failed[0].rule == rule


def test_with_relax_what_nothing_helps_is_still_impossible(path: str) -> None:
    # there is no time to hire anybody in one quarter
    lead = (
        "horizon: {starts: 2027-Q1, quarters: 1}\npeople: [{id: lea, role: lnd-manager, keep: true, salary: 90000}]\n"
    )
    Path(path).write_text(lead, encoding="utf-8")
    with pytest.raises(ImpossibleError) as raised:
        plan_roster(path, relax=True)
    assert "somebody in the mix" in raised.value.outcome.conflict[-1].limit
