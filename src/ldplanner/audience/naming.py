"""Where people are named in texts: anywhere in those that somebody wrote, only where people are meant in the program's.

An id may be a word like any other, such as `km` or `payroll`: in what the program says, that is a stream or a budget.
"""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

_ORDINARY = re.compile(r"[a-z]+|[A-Z]+|[\W\d]*(?:-Q[1-4])?")
_PEOPLE = (
    r"(?P<people>(?:(?<=\bleads )|(?<=\basked for by )).+?"
    r"(?=(?: and \d+ more)?, (?:so goes first|see `ldplanner explain`)))"
)
_NEVER = "(?!)"


class Naming:
    """Puts aliases for names and ids in texts that somebody wrote; `people` has the alias of each."""

    def __init__(self, people: Mapping[str, str]) -> None:
        self.people = people
        self._pattern = re.compile(_words(self.people))

    def text(self, text: str) -> str:
        """Return a text with an alias for every name and id that stands in it as a word."""
        return self._pattern.sub(lambda found: self.people[found[0]], text)


class Saying:
    """Puts aliases for names and ids in texts that the program put together.

    `terms` are what it calls other things than people, `needs` the labels of needs with what stands for them, `texts`
    other texts of the roster that it quotes.
    """

    def __init__(
        self, naming: Naming, *, terms: AbstractSet[str], needs: Mapping[str, str], texts: Iterable[str]
    ) -> None:
        self._naming = naming
        quoted = {one: told for one in texts if (told := naming.text(one)) != one}
        free = {
            one: told
            for one, told in (quoted | dict(naming.people)).items()
            if one not in terms and not _ORDINARY.fullmatch(one)
        }
        self._told = quoted | dict(naming.people) | dict(needs)
        self._pattern = re.compile(
            rf"{_PEOPLE}|(?<=: ){_any(needs)}(?![\w-])|(?<=`){_any(self._told)}(?=`)|{_words(free)}"
        )

    def text(self, text: str) -> str:
        """Return a text with an alias for every name and id that stands for somebody in it."""
        return self._pattern.sub(self._alias, text)

    def _alias(self, found: re.Match[str]) -> str:
        return self._naming.text(found[0]) if found["people"] else self._told[found[0]]


def _words(texts: Iterable[str]) -> str:
    return rf"(?<![\w-]){_any(texts)}(?![\w-])"


def _any(texts: Iterable[str]) -> str:
    """Return a pattern for any of the texts, the longest first; nothing matches none."""
    return f"(?:{'|'.join(map(re.escape, sorted(texts, key=len, reverse=True))) or _NEVER})"
