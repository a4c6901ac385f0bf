"""A table as a spreadsheet shows it: rows of text with their numbers; empty rows are left out."""

import unicodedata
from dataclasses import dataclass

MOST_BYTES = 50_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 500
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
_SPACES = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\n": " ", "\r": " ", "\t": " "})


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number as a spreadsheet counts, its line in the file, and its cells as text."""

    number: int
    line: int
    cells: tuple[str, ...]

    def cell(self, index: int) -> str:
        """Return the text of a cell, nothing where the row is too short."""
        return self.cells[index] if index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file or a sheet."""

    rows: tuple[Row, ...]


def cleaned(text: str) -> str:
    """Return the text of a cell on one line, without padding and without what cannot be seen."""
    text = text.strip()
    if text.isprintable():
        return text
    kept = "".join(one for one in text.translate(_SPACES) if unicodedata.category(one) not in _INVISIBLE)
    return " ".join(kept.split())
