"""The words of a title, without what payrolls add to them: grades, short forms, cut and joined words."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Indel

_IN_BRACKETS = re.compile(r"\([^)]*(?:\)|$)|\[[^\]]*(?:\]|$)")
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PREFIX = re.compile(r"^\s*([A-Z]{2,6})\s*(?:[-:\u2013]\s+|(?=\s+[A-Z][a-z]))")
_INITIALS = (
    (r"\bl\s*(?:&|/|and)\s*d\b", "learning and development"),
    (r"\bt\s*(?:&|/|and)\s*d\b", "training and development"),
)
_NUMBERED_GRADE = re.compile(r"\b[a-z]{1,3}-\d+[a-z]?\b")
_GRADE = re.compile(r"[a-z]{0,2}\d+[a-z]?|[a-z]")
_VOWEL = re.compile("[aeiouy]")
_LEAST_CUT, _LEAST_JOINED, _LEAST_MISSPELT = 4, 9, 6
_ALIKE, _VERY_ALIKE, _LONG = 0.87, 0.92, 8
_MOST_READINGS = 12


def spelled(title: str) -> str:
    """Return a title in small letters and single words, brackets left out."""
    text = unicodedata.normalize("NFKC", title)
    text = _IN_BRACKETS.sub(" ", text).strip() or text
    text = _JOINED.sub(" ", text).casefold().replace("'", "").replace("\u2019", "")
    for pattern, words in _INITIALS:
        text = re.sub(pattern, words, text)
    text = _NUMBERED_GRADE.sub(" ", text)
    return " ".join(re.findall(r"[^\W_]+", text))


class Speller:
    """Reads titles with the help of short forms, words that say nothing (`noise`) and words that are known.

    `last` holds the short forms of a last word, where they stand for another word than elsewhere.
    """

    def __init__(
        self, short: Mapping[str, str], last: Mapping[str, str], noise: frozenset[str], known: frozenset[str]
    ) -> None:
        self._short, self._last = dict(short), dict(last)
        longest_first = sorted(short, key=len, reverse=True)
        self._shortened = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
        self._noise = noise
        self._known = known
        self._whole = tuple(sorted(known - set(short)))
        self._completed = lru_cache(maxsize=4096)(self._complete)

    def every_word(self, title: str) -> tuple[str, ...]:
        """Return all words of a title, short forms written out."""
        return tuple(self._written_out(spelled(title)).split())

    def words(self, title: str) -> tuple[str, ...]:
        """Return the telling words of a title as it stands."""
        return self._telling(self._written_out(spelled(title)).split())

    def readings(self, title: str) -> Iterator[tuple[tuple[str, ...], bool]]:
        """Return the ways to read a title, the plainest first, each with whether a word had to be guessed."""
        text = self._without_agency(title)
        words = spelled(text).split()
        plain = self.words(text)
        yield plain, False
        ways: list[list[str]] = [[]]
        for index, word in enumerate(words):
            choices = self._completed(word) if word not in self._known and not _GRADE.fullmatch(word) else ()
            if not choices and index == 0 and len(words) > 1 and word not in self._known and not _VOWEL.search(word):
                choices = ("",)  # an agency by its initials
            ways = [[*way, choice] for way in ways for choice in (choices or (word,))][:_MOST_READINGS]
        for way in ways:
            guessed = self._telling(self._written_out(" ".join(filter(None, way))).split())
            if guessed != plain:
                yield guessed, True

    def _without_agency(self, title: str) -> str:
        found = _PREFIX.match(title)
        if found and found[1].casefold() not in self._known and title[found.end() :].strip():
            return title[found.end() :]
        return title

    def _written_out(self, text: str) -> str:
        words = text.split()
        telling = [index for index, word in enumerate(words) if word not in self._noise and not _GRADE.fullmatch(word)]
        if telling and words[telling[-1]] in self._last:
            words[telling[-1]] = self._last[words[telling[-1]]]
            text = " ".join(words)
        return self._shortened.sub(lambda found: self._short[found[0]], text)

    def _telling(self, words: list[str]) -> tuple[str, ...]:
        told = [self._singular(word) for word in words if word in self._known or not _GRADE.fullmatch(word)]
        return tuple(word for word in told if word not in self._noise)

    def _singular(self, word: str) -> str:
        return word[:-1] if word.endswith("s") and word not in self._known and word[:-1] in self._known else word

    def _complete(self, word: str) -> tuple[str, ...]:
        """Return the known words that a cut, joined or misspelt one may stand for."""
        if len(word) >= _LEAST_CUT:
            begun = tuple(known for known in self._whole if known.startswith(word))
            if begun:
                return begun
        if len(word) >= _LEAST_JOINED:
            apart = self._split(word)
            if apart:
                return (apart,)
        if len(word) < _LEAST_MISSPELT:
            return ()
        cutoff = _ALIKE if len(word) >= _LONG else _VERY_ALIKE
        found = process.extractOne(word, self._whole, scorer=Indel.normalized_similarity, score_cutoff=cutoff)
        return (found[0],) if found else ()

    def _split(self, word: str) -> str:
        """Return the two or three known words that a joined one consists of, or an empty text."""
        for end in range(len(word) - 3, 1, -1):
            head, rest = word[:end], word[end:]
            if head in self._known:
                tail = rest if rest in self._known else self._split(rest)
                if tail:
                    return f"{head} {tail}"
        return ""
