"""What `plan --relax` and `verify` say of a plan that obeys its roster only as loosened."""

import json
from pathlib import Path

import pytest

from golden.clashes import RELAXED
from golden.team import REMARKS, ROSTER, broken, planned
from ldplanner.cli import plan, verify
from ldplanner.cli.app import run
from ldplanner.domain.plan import Relaxed
from ldplanner.planner import Planned, ReadRoster

READ = ReadRoster("roster.yaml", ROSTER, REMARKS, {}, {}, ())


def test_what_was_loosened_is_told_beside_the_plan(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[object] = []

    def relaxed(_path: str, **facts: object) -> Planned:
        asked.append(facts["relax"])
        return Planned(READ, planned().model_copy(update={"relaxed": RELAXED}), 0.1)

    monkeypatch.setattr(plan, "plan_roster", relaxed)
    assert run(["plan", "--relax", "--format", "json"]) == 0
    captured = capsys.readouterr()
    assert [one["to"] for one in json.loads(captured.out)["relaxed"]] == [3_141_000, "2027-Q4"]
    assert "warning: no plan can obey every limit; loosened: payroll of 3,100,000 in 2027: payroll" in captured.err
    assert run(["plan"]) == 0
    assert asked == [True, False]


@pytest.mark.parametrize("options", [[], ["--audience", "board"], ["--audience", "team"]])
def test_with_aliases_nobody_is_named_in_what_was_loosened(
    options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = ROSTER.people[0].name
    roster = ROSTER.anew({"needs": (ROSTER.needs[0].model_copy(update={"because": f"after {name}"}),)})
    path = "/needs/0/at_least"
    loosened = Relaxed(limit=f"need of 1 FTE: after {name}", words="0 instead of 1", path=path, before=1, after=0)
    made = planned().model_copy(update={"relaxed": (loosened,)})
    read = ReadRoster("roster.yaml", roster, REMARKS, {}, {}, ())
    monkeypatch.setattr(plan, "plan_roster", lambda _path, **_facts: Planned(read, made, 0.1))
    monkeypatch.setattr(plan, "price_limits", lambda planned, **_facts: planned)
    assert run(["plan", "--relax", "--redact", *options]) == 0
    captured = capsys.readouterr()
    assert "loosened: need of 1 FTE: after person-" in captured.err
    assert name not in captured.out + captured.err


def test_verify_says_what_a_plan_was_made_without(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    verification = broken().model_copy(update={"relaxed": RELAXED})
    monkeypatch.setattr(verify, "verify_plan", lambda _roster, _plan, **_facts: verification)
    assert run(["verify", "roster.yaml", "plan.json"]) == 1
    assert "It was made with --relax" in capsys.readouterr().out
    assert run(["verify", "roster.yaml", "plan.json", "--format", "json"]) == 1
    assert [one["from"] for one in json.loads(capsys.readouterr().out)["relaxed"]] == [3_100_000, "2027-Q2"]


def test_a_relaxed_plan_is_shown_with_the_limits_it_was_made_by(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("roster.yaml").write_text(
        "horizon: {starts: 2027-Q1, quarters: 3}\n"
        "limits: {hires_per_quarter: 0}\n"
        "people: [{id: ana, role: trainer, keep: true}]\n"
        "needs:\n"
        "  - {role: coach, at_least: 1, from: 2027-Q2}\n"
        "  - {role: change-manager, at_least: 1, from: 2027-Q3}\n",
        encoding="utf-8",
    )
    assert run(["plan", "--relax", "--format", "markdown"]) == 0
    made = capsys.readouterr().out
    assert "at most 2 posts a quarter opened for hiring" in made
    assert run(["plan", "--relax", "-o", "plan.json"]) == 0
    assert run(["show", "plan.json", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == made
