from collections.abc import Iterator

import pytest

from golden.team import FINDINGS, SOURCES, at
from ldplanner.cli.failure import report
from ldplanner.cli.showing import choose_show_pay
from ldplanner.domain.plan import Check, Clash, Input, NoPlan, Status, Termination
from ldplanner.errors import (
    AuditRefusalError,
    ImpossibleError,
    LdplannerError,
    NoPlanInTimeError,
    OtherRosterError,
    RejectedInputError,
    SearchDiedError,
    StoppedError,
    UnreadableInputError,
    UsageError,
)

OUTCOME = NoPlan(
    tool="ldplanner",
    input=Input(path="/nowhere/roster.yaml", sha256="0" * 64),
    profile="modern-702010",
    status=Status.INFEASIBLE,
    termination=Termination.PROVED,
    conflict=(Clash(limit="2 openings per quarter", path="/limits/hires_per_quarter"),),
)
PLACES = {"/limits/hires_per_quarter": at(9, 3, 20)}


@pytest.fixture(autouse=True)
def _pay_hidden_again() -> Iterator[None]:
    yield
    choose_show_pay(show_pay=False)


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (UsageError("no such thing", hint="try another"), 2, "error: no such thing\n  = help: try another\n"),
        (UnreadableInputError("`x` is a directory"), 2, "error: `x` is a directory\n"),
        (RejectedInputError(FINDINGS, SOURCES), 1, "3 errors, 1 warning, 1 remark\n"),
        (OtherRosterError(["people: changed"]), 1, "  - people: changed\n"),
        (ImpossibleError(OUTCOME, PLACES, {}), 3, "  - 2 openings per quarter  roster.yaml:9\n"),
        (NoPlanInTimeError(OUTCOME), 4, "  = help: give it more: --time-limit 300\n"),
        (StoppedError(OUTCOME), 130, "error: interrupted before a plan was found\n"),
        (SearchDiedError("its process was killed by SIGKILL"), 70, "killed by SIGKILL\n  = help: if memory is short"),
        (AuditRefusalError([Check(rule="payroll", ok=False, detail="too high")]), 70, "payroll: too high"),
        (ValueError("two\nlines"), 70, "internal error"),
    ],
)
def test_every_error_has_its_words_and_its_code(
    error: Exception, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(error) == code
    captured = capsys.readouterr()
    assert words in captured.err
    assert captured.out == ""


@pytest.mark.parametrize(
    "error", [ImpossibleError(OUTCOME, PLACES, {}, FINDINGS[-2:]), NoPlanInTimeError(OUTCOME, FINDINGS[-2:])]
)
def test_where_there_is_no_plan_what_was_hardly_meant_in_the_roster_is_told(
    error: LdplannerError, capsys: pytest.CaptureFixture[str]
) -> None:
    report(error)
    before, _, after = capsys.readouterr().err.partition("\n\nWarnings  about the roster")
    assert before
    assert " ".join(FINDINGS[-2].message.split()[:5]) in " ".join(after.split())


def test_an_unknown_error_is_one_line_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    report(ValueError("two\nlines\x1b[2J"))
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "\x1b" not in err


def test_the_whole_error_is_for_who_asks(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LDPLANNER_DEBUG", "1")
    report(ValueError("why"))
    assert "ValueError: why\n" in capsys.readouterr().err


def test_a_traceback_from_another_process_is_for_who_asks_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    error = RuntimeError("ZeroDivisionError: why")
    error.add_note("in search, line 7")
    report(error)
    assert "line 7" not in capsys.readouterr().err
    monkeypatch.setenv("LDPLANNER_DEBUG", "1")
    report(error)
    assert "in search, line 7\n" in capsys.readouterr().err


@pytest.mark.parametrize("shown", [True, False])
def test_pay_is_in_snippets_only_on_request(*, shown: bool, capsys: pytest.CaptureFixture[str]) -> None:
    choose_show_pay(show_pay=shown)
    report(RejectedInputError(FINDINGS, SOURCES))
    assert ("84000" in capsys.readouterr().err) is shown


def test_every_error_of_the_family_ends_with_a_known_code() -> None:
    assert {error.exit_code for error in LdplannerError.__subclasses__()} <= {1, 2, 3, 4, 70, 130}
