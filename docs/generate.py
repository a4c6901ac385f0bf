"""Bring the docs up to date: the output shown on pages, and the whole of docs/findings.md and docs/files.md.

A block of output starts with `<!-- run: ldplanner ... -->` and ends with `<!-- end -->`; its command runs in this
repository. Of several commands, with `; ldplanner` between them, the output of the last is shown; they run in a folder
of their own, with the examples. With `--check` nothing is written; the exit code is 1 if a page is out of date. Pages
whose answers are as many as there was time for are not checked, only written.

The page docs/getting-started.md is a walk: its commands run one after the other in a new folder. `<!-- take: FILE -->`
copies a file of this repository there, `<!-- write: FILE -->` writes the code block after it into a file, and
`<!-- change: FILE -->` changes a file as the lines with - and + in the code block after it say.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from ldplanner.check.registry import KINDS
from ldplanner.cli.lazy import COMMANDS
from ldplanner.load.schema.documents import SchemaKind
from ldplanner.render.file_reference import file_reference_page
from ldplanner.render.reference import reference_page

ROOT = Path(__file__).parent.parent
WITH_OUTPUT = [ROOT / "README.md", ROOT / "docs" / "questions.md", *sorted((ROOT / "docs" / "commands").glob("*.md"))]
BLOCK = re.compile(r"<!-- run: ldplanner (?P<arguments>.*?) -->\n.*?<!-- end -->", re.DOTALL)
STEP = re.compile(
    rf"{BLOCK.pattern}|<!-- take: (?P<take>\S+) -->"
    r"|<!-- (?P<edit>write|change): (?P<file>\S+) -->\n```\w+\n(?P<text>.*?)```",
    re.DOTALL,
)
PROGRAM = [sys.executable, "-m", "ldplanner"]
SETTINGS = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "FORCE_COLOR", "LDPLANNER_DEBUG"}}


def with_output(page: Path) -> str:
    """Return a page with the output of its commands as it is now."""
    return BLOCK.sub(lambda block: _shown(block["arguments"], ROOT), page.read_text(encoding="utf-8"))


def walk(page: Path) -> str:
    """Return a page with the output of its commands, which run one after the other in a new folder."""
    with tempfile.TemporaryDirectory() as folder:
        return STEP.sub(partial(_stepped, folder=Path(folder)), page.read_text(encoding="utf-8"))


def findings(_: Path) -> str:
    """Return the page about every kind of finding."""
    return reference_page(KINDS.values())


def files(_: Path) -> str:
    """Return the page about every key of every file."""
    return file_reference_page({kind.value: kind.schema for kind in SchemaKind})


PAGES: Mapping[Path, Callable[[Path], str]] = {
    **dict.fromkeys(WITH_OUTPUT, with_output),
    ROOT / "docs" / "getting-started.md": walk,
    ROOT / "docs" / "findings.md": findings,
    ROOT / "docs" / "files.md": files,
}

TIMED = {ROOT / "docs" / "questions.md", ROOT / "docs" / "commands" / "explain.md"}


def prepare(step: re.Match[str], folder: Path) -> None:
    """Take, write or change the file that a step of a walk names.

    Raises:
        SystemExit: the file does not have the lines to change.
    """
    if step["take"]:
        shutil.copy(ROOT / step["take"], folder)
    elif step["file"]:
        file = folder / step["file"]
        file.write_text(step["text"] if step["edit"] == "write" else _changed(file, step["text"]), encoding="utf-8")


def _stepped(step: re.Match[str], folder: Path) -> str:
    if step["arguments"]:
        return _shown(step["arguments"], folder)
    prepare(step, folder)
    return step[0]


def _changed(file: Path, change: str) -> str:
    lines = change.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] != "+")
    after = "".join(line[1:] for line in lines if line[0] != "-")
    text = file.read_text(encoding="utf-8")
    if text.count(before) != 1:
        raise SystemExit(f"{file.name} does not have these lines once:\n{before}")
    return text.replace(before, after)


def _shown(written: str, folder: Path) -> str:
    commands = written.split("; ldplanner ")
    if missing := {command.split()[0] for command in commands} - COMMANDS.keys():
        sys.stderr.write(f"no command `{missing.pop()}` yet, so no output of: ldplanner {written}\n")
        return f"<!-- run: ldplanner {written} -->\n<!-- end -->"
    with tempfile.TemporaryDirectory() as apart:
        (Path(apart) / "examples").symlink_to(ROOT / "examples")
        # what several commands hand on to each other is no part of the repository
        output = [_output(command, Path(apart) if len(commands) > 1 else folder) for command in commands][-1]
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
    checking = "--check" in sys.argv
    now = {page: write(page) for page, write in PAGES.items() if not (checking and page in TIMED)}
    stale = [page for page, text in now.items() if not page.exists() or text != page.read_text(encoding="utf-8")]
    for page in stale:
        sys.stderr.write(f"{page.relative_to(ROOT)} is out of date\n")
        if not checking:
            page.write_text(now[page], encoding="utf-8")
    return int(bool(stale) and checking)


if __name__ == "__main__":
    sys.exit(main())
