"""Plans read again from their files: audited before anyone sees them, whatever the file says of its own audit."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ldplanner.cli.app import run
from ldplanner.domain.comparison import Candidate, Outcome
from ldplanner.errors import UnsoundPlanError
from ldplanner.planner import plan_roster, saved_plan
from ldplanner.render.as_json import model_json
from ldplanner.study.compare import compare_candidates

ROSTER = """\
horizon: {starts: 2027-Q1, quarters: 4}
budget: {payroll: 400000, change: 20000}
people:
  - {id: ana, role: trainer, salary: 60000, moves_to: [knowledge-specialist]}
  - {id: ben, role: trainer, salary: 60000, keep: true}
limits: {hires_per_quarter: 0}
"""
NOT_RECHECKED = "as saved, not re-checked: the roster it was made from is not there as it was"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("roster.yaml").write_text(ROSTER, encoding="utf-8")
    made = plan_roster("roster.yaml").plan
    assert made.actions
    file = Path("plan.json")
    file.write_text(model_json(made), encoding="utf-8")
    return file


def forge(plan: Path, **changes: object) -> None:
    """Change what a plan file says, by the first key."""
    plan.write_text(json.dumps(json.loads(plan.read_text(encoding="utf-8")) | changes), encoding="utf-8")


def without_actions(plan: Path) -> None:
    forge(plan, actions=[])


def beyond_belief(plan: Path) -> None:
    forge(plan, gap={"today": 70.0, "baseline": 70.0, "plan": 1e300, "best_possible": 0.0})


@pytest.mark.parametrize("command", ["show", "explain"])
@pytest.mark.parametrize(
    ("change", "rule"), [(without_actions, "- goals: "), (beyond_belief, "the gap under the plan is 1.000e+300")]
)
def test_a_plan_that_somebody_changed_is_not_shown(
    plan: Path, command: str, change: Callable[[Path], None], rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(plan)
    assert run([command, "plan.json"]) == 1
    captured = capsys.readouterr()
    assert not captured.out
    assert captured.err.startswith("error: the plan breaks rules of its roster\n")
    assert rule in " ".join(captured.err.split())


def test_the_audit_that_is_shown_is_done_anew(plan: Path) -> None:
    honest = saved_plan(str(plan)).plan
    assert honest.audit
    assert len(honest.audit.checks) > 20
    forge(plan, audit={"ok": True, "checks": [{"rule": "all", "ok": True, "detail": "trust me"}]})
    assert saved_plan(str(plan)).plan == honest
    forge(plan, audit=None)
    assert saved_plan(str(plan)).plan == honest


def row(*files: str) -> Candidate:
    return next(one for one in compare_candidates(files).comparison.candidates if one.name == "plan")


@pytest.mark.parametrize("beside", ["roster.yaml", "other.json"])
def test_a_saved_plan_to_compare_is_audited_where_its_roster_is(plan: Path, beside: str) -> None:
    Path("other.json").write_text(plan.read_text(encoding="utf-8"), encoding="utf-8")
    found = row(beside, "plan.json")
    assert (found.status, found.note, found.rechecked) == (Outcome.OPTIMAL, "", True)
    without_actions(plan)
    with pytest.raises(UnsoundPlanError, match=r"^the plan `plan\.json` breaks rules of its roster$"):
        row(beside, "plan.json")


def test_a_saved_plan_is_audited_by_a_roster_beside_it_wherever_its_own_was(plan: Path) -> None:
    Path("roster.yaml").rename("moved.yaml")
    assert row("moved.yaml", str(plan)).rechecked


def test_a_saved_plan_made_with_another_profile_is_audited_with_it(plan: Path) -> None:
    plan.write_text(model_json(plan_roster("roster.yaml", profile="regulated").plan), encoding="utf-8")
    Path("other.json").write_text(plan.read_text(encoding="utf-8"), encoding="utf-8")
    made = compare_candidates(["other.json", "plan.json"], profile="regulated").comparison.candidates
    assert [one.rechecked for one in made] == [True, True]
    assert not row("other.json", "plan.json").rechecked


@pytest.mark.parametrize(
    "change",
    [
        lambda: Path("roster.yaml").unlink(),
        lambda: Path("roster.yaml").write_text(ROSTER.replace("20000", "1000"), encoding="utf-8"),
        lambda: Path("roster.yaml").write_text("people: [", encoding="utf-8"),
    ],
)
def test_a_saved_plan_without_its_roster_says_that_nobody_re_checked_it(
    plan: Path, change: Callable[[], object], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("other.json").write_text(plan.read_text(encoding="utf-8"), encoding="utf-8")
    change()
    found = row("other.json", "plan.json")
    assert (found.status, found.note, found.rechecked) == (Outcome.OPTIMAL, NOT_RECHECKED, False)
    for form, words in (
        ("text", ("proven, says its file", f"- plan: {NOT_RECHECKED}")),
        ("markdown", ("proven, says its file", f"- plan: {NOT_RECHECKED}")),
        ("csv", (f'"{NOT_RECHECKED}",no',)),
        ("json", (f'"note": "{NOT_RECHECKED}"', '"rechecked": false')),
    ):
        assert run(["compare", "other.json", "plan.json", "--format", form]) == 0
        said = " ".join(capsys.readouterr().out.split())
        assert all(" ".join(one.split()) in said for one in words), form


def test_a_relaxed_plan_to_compare_is_audited_against_the_looser_roster(plan: Path) -> None:
    # needs are told by their place in the file, which is not where the roster sorts them
    needs = "needs:\n  - {role: trainer, at_least: 1}\n  - {role: coach, at_least: 1, from: 2027-Q1}\n"
    Path("roster.yaml").write_text(ROSTER + needs, encoding="utf-8")
    made = plan_roster("roster.yaml", relax=True).plan
    assert made.relaxed[0].path.startswith("/needs/1/")
    plan.write_text(model_json(made), encoding="utf-8")
    Path("other.json").write_text(model_json(made), encoding="utf-8")
    assert row("other.json", "plan.json").rechecked
