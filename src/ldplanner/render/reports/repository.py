"""Files as CI systems know them: by their path from the root of the repository."""

import os
from pathlib import Path
from urllib.parse import quote

from ldplanner.load.source import STDIN, name_of


def repository_path(file: str) -> str:
    """Return a path without detours, with `/` between its parts."""
    return Path(os.path.normpath(file)).as_posix()


def uri_of(file: str) -> str:
    """Return a path as a URI reference: relative, or of the scheme `file`."""
    path = repository_path(file)
    return Path(path).as_uri() if Path(path).is_absolute() else quote(path, errors="surrogateescape")


def is_a_file(file: str) -> bool:
    """Tell whether a name in findings is that of a file, and not of standard input."""
    return file != name_of(STDIN)
