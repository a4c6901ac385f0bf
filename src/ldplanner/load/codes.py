"""The codes of everything that can be wrong with a file: LDP1xx file and YAML, LDP2xx values and references."""

from enum import StrEnum


class Code(StrEnum):
    """A kind of finding; `label` names it in one line."""

    ENCODING = "LDP101"
    CONTROL_CHARACTER = "LDP102"
    NOTHING_THERE = "LDP103"
    NOT_A_MAPPING = "LDP104"
    TAB = "LDP105"
    NEEDS_QUOTES = "LDP106"
    NEVER_CLOSED = "LDP107"
    NOT_YAML = "LDP108"
    ALIAS = "LDP109"
    TAG = "LDP110"
    SEVERAL_DOCUMENTS = "LDP111"
    TOO_DEEP = "LDP112"
    INDENTATION = "LDP113"
    NOT_JSON = "LDP114"
    NOT_A_PLAN = "LDP115"
    NEWER_FORMAT = "LDP116"
    TOO_MANY = "LDP117"
    TOO_LARGE = "LDP118"
    OTHER_KIND = "LDP119"

    UNKNOWN_KEY = "LDP201"
    MISSING_KEY = "LDP202"
    WRONG_KIND = "LDP203"
    NOT_A_NUMBER = "LDP204"
    OUT_OF_RANGE = "LDP205"
    NO_SUCH_DAY = "LDP206"
    DUPLICATE_KEY = "LDP207"
    DUPLICATE_ID = "LDP208"
    UNKNOWN_ROLE = "LDP209"
    UNKNOWN_MANAGER = "LDP210"
    MANAGER_CYCLE = "LDP211"
    UNKNOWN_PROFILE = "LDP212"
    UNKNOWN_WORD = "LDP213"
    PATH_TO_ITSELF = "LDP214"
    DUPLICATE_PATH = "LDP215"
    SHARES = "LDP216"
    CONTRADICTION = "LDP217"
    MISSING_YEAR = "LDP218"
    UNKNOWN_UNIT = "LDP219"
    NOBODY = "LDP220"
    NO_SALARY = "LDP221"
    SALARY_OF_ROLE = "LDP222"
    OTHER_CURRENCY = "LDP223"
    BAD_ID = "LDP224"
    NO_VALUE = "LDP225"
    THOUSANDS = "LDP226"
    REPEATED = "LDP227"
    NO_SUCH_PLACE = "LDP228"

    @property
    def label(self) -> str:
        """What kind of finding it is, in one line."""
        return _LABELS[self]


_LABELS = {
    Code.ENCODING: "the file is not UTF-8 text",
    Code.CONTROL_CHARACTER: "a control character in the text",
    Code.NOTHING_THERE: "nothing in the file",
    Code.NOT_A_MAPPING: "the file does not consist of keys and values",
    Code.TAB: "a tab where YAML wants spaces",
    Code.NEEDS_QUOTES: "text that YAML misunderstands without quotes",
    Code.NEVER_CLOSED: "a bracket or quote that is never closed",
    Code.NOT_YAML: "not valid YAML",
    Code.ALIAS: "an anchor, alias or merge key",
    Code.TAG: "a YAML tag",
    Code.SEVERAL_DOCUMENTS: "several YAML documents in one file",
    Code.TOO_DEEP: "nested too deeply",
    Code.INDENTATION: "a line that is indented in a way that fits nowhere",
    Code.NOT_JSON: "not valid JSON",
    Code.NOT_A_PLAN: "not a plan",
    Code.NEWER_FORMAT: "a plan from a newer ldplanner",
    Code.TOO_MANY: "more findings than are worth listing",
    Code.TOO_LARGE: "more entries than a roster can have",
    Code.OTHER_KIND: "a file of another kind than belongs there",
    Code.UNKNOWN_KEY: "an unknown key",
    Code.MISSING_KEY: "a key that is missing",
    Code.WRONG_KIND: "a value of the wrong kind",
    Code.NOT_A_NUMBER: "a number that is not written as a plain number",
    Code.OUT_OF_RANGE: "a number that is too small or too large",
    Code.NO_SUCH_DAY: "a day or quarter that does not exist",
    Code.DUPLICATE_KEY: "a duplicate key",
    Code.DUPLICATE_ID: "an id that two entries share",
    Code.UNKNOWN_ROLE: "an unknown role",
    Code.UNKNOWN_MANAGER: "an unknown manager",
    Code.MANAGER_CYCLE: "managers who report to each other in a circle",
    Code.UNKNOWN_PROFILE: "an unknown profile",
    Code.UNKNOWN_WORD: "a word that is not one of those allowed",
    Code.PATH_TO_ITSELF: "a path from a role to itself",
    Code.DUPLICATE_PATH: "a path that is given twice",
    Code.SHARES: "shares that do not add up to 1",
    Code.CONTRADICTION: "a least that is above its most",
    Code.MISSING_YEAR: "a yearly budget that leaves out a year",
    Code.UNKNOWN_UNIT: "a unit that nobody belongs to",
    Code.NOBODY: "nobody in the roster",
    Code.NO_SALARY: "a salary that is not known",
    Code.SALARY_OF_ROLE: "salaries taken from the role",
    Code.OTHER_CURRENCY: "catalogue money in another currency",
    Code.BAD_ID: "an id that cannot be used",
    Code.NO_VALUE: "a key without a value",
    Code.THOUSANDS: "a point that may have been meant for thousands",
    Code.REPEATED: "an entry that is repeated in a list",
    Code.NO_SUCH_PLACE: "a change of something that the roster does not have",
}
