"""The user's own words in a message: escaped, shortened, and corrected."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_LONGEST = 60
_COMPARED = 300


def shown(text: str) -> str:
    """Return text between backticks, with what cannot be seen written as an escape, cut if it is long."""
    cut = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return "`" + "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in cut) + "`"


def listed(words: Iterable[str], most: int = 10) -> str:
    """Return words between backticks and commas; past `most` of them only how many more there are."""
    every = list(words)
    more = f" and {len(every) - most} more" if len(every) > most else ""
    return ", ".join(shown(word) for word in every[:most]) + more


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """Return `did you mean …?` for the closest known word, or an empty text if none is close."""
    found = _closest(text[:100], tuple(known))
    return f"did you mean {shown(found)}?" if found else ""


def plain(text: str) -> str:
    """Return the text as an id would be written: lower case, hyphens for spaces, nothing invisible."""
    seen = "".join(one for one in text if one.isprintable() or one.isspace())
    return "-".join(seen.replace("_", " ").casefold().split())


@lru_cache(maxsize=4096)
def _closest(text: str, known: tuple[str, ...]) -> str:
    same = plain(text)
    for word in known:
        if plain(word) == same:
            return word
    if len(known) > _COMPARED:  # comparing everyone with everyone would take minutes in a large roster
        known = tuple(word for word in known if word[:2].casefold() == same[:2])[:_COMPARED]
    return next(iter(get_close_matches(same, known, n=1, cutoff=0.6)), "")
