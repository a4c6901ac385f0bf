"""Files that are not text, or text that is not YAML: LDP101 to LDP113, LDP117 to LDP119."""

from ldplanner.check.explained.sample import HORIZON, TEAM
from ldplanner.check.kind import explained
from ldplanner.load.codes import Code

KINDS = (
    explained(
        Code.ENCODING,
        "Names such as João are written in different bytes by different programs; files are read as UTF-8, which "
        "every editor can write. The file holds bytes that are not UTF-8, so some letters in it would be guesses. "
        "There is no example here, because this page is UTF-8 itself.",
        "",
        "Save the file again as UTF-8: in Excel as `CSV UTF-8`, in most editors under `Save with encoding`.",
    ),
    explained(
        Code.CONTROL_CHARACTER,
        "A character that no screen shows is in the text: it came along when something was copied from a terminal, "
        "a PDF or a database. It would make two ids that look the same different, so it is not guessed away. There "
        "is no example, because nobody could see it.",
        "",
        "Delete the character at the place shown; retyping the word is the quickest way.",
    ),
    explained(
        Code.NOTHING_THERE,
        "The file is empty, or everything in it is commented out. A roster says at least who there is and when the "
        "plan starts.",
        "# people:\n#   - {id: ana, role: trainer}\n",
        "Start from `examples/small.yaml`, or write `horizon:` and `people:`.",
    ),
    explained(
        Code.NOT_A_MAPPING,
        "A roster consists of sections, each with a key: `horizon:`, `people:`, `budget:`. This file begins with a "
        "list or with plain text, so nothing says what its entries are.",
        "- {id: ana, role: trainer}\n- {id: ben, role: trainer}\n",
        "Put the list under its key, `people:`, and indent it.",
    ),
    explained(
        Code.TAB,
        "YAML shows by indentation what belongs to what, and editors show tabs in different widths, so YAML does "
        "not allow tabs there. A tab looks right on the screen, which is why the place is marked.",
        HORIZON + "people:\n\t- {id: ana, role: trainer}\n",
        "Replace it by spaces, two for each level. Most editors can be told to do so for `.yaml` files.",
    ),
    explained(
        Code.NEEDS_QUOTES,
        "Some characters mean something to YAML: a colon with a space ends a key, `@`, `*`, `&`, `%` and quotes at "
        "the start of a text begin something special. In a title or name they have to be put in quotes to be just "
        "text.",
        "department: L&D: the new one\n" + TEAM,
        "Put the whole text in double quotes.",
    ),
    explained(
        Code.NEVER_CLOSED,
        "A quote or bracket is opened and not closed where it should be, so everything after it would count as part "
        "of it. The finding marks where it opens; the closing one usually belongs at the end of that line.",
        HORIZON + "people: [{id: ana, role: trainer}\nattrition: 0.1\n",
        "Close it on the same line.",
    ),
    explained(
        Code.NOT_YAML,
        "The line cannot be read as YAML: a colon or a comma is missing, or something stands where it cannot. YAML "
        "readers often stumble only a line later; the finding marks the cause where it can be told.",
        "horizon: {starts: 2027-Q1, quarters: 4}\npeople\n  - {id: ana, role: trainer}\n",
        "Compare the line with the one before it: `key: value` with a space after the colon, commas between entries.",
    ),
    explained(
        Code.ALIAS,
        "Anchors (`&a`), aliases (`*a`) and merge keys (`<<`) repeat one part of a file in another. They make a "
        "file hard to read for those who do not know them, and a few lines of them can stand for millions of "
        "entries. Rosters do without.",
        HORIZON + "people:\n  - &ana {id: ana, role: trainer}\npool:\n  - *ana\n",
        "Write the values out. For several people alike use `count`. If the sign belongs to a text, put it in quotes.",
    ),
    explained(
        Code.TAG,
        "A word that begins with `!` tells YAML how to build a value, and can make other programs run code. Rosters "
        "are plain values.",
        HORIZON + "people:\n  - {id: ana, role: !job trainer}\n",
        "Remove the tag. If `!` belongs to a text, put the text in quotes.",
    ),
    explained(
        Code.SEVERAL_DOCUMENTS,
        "A line of three hyphens begins a second document in the same file, and only one can be the roster. Often "
        "two files were pasted together.",
        TEAM + "---\n" + TEAM,
        "Keep one roster in a file. To compare variants of one roster, use scenarios.",
    ),
    explained(
        Code.TOO_DEEP,
        "Lists and mappings are nested inside each other more often than any roster needs. That is nearly always a "
        "row of brackets that are not closed, or a file that is not a roster.",
        HORIZON + "people: " + 21 * "[" + 21 * "]" + "\n",
        "Look for brackets that are opened and never closed.",
    ),
    explained(
        Code.INDENTATION,
        "A line is indented in a way that fits neither the lines above it nor those they belong to, so it is not "
        "clear what it is part of. One space too few or too many is enough.",
        HORIZON + "people:\n  - id: ana\n     role: trainer\n",
        "Begin the line in the same column as the keys it belongs with.",
    ),
    explained(
        Code.TOO_MANY,
        "So much is wrong with the file that a list of everything would not help. Usually all of it has one cause "
        "near the top: another kind of file, a shifted column, a key that is misspelt in every row. There is no "
        "example, for it would be a thousand lines long.",
        "",
        "Mend the first findings and check again.",
    ),
    explained(
        Code.TOO_LARGE,
        "The file holds more values than any department has people, so it is probably the export of a whole "
        "organisation, or not a roster at all. There is no example, for it would have 300,000 values.",
        "",
        "Check that it is the right file; keep the department in `people` and only those who might transfer in `pool`.",
    ),
    explained(
        Code.OTHER_KIND,
        "The file is what it is, but it was given where another kind belongs: the export of an HR system or a saved "
        "plan in place of the roster, the roster in place of the plan, a profile or a file of scenarios in place of "
        "either. Whatever else could be said about its lines would be beside the point.",
        "Employee ID,Name,Job title\n1001,Ana Ruiz,Trainer\n1002,Ben Ng,Coach\n",
        "Give the file that the command asks for; the help under the finding says what this one is for.",
    ),
)
