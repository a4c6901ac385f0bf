# ruff: noqa: INP001  a script, not a package
"""Bring the docs up to date: the output shown in README.md and docs/commands, and the whole of docs/findings.md.

A block of output starts with `<!-- run: ldplanner ... -->` and ends with `<!-- end -->`. Of several commands, with
`; ldplanner` between them, the output of the last is shown; they run in a folder of their own, with the examples.
With `--check` nothing is written; the exit code is 1 if a page is out of date.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from ldplanner.check.registry import KINDS
from ldplanner.render.reference import reference_page

ROOT = Path(__file__).parent.parent
WITH_OUTPUT = [ROOT / "README.md", *sorted((ROOT / "docs" / "commands").glob("*.md"))]
BLOCK = re.compile(r"<!-- run: ldplanner (?P<arguments>.*?) -->\n.*?<!-- end -->", re.DOTALL)
PROGRAM = [sys.executable, "-c", "from ldplanner.cli.app import main; main()"]
SETTINGS = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "FORCE_COLOR", "LDPLANNER_DEBUG"}}


def with_output(page: Path) -> str:
    """Return a page with the output of its commands as it is now."""
    return BLOCK.sub(_block, page.read_text(encoding="utf-8"))


def findings(_: Path) -> str:
    """Return the page about every kind of finding."""
    return reference_page(KINDS.values())


PAGES: Mapping[Path, Callable[[Path], str]] = {
    **dict.fromkeys(WITH_OUTPUT, with_output),
    ROOT / "docs" / "findings.md": findings,
}


def _block(found: re.Match[str]) -> str:
    written = found["arguments"]
    commands = written.split("; ldplanner ")
    with TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        # what several commands hand on to each other is no part of the repository
        output = [_output(command, Path(folder) if len(commands) > 1 else ROOT) for command in commands][-1]
    shown = "\n".join(f"$ ldplanner {command}" for command in commands)
    return f"<!-- run: ldplanner {written} -->\n```text\n{shown}\n{output}\n```\n<!-- end -->"


def _output(arguments: str, folder: Path) -> str:
    command = [*PROGRAM, *shlex.split(arguments)]
    settings = SETTINGS | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(  # noqa: S603  the program itself, on arguments from the pages
        command, capture_output=True, check=False, cwd=folder, env=settings, encoding="utf-8"
    )
    return (done.stdout or done.stderr).rstrip("\n")


def main() -> int:
    """Update the pages, or only tell which are out of date."""
    now = {page: write(page) for page, write in PAGES.items()}
    stale = [page for page, text in now.items() if not page.exists() or text != page.read_text(encoding="utf-8")]
    for page in stale:
        sys.stderr.write(f"{page.relative_to(ROOT)} is out of date\n")
        if "--check" not in sys.argv:
            page.write_text(now[page], encoding="utf-8")
    return int(bool(stale) and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
