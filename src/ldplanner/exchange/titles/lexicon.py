"""The titles and words that come with the program (`profiles/titles.yaml`, and the titles in the catalogue)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from itertools import product

from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Role
from ldplanner.exchange.titles.wording import Speller, spelled
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.shipped import shipped_file
from ldplanner.load.titles import WORDS, Titles, read_titles

_CHOICE = re.compile(r"\{([^}]*)\}")


class Trust(IntEnum):
    """How far a title may be trusted to mean a role: never, in a learning department, wherever it stands."""

    ASK = 0
    INSIDE = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """A title as it is matched: its telling words in any order."""

    role: RoleId
    words: frozenset[str]
    text: str
    trust: Trust


@dataclass(frozen=True)
class Lexicon:
    """Titles by role, and the words that decide about the rest of a title.

    `about` changes nothing, `other_trades` (words) and `trade_names` (several in a row) make it another trade, `common`
    points to no role by itself.
    """

    phrases: tuple[Phrase, ...]
    about: frozenset[str]
    other_trades: frozenset[str]
    trade_names: tuple[str, ...]
    common: frozenset[str]
    departments: Mapping[str, tuple[str, ...]]
    speller: Speller

    @cached_property
    def by_word(self) -> Mapping[str, tuple[Phrase, ...]]:
        """The titles that hold a word."""
        found: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in self.phrases:
            for word in phrase.words:
                found[word].append(phrase)
        return {word: tuple(phrases) for word, phrases in found.items()}


@lru_cache(maxsize=1)
def read_lexicon() -> Lexicon:
    """Return the shipped lexicon.

    Raises:
        RejectedInputError: the shipped file was damaged.
    """
    return _lexicon(read_titles(str(shipped_file("titles"))).sound)


def _lexicon(told: Titles) -> Lexicon:
    words, short, last = told.words, told.short, told.at_the_end
    titles = [*_catalogue_titles(), *_titles(told)]
    blank = Speller(short, last, frozenset(words["noise"]), frozenset())
    known = {word for _, text, _ in titles for word in blank.every_word(text)}
    for key in WORDS:
        known |= {word for text in words[key] for word in spelled(text).split()}
    speller = Speller(
        short,
        last,
        frozenset(words["noise"]),
        frozenset(word for word in known | set(short) | set(last) if len(word) > 1),
    )
    trades = {" ".join(speller.words(text)) for text in words["other_trades"]}
    return Lexicon(
        phrases=_phrases(titles, speller),
        about=frozenset(word for text in words["about"] for word in speller.words(text)),
        other_trades=frozenset(trade for trade in trades if " " not in trade),
        trade_names=tuple(sorted(trade for trade in trades if " " in trade)),
        common=frozenset(word for text in words["common"] for word in speller.words(text)),
        departments=told.departments,
        speller=speller,
    )


def _titles(told: Titles) -> Iterator[tuple[RoleId, str, Trust]]:
    for role, trust, text in told.titles:
        yield from ((role, title, Trust[trust.upper()]) for title in expanded(text))


def _catalogue_titles() -> Iterator[tuple[RoleId, str, Trust]]:
    """Return the catalogue's own titles; one that `(other department)` sets apart is known by its department only."""
    for role in read_catalogue().roles.values():
        for title in (role.title, *role.also):
            yield role.id, title.split(" (")[0], Trust.ASK if " (" in title else Trust.SURE


def _phrases(titles: list[tuple[RoleId, str, Trust]], speller: Speller) -> tuple[Phrase, ...]:
    """Return every title once; what the lexicon says about one takes the place of what the catalogue says."""
    found: dict[tuple[RoleId, frozenset[str]], Phrase] = {}
    for role, title, trust in titles:
        words = speller.words(title)
        if words:
            found[role, frozenset(words)] = Phrase(role, frozenset(words), " ".join(words), trust)
    return tuple(found.values())


def expanded(text: str) -> Iterator[str]:
    """Return every title that `{a,b} {c,d}` stands for."""
    parts = _CHOICE.split(text)
    choices = [part.split(",") if index % 2 else [part] for index, part in enumerate(parts)]
    for chosen in product(*choices):
        yield " ".join("".join(chosen).split())


def is_elsewhere(role: Role) -> bool:
    """Tell whether a role is held in other departments: one that nobody is hired into, outside the mix."""
    return role.stream is None and not role.hireable
