import json
from pathlib import Path

import pytest

from ldplanner.cli import explain
from ldplanner.cli.app import run
from ldplanner.domain.explanation import Explanation

ROSTER = """\
department: Tiny
as_of: 2026-10-01
horizon: {starts: 2027-Q1, quarters: 4}
limits: {hires_per_quarter: 0, reskilling_at_once: 0.3}
people:
  - {id: ana, name: Ana Ruiz, role: trainer, salary: 61234}
  - {id: ben, name: Ben Cho, role: trainer, salary: 62345}
  - {id: kim, role: coach, salary: 73456, keep: true}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the plan of the roster holds."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "roster.yaml").write_text(ROSTER, encoding="utf-8")
    planned = folder / "plan.json"
    assert run(["plan", str(folder / "roster.yaml"), "--format", "json", "-o", str(planned)]) == 0
    return planned.read_text(encoding="utf-8").replace(str(folder / "roster.yaml"), "roster.yaml")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: str) -> str:
    """A plan of the roster, beside it."""
    monkeypatch.chdir(tmp_path)
    Path("roster.yaml").write_text(ROSTER, encoding="utf-8")
    Path("plan.json").write_text(made, encoding="utf-8")
    return "plan.json"


def told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = run(["explain", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_figures_are_those_of_a_plan_of_the_file_with_that_change(
    plan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = told([plan, "ana", "--format", "json"], capsys)
    assert code == 0
    without = json.loads(out)["answers"][0]["figures"]["without"]
    changed = ROSTER.replace("salary: 61234}", "salary: 61234, keep: true}")
    Path("changed.yaml").write_text(changed, encoding="utf-8")
    assert run(["plan", "changed.yaml", "--format", "json"]) == 0
    fresh = json.loads(capsys.readouterr().out)
    assert without["gap"] == fresh["gap"]["plan"]
    assert without["shape"] == fresh["shape"]["plan"]
    assert without["change_cost"] == sum(action["cost"] for action in fresh["actions"])
    assert "cost" not in without


def test_the_overview_tells_how_to_ask_on(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = told([plan], capsys)
    assert (code, err) == (0, "")
    assert out.startswith("Why start with these?\n")
    assert "  ldplanner explain plan.json 2027-Q1\n" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Cho", "--to", "trainer"], "Ben Cho already does that"),
        (["Kim"], "No path leads from Coach into another role"),
        (["kim", "--to", "trainer"], "No path leads from"),
        (["2027-Q1"], "What happens in 2027-Q1?"),
    ],
)
def test_what_the_roster_and_the_plan_say(
    plan: str, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = told([plan, *arguments], capsys)
    assert code == 0
    assert words in out


def test_pay_is_not_told(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([plan], [plan, "ana"], [plan, "ana", "--format", "json"]):
        _, out, _ = told(arguments, capsys)
        assert not {"61234", "61,234"} & set(out.replace("(", " ").split())


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["anna"], 2, "did you mean `ana`?"),
        (["2031-Q1"], 2, "the plan does not reach 2031-Q1"),
        (["coach", "--to", "trainer"], 2, "only a person can be put into a role"),
        (["--to", "trainer"], 2, "only a person can be put into a role"),
        (["ana", "--to", "coahc"], 2, "did you mean `coach`?"),
        (["ana", "--time-limit", "0"], 2, "is not a number of seconds above 0"),
        (["ana", "--roster", "nowhere.yaml"], 2, "nowhere.yaml"),
        (["ana", "-o", "roster.yaml"], 2, "roster.yaml"),
    ],
)
def test_what_cannot_be_answered(
    plan: str, arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found, out, err = told([plan, *arguments], capsys)
    assert (found, out) == (code, "")
    assert words in err


def test_a_plan_of_another_roster(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("roster.yaml").write_text(ROSTER.replace("61234", "65000"), encoding="utf-8")
    code, _, err = told([plan, "ana"], capsys)
    assert code == 1
    assert "another roster" in err


def test_a_plan_that_somebody_changed(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    changed = json.loads(Path(plan).read_text(encoding="utf-8"))
    changed["actions"][0]["cost"] += 1
    Path("changed.json").write_text(json.dumps(changed), encoding="utf-8")
    code, _, err = told(["changed.json", "ana"], capsys)
    assert code == 1
    assert "the plan breaks rules of its roster" in err
    assert "- cost: `ana` to " in err


def test_a_search_that_died_is_told_and_ends_as_an_interruption(
    plan: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    died = Explanation(subject=None, answers=(), trouble=("its process was killed by SIGKILL",))
    monkeypatch.setattr(explain, "explained", lambda *_, **__: died)
    code, _, said = told([plan], capsys)
    assert code == 130
    assert "warning: a search was cut short, its answer is what was known until then: its process was killed" in said


def test_a_relaxed_plan_is_explained_with_what_was_loosened(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    tight = ROSTER + "needs:\n  - {role: coach, at_least: 2}\nbudget: {change: 0}\n"
    Path("tight.yaml").write_text(tight, encoding="utf-8")
    assert run(["plan", "tight.yaml", "--relax", "--format", "json", "-o", plan]) == 0
    capsys.readouterr()
    code, out, err = told([plan, "ruiz"], capsys)
    assert code == 0
    assert out.startswith("Why does Ana Ruiz")
    assert "made with --relax, so the answers are those of its roster with: " in err
