"""Bad files given to the program itself: exit code, place, no traceback, soon, and without filling the memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FILES = Path(__file__).parents[2] / "tests" / "files"
PROGRAM = [sys.executable, "-m", "ldplanner"]
PLAIN = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}}
MOST_KILOBYTES = 300_000
# under a second alone; a machine that is busy with other tests takes longer
SECONDS = 5
SECONDS_OF_LARGE = 15
SAMPLE = [
    "alias-bomb",
    "bad-dates",
    "custom-tag",
    "duplicate-key",
    "empty",
    "escape",
    "in-people-and-pool",
    "long-manager-cycle",
    "many-at-once",
    "markup-in-keys",
    "merge-key",
    "nested-30000",
    "nul",
    "numbers-in-disguise",
    "python-object",
    "self-reference",
    "tab-indent",
    "too-many-people",
    "top-level-list",
    "unclosed-quote",
    "utf-16",
    "windows-1252",
    "zero-width-key",
]
HEAD = "horizon: {starts: 2027-Q1, quarters: 4}\npeople:\n  - {id: ana, role: trainer}\n"
LARGE = {
    "brackets-to-the-limit": "[" * 7_900_000,
    "one-long-name": f"department: {'x' * 7_000_000}\n{HEAD}",
    "a-finding-far-to-the-right": f"{HEAD}roles: {{{'a: {}, ' * 30_000}b: 1}}\n",
    "a-key-for-everyone": HEAD + "".join(f"key-{number}: {number}\n" for number in range(200_000)),
    "the-same-key-again": HEAD + "currency: USD\n" * 200_000,
    "a-million-comments": "#\n" * 1_000_000,
    "people-who-manage-each-other": HEAD
    + "".join(f"  - {{id: p{number}, role: trainer, manager: p{number + 1}}}\n" for number in range(20_000)),
    "roles-nobody-knows": HEAD + "".join(f"  - {{id: p{number}, role: r{number}}}\n" for number in range(20_000)),
}


def mix(path: str, where: Path | None = None, seconds: int = SECONDS) -> subprocess.CompletedProcess[str]:
    limited = ["/bin/sh", "-c", f'ulimit -v {MOST_KILOBYTES}; exec "$@"', "sh", *PROGRAM, "mix", path]
    return subprocess.run(
        limited, capture_output=True, check=False, env=PLAIN, timeout=seconds, cwd=where, encoding="utf-8"
    )


@pytest.mark.parametrize("name", SAMPLE)
def test_an_invalid_roster_ends_with_its_first_finding_in_place(name: str) -> None:
    file = FILES / "invalid" / f"{name}.yaml"
    code, place = file.with_suffix(".expected").read_text(encoding="utf-8").splitlines()[0].split()
    done = mix(str(file))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"error[{code}]: ")
    assert f"--> {file}:{place}\n" in done.stderr
    assert "Traceback" not in done.stderr
    assert "= help: " in done.stderr


@pytest.mark.parametrize("name", LARGE)
def test_a_large_file_costs_neither_time_nor_memory(name: str, tmp_path: Path) -> None:
    file = tmp_path / "roster.yaml"
    file.write_text(LARGE[name], encoding="utf-8")
    done = mix(str(file), seconds=SECONDS_OF_LARGE)
    assert done.returncode in {0, 1}
    assert (done.stdout == "") is bool(done.returncode)
    assert "Traceback" not in done.stderr
    assert len(done.stderr) < 10_000_000


@pytest.mark.parametrize("path", ["/dev/zero", ".", "pipe", "nowhere.yaml", "roster.yaml", "a\tb.yaml"])
def test_what_cannot_be_read_is_exit_2_at_once(path: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "roster.yaml").write_bytes(b"#" * 10_000_000)
    done = mix(path, where=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("shape", ["text", "json"])
@pytest.mark.parametrize("command", ["mix", "diff"])
def test_names_reach_a_terminal_as_they_are_written_not_as_what_they_would_do(command: str, shape: str) -> None:
    acting, plain = str(FILES / "valid" / "names-that-act.yaml"), str(FILES / "valid" / "smallest.yaml")
    files = [acting] if command == "mix" else [plain, acting]
    done = subprocess.run(
        [*PROGRAM, command, *files, "--format", shape, "--color", "never"],
        capture_output=True,
        check=True,
        env=PLAIN,
        timeout=60,
        encoding="utf-8",
    )
    shown = done.stdout + done.stderr
    assert "error" in shown
    assert not {"\x1b", "\u202e", "\u200b"} & set(shown if shape == "text" else done.stderr)
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
