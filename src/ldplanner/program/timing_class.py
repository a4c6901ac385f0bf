"""Timing classes: choices whose starts nobody who looks can tell apart, so that only how many start when counts.

What is looked at in every quarter tells classes apart. What is seldom looked at would tell nearly everybody apart, but
hardly any of their starts: it divides a class into parts, and the starts into windows, and only how many of a part
start in which window counts.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from ldplanner.domain.ids import PersonId
from ldplanner.program.group import Group
from ldplanner.program.quantity import Effect, Kind, Phase

SELDOM = frozenset({Kind.CHANGE, Kind.PAYROLL})
"""Quantities that are looked at by year or in single quarters, if before the last at all."""


class Who(NamedTuple):
    """A group taking one of its options; its column counts how many do."""

    group: int
    option: int


@dataclass(frozen=True, slots=True)
class Seldom:
    """When what is seldom looked at is: the year of each quarter, and the quarters in which a manager's reports wait.

    In which quarters it is payroll, the effects say.
    """

    year: Mapping[int, int]
    waiting: Mapping[PersonId, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Part:
    """Choices of a timing class that also add the same to what is seldom looked at, and wait for the same manager.

    `leader` is who makes them, if reports may have to wait for that; `follows` whom they wait for.
    """

    effects: tuple[Effect, ...]
    leader: PersonId | None
    follows: PersonId | None
    choices: tuple[Who, ...] = ()


@dataclass(frozen=True, slots=True)
class Timing:
    """A timing class: choices with the same possible `starts`, length and `effects` before the last quarter.

    What is seldom looked at tells its `parts` apart, but not the starts within one of its `windows`.
    """

    starts: range
    quarters: int
    effects: tuple[Effect, ...]
    parts: tuple[Part, ...] = ()
    windows: tuple[range, ...] = ()

    @property
    def matters(self) -> bool:
        """Whether anything depends on when they start."""
        return bool(self.effects or len(self.windows) > 1)

    @property
    def choices(self) -> Iterator[Who]:
        """Every choice in it."""
        return (who for part in self.parts for who in part.choices)

    @property
    def leads(self) -> bool:
        """Whether others may have to wait for somebody in it."""
        return any(part.leader for part in self.parts)

    @property
    def divided(self) -> bool:
        """Whether it matters which part starts in which window."""
        return len(self.parts) > 1 and len(self.windows) > 1

    @property
    def window_of(self) -> dict[int, int]:
        """The first quarter of the window that each start is in."""
        return {start: window[0] for window in self.windows for start in window}


def timings_of(groups: Sequence[Group], seldom: Seldom) -> Iterator[Timing]:
    """Return the timing classes of all choices."""
    alike: dict[Timing, dict[Part, list[Who]]] = defaultdict(lambda: defaultdict(list))
    for g, group in enumerate(groups):
        for o, option in enumerate(group.options):
            effects = [effect for effect in map(_before_the_end, option.effects) if effect]
            always = tuple(effect for effect in effects if effect.quantity.kind not in SELDOM)
            now_and_then = tuple(effect for effect in effects if effect.quantity.kind in SELDOM)
            part = Part(now_and_then, option.leader, option.follows)
            alike[Timing(option.starts, option.quarters, always)][part].append(Who(g, o))
    for timing, choices_of in alike.items():
        parts = tuple(replace(part, choices=tuple(choices)) for part, choices in choices_of.items())
        yield replace(timing, parts=parts, windows=tuple(_windows(timing, parts, seldom)))


def _windows(timing: Timing, parts: Sequence[Part], seldom: Seldom) -> Iterator[range]:
    """Return the starts of a timing class, put together as long as nobody who looks can tell them apart."""
    effects = [effect for part in parts for effect in part.effects]
    managers = {manager for part in parts for manager in (part.leader, part.follows) if manager}
    waiting = {t for manager in managers for t in seldom.waiting[manager]}

    def seen(start: int) -> list[object]:
        added: list[object] = [
            seldom.year[start]
            if effect.phase is Phase.START
            else [effect.at(t, start, start + timing.quarters) for t in seldom.year]
            for effect in effects
        ]
        return [*added, [start <= t for t in waiting]]

    for _, inside in groupby(timing.starts, seen):
        starts = list(inside)
        yield range(starts[0], starts[-1] + 1)


def _before_the_end(effect: Effect) -> Effect | None:
    """Leave out the last quarter: whoever moves has moved by then, whenever they started."""
    if effect.phase is Phase.START:
        return effect
    return effect.seen(frozenset(range(1, len(effect.amounts))))
