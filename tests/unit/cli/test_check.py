import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from pydantic_core import from_json

from ldplanner.cli.app import run

ROSTER = """horizon: {starts: 2027-Q1, quarters: 4}
people:
  - {id: ana, role: trainr, salary: 61000}
"""
GOOD = ROSTER.replace("trainr", "trainer")
PROFILE = "streams: {km: {share: 0.7}, social: {share: 0.2}, training: {share: 0.2}}\n"
FORMATS = ["text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown"]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder with a roster that has an error, one that has none, and a profile that has one."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("roster.yaml", ROSTER), ("good.yaml", GOOD), ("profile.yaml", PROFILE)):
        Path(name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("shape", FORMATS)
def test_the_exit_code_is_the_same_in_every_format(shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    codes = [
        run(["check", *arguments, "--format", shape])
        for arguments in (
            [],
            ["good.yaml"],
            ["good.yaml", "--fail-on", "info"],
            ["roster.yaml", "--fail-on", "never"],
            ["none.yaml", "--fail-on", "never"],
        )
    ]
    assert codes == [1, 0, 1, 0, 2]
    captured = capsys.readouterr()
    assert "LDP209" in captured.out
    assert captured.err == ""


def test_several_files_in_one_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "profile.yaml", "none.yaml", "roster.yaml", "--format", "concise"]) == 2
    assert [line.split(": ")[:2] for line in capsys.readouterr().out.splitlines()] == [
        ["profile.yaml:1:10", "error[LDP216]"],
        ["none.yaml:1:1", "error[LDP100]"],
        ["roster.yaml:3:21", "error[LDP209]"],
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(PROFILE.encode())))
    assert run(["check", "-", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("<stdin>:1:10: error[LDP216]")


def test_several_formats_in_one_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", "concise", "--format", "sarif=out.sarif", "--format", "junit=out.xml"]) == 1
    captured = capsys.readouterr()
    assert captured.out.startswith("roster.yaml:3:21: error[LDP209]")
    assert captured.err == ""
    assert json.loads(Path("out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "<testsuites" in Path("out.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["--format", "json", "-o", "out"], ["--format", "json=out"]])
def test_what_goes_to_a_file_is_told_on_standard_error(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", *arguments]) == 1
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "1 error in 1 file; see out\n")
    assert json.loads(Path("out").read_text(encoding="utf-8"))["summary"]["error"] == 1


def test_text_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "-o", "out.txt"]) == 1
    assert Path("out.txt").read_text(encoding="utf-8").startswith("error[LDP209]: unknown role `trainr`\n")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["--format", "sarf"], "there is no format `sarf`", "did you mean `sarif`?"),
        (["--format", "xyzzy"], "there is no format `xyzzy`", "there are `text`, `concise`"),
        (["--format", "sarif="], "no file after `sarif=`", "write --format sarif=FILE"),
        (["--format", "text", "--format", "json"], "two formats would go to standard output", "--format json=FILE"),
        (["--format", "text=a", "--format", "json=a"], "two formats would go to `a`", "--format json=FILE"),
        (["--format", "json=a", "-o", "b"], "nothing is left for -o", "leave -o out"),
        (["--format", "json", "--statistics"], "--statistics belongs to the text format", "add --format text"),
        (["--format", "json=/none/a"], "`/none/a` cannot be written", ""),
        (["--format", "json=roster.yaml"], "`roster.yaml` is an input", "name another file"),
        (["--baseline", "good.yaml", "-o", "good.yaml"], "`good.yaml` is an input", "name another file"),
        (["--write-baseline", "roster.yaml"], "`roster.yaml` is an input", "name another file"),
        (["--write-baseline", "b", "--format", "json=a"], "--write-baseline writes a baseline", "check once more"),
        (["--write-baseline", "b", "-o", "a"], "--write-baseline writes a baseline", "check once more"),
        (["--write-baseline", "b", "--statistics"], "--write-baseline writes a baseline", "check once more"),
        (["--baseline", "good.yaml"], "`good.yaml` is not a baseline", "--write-baseline"),
        (["--baseline", "none.json"], "there is no file `none.json`", "--write-baseline"),
        (["--select", "LDP9"], "begins with `LDP9`", "codes begin with LDP1"),
        (["--ignore", "unknown-rol"], "begins with `unknown-rol`", "did you mean `unknown-role`?"),
        (["--max-gap", "101"], "`101` is not a number of points from 0 to 100", ""),
        (["--max-gap", "nan"], "`nan` is not a number of points", ""),
        (["--max-gap", "many"], "`many` is not a number of points", ""),
        (
            ["profile.yaml", "--max-gap", "9"],
            "--max-gap holds a roster to something, and no file given is a roster",
            "",
        ),
        (["profile.yaml", "--against", "good.yaml"], "--against holds a roster to something", "name a roster"),
        (["good.yaml", "--against", "profile.yaml"], "`profile.yaml`: it is not a roster", "name an older roster"),
        (["good.yaml", "roster.yaml", "--against", "good.yaml"], "exactly one", "check others apart"),
        (["--explain", "LPD209"], "no finding has the code `LPD209`", "did you mean `LDP209`?"),
        (["--explain", "LDP209", "--format", "sarif"], "--explain writes text or json", "--format json"),
    ],
)
def test_what_makes_no_sense_is_a_usage_error(
    arguments: list[str], message: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err
    assert hint in captured.err
    assert Path("roster.yaml").read_text(encoding="utf-8") == ROSTER


def test_a_baseline_is_written_and_leaves_out_what_it_knows(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--write-baseline", "known.json"]) == 0
    assert "1 finding accepted in known.json" in capsys.readouterr().err
    Path("roster.yaml").write_text(f"# moved\n\n{ROSTER}", encoding="utf-8")
    assert run(["check", "--baseline", "known.json"]) == 0
    assert capsys.readouterr().out == "nothing found in 1 file (left out: 1 by the baseline)\n"
    Path("roster.yaml").write_text(GOOD, encoding="utf-8")
    assert run(["check", "--baseline", "known.json"]) == 0
    assert "1 finding of the baseline not found any more" in capsys.readouterr().err


def test_a_baseline_is_brought_up_to_date_from_everything_found() -> None:
    run(["check", "--write-baseline", "known.json"])
    before = Path("known.json").read_bytes()
    assert run(["check", "--baseline", "known.json", "--write-baseline", "known.json"]) == 0
    assert Path("known.json").read_bytes() == before


NOT_UTF_8 = "ok\udce9.yaml"


@pytest.mark.parametrize("shape", FORMATS)
def test_a_name_that_is_not_utf_8_is_written_in_every_format(shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(NOT_UTF_8).write_text(ROSTER, encoding="utf-8")
    assert run(["check", NOT_UTF_8, "--format", f"{shape}=out"]) == 1
    assert "1 error in 1 file; see out" in capsys.readouterr().err
    written = Path("out").read_text(encoding="utf-8")
    assert ("ok%E9.yaml" if shape == "sarif" else "udce9") in written
    if shape in {"json", "gitlab", "sarif"}:
        from_json(written)  # as strict as any


def test_a_baseline_knows_a_file_whose_name_is_not_utf_8() -> None:
    Path(NOT_UTF_8).write_text(ROSTER, encoding="utf-8")
    run(["check", NOT_UTF_8, "--write-baseline", "known.json"])
    assert run(["check", NOT_UTF_8, "--baseline", "known.json"]) == 0


def test_a_baseline_never_accepts_a_gate_or_an_unreadable_file(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["check", "good.yaml", "none.yaml", "--select", "LDP1", "--max-gap", "50"]
    assert run([*arguments, "--write-baseline", "known.json"]) == 2
    assert json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"] == []
    assert "not accepted: 2 findings that no baseline may leave out" in capsys.readouterr().err


def test_gates_fail_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "good.yaml", "--max-gap", "90"]) == 0
    assert run(["check", "good.yaml", "--max-gap", "89"]) == 1
    assert "error[LDP501]: today's gap to `modern-702010` is 90.0 points" in capsys.readouterr().out
    Path("old.yaml").write_text(GOOD.replace("trainer", "coach"), encoding="utf-8")
    assert run(["check", "good.yaml", "--against", "old.yaml"]) == 1
    assert "error[LDP502]: the gap to `modern-702010` grew from 80.0 to 90.0 points" in capsys.readouterr().out


ACCEPTED = ROSTER.replace("61000}", "61000}  # ldplanner: ignore[LDP209] ours")


@pytest.mark.parametrize("asked", [["--max-gap", "100"], ["--against", "good.yaml"]])
@pytest.mark.parametrize("accepted", [["--ignore", "LDP209"], ["--baseline", "known.json"], ["commented.yaml"]])
def test_a_gate_that_cannot_be_measured_fails_whatever_is_accepted(
    asked: list[str], accepted: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("commented.yaml").write_text(ACCEPTED, encoding="utf-8")
    run(["check", "--write-baseline", "known.json"])
    assert run(["check", *accepted]) == 0
    capsys.readouterr()
    assert run(["check", *accepted, *asked, "--format", "concise"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert ":3:21: error[LDP505]: " in line
    assert "while the roster has errors" in line


def test_an_old_roster_with_errors_fails_the_run_and_hides_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "good.yaml", "--against", "roster.yaml", "--format", "concise"]) == 1
    out = capsys.readouterr().out
    assert "error[LDP505]: nothing can be held against `roster.yaml`" in out
    assert "LDP401" in out


def test_an_old_roster_that_cannot_be_read_fails_the_run_and_hides_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--against", "none.yaml", "--format", "concise"]) == 2
    assert [line.split(": ")[1] for line in capsys.readouterr().out.splitlines()] == [
        "error[LDP209]",
        "error[LDP505]",
        "error[LDP100]",
    ]


def test_a_file_that_cannot_be_read_is_told_whatever_it_is_held_to(capsys: pytest.CaptureFixture[str]) -> None:
    for asked in (["--max-gap", "9"], ["--against", "good.yaml"]):
        assert run(["check", "none.yaml", *asked]) == 2
        assert "error[LDP100]: there is no file `none.yaml`" in capsys.readouterr().out


def test_codes_are_selected_and_ignored() -> None:
    assert run(["check", "--select", "LDP1", "--select", "LDP3,LDP5"]) == 0
    assert run(["check", "--ignore", "unknown-role"]) == 0


def test_pay_is_hidden_unless_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    shown = []
    for arguments in ([], ["--show-pay"]):
        run(["check", *arguments])
        shown.append("61000" in capsys.readouterr().out)
    assert shown == [False, True]


def test_statistics(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--statistics"]) == 1
    assert capsys.readouterr().out.splitlines()[0].split()[:3] == ["1", "error", "LDP209"]


@pytest.mark.parametrize("word", ["LDP209", "ldp209", "unknown-role"])
def test_a_kind_is_explained_by_code_and_name(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--explain", word]) == 0
    assert capsys.readouterr().out.startswith("error[LDP209]: an unknown role\n")
    assert run(["check", "--explain", word, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["url"] == "docs/findings.md#ldp209"
