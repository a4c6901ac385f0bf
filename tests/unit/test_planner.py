"""What planning amounts to, by how the search ended."""

from pathlib import Path

import pytest

from ldplanner.domain.plan import Status, Termination
from ldplanner.domain.roster import Roster
from ldplanner.errors import NoPlanInTimeError, StoppedError
from ldplanner.planner import plan_roster
from ldplanner.solve.listening import Ended
from ldplanner.solve.outcome import NoneInTime
from ldplanner.study import trial
from support.searches import idle


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "roster.yaml"
    people = "people:\n  - {id: ben, role: trainer, salary: 61000}\n"
    file.write_text(f"horizon: {{starts: 2027-Q1, quarters: 3}}\n{people}", encoding="utf-8")
    return str(file)


def ending(monkeypatch: pytest.MonkeyPatch, *, found: bool, interrupted: bool, trouble: str = "") -> None:
    def search(roster: Roster, **_facts: object) -> Ended:
        return Ended(idle(roster) if found else NoneInTime(), interrupted=interrupted, trouble=trouble)

    monkeypatch.setattr(trial, "solve_apart", search)


@pytest.mark.parametrize(
    ("interrupted", "termination"), [(True, Termination.INTERRUPTED), (False, Termination.TIME_LIMIT)]
)
def test_what_was_found_until_then_is_audited_and_says_what_ended_it(
    *, interrupted: bool, termination: Termination, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ending(monkeypatch, found=True, interrupted=interrupted)
    plan = plan_roster(path).plan
    assert (plan.status, plan.termination) == (Status.FEASIBLE, termination)
    assert plan.audit is not None
    assert plan.audit.ok


def test_trouble_is_passed_on(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ending(monkeypatch, found=True, interrupted=True, trouble="its process was killed")
    assert plan_roster(path).trouble == "its process was killed"


@pytest.mark.parametrize(
    ("interrupted", "error", "termination"),
    [(True, StoppedError, Termination.INTERRUPTED), (False, NoPlanInTimeError, Termination.TIME_LIMIT)],
)
def test_nothing_found_until_then_is_told_with_a_document(
    *,
    interrupted: bool,
    error: type[StoppedError | NoPlanInTimeError],
    termination: Termination,
    path: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ending(monkeypatch, found=False, interrupted=interrupted)
    with pytest.raises(error) as raised:
        plan_roster(path)
    assert isinstance(raised.value, StoppedError | NoPlanInTimeError)
    outcome = raised.value.outcome
    assert (outcome.status, outcome.termination) == (Status.UNKNOWN, termination)


def test_a_slip_in_the_roster_is_told_where_no_plan_was_found_in_time(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(path).write_text(Path(path).read_text(encoding="utf-8") + "attrition: 0.9\n", encoding="utf-8")
    ending(monkeypatch, found=False, interrupted=False)
    with pytest.raises(NoPlanInTimeError) as raised:
        plan_roster(path)
    assert [warning.code for warning in raised.value.warnings] == ["LDP310"]
