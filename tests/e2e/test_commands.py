"""The program as a user runs it: another process, real streams, real exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "ldplanner"]
PLAIN = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}}

ROSTER = """\
horizon: {starts: 2027-Q1, quarters: 3}
people:
  - {id: ben, role: trainer, salary: 61000}
  - {id: emeka, role: instructional-designer, salary: 75000}
  - {id: hana, role: internal-comms, salary: 70000}
"""


def ldplanner(*arguments: str, where: Path | None = None, **settings: str) -> subprocess.CompletedProcess[bytes]:
    command, env = [*PROGRAM, *arguments], PLAIN | settings
    return subprocess.run(command, capture_output=True, check=False, env=env, timeout=60, cwd=where)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; from ldplanner.cli.app import run; run(sys.argv[1:]); "
        "sys.exit(' '.join({'ortools', 'numpy', 'pandas', 'pydantic', 'yaml', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False, env=PLAIN)
    assert done.stderr.decode().strip() == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["mix", "roster.yaml"],
        ["verify", "roster.yaml", "plan.json"],
        ["init", "first.yaml"],
        ["show", "plan.json", "--format", "csv"],  # openpyxl imports numpy where there is one
        ["apply", "plan.json"],
        ["diff", "roster.yaml", "roster.yaml"],
        ["schema"],
        ["profiles"],
        ["roles"],
        ["import", "export.csv", "-o", "imported.yaml", "--format", "json"],
        ["plan", "roster.yaml"],  # the process it searches in does
        ["frontier", "roster.yaml", "--vary", "budget.change", "--from", "0", "--to", "9000", "--steps", "2"],
    ],
    ids=" ".join,
)
def test_the_program_itself_never_imports_the_engine(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "roster.yaml").write_text(ROSTER, encoding="utf-8")
    (tmp_path / "export.csv").write_text("Name,Job title\nAna,Trainer\n", encoding="utf-8")
    if "plan.json" in arguments:
        assert ldplanner("plan", "--format", "json", "-o", "plan.json", where=tmp_path).returncode == 0
    code = (
        "import sys; from ldplanner.cli.app import run; code = run(sys.argv[1:]); assert code == 0; "
        "sys.exit(' '.join(['heavy:', *{'ortools', 'numpy', 'pandas'} & set(sys.modules)]))"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, check=False, env=PLAIN, cwd=tmp_path)
    assert done.stderr.decode().splitlines()[-1] == "heavy:"


def test_every_command_is_in_the_overview_and_explains_itself() -> None:
    overview = ldplanner("--help").stdout.decode()
    names = ("init", "import", "plan", "check", "mix", "diff", "compare", "frontier", "verify", "show", "apply")
    for name in (*names, "profiles", "roles", "schema"):
        assert f"\n  {name} " in overview
        shown = ldplanner(name, "--help")
        assert shown.returncode == 0
        assert "Example" in shown.stdout.decode()


def test_no_command_shows_the_overview_and_is_a_usage_error() -> None:
    done = ldplanner()
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Commands:" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["verfy"], "did you mean `verify`?"),
        (["plan", "--fromat", "json"], "did you mean --format?"),
        (["plan", "--format", "xml"], "'xml' is not one of 'text', 'json'"),
        (["plan", "--time-limit", "0"], "`0` is not a number of seconds above 0"),
        (["plan", "--time-limit", "-1"], "`-1` is not a number of seconds above 0"),
        (["plan", "--time-limit", "nan"], "`nan` is not a number of seconds above 0"),
        (["verify"], "missing argument 'ROSTER'"),
        (["profiles", "modern-70210"], "did you mean `modern-702010`?"),
        (["roles", "knowledge-manger"], "did you mean `knowledge-manager`?"),
        (["mix", "/no/such/roster.yaml"], "error: "),
    ],
)
def test_a_usage_error_is_exit_2_with_a_way_out_and_no_traceback(arguments: list[str], words: str) -> None:
    done = ldplanner(*arguments)
    err = " ".join(done.stderr.decode().split())
    assert (done.returncode, done.stdout) == (2, b"")
    assert words in err
    assert "Traceback" not in err


def test_the_profiles_in_both_shapes() -> None:
    assert b"modern-702010" in ldplanner("profiles").stdout
    shown = json.loads(ldplanner("profiles", "modern-702010", "--format", "json").stdout)
    assert shown["streams"]["km"]["share"] == 0.7


def test_the_roles_in_both_shapes() -> None:
    assert b"knowledge-manager" in ldplanner("roles").stdout
    shown = json.loads(ldplanner("roles", "knowledge-manager", "--format", "json").stdout)
    assert {"id", "salary", "paths_from", "paths_to", "sources"} <= shown.keys()


def test_every_shipped_role_and_profile_can_be_shown() -> None:
    for command in ("roles", "profiles"):
        for one in json.loads(ldplanner(command, "--format", "json").stdout)[:3]:
            assert ldplanner(command, one["id"]).returncode == 0


def test_an_output_that_knows_only_ascii_gets_ascii() -> None:
    done = ldplanner("profiles", "modern-702010", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"#####" in done.stdout


def test_a_reader_who_leaves_early_is_no_error() -> None:
    with subprocess.Popen(
        [*PROGRAM, "roles", "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=PLAIN
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told_and_is_exit_2() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, "roles"], stdout=full, stderr=subprocess.PIPE, check=False, env=PLAIN)
    assert done.returncode == 2
    assert b"cannot be written" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["plan", "--help"]])
def test_a_full_disk_is_told_by_help_and_version_too(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, check=False, env=PLAIN)
    told = b"error: the output cannot be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, told)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_the_exit_code_is_the_same_where_nobody_can_be_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, "mix", "nosuch.yaml"], stdout=subprocess.PIPE, stderr=full, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


def test_help_that_nobody_reads_to_its_end_is_no_error() -> None:
    with subprocess.Popen([*PROGRAM, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=PLAIN) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.parametrize("buffered", [{}, {"PYTHONUNBUFFERED": "1"}])
def test_output_that_does_not_fit_is_told(buffered: dict[str, str], tmp_path: Path) -> None:
    """A file that may not grow takes a part of what is written, and the rest would be lost without a word."""
    command = ["/bin/sh", "-c", 'ulimit -f 8; exec "$@"', "sh", *PROGRAM, "roles", "--format", "json"]
    with (tmp_path / "roles.json").open("wb") as file:
        done = subprocess.run(command, stdout=file, stderr=subprocess.PIPE, check=False, env=PLAIN | buffered)
    assert (done.returncode, done.stderr) == (2, b"error: the output cannot be written: File too large\n")


def test_a_terminal_that_says_it_has_no_width_shows_a_page_all_the_same() -> None:
    assert ldplanner("profiles", COLUMNS="0").stdout == ldplanner("profiles").stdout != b""


def test_no_standard_output_at_all_is_no_error() -> None:
    done = subprocess.run(["/bin/sh", "-c", 'exec "$@" >&-', "sh", *PROGRAM, "roles"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_plan_is_made_with_no_standard_streams_at_all(tmp_path: Path) -> None:
    (tmp_path / "roster.yaml").write_text(ROSTER, encoding="utf-8")
    closed = ["/bin/sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh"]
    done = subprocess.run([*closed, *PROGRAM, "plan", "-o", "plan.txt"], check=False, cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "plan.txt").read_bytes() == ldplanner("plan", where=tmp_path, PYTHONIOENCODING="utf-8").stdout


def test_the_examples_in_the_docs_are_current() -> None:
    script = Path(__file__).parents[2] / "docs" / "generate.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, ""), "run docs/generate.py"


def test_a_plan_is_made_written_verified_and_told_from_another_rosters(tmp_path: Path) -> None:
    roster, plan = tmp_path / "roster.yaml", tmp_path / "plan.json"
    roster.write_text(ROSTER, encoding="utf-8")
    made = ldplanner("plan", str(roster), "--format", "json", "-o", str(plan))
    assert (made.returncode, made.stdout) == (0, b"")
    assert json.loads(plan.read_text(encoding="utf-8"))["audit"]["ok"] is True
    assert ldplanner("verify", str(roster), str(plan)).returncode == 0
    roster.write_text(ROSTER.replace("61000", "62000"), encoding="utf-8")
    other = ldplanner("verify", str(roster), str(plan))
    assert other.returncode == 1
    assert b"another roster" in other.stderr


def test_a_first_roster_is_planned_carried_out_and_planned_on(tmp_path: Path) -> None:
    def done(*arguments: str, code: int = 0) -> bytes:
        run = ldplanner(*arguments, where=tmp_path)
        assert run.returncode == code, run.stderr.decode()
        return run.stdout

    done("init", "--starts", "2027-Q1", "--quarters", "4", "--as-of", "2026-12-01")
    done("check", "--fail-on", "warning")
    roster = (tmp_path / "roster.yaml").read_bytes()
    done("plan", "--format", "json", "-o", "plan.json")
    assert done("show", "plan.json") == done("plan")
    done("apply", "plan.json", "--through", "2027-Q1", "-o", "next.yaml")
    done("check", "next.yaml")
    done("plan", "next.yaml", "--format", "json", "-o", "next.json")
    done("apply", "next.json", "--through", "2027-Q2", "-o", "later.yaml")
    done("verify", "roster.yaml", "next.json", code=1)
    assert (tmp_path / "roster.yaml").read_bytes() == roster


def test_a_plan_has_the_same_bytes_every_time(tmp_path: Path) -> None:
    roster = tmp_path / "roster.yaml"
    roster.write_text(ROSTER, encoding="utf-8")
    first, second = (ldplanner("plan", str(roster), "--format", "json").stdout for _ in range(2))
    assert first == second != b""


def test_a_plan_that_changes_something_is_told_by_its_exit_code(tmp_path: Path) -> None:
    roster = tmp_path / "roster.yaml"
    roster.write_text(ROSTER, encoding="utf-8")
    assert ldplanner("plan", str(roster), "--detailed-exitcode").returncode == 10


def test_limits_that_clash_are_named_with_their_lines(tmp_path: Path) -> None:
    roster = tmp_path / "roster.yaml"
    clash = "limits: {headcount: {max: 3}}\nneeds:\n  - {role: trainer, at_least: 5, because: the wards}\n"
    roster.write_text(ROSTER + clash, encoding="utf-8")
    done = ldplanner("plan", str(roster))
    err = done.stderr.decode()
    assert (done.returncode, done.stdout) == (3, b"")
    assert "headcount of at most 3 FTE" in err or "the wards" in err
    # a long path may be broken over two lines
    assert f"{roster}:" in "".join(line.strip() for line in err.splitlines())


def test_errors_of_a_roster_are_shown_with_their_lines_and_without_pay(tmp_path: Path) -> None:
    roster = tmp_path / "roster.yaml"
    roster.write_text(ROSTER.replace("role: trainer, salary", "role: trainr, salary"), encoding="utf-8")
    hidden = ldplanner("mix", str(roster))
    assert (hidden.returncode, hidden.stdout) == (1, b"")
    assert b"did you mean `trainer`?" in hidden.stderr
    assert b"61000" not in hidden.stderr
    assert b"61000" in ldplanner("mix", str(roster), "--show-pay").stderr


def test_a_roster_is_not_written_over(tmp_path: Path) -> None:
    roster = tmp_path / "roster.yaml"
    roster.write_text(ROSTER, encoding="utf-8")
    assert ldplanner("plan", str(roster), "-o", str(roster)).returncode == 2
    assert roster.read_text(encoding="utf-8") == ROSTER
