"""The points of a frontier: which leaves at least as much room as which, and in what order they are looked into."""

from collections.abc import Sequence
from itertools import groupby, product
from typing import TypeAlias, assert_never

from ldplanner.domain.frontier import Room, Varied

Spot: TypeAlias = tuple[int, ...]
"""A point by the number of its value in each figure that is varied."""


def spots(vary: Sequence[Varied]) -> list[Spot]:
    """Return all points, in order of their values."""
    return list(product(*(range(len(each.values)) for each in vary)))


def waves(vary: Sequence[Varied]) -> list[list[Spot]]:
    """Return the points in the order they are looked into: the ends first, then again and again what lies halfway.

    Where the ends of a stretch say the same, what lies between needs no search.
    """
    levels = [_levels(len(each.values)) for each in vary]

    def level(spot: Spot) -> int:
        return max(levels[axis][at] for axis, at in enumerate(spot))

    return [list(wave) for _, wave in groupby(sorted(spots(vary), key=level), key=level)]


def leaves_as_much(vary: Sequence[Varied], here: Spot, there: Spot) -> bool:
    """Tell whether every plan that is possible there is possible here."""
    return all(_as_much(each.room, here[axis], there[axis]) for axis, each in enumerate(vary))


def _as_much(room: Room, here: int, there: int) -> bool:
    match room:
        case Room.MORE:
            return here >= there
        case Room.LESS:
            return here <= there
        case Room.UNKNOWN:
            return here == there
        case _:
            assert_never(room)


def _levels(count: int) -> list[int]:
    """Return for each of some numbers in a row after how many halvings it is an end."""
    levels = [0] * count
    stretches = [(0, count - 1, 1)]
    while stretches:
        low, high, level = stretches.pop()
        middle = (low + high) // 2
        if middle > low:
            levels[middle] = level
            stretches += [(low, middle, level + 1), (middle, high, level + 1)]
    return levels
