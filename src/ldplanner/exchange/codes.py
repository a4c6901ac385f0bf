"""The codes of what can be wrong with an HR export: LDP6xx."""

from enum import StrEnum


class Code(StrEnum):
    """A kind of finding; `label` names it in one line."""

    NOT_A_TABLE = "LDP601"
    TABLE_TOO_LARGE = "LDP602"
    TEXT_ENCODING = "LDP603"
    OPEN_QUOTE = "LDP604"
    RAGGED_ROW = "LDP605"
    DUPLICATE_HEADER = "LDP606"
    NO_HEADER = "LDP607"
    NO_COLUMN = "LDP608"
    NO_CACHED_VALUE = "LDP609"
    MERGED_CELLS = "LDP610"
    OTHER_SHEETS = "LDP611"
    UNREADABLE_VALUE = "LDP612"
    IMPLAUSIBLE_PAY = "LDP613"
    MANAGER_NOT_THERE = "LDP614"
    REPEATED_PERSON = "LDP615"
    ROLE_TO_DECIDE = "LDP616"
    TAKEN_FOR = "LDP617"
    NOBODY_IMPORTED = "LDP618"

    @property
    def label(self) -> str:
        """What kind of finding it is, in one line."""
        return _LABELS[self]


_LABELS = {
    Code.NOT_A_TABLE: "an export that is neither CSV nor an Excel workbook",
    Code.TABLE_TOO_LARGE: "an export that is larger than one of people can be",
    Code.TEXT_ENCODING: "an export whose characters are not UTF-8 text",
    Code.OPEN_QUOTE: "a quote in a CSV that is never closed, or closed too late",
    Code.RAGGED_ROW: "a row with more or fewer cells than the header",
    Code.DUPLICATE_HEADER: "two columns for the same thing",
    Code.NO_HEADER: "no row of column names",
    Code.NO_COLUMN: "a column that is needed and not there",
    Code.NO_CACHED_VALUE: "a formula whose result is not in the file",
    Code.MERGED_CELLS: "merged cells among the people",
    Code.OTHER_SHEETS: "sheets that were not read",
    Code.UNREADABLE_VALUE: "a cell that cannot be understood",
    Code.IMPLAUSIBLE_PAY: "pay that does not go with its period",
    Code.MANAGER_NOT_THERE: "managers who are not among those imported",
    Code.REPEATED_PERSON: "an employee who is there twice",
    Code.ROLE_TO_DECIDE: "job titles whose role has to be decided",
    Code.TAKEN_FOR: "what was taken for granted about an export",
    Code.NOBODY_IMPORTED: "an export in which nobody is of the department",
}
