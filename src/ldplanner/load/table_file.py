"""Tables, as spreadsheets and HR systems write them: told from the YAML and JSON that are read here."""

import re
from itertools import islice
from pathlib import Path

_ZIP = b"PK\x03\x04"
_ENDINGS = frozenset({".csv", ".tsv"})
_LOOKED_INTO = 10_000
_MOST_LINES, _LEAST_LINES, _LEAST_MARKS = 5, 2, 2
_YAML = re.compile(r"^\s*(?:[-#\[{%]|\?\s)|:(?:\s|$)")


def kind_of_table(path: str, raw: bytes) -> str:
    """Say what kind of table a file is, or nothing if it is none."""
    if raw.startswith(_ZIP):
        return "an Excel workbook, or another zip file"
    beginning = raw[:_LOOKED_INTO].decode("utf-8-sig", errors="replace")
    return "a table (CSV)" if Path(path).suffix.lower() in _ENDINGS or _has_cells(beginning) else ""


def _has_cells(text: str) -> bool:
    """Tell whether the first lines are cells and nothing that YAML could mean."""
    lines = list(islice((line for line in text.splitlines() if line.strip()), _MOST_LINES))
    if len(lines) < _LEAST_LINES or any(_YAML.search(line) for line in lines):
        return False
    return any(all(line.count(mark) >= _LEAST_MARKS for line in lines) for mark in ",;\t")
