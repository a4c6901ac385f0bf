"""The page for newcomers, followed to the letter."""

import os
import shlex
import subprocess
from pathlib import Path

from docs.generate import PROGRAM, ROOT, STEP, prepare

PAGE = ROOT / "docs" / "getting-started.md"
PLAIN = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}}


def test_every_command_of_getting_started_succeeds_in_an_empty_folder(tmp_path: Path) -> None:
    done = {}
    for step in STEP.finditer(PAGE.read_text(encoding="utf-8")):
        if step["arguments"]:
            command = [*PROGRAM, *shlex.split(step["arguments"])]
            ran = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path, env=PLAIN, timeout=120)
            assert ran.returncode == 0, ran.stderr
            done[step["arguments"].split()[0]] = ran.stdout.decode()
        else:
            prepare(step, tmp_path)
    assert list(done) == ["import", "check", "plan", "show", "verify"]
    to_do = [line for line in (tmp_path / "roster.yaml").read_text(encoding="utf-8").splitlines() if "TODO" in line]
    assert [line for line in to_do if not line.startswith("# TODO marks")] == []
    assert "The plan holds" in done["verify"]
    assert (tmp_path / "plan.xlsx").read_bytes().startswith(b"PK")
