"""The user's own words in a message: escaped, shortened, and corrected."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_LONGEST = 60
_COMPARED = 100


def shown(text: str, longest: int = _LONGEST) -> str:
    """Return text between backticks, with what cannot be seen written as an escape, cut if it is long."""
    cut = text if len(text) <= longest else text[:longest] + "…"
    return "`" + "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in cut) + "`"


def writable(text: str) -> str:
    r"""Return text as UTF-8 can hold it: a byte of a file name that is not UTF-8 is written as `\udce9`."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def listed(words: Iterable[str], most: int = 10) -> str:
    """Return words between backticks and commas; past `most` of them only how many more there are."""
    every = list(words)
    more = f" and {len(every) - most} more" if len(every) > most else ""
    return ", ".join(shown(word) for word in every[:most]) + more


def closest(text: str, known: Iterable[str]) -> str:
    """Return the known word that is closest, or an empty text if none is close."""
    return _speller(tuple(known)).closest(text)


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """Return `did you mean …?` for the closest known word, or an empty text if none is close."""
    return _speller(tuple(known)).did_you_mean(text)


def plain(text: str) -> str:
    """Return the text as an id would be written: lower case, hyphens for spaces, nothing invisible."""
    seen = "".join(one for one in text if one.isprintable() or one.isspace())
    return "-".join(seen.replace("_", " ").casefold().split())


class Speller:
    """Words that a misspelt one is compared with, kept so that two thousand of them cost little."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = tuple(known)
        self._by_plain: dict[str, str] = {}
        self._by_start: dict[str, list[str]] = defaultdict(list)
        for word in self._known:
            self._by_plain.setdefault(plain(word), word)
            self._by_start[word[:1].casefold()].append(word)

    def closest(self, text: str) -> str:
        """Return the known word that is closest, or an empty text if none is close."""
        same = plain(text[:_COMPARED])
        return self._by_plain.get(same) or next(iter(get_close_matches(same, self._near(same), n=1)), "")

    def did_you_mean(self, text: str) -> str:
        """Return `did you mean …?` for the closest known word, or an empty text if none is close."""
        found = self.closest(text)
        return f"did you mean {shown(found)}?" if found else ""

    def _near(self, same: str) -> Iterable[str]:
        """Return the words worth comparing: all of a few, of many those that begin alike."""
        return self._known if len(self._known) <= _COMPARED else self._by_start[same[:1]][:_COMPARED]


@lru_cache(maxsize=256)
def _speller(known: tuple[str, ...]) -> Speller:
    return Speller(known)
