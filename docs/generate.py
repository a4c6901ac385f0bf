# ruff: noqa: INP001  a script, not a package
"""Bring the examples in README.md and docs/commands up to date: run what each block says and put the output below it.

A block starts with `<!-- run: ldplanner ... -->` and ends with `<!-- end -->`. With `--check` nothing is written; the
exit code is 1 if a page is out of date.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "commands").glob("*.md"))]
BLOCK = re.compile(r"<!-- run: ldplanner (?P<arguments>.*?) -->\n.*?<!-- end -->", re.DOTALL)
PROGRAM = [sys.executable, "-c", "from ldplanner.cli.app import main; main()"]
SETTINGS = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "FORCE_COLOR", "LDPLANNER_DEBUG"}}


def current(page: str) -> str:
    """Return a page with the output of its commands as it is now."""
    return BLOCK.sub(_block, page)


def _block(found: re.Match[str]) -> str:
    arguments = found["arguments"]
    command = [*PROGRAM, *shlex.split(arguments)]
    settings = SETTINGS | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(  # noqa: S603  the program itself, on arguments from the pages
        command, capture_output=True, check=False, cwd=ROOT, env=settings, encoding="utf-8"
    )
    output = (done.stdout or done.stderr).rstrip("\n")
    return f"<!-- run: ldplanner {arguments} -->\n```text\n$ ldplanner {arguments}\n{output}\n```\n<!-- end -->"


def main() -> int:
    """Update the pages, or only tell which are out of date."""
    found = {page: page.read_text(encoding="utf-8") for page in PAGES}
    stale = {page: text for page, text in ((page, current(found[page])) for page in PAGES) if text != found[page]}
    for page, text in stale.items():
        sys.stderr.write(f"{page.relative_to(ROOT)} is out of date\n")
        if "--check" not in sys.argv:
            page.write_text(text, encoding="utf-8")
    return int(bool(stale) and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
