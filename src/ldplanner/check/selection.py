"""Which codes count, by their beginnings: `--select LDP4 --ignore LDP401`."""

from collections.abc import Iterable
from dataclasses import dataclass

from ldplanner.check.registry import KINDS
from ldplanner.check.run_codes import ALWAYS_TOLD
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
    digits = "".join(filter(str.isdecimal, word))
    if digits:
        same = f"did you mean `LDP{digits}`?" if any(code.startswith(f"LDP{digits}") for code in KINDS) else ""
    else:
        same = did_you_mean(word.lower(), _CODES_BY_NAME)
    return same or "codes begin with LDP1 (file), LDP2 (values), LDP3 (plausibility), LDP4 (department) or LDP5 (gates)"


@dataclass(frozen=True, slots=True)
class Selection:
    """Beginnings of codes; none selected is all of them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def keeps(self, code: str) -> bool:
        """Tell whether a code counts: the longest beginning decides, and ignoring wins a tie."""
        if code in ALWAYS_TOLD:
            return True
        selected = _longest(self.select, code) if self.select else 0
        return selected > _longest(self.ignore, code)


def _longest(prefixes: Iterable[str], code: str) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)
