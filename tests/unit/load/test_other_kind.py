from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from golden.team import planned
from ldplanner.cli.app import run
from ldplanner.domain.finding import Finding
from ldplanner.errors import RejectedInputError
from ldplanner.exchange.titles.corrections import read_corrections
from ldplanner.load.plan import read_plan
from ldplanner.load.profile import read_profile_file
from ldplanner.load.roster import read_roster
from ldplanner.load.scenario import read_scenarios
from ldplanner.render.as_json import model_json

FILES = {
    "roster.yaml": "horizon: {starts: 2027-Q1, quarters: 4}\npeople: [{id: ana, role: trainer}]\n",
    "roster.json": '{"horizon": {"starts": "2027-Q1", "quarters": 4}, "people": [{"id": "ana", "role": "trainer"}]}\n',
    "plan.json": model_json(planned()),
    "profile.yaml": "title: Ours\nstreams: {km: {share: 1.0}}\n",
    "scenarios.yaml": "- {name: cheap, set: {budget.change: 0}}\n",
    "titles.yaml": "roles: {coach: {sure: [Coach]}}\nnoise: [e]\n",
    "export.csv": "Report: staff, 2027, May\nName,Title,Pay\nAna,Trainer,84000\n",
    "export.txt": "Name;Title;Pay\nAna;Trainer;84000\n",
    "export.xlsx": "PK\x03\x04 Ana 84000",
}
TERMINATION = FILES["plan.json"].splitlines().index('  "termination": "proved",') + 1


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        Path(name).write_text(text, encoding="utf-8")


def of_roster(path: str) -> Sequence[Finding]:
    return read_roster(path).findings


def of_profile(path: str) -> Sequence[Finding]:
    return read_profile_file(path).findings


def of_plan(path: str) -> Sequence[Finding]:
    with pytest.raises(RejectedInputError) as raised:
        read_plan(path)
    return raised.value.findings


@pytest.mark.parametrize(
    ("read", "path", "message", "line", "help_"),
    [
        (
            of_roster,
            "plan.json",
            "this is a saved plan, not a roster",
            TERMINATION,
            "`ldplanner show plan.json` shows it",
        ),
        (of_roster, "profile.yaml", "this is a profile, not a roster", 2, "`--profile profile.yaml`"),
        (of_roster, "scenarios.yaml", "this is a scenario file, not a roster", 1, "compare ROSTER scenarios.yaml`"),
        (of_roster, "titles.yaml", "this is a list of job titles, not a roster", 2, "--corrections titles.yaml`"),
        (of_profile, "roster.yaml", "this is a roster, not a profile", 1, "`ldplanner profiles` lists"),
        (of_profile, "scenarios.yaml", "this is a scenario file, not a profile", 1, "`ldplanner profiles` lists"),
        (of_plan, "roster.yaml", "this is a roster, not a saved plan", 1, "the roster comes first, then the plan"),
        (of_plan, "roster.json", "this is a roster, not a saved plan", 1, "`ldplanner plan roster.json -o plan.json`"),
        (of_plan, "profile.yaml", "this is a profile, not a saved plan", 2, "`ldplanner plan ROSTER -o plan.json`"),
        (of_roster, "export.csv", "this is a table (CSV), which only", 1, "`ldplanner import export.csv -o"),
        (of_plan, "export.txt", "this is a table (CSV), which only", 1, "a saved plan is the file in .json"),
        (of_profile, "export.xlsx", "this is an Excel workbook, or another zip file", 1, "import export.xlsx -o"),
    ],
)
def test_a_file_of_another_kind_is_one_finding_that_says_so(
    read: Callable[[str], Sequence[Finding]], path: str, message: str, line: int, help_: str
) -> None:
    (found,) = read(path)
    assert found.code == "LDP119"
    assert found.message.startswith(message)
    assert found.place is not None
    assert found.place.line == line
    assert help_ in found.help


@pytest.mark.parametrize(
    ("read", "path", "text"),
    [
        (of_roster, "a.yaml", "order: [km]\npeople: [{id: ana, role: trainer}]\n"),
        (of_roster, "a.yaml", "department, L&D, Riverbend\nhorizon: {starts: 2027-Q1, quarters: 4}\n"),
        (of_roster, "a.yaml", "# one, two, three\n# four, five, six\n"),
        (of_roster, "a.yaml", "one, two, three\n"),
        (of_roster, "a.yaml", "roles: {}\n"),
        (of_profile, "a.yaml", "titel: Ours\n"),
        (of_plan, "a.json", '{"format_version": "1.0", "termination": "proved",\n'),
        (of_plan, "a.json", "{}"),
    ],
)
def test_what_is_only_wrong_is_not_taken_for_another_kind(
    read: Callable[[str], Sequence[Finding]], path: str, text: str
) -> None:
    Path(path).write_text(text, encoding="utf-8")
    codes = {finding.code for finding in read(path)}
    assert codes
    assert "LDP119" not in codes


def test_no_row_of_a_table_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for path in ("export.csv", "export.txt", "export.xlsx"):
        assert run(["plan", path]) == 1
        shown = capsys.readouterr().err
        assert f" --> {path}:1:1\n" in shown
        assert "Ana" not in shown


def test_a_table_in_place_of_corrections_or_scenarios_is_not_passed_over() -> None:
    with pytest.raises(RejectedInputError):
        read_corrections("export.xlsx")
    assert [finding.code for finding in read_scenarios("export.csv").findings] == ["LDP119"]


def test_a_plan_and_its_roster_the_other_way_round(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "plan.json", "roster.yaml"]) == 1
    assert "the roster comes first, then the plan" in capsys.readouterr().err


def test_a_plan_of_another_name_is_compared_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plan.txt").write_text(FILES["plan.json"], encoding="utf-8")
    assert run(["compare", "plan.json", "plan.txt"]) == 0
    assert "plan-2" in capsys.readouterr().out
