from pathlib import Path

import pytest

from ldplanner.check.codes import Code
from ldplanner.check.roster import check, remarks
from ldplanner.domain.finding import Severity
from ldplanner.load.roster import read_roster
from support.remarks import TEAM

EXAMPLES = Path(__file__).parents[3] / "examples"
SAID = "attrition: 0\nbudget: {payroll: 900000, change: 0, on_costs: 0}\nlimits: {reskilling_at_once: 0.5}\n"


def codes(file: Path, severity: Severity | None = None) -> list[str]:
    return [one.code for one in check(read_roster(str(file))) if severity in {None, one.severity}]


def test_a_plan_is_told_nothing_about_a_roster_that_says_everything(tmp_path: Path) -> None:
    (tmp_path / "roster.yaml").write_text(SAID + TEAM, encoding="utf-8")
    assert remarks(read_roster(str(tmp_path / "roster.yaml"))) == ()


def test_a_plan_is_told_what_is_assumed_and_implausible_not_what_the_department_is_like(tmp_path: Path) -> None:
    systems = "systems:\n  - {kind: measure, name: Completions, favours: training}\n"
    needs = "needs:\n  - {role: coach, at_least: 1, from: 2029-Q1}\n"
    (tmp_path / "roster.yaml").write_text(TEAM + systems + needs, encoding="utf-8")
    reading = read_roster(str(tmp_path / "roster.yaml"))
    everything = [one.code for one in check(reading)]
    told = [one.code for one in remarks(reading)]
    assert told == [Code.HIRING_UNBOUND, Code.ASSUMED, Code.NEED_AFTER_HORIZON]
    assert sorted(set(everything) - set(told)) == [Code.TRAINING_LARGEST, Code.SYSTEMS_PULL_BACK]


def test_remarks_are_in_order_of_place(tmp_path: Path) -> None:
    (tmp_path / "roster.yaml").write_text("as_of: 2027-09-01\n" + TEAM + "attrition: 0.9\n", encoding="utf-8")
    lines = [one.place.line for one in check(read_roster(str(tmp_path / "roster.yaml"))) if one.place]
    assert lines == sorted(lines)
    assert len(set(lines)) > 1


def test_nothing_is_remarked_about_a_roster_with_errors(tmp_path: Path) -> None:
    (tmp_path / "roster.yaml").write_text("people: []\n", encoding="utf-8")
    assert check(read_roster(str(tmp_path / "roster.yaml"))) == ()


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_no_example_is_warned_of_what_its_author_did_not_mean_to_show(file: Path) -> None:
    # their measures are those of a training department, wholly or by half
    meant = {name: [Code.SYSTEMS_PULL_BACK] for name in ("riverbend", "university")}
    assert codes(file, Severity.WARNING) == meant.get(file.stem, [])


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_sound_roster_does_not_drown_in_remarks(file: Path) -> None:
    assert len(codes(file)) <= 8
