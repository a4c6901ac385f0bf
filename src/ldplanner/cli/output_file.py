"""Write a file so that whatever happens the old one or the new one is there, whole."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from secrets import token_hex

from ldplanner.errors import UnwritableOutputError
from ldplanner.load.source import STDIN
from ldplanner.planner import ReadRoster

_NEW_MODE = 0o666  # less the user's umask


def check_output(path: str, inputs: Iterable[str | None]) -> None:
    """Make sure, before any work is done, that a file may be written and is none of the inputs (`-`: standard input).

    Raises:
        UnwritableOutputError: it may not.
    """
    target = _target(path)
    for given in filter(None, inputs):
        if target.is_file() and _is_same(target, given):
            raise UnwritableOutputError(f"`{path}` is an input; it is not written over", hint="name another file")
    if target.is_dir():
        raise UnwritableOutputError(f"`{path}` is a directory", hint="name a file in it")
    if not target.parent.is_dir():
        raise UnwritableOutputError(f"`{path}` cannot be written: there is no directory `{target.parent}`")
    if not os.access(target if target.exists() else target.parent, os.W_OK):
        raise UnwritableOutputError(f"`{path}` cannot be written: no permission")


def sparing(*outputs: str | None) -> Callable[[ReadRoster], None]:
    """Return what makes sure that no output is a file which a roster was read from: itself, or its profile."""

    def check(read: ReadRoster) -> None:
        for output in filter(None, outputs):
            check_output(output, read.sources)

    return check


def check_fresh(path: str, *, force: bool) -> None:
    """Make sure that there is no such file yet, unless it may be lost.

    Raises:
        UnwritableOutputError: there is one.
    """
    if _target(path).is_file() and not force:
        hint = "name another file, or give --force to lose what is in it"
        raise UnwritableOutputError(f"`{path}` is already there; it is not written over", hint=hint)


def write_output(path: str, content: str | bytes) -> None:
    """Write the file beside its place, then put it there; a link keeps pointing to it, its mode is kept.

    Raises:
        UnwritableOutputError: it cannot be written; what was there is intact.
    """
    target = _target(path)
    raw = content.encode("utf-8", errors="backslashreplace") if isinstance(content, str) else content
    try:
        if target.exists() and not target.is_file():  # a device or a pipe: nothing to keep
            target.write_bytes(raw)
            return
        _replace(target, raw)
    except OSError as error:
        raise UnwritableOutputError(f"`{path}` cannot be written: {_reason(error)}") from error


def write_into(folder: str, texts: Mapping[str, str]) -> None:
    """Write files by their names into a directory, which is made if there is none.

    Raises:
        UnwritableOutputError: one cannot be written; those before it are there, what it would have replaced is intact.
    """
    target = _target(folder)
    if target.exists() and not target.is_dir():
        raise UnwritableOutputError(f"`{folder}` is a file, not a directory", hint="name a directory")
    try:
        target.mkdir(exist_ok=True)
    except OSError as error:
        raise UnwritableOutputError(f"`{folder}` cannot be written: {_reason(error)}") from error
    for name, text in texts.items():
        check_output(str(Path(folder) / name), [])
        write_output(str(Path(folder) / name), text)


def _replace(target: Path, raw: bytes) -> None:
    beside = target.parent / f".{token_hex(8)}.tmp"
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _NEW_MODE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if target.exists():
                os.fchmod(descriptor, stat.S_IMODE(target.stat().st_mode))
            file.write(raw)
            file.flush()
            os.fsync(descriptor)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _is_same(target: Path, given: str) -> bool:
    """Tell whether an input is this file; what is not there, or is no file at all such as `modern-702010`, is not."""
    try:
        read = os.fstat(sys.stdin.fileno()) if given == STDIN else Path(given).stat()
    except (OSError, ValueError, AttributeError):
        return False
    return os.path.samestat(target.stat(), read)


def _target(path: str) -> Path:
    """Return the file that a path stands for, through links; `/dev/stdout` is a link to what is no file."""
    try:
        target = Path(path)
        return target if target.exists() and not target.is_file() else target.resolve()
    except (OSError, RuntimeError, ValueError) as error:  # links in a circle, a NUL in the name
        raise UnwritableOutputError(f"`{path}` cannot be written: {error}") from error


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
