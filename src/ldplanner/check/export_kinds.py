"""What is found in the export of an HR system, explained. Examples would be tables, so there are none."""

from ldplanner.check.kind import Kind
from ldplanner.domain.finding import Severity
from ldplanner.exchange.codes import Code

EXPORT_KINDS = (
    Kind(
        code=Code.NOT_A_TABLE,
        name="not-a-table",
        severity=Severity.ERROR,
        label=Code.NOT_A_TABLE.label,
        text="`ldplanner import` reads CSV and Excel workbooks (.xlsx), by what is in the file and not by its "
        "name. Old .xls workbooks, those with a password, web pages saved as a table and damaged files are "
        "refused.",
        example="",
        fix="Open the file in your spreadsheet and save it as CSV UTF-8 or .xlsx.",
    ),
    Kind(
        code=Code.TABLE_TOO_LARGE,
        name="table-too-large",
        severity=Severity.ERROR,
        label=Code.TABLE_TOO_LARGE.label,
        text="The file is larger than a table of people would be: in rows, columns or unpacked size. Often a "
        "single cell far away makes it so. It is refused before it can fill the memory.",
        example="",
        fix="Delete what lies beyond the table, or export fewer people or columns.",
    ),
    Kind(
        code=Code.TEXT_ENCODING,
        name="text-encoding",
        severity=Severity.WARNING,
        label=Code.TEXT_ENCODING.label,
        text="Text that is not UTF-8 is read as Windows-1252, which is right for most exports of Western systems; "
        "in others names would come out wrong. NUL characters mean that the file is damaged, and it is "
        "refused.",
        example="",
        fix="Save the file as CSV UTF-8 and import again.",
    ),
    Kind(
        code=Code.OPEN_QUOTE,
        name="open-quote",
        severity=Severity.ERROR,
        label=Code.OPEN_QUOTE.label,
        text="A quote in a CSV begins a cell that may hold separators and line ends. One that is not closed, or "
        "too late, would swallow the rows after it, and people would be lost without a word.",
        example="",
        fix="Close the quote in the row named, or remove it.",
    ),
    Kind(
        code=Code.RAGGED_ROW,
        name="ragged-row",
        severity=Severity.ERROR,
        label=Code.RAGGED_ROW.label,
        text="A row has more cells than there are columns, or cells that do not fit theirs. Its values stand under "
        "the wrong names, so the person was left out.",
        example="",
        fix="Put the row right in the file: a value with a separator in it needs quotes.",
    ),
    Kind(
        code=Code.DUPLICATE_HEADER,
        name="duplicate-header",
        severity=Severity.WARNING,
        label=Code.DUPLICATE_HEADER.label,
        text="Two columns tell the same by their names. One of them is read; the finding says which.",
        example="",
        fix="Rename one, or choose with --map FIELD=COLUMN.",
    ),
    Kind(
        code=Code.NO_HEADER,
        name="no-header",
        severity=Severity.ERROR,
        label=Code.NO_HEADER.label,
        text="None of the first forty rows names columns that are known, so nobody can tell what stands where.",
        example="",
        fix="Add a row of column names, or say which they are with --map.",
    ),
    Kind(
        code=Code.NO_COLUMN,
        name="no-column",
        severity=Severity.ERROR,
        label=Code.NO_COLUMN.label,
        text="Without job titles nobody's role can be found.",
        example="",
        fix="Name the column: --map title=COLUMN.",
    ),
    Kind(
        code=Code.NO_CACHED_VALUE,
        name="no-cached-value",
        severity=Severity.ERROR,
        label=Code.NO_CACHED_VALUE.label,
        text="A formula was never computed, as when another program wrote the workbook. Its cell would be read as "
        "empty.",
        example="",
        fix="Open the workbook in Excel or LibreOffice and save it.",
    ),
    Kind(
        code=Code.MERGED_CELLS,
        name="merged-cells",
        severity=Severity.WARNING,
        label=Code.MERGED_CELLS.label,
        text="Only the first row of merged cells holds their value; for the others it is empty.",
        example="",
        fix="Unmerge them and fill in every row.",
    ),
    Kind(
        code=Code.OTHER_SHEETS,
        name="other-sheets",
        severity=Severity.WARNING,
        label=Code.OTHER_SHEETS.label,
        text="Only one sheet is read: the one that looks most like a table of people. Hidden sheets are not read "
        "by themselves.",
        example="",
        fix="Name the sheet with --sheet.",
    ),
    Kind(
        code=Code.UNREADABLE_VALUE,
        name="unreadable-value",
        severity=Severity.WARNING,
        label=Code.UNREADABLE_VALUE.label,
        text="A cell of pay, working time or a date cannot be understood. The person is imported without it, and "
        "marked TODO.",
        example="",
        fix="Write the value into the roster, or put it right in the file.",
    ),
    Kind(
        code=Code.IMPLAUSIBLE_PAY,
        name="implausible-pay",
        severity=Severity.WARNING,
        label=Code.IMPLAUSIBLE_PAY.label,
        text="By the period that the file names, the pay would be far outside what a year of work is paid (10,000 "
        "to 700,000: judgement). It was taken for the period that makes sense.",
        example="",
        fix="Put the period right in the file.",
    ),
    Kind(
        code=Code.MANAGER_NOT_THERE,
        name="manager-not-there",
        severity=Severity.INFO,
        label=Code.MANAGER_NOT_THERE.label,
        text="Managers who are not imported themselves, whom two people could be, or who manage each other in a "
        "circle are left out. It matters only where leaders are to move first.",
        example="",
        fix="Write the `manager` into the roster where it matters.",
    ),
    Kind(
        code=Code.REPEATED_PERSON,
        name="repeated-person",
        severity=Severity.WARNING,
        label=Code.REPEATED_PERSON.label,
        text="Two rows have the same employee number: somebody with two posts, or somebody entered twice. Both are "
        "imported.",
        example="",
        fix="Make them one line in the roster if they are one post.",
    ),
    Kind(
        code=Code.ROLE_TO_DECIDE,
        name="role-to-decide",
        severity=Severity.WARNING,
        label=Code.ROLE_TO_DECIDE.label,
        text='A job title may mean several roles, or other trades use it too. The person has the role "?" until '
        "you decide.",
        example="",
        fix="Write the role into the roster, or decide it for all exports in titles.yaml.",
    ),
    Kind(
        code=Code.TAKEN_FOR,
        name="taken-for",
        severity=Severity.INFO,
        label=Code.TAKEN_FOR.label,
        text="The file leaves something open, such as the period of pay, and this is what was taken for granted.",
        example="",
        fix="See whether it is right.",
    ),
    Kind(
        code=Code.NOBODY_IMPORTED,
        name="nobody-imported",
        severity=Severity.ERROR,
        label=Code.NOBODY_IMPORTED.label,
        text="Nobody in the file is of the department: by the pattern given, the names of departments, or job titles.",
        example="",
        fix="Say which department it is with --department, or see what titles were taken for with --titles.",
    ),
)
