"""Whether people still work here, and on what terms: the words of status and contract columns."""

import re
from enum import Enum

_LEFT = re.compile(
    r"terminat|inactive|resign|retired|deceased|dismissed|discharged|withdrawn|former|separated|left\b|ex.?employee|laid.?off"
    r"|not active|ended|unemployed"
)
_HERE = re.compile(
    r"active|employed|current|leave|suspend|working|probation|paid|regular|notice|onboard|pre.?hire|hired|full|part"
)
_LEFT_CODES, _HERE_CODES = (
    frozenset({"t", "i", "r", "u", "q", "d", "0", "n", "no", "false", "x"}),
    frozenset({"a", "l", "p", "s", "1", "3", "y", "yes", "true", "w"}),
)
_CONTRACT = re.compile(
    r"contract(?!ual)|contingent|\btemp\b|temporary|agency|external|freelanc|consultant|fixed.?term|\bvendor|off.?payroll"
    r"|outsourced|casual|seasonal|leased|zeitarbeit|befristet|limited.?term|interim"
)
_CONTRACT_CODES = frozenset({"t", "c", "cwr", "con"})
_NO_CONTRACT = re.compile(
    r"permanent contract|unlimited|indefinite|unbefristet|no\b|none|regular|permanent|open.?ended"
)
VACANT = re.compile(r"\b(?:vacant|vacancy|open position|open req|to be hired|tbh|tbd|unfilled)\b")
TOTAL = re.compile(
    r"^\s*(?:grand |sub ?)?totals?\b|^\s*(?:sum|count|average)\b|\bas of\b"
    r"|^(?:generated|printed|exported|confidential|end of report)"
)


class Standing(Enum):
    """Whether somebody works here."""

    HERE = "here"
    LEFT = "left"
    UNKNOWN = "unknown"


def standing_of(status: str) -> Standing:
    """Return what a status says; nothing says that they are here."""
    word = " ".join(status.casefold().split())
    if not word or word in _HERE_CODES:
        return Standing.HERE
    if word in _LEFT_CODES or _LEFT.search(word):
        return Standing.LEFT
    return Standing.HERE if _HERE.search(word) else Standing.UNKNOWN


def is_contract(terms: str) -> bool:
    """Tell whether terms are those of a contractor or a temporary worker."""
    word = terms.casefold().strip()
    if word in _CONTRACT_CODES:
        return True
    return bool(_CONTRACT.search(word)) and not _NO_CONTRACT.search(word)
