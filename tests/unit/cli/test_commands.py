import json
import signal
from pathlib import Path

import pytest

from golden.team import REMARKS, ROSTER, broken, planned, unchanged, unfinished
from ldplanner.cli import interrupt, mix, plan, verify
from ldplanner.cli.app import run
from ldplanner.domain.finding import Place
from ldplanner.domain.plan import Clash, NoPlan, Plan, Status, Termination
from ldplanner.errors import ImpossibleError, StoppedError
from ldplanner.planner import Planned, ReadRoster

READ = ReadRoster("roster.yaml", ROSTER, REMARKS, {}, {}, ())


@pytest.fixture
def _made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every roster be the hand-made one, and its plan too."""
    give(monkeypatch, planned())
    monkeypatch.setattr(mix, "read_roster", lambda _path, **_facts: READ)


def give(monkeypatch: pytest.MonkeyPatch, made: Plan, *, trouble: str = "") -> None:
    monkeypatch.setattr(plan, "plan_roster", lambda _path, **_facts: Planned(READ, made, 0.1, trouble))
    monkeypatch.setattr(plan, "price_limits", lambda planned, **_facts: planned)


@pytest.mark.usefixtures("_made")
def test_a_plan_as_json_is_read_back_as_the_same_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", "--format", "json"]) == 0
    captured = capsys.readouterr()
    assert Plan.model_validate_json(captured.out) == planned()
    assert captured.out.endswith("}\n")
    assert captured.err.splitlines()[0].startswith("roster.yaml:21:5: info[LDP301]: ")


@pytest.mark.usefixtures("_made")
def test_a_plan_as_text_leaves_standard_error_empty(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan"]) == 0
    captured = capsys.readouterr()
    assert "Remarks" in captured.out
    assert captured.err == ""


@pytest.mark.usefixtures("_made")
@pytest.mark.parametrize(("arguments", "start"), [(["--format", "json"], "{"), ([], "Riverbend")])
def test_a_plan_goes_to_a_file(
    arguments: list[str], start: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.out"
    assert run(["plan", *arguments, "-o", str(file)]) == 0
    assert file.read_text(encoding="utf-8").startswith(start)
    assert capsys.readouterr().out == ""


def test_the_detailed_exit_code_tells_whether_something_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = []
    for made in (planned(), unchanged()):
        give(monkeypatch, made)
        codes.append(run(["plan", "--detailed-exitcode"]))
    assert codes == [10, 0]


def test_an_interrupted_plan_is_printed_and_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    give(monkeypatch, unfinished().model_copy(update={"termination": Termination.INTERRUPTED}))
    assert run(["plan"]) == 130
    assert "interrupted" in capsys.readouterr().out


def test_ctrl_c_without_a_plan_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_path: str, **_facts: object) -> Planned:
        raise KeyboardInterrupt

    monkeypatch.setattr(plan, "plan_roster", stopped)
    assert run(["plan"]) == 130


def test_what_cut_the_search_short_is_told_beside_the_plan(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = unfinished().model_copy(update={"termination": Termination.INTERRUPTED})
    give(monkeypatch, made, trouble="its process was killed by SIGKILL")
    assert run(["plan", "--format", "json"]) == 130
    captured = capsys.readouterr()
    assert json.loads(captured.out)["termination"] == "interrupted"
    assert "warning: the search was cut short" in captured.err
    assert "killed by SIGKILL" in captured.err


@pytest.mark.parametrize(("received", "code"), [([], 130), ([signal.SIGINT], 130), ([signal.SIGTERM], 143)])
def test_a_search_stopped_before_it_found_a_plan_is_told_and_json_says_so(
    received: list[int], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = planned().model_dump(include={"tool", "input", "profile"})
    outcome = NoPlan.model_validate(facts | {"status": Status.UNKNOWN, "termination": Termination.INTERRUPTED})

    def stopped(_path: str, **_facts: object) -> Planned:
        raise StoppedError(outcome)

    monkeypatch.setattr(plan, "plan_roster", stopped)
    monkeypatch.setattr(interrupt, "_received", received)
    assert run(["plan", "--format", "json"]) == code
    captured = capsys.readouterr()
    assert NoPlan.model_validate_json(captured.out) == outcome
    assert captured.err == "error: interrupted before a plan was found\n"


def test_an_impossible_roster_is_explained_and_json_still_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = planned().model_dump(include={"tool", "input", "profile", "termination"})
    outcome = NoPlan.model_validate(facts | {"status": Status.INFEASIBLE})

    def impossible(_path: str, **_facts: object) -> Planned:
        raise ImpossibleError(outcome, {}, {})

    monkeypatch.setattr(plan, "plan_roster", impossible)
    assert run(["plan", "--format", "json"]) == 3
    captured = capsys.readouterr()
    assert json.loads(captured.out)["status"] == "infeasible"
    assert "impossible" in captured.err


@pytest.mark.parametrize(("options", "told"), [([], True), (["--audience", "team"], False), (["--redact"], False)])
def test_slips_in_an_impossible_roster_are_told_to_its_owner_only(
    options: list[str], *, told: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = planned().model_dump(include={"tool", "input", "profile", "termination"})
    outcome = NoPlan.model_validate(facts | {"status": Status.INFEASIBLE})

    def impossible(_path: str, **_facts: object) -> Planned:
        raise ImpossibleError(outcome, {}, {}, REMARKS[1:])

    monkeypatch.setattr(plan, "plan_roster", impossible)
    assert run(["plan", *options]) == 3
    assert ("“Course completions” is measured" in capsys.readouterr().err) is told


@pytest.mark.parametrize(("options", "named"), [([], True), (["--redact"], False)])
def test_with_aliases_an_impossible_roster_is_explained_without_its_texts(
    options: list[str], *, named: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = planned().model_dump(include={"tool", "input", "profile", "termination"})
    clash = Clash(limit="need of 1 FTE: Ana Ruiz's replacement", path="/needs/0")
    outcome = NoPlan.model_validate(facts | {"status": Status.INFEASIBLE, "conflict": (clash,)})
    place = Place(file="roster.yaml", line=1, column=1, end_line=1, end_column=2)

    def impossible(_path: str, **_facts: object) -> Planned:
        raise ImpossibleError(outcome, {"/needs/0": place}, {"roster.yaml": "- {because: after Ana Ruiz}"})

    monkeypatch.setattr(plan, "plan_roster", impossible)
    assert run(["plan", *options]) == 3
    told = capsys.readouterr().err
    assert "need of 1 FTE" in told
    assert "roster.yaml:1" in told
    assert (told.count("Ana Ruiz") == 2) is named
    assert ("Ana" in told) is named


def test_the_roster_is_not_written_over_before_any_work_is_done(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def never(_path: str, **_facts: object) -> Planned:
        raise AssertionError

    monkeypatch.setattr(plan, "plan_roster", never)
    roster = tmp_path / "roster.yaml"
    roster.write_text("x")
    assert run(["plan", str(roster), "-o", str(roster)]) == 2
    assert "is an input" in capsys.readouterr().err


@pytest.mark.usefixtures("_made")
def test_the_mix_in_both_shapes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mix"]) == 0
    assert "74.0 points off the 70/20/10" in capsys.readouterr().out
    assert run(["mix", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["gap"] == pytest.approx(74.0, abs=0.1)


def test_a_broken_rule_ends_with_1(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(verify, "verify_plan", lambda _roster, _plan, **_facts: broken())
    assert run(["verify", "roster.yaml", "plan.json"]) == 1
    assert "BROKEN" in capsys.readouterr().out


def test_a_sound_plan_ends_with_0(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(verify, "verify_plan", lambda _roster, _plan, **_facts: planned().audit)
    assert run(["verify", "roster.yaml", "plan.json", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True


@pytest.mark.usefixtures("_made")
@pytest.mark.parametrize(("choice", "coloured"), [("always", True), ("never", False), ("auto", False)])
def test_colour_is_used_when_asked_for(choice: str, *, coloured: bool, capsys: pytest.CaptureFixture[str]) -> None:
    run(["mix", "--color", choice])
    assert ("\x1b[" in capsys.readouterr().out) is coloured


@pytest.mark.usefixtures("_made")
def test_piped_pages_are_80_wide_or_what_columns_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    widths = []
    for columns in ("", "120", "rubbish"):
        monkeypatch.setenv("COLUMNS", columns)
        run(["plan"])
        widths.append(max(map(len, capsys.readouterr().out.splitlines())))
    assert widths[0] == widths[2] <= 80 < widths[1] <= 120


@pytest.mark.parametrize(("command", "one"), [("profiles", "modern-702010"), ("roles", "coach")])
def test_lists_and_single_entries_in_both_shapes(command: str, one: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = []
    for arguments in ([command], [command, one], [command, "--format", "json"], [command, one, "--format", "json"]):
        assert run(arguments) == 0
        shown.append(capsys.readouterr().out)
    assert one in shown[0]
    assert one in shown[1]
    assert one in {entry["id"] for entry in json.loads(shown[2])}
    assert json.loads(shown[3])["id"] == one


@pytest.mark.parametrize(
    ("command", "typo", "meant"), [("profiles", "regulatd", "regulated"), ("roles", "coatch", "coach")]
)
def test_an_unknown_name_is_corrected(command: str, typo: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, typo]) == 2
    assert f"did you mean `{meant}`?" in capsys.readouterr().err


def test_a_name_like_no_other_gets_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["roles", "zzzzzz"]) == 2
    assert "`ldplanner roles` lists them" in capsys.readouterr().err


def test_no_command_at_all_shows_the_overview(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "Commands:" in capsys.readouterr().err


def test_the_version_names_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("ldplanner ")


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["verfy"], "no such command 'verfy'", "did you mean `verify`?"),
        (["plan", "--fromat"], "no such option: --fromat", "did you mean --format?"),
        (["verify"], "missing argument 'ROSTER'", "`ldplanner verify --help` shows what it takes"),
        (["mix", "--format", "xml"], "'xml' is not one of", "`ldplanner mix --help` shows what it takes"),
    ],
)
def test_a_usage_error_says_what_and_what_to_do(
    arguments: list[str], message: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert message in first
    assert second == f"  = help: {hint}"


def test_sigterm_ends_with_143(monkeypatch: pytest.MonkeyPatch) -> None:
    def told_to_stop(_path: str, **_facts: object) -> Planned:
        signal.raise_signal(signal.SIGTERM)
        raise AssertionError

    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(plan, "plan_roster", told_to_stop)
    monkeypatch.setattr(interrupt, "_received", [])
    interrupt.listen()
    try:
        assert run(["plan"]) == 143
    finally:
        signal.signal(signal.SIGTERM, before)
