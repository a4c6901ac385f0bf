"""Rosters to measure on: written by the generator of the examples, read as ldplanner reads them."""

import subprocess
import sys
from pathlib import Path

from bench.sizes import Size
from ldplanner.domain.roster import Roster
from ldplanner.load.roster import read_roster

ROOT = Path(__file__).resolve().parent.parent


def written(size: Size, seed: int, folder: Path) -> Path:
    """Write the roster of a size and seed into a folder, unless it is there already, and return where."""
    path = folder / f"{size.name}-{seed}.yaml"
    if not path.exists():
        script = [sys.executable, str(ROOT / "examples" / "generate.py")]
        facts = ["--people", str(size.people), "--quarters", str(size.quarters), "--seed", str(seed)]
        text = subprocess.run([*script, *facts], check=True, capture_output=True, text=True, encoding="utf-8").stdout
        path.write_text(text, encoding="utf-8")
    return path


def read(path: str) -> Roster:
    """Read a roster.

    Raises:
        ValueError: it has errors.
    """
    roster = read_roster(path).roster
    if roster is None:
        raise ValueError(f"{path} has errors; `ldplanner check` names them")
    return roster
