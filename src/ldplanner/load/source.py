"""Files to text: nothing that hangs, nothing that fills the memory, nothing that is not UTF-8."""

import re
import stat
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from ldplanner.errors import UnreadableInputError
from ldplanner.load.codes import Code
from ldplanner.load.node import START, Span
from ldplanner.load.report import Broken, Report
from ldplanner.load.shown import shown
from ldplanner.load.table_file import kind_of_table

MOST_BYTES = 8_000_000
STDIN = "-"
BEGIN_HINT = (
    "`ldplanner init` writes a first roster; the least of one is `horizon: {starts: 2027-Q1, quarters: 4}` and "
    "`people: [{id: ana, role: trainer}]`"
)
ENDINGS = frozenset({".yaml", ".yml"})
_LONGEST_PATH = 300
_KINDS = (
    (stat.S_ISDIR, "a directory"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)
# What YAML does not allow, and the line separators that editors and YAML count differently.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file under the name the user knows it by."""

    name: str
    text: str


def read_source(
    path: str,
    report: Report,
    most_bytes: int = MOST_BYTES,
    *,
    otherwise: str = BEGIN_HINT,
    endings: Collection[str] = ENDINGS,
) -> Source:
    """Read a file, or standard input for `-`; the text of a rejected one is there for snippets, but for a table.

    Raises:
        UnreadableInputError: it cannot be read at all.
    """
    raw = read_bytes(path, most_bytes, otherwise=otherwise, endings=endings)
    table = kind_of_table(path, raw)
    if table:
        hint = f"`ldplanner import {path} -o roster.yaml` makes a roster of it; a saved plan is the file in .json"
        report.add(Code.OTHER_KIND, f"this is {table}, which only `ldplanner import` reads", START, hint=hint)
        return Source(report.file, "")  # its rows may hold pay, which cannot be told from the rest, so none is shown
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _encoding(raw, error, report)
        return Source(report.file, raw.decode("utf-8-sig", errors="replace"))
    found = _CONTROL.search(text)
    if found:
        _control(text, found.start(), report)
    return Source(report.file, text)


def read_bytes(path: str, most_bytes: int, *, otherwise: str, endings: Collection[str]) -> bytes:
    """Read a file, or standard input for `-`.

    In place of a missing one, files with a name close to its own are proposed, first those with one of the `endings`;
    `otherwise` is the help where there are none.

    Raises:
        UnreadableInputError: it cannot be read, or is larger than `most_bytes`.
    """
    if path == STDIN:
        return _standard_input(most_bytes)
    try:
        return _file(path, most_bytes)
    except FileNotFoundError as error:
        hint = _near(path, endings) or otherwise
        raise UnreadableInputError(f"there is no file {_named(path)}", hint=hint) from error


def is_missing(path: str) -> bool:
    """Tell whether there is nothing at a path; what else may be wrong with it is told when it is read."""
    try:
        Path(path).stat()
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        pass
    return False


def name_of(path: str) -> str:
    """Return what a file is called in findings."""
    return "<stdin>" if path == STDIN else path


def _named(path: str) -> str:
    """Return a path for a message; only one that no file can have is cut."""
    return shown(path, longest=_LONGEST_PATH)


def _file(path: str, most_bytes: int) -> bytes:
    try:
        mode = Path(path).stat().st_mode
        for is_kind, kind in _KINDS:
            if is_kind(mode):
                raise UnreadableInputError(f"{_named(path)} is {kind}", hint="name a file, or - for standard input")
        with Path(path).open("rb") as file:
            return _limited(file.read(most_bytes + 1), path, most_bytes)
    except FileNotFoundError:
        raise
    except PermissionError as error:
        raise UnreadableInputError(f"no permission to read {_named(path)}", hint="check who may read it") from error
    except OSError as error:
        raise UnreadableInputError(f"cannot read {_named(path)}: {(error.strerror or 'failed').lower()}") from error
    except ValueError as error:
        raise UnreadableInputError(f"{_named(path)} is not a file name") from error


def _standard_input(most_bytes: int) -> bytes:
    try:
        raw = _all_of(sys.stdin.buffer, most_bytes)
    except (OSError, ValueError, AttributeError) as error:  # closed, or never there
        raise UnreadableInputError("cannot read standard input", hint="name a file instead of -") from error
    return _limited(raw, STDIN, most_bytes)


@lru_cache(maxsize=1)
def _all_of(stream: BinaryIO, most_bytes: int) -> bytes:
    """Return what a stream holds; kept, because it can be read only once."""
    return stream.read(most_bytes + 1)


def _limited(raw: bytes, path: str, most_bytes: int) -> bytes:
    if len(raw) > most_bytes:
        most = f"{most_bytes // 1_000_000} MB"
        raise UnreadableInputError(f"{_named(name_of(path))} is larger than {most}", hint="is it the right file?")
    return raw


def _near(path: str, endings: Collection[str]) -> str:
    """Return the names next to a missing file that resemble its own, with one of the endings if any has, or nothing."""
    folder = Path(path).parent
    try:
        every = [one.name for one in islice(folder.iterdir(), 2000) if one.is_file()]
    except OSError:
        return f"there is no folder {_named(str(folder))} either"
    right = [name for name in every if Path(name).suffix.lower() in endings]
    return _proposed(path, right) or _proposed(path, every)


def _proposed(path: str, names: Sequence[str]) -> str:
    """Propose the names that resemble a path's, the most alike of each stem; nothing if none does."""
    folder = Path(path).parent

    def alike(name: str) -> tuple[float, str]:
        return SequenceMatcher(None, name, Path(path).name).ratio(), name

    stems = {name.rpartition(".")[0] or name: name for name in sorted(names, key=alike)}
    close = [stems[stem] for stem in get_close_matches(Path(path).stem, stems, n=3, cutoff=0.6)]
    return "did you mean " + " or ".join(_named(str(folder / name)) for name in close) + "?" if close else ""


def _encoding(raw: bytes, error: UnicodeDecodeError, report: Report) -> Broken:
    if raw.startswith(_UTF_16) or b"\x00" in raw[:200]:
        seen = "UTF-16" if raw.startswith(_UTF_16) else "binary"
        message, span = f"the file is not UTF-8 text, it looks like {seen}", Span(1, 1, 1, 2)
    else:
        span = span_at(raw[: error.start].decode("utf-8-sig", errors="replace"))
        message = f"the file is not UTF-8 text: byte 0x{raw[error.start]:02X} does not belong in it"
    return report.add(Code.ENCODING, message, span, hint="save the file as UTF-8 (in Excel: CSV UTF-8)")


def _control(text: str, at: int, report: Report) -> Broken:
    more = len(_CONTROL.findall(text)) - 1
    also = f" (and {more} more in the file)" if more else ""
    return report.add(
        Code.CONTROL_CHARACTER,
        f"control character U+{ord(text[at]):04X}{also}",
        span_at(text[:at]),
        hint="remove it; if the file came from another program, save it there as plain UTF-8 text",
    )


def span_at(before: str) -> Span:
    """Return the place of the one character that follows a text."""
    lines = re.split("\r\n|\r|\n", before)
    line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, line, column + 1)
