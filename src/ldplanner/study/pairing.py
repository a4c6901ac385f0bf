"""Which entries of two lists belong together."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def paired(
    before: Sequence[T], after: Sequence[T], key: Callable[[T], Hashable]
) -> Iterator[tuple[T | None, T | None]]:
    """Return entries that differ: both of a key, or one of them where the other list has none left.

    Equal entries are left out first, so that of two with the same key the one that changed is told.
    """
    old, new = _grouped(_without(before, after), key), _grouped(_without(after, before), key)
    for each in dict.fromkeys([*old, *new]):
        yield from zip_longest(old.get(each, ()), new.get(each, ()))


def _without(entries: Sequence[T], others: Sequence[T]) -> list[T]:
    left: dict[T, int] = defaultdict(int)
    for other in others:
        left[other] += 1
    found = []
    for entry in entries:
        if left[entry]:
            left[entry] -= 1
        else:
            found.append(entry)
    return found


def _grouped(entries: Sequence[T], key: Callable[[T], Hashable]) -> dict[Hashable, list[T]]:
    found: dict[Hashable, list[T]] = {}
    for entry in entries:
        found.setdefault(key(entry), []).append(entry)
    return found
