"""`ldplanner check` as a CI job runs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "ldplanner"]
PLAIN = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}}
PLANTED = "tests/files/planted/roster.yaml"
WITHIN = 0.5
"""Seconds that 200 people may take, the whole process; the best of three counts, the machine is shared."""


def check(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [*PROGRAM, "check", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env=PLAIN, timeout=60, cwd=ROOT)


@pytest.mark.parametrize("shape", ["text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown"])
def test_twenty_errors_end_with_1_in_every_format(shape: str) -> None:
    done = check(PLANTED, "--format", shape)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\x1b" not in done.stdout


def test_what_is_piped_in_is_checked() -> None:
    done = check("-", "--format", "concise", stdin=(ROOT / PLANTED).read_bytes())
    assert (done.returncode, done.stdout.count(b"<stdin>:")) == (1, 20)


def test_an_older_roster_is_piped_in() -> None:
    roster = "examples/riverbend.yaml"
    done = check(roster, "--against", "-", "--select", "LDP5", stdin=(ROOT / roster).read_bytes())
    assert (done.returncode, done.stdout) == (0, b"nothing found in 1 file\n")


def test_what_ships_has_no_errors() -> None:
    profiles = [
        f"profiles/{file.name}"
        for file in (ROOT / "profiles").glob("*.yaml")
        if file.stem not in {"roles", "paths", "titles"}
    ]
    examples = [f"examples/{file.name}" for file in (ROOT / "examples").glob("*.yaml")]
    done = check(*profiles, *examples, "--format", "concise")
    assert done.returncode == 0, done.stdout.decode()


def test_checking_never_imports_the_engine() -> None:
    code = (
        "import sys; from ldplanner.cli.app import run; run(sys.argv[1:]); "
        "sys.exit(' '.join({'ortools', 'numpy', 'pandas'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, "check", PLANTED, "--format", "sarif"]
    done = subprocess.run(command, capture_output=True, check=False, env=PLAIN, cwd=ROOT)
    assert done.stderr.decode().strip() == ""
