"""What is found in the export of an HR system, explained. Examples would be tables, so there are none."""

from ldplanner.check.kind import explained
from ldplanner.domain.finding import Severity
from ldplanner.exchange.codes import Code

EXPORT_KINDS = (
    explained(
        Code.NOT_A_TABLE,
        "`ldplanner import` reads CSV and Excel workbooks (.xlsx), by what is in the file and not by its "
        "name. Old .xls workbooks, those with a password, web pages saved as a table and damaged files are "
        "refused.",
        "",
        "Open the file in your spreadsheet and save it as CSV UTF-8 or .xlsx.",
    ),
    explained(
        Code.TABLE_TOO_LARGE,
        "The file is larger than a table of people would be: in rows, columns or unpacked size. Often a "
        "single cell far away makes it so. It is refused before it can fill the memory.",
        "",
        "Delete what lies beyond the table, or export fewer people or columns.",
    ),
    explained(
        Code.TEXT_ENCODING,
        "Text that is not UTF-8 is read as Windows-1252, which is right for most exports of Western systems; "
        "in others names would come out wrong. NUL characters mean that the file is damaged, and it is "
        "refused.",
        "",
        "Save the file as CSV UTF-8 and import again.",
        Severity.WARNING,
    ),
    explained(
        Code.OPEN_QUOTE,
        "A quote in a CSV begins a cell that may hold separators and line ends. One that is not closed, or "
        "too late, would swallow the rows after it, and people would be lost without a word.",
        "",
        "Close the quote in the row named, or remove it.",
    ),
    explained(
        Code.RAGGED_ROW,
        "A row has more cells than there are columns, or cells that do not fit theirs. Its values stand under "
        "the wrong names, so the person was left out.",
        "",
        "Put the row right in the file: a value with a separator in it needs quotes.",
    ),
    explained(
        Code.DUPLICATE_HEADER,
        "Two columns tell the same by their names. One of them is read; the finding says which.",
        "",
        "Rename one, or choose with --map FIELD=COLUMN.",
        Severity.WARNING,
    ),
    explained(
        Code.NO_HEADER,
        "None of the first forty rows names columns that are known, so nobody can tell what stands where.",
        "",
        "Add a row of column names, or say which they are with --map.",
    ),
    explained(
        Code.NO_COLUMN,
        "Without job titles nobody's role can be found.",
        "",
        "Name the column: --map title=COLUMN.",
    ),
    explained(
        Code.NO_CACHED_VALUE,
        "A formula was never computed, as when another program wrote the workbook. Its cell would be read as empty.",
        "",
        "Open the workbook in Excel or LibreOffice and save it.",
    ),
    explained(
        Code.MERGED_CELLS,
        "Only the first row of merged cells holds their value; for the others it is empty.",
        "",
        "Unmerge them and fill in every row.",
        Severity.WARNING,
    ),
    explained(
        Code.OTHER_SHEETS,
        "Only one sheet is read: the one that looks most like a table of people. Hidden sheets are not read "
        "by themselves.",
        "",
        "Name the sheet with --sheet.",
        Severity.WARNING,
    ),
    explained(
        Code.UNREADABLE_VALUE,
        "A cell of pay, working time or a date cannot be understood. The person is imported without it, and "
        "marked TODO.",
        "",
        "Write the value into the roster, or put it right in the file.",
        Severity.WARNING,
    ),
    explained(
        Code.IMPLAUSIBLE_PAY,
        "By the period that the file names, the pay would be far outside what a year of work is paid (10,000 "
        "to 700,000: judgement). It was taken for the period that makes sense.",
        "",
        "Put the period right in the file.",
        Severity.WARNING,
    ),
    explained(
        Code.MANAGER_NOT_THERE,
        "Managers who are not imported themselves, whom two people could be, or who manage each other in a "
        "circle are left out. It matters only where leaders are to move first.",
        "",
        "Write the `manager` into the roster where it matters.",
        Severity.INFO,
    ),
    explained(
        Code.REPEATED_PERSON,
        "Two rows have the same employee number: somebody with two posts, or somebody entered twice. Both are "
        "imported.",
        "",
        "Make them one line in the roster if they are one post.",
        Severity.WARNING,
    ),
    explained(
        Code.ROLE_TO_DECIDE,
        'A job title may mean several roles, or other trades use it too. The person has the role "?" until you decide.',
        "",
        "Write the role into the roster, or decide it for all exports in titles.yaml.",
        Severity.WARNING,
    ),
    explained(
        Code.TAKEN_FOR,
        "The file leaves something open, such as the period of pay, and this is what was taken for granted.",
        "",
        "See whether it is right.",
        Severity.INFO,
    ),
    explained(
        Code.NOBODY_IMPORTED,
        "Nobody in the file is of the department: by the pattern given, the names of departments, or job titles.",
        "",
        "Say which department it is with --department, or see what titles were taken for with --titles.",
    ),
)
