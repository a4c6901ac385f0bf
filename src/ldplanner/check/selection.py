"""Which codes count, by their beginnings: `--select LDP4 --ignore LDP401`."""

from collections.abc import Iterable
from dataclasses import dataclass

from ldplanner.check.registry import KINDS
from ldplanner.check.run_codes import ALWAYS_TOLD
from ldplanner.domain.finding import Finding
from ldplanner.errors import UsageError
from ldplanner.load.shown import did_you_mean, shown

_CODES_BY_NAME = {kind.name: code for code, kind in KINDS.items()}


def code_prefixes(words: Iterable[str]) -> tuple[str, ...]:
    """Return the codes, or beginnings of codes, that options name, several in one if commas are between them.

    Raises:
        UsageError: no code begins like that, and no finding has that name.
    """
    return tuple(_prefix(word.strip()) for listed in words for word in listed.split(",") if word.strip())


def _prefix(word: str) -> str:
    prefix = word.upper()
    if word.lower() in _CODES_BY_NAME:
        return _CODES_BY_NAME[word.lower()]
    if any(code.startswith(prefix) for code in KINDS):
        return prefix
    raise UsageError(f"no finding has a code that begins with {shown(word)}", hint=suggestion(word))


def suggestion(word: str) -> str:
    """Return what an unknown code or name may have meant."""
    upper = word.upper()
    same = did_you_mean(word.lower(), _CODES_BY_NAME) if not upper[-1:].isdigit() else did_you_mean(upper, KINDS)
    return (
        same or "codes are LDP and three digits: LDP1 file, LDP2 values, LDP3 plausibility, LDP4 department, LDP5 gates"
    )


@dataclass(frozen=True, slots=True)
class Selection:
    """Beginnings of codes; none selected is all of them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def keeps(self, finding: Finding) -> bool:
        """Tell whether a finding counts: the longest beginning decides, and ignoring wins a tie."""
        if finding.code in ALWAYS_TOLD:
            return True
        selected = _longest(self.select, finding.code) if self.select else 0
        return selected > _longest(self.ignore, finding.code)


def _longest(prefixes: Iterable[str], code: str) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)
