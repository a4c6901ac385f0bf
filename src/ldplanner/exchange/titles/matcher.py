"""From a title to a role: sure, to be asked, or not of a learning department."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz

from ldplanner.domain.ids import RoleId
from ldplanner.exchange.titles.lexicon import Lexicon, Phrase, Trust, is_elsewhere, read_lexicon
from ldplanner.load.catalogue import read_catalogue

_MOST_CANDIDATES = 3
_CLOSE = 45.0
_EXACT, _WITH_SUBJECT, _GUESSED = 1.0, 0.95, 0.9
_MOST_DOUBT = 0.8
_ASIDE = re.compile(r"[(\[]([^)\]]*)")  # what stands in brackets may tell the trade, as in `(911)`
_PARTS = re.compile(r"[/;|+]|\s&\s")
_ALL_THERE, _PER_WORD = 85, 5


class Setting(StrEnum):
    """Where a title stands: what its department does, `UNCLEAR` if its name tells nothing, `UNKNOWN` without one."""

    LEARNING = "learning"
    ELSEWHERE = "elsewhere"
    OTHER_TRADE = "other-trade"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What a title was taken for."""

    SURE = "sure"
    ASK = "ask"
    NOT_LND = "not-lnd"


_NOT_ASKED = frozenset({Setting.OTHER_TRADE, Setting.ELSEWHERE})


@dataclass(frozen=True, slots=True)
class Match:
    """What a title means: `role` only where it is sure, `candidates` the likeliest first, `confidence` from 0 to 1."""

    outcome: Outcome
    role: RoleId | None = None
    candidates: tuple[RoleId, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class _Fit:
    """Titles that fit the words of one reading of a title, all equally long and equally trusted."""

    phrases: tuple[Phrase, ...]
    confidence: float

    def roles(self, trust: Trust) -> set[RoleId]:
        return {phrase.role for phrase in self.phrases if phrase.trust >= trust}


@lru_cache(maxsize=65_536)
def match(title: str, setting: Setting = Setting.UNKNOWN) -> Match:
    """Return what a title means in the setting."""
    lexicon = read_lexicon()
    readings = list(lexicon.speller.readings(title))
    foreign = any(_other_trades(lexicon, words) for words, _ in readings)
    aside = _other_trades(lexicon, lexicon.speller.words(" ".join(_ASIDE.findall(title))))
    fit = None if aside and setting is not Setting.LEARNING else _fit(lexicon, readings)
    role = _decided(fit, setting) if fit and not aside else None
    if fit and role:
        return Match(Outcome.SURE, role, (role,), fit.confidence)
    if not fit and (role := _one_role_twice(title, setting)):
        return Match(Outcome.SURE, role, (role,), _WITH_SUBJECT)
    candidates, likeness = _candidates(tuple(words for words, _ in readings))
    if fit:
        fitting = sorted({phrase.role for phrase in fit.phrases}, key=lambda one: _rank(one, candidates))
        candidates = tuple(dict.fromkeys((*fitting, *candidates)))[:_MOST_CANDIDATES]
    elif (foreign or aside) and setting is not Setting.LEARNING:
        return Match(Outcome.NOT_LND, candidates=candidates)
    telling = any(word not in lexicon.common for words, _ in readings for word in words)
    if not candidates or setting in _NOT_ASKED or (setting is Setting.UNCLEAR and not telling):
        return Match(Outcome.NOT_LND, candidates=candidates)
    return Match(Outcome.ASK, candidates=candidates, confidence=min(_MOST_DOUBT, likeness / 100))


def _one_role_twice(title: str, setting: Setting) -> RoleId | None:
    """Return the role that every part of a title means by itself, as in `Trainer / Training Specialist`."""
    parts = [part for part in _PARTS.split(title) if part.strip()]
    roles = {match(part, setting).role for part in parts} if len(parts) > 1 else set()
    return roles.pop() if len(roles) == 1 else None


def _decided(fit: _Fit, setting: Setting) -> RoleId | None:
    """Return the one role that the titles mean in the setting, None if there is not exactly one."""
    if setting is Setting.ELSEWHERE:
        away = {role for role in fit.roles(Trust.ASK) if is_elsewhere(read_catalogue().roles[role])}
        if len(away) == 1:
            return away.pop()
    trusted = fit.roles(Trust.SURE) or (fit.roles(Trust.INSIDE) if setting is Setting.LEARNING else set())
    return trusted.pop() if len(trusted) == 1 else None


def _fit(lexicon: Lexicon, readings: Iterable[tuple[tuple[str, ...], bool]]) -> _Fit | None:
    """Return the longest titles whose words are there with nothing beside them that would change the meaning."""
    for guessed, group in ((False, [w for w, g in readings if not g]), (True, [w for w, g in readings if g])):
        fitting = [(phrase, words) for words in group for phrase in _inside(lexicon, words)]
        whole = [(phrase, words) for phrase, words in fitting if _changes_nothing(lexicon, phrase, words)]
        if whole:
            longest = max(len(phrase.words) for phrase, _ in whole)
            best = [(phrase, words) for phrase, words in whole if len(phrase.words) == longest]
            exact = all(len(set(words)) == longest for _, words in best)
            confidence = _GUESSED if guessed else _EXACT if exact else _WITH_SUBJECT
            return _Fit(tuple(phrase for phrase, _ in best), confidence)
    return None


def _inside(lexicon: Lexicon, words: tuple[str, ...]) -> list[Phrase]:
    there = frozenset(words)
    near = {phrase for word in there for phrase in lexicon.by_word.get(word, ())}
    return [phrase for phrase in near if phrase.words <= there]


def _changes_nothing(lexicon: Lexicon, phrase: Phrase, words: tuple[str, ...]) -> bool:
    beside = [word for word in words if word not in phrase.words]
    return all(word in lexicon.about for word in beside) and not _other_trades(lexicon, words, told=phrase.words)


def _other_trades(lexicon: Lexicon, words: Sequence[str], *, told: frozenset[str] = frozenset()) -> bool:
    """Tell whether words name another trade, other than by those `told` in a title that is known."""
    text = f" {' '.join(words)} "
    names = (name for name in lexicon.trade_names if f" {name} " in text)
    return not lexicon.other_trades.isdisjoint(set(words) - told) or any(
        not told.issuperset(name.split()) for name in names
    )


@lru_cache(maxsize=16_384)
def _candidates(readings: tuple[tuple[str, ...], ...]) -> tuple[tuple[RoleId, ...], float]:
    """Return the roles whose titles share a telling word, the likeliest first, and how alike the first is (to 100)."""
    lexicon = read_lexicon()
    best: dict[RoleId, float] = {}
    for words in readings:
        telling = [word for word in words if word not in lexicon.common]
        text = " ".join(words)
        for phrase in {phrase for word in telling for phrase in lexicon.by_word.get(word, ())}:
            alike = (fuzz.token_set_ratio(text, phrase.text) + fuzz.token_sort_ratio(text, phrase.text)) / 2
            if phrase.words.issubset(words):  # two roles in one title, or one with a subject of its own
                alike = max(alike, _ALL_THERE + _PER_WORD * len(phrase.words))
            best[phrase.role] = max(best.get(phrase.role, 0.0), alike)
    ranked = sorted((role for role in best if best[role] >= _CLOSE), key=lambda role: (-best[role], role))
    return tuple(ranked[:_MOST_CANDIDATES]), best[ranked[0]] if ranked else 0.0


def _rank(role: RoleId, candidates: tuple[RoleId, ...]) -> tuple[int, str]:
    return (candidates.index(role) if role in candidates else len(candidates), role)
