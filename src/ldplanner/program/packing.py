"""How whole people fill a capacity: rows that every whole-number filling obeys and that splitting people would break.

Four people of 1.0 FTE and none of 0.25 fit into 4.25 FTE, yet 4.25 of the first would. Where few kinds of people share
a small capacity, the facets of the hull of all fillings say so exactly; elsewhere the capacity is at least rounded down
to what people can add up to. Of a large capacity, the facets of a part of it are `lifted` to the whole.
"""

from collections.abc import Iterator, Sequence
from functools import cache, reduce
from itertools import combinations_with_replacement
from math import gcd
from typing import NamedTuple

LARGEST = 6  # coefficients of facets; measured: larger ones add nothing to the relaxation of 40 people
KINDS = 5  # of people, at most, for facets
FILLINGS = 400  # at most, for facets
TRIES = 10_000  # to find them in; where nearly everybody fits, there are few among very many
KEPT = 5  # of the largest people, in the part of a large capacity whose facets are looked for
PRIME = 2_147_483_647  # ranks are counted modulo this


class Packing(NamedTuple):
    """Sum of coefficients x people of each kind <= most."""

    coefficients: tuple[int, ...]
    most: int


def packings(sizes: Sequence[int], available: Sequence[int], capacity: int) -> tuple[Packing, ...]:
    """Return rows for kinds of people, largest first, of which so many are available, within a capacity.

    Together with whole numbers of people the rows mean no more and no less than the capacity itself. Sizes and capacity
    are in the same whole units.
    """
    unit = reduce(gcd, sizes)
    small = tuple(size // unit for size in sizes)
    room = _reachable(small, capacity // unit)
    fitting = tuple(min(most, room // size) for size, most in zip(small, available, strict=True))
    return _packings(small, fitting, room)


@cache
def lifted(sizes: tuple[int, ...], capacity: int) -> tuple[Packing, ...]:
    """Return facets of a part of a large capacity that still hold where as many of the largest people fill the rest.

    Far from nothing the fillings of a capacity repeat from one more of the largest to the next. Sizes are as in
    `packings`; there are none for more kinds of people, or for a capacity that is small or has gaps.
    """
    unit = reduce(gcd, sizes)
    small = tuple(size // unit for size in sizes)
    room = _reachable(small, capacity // unit)
    filled = room // small[0] - KEPT
    if len(small) > KINDS or filled <= 0:
        return ()
    part = room - filled * small[0]
    fillings = _fillings(small, tuple(part // size for size in small), part)
    facets = _facets(fillings, len(small)) if fillings else ()
    found = (Packing(facet.coefficients, facet.most + filled * facet.coefficients[0]) for facet in facets)
    return tuple(facet for facet in found if _best(small, facet.coefficients, room) <= facet.most)


def _best(sizes: Sequence[int], coefficients: Sequence[int], room: int) -> int:
    """Return the largest sum of coefficients of any filling."""
    best = [0] * (room + 1)
    for left in range(1, room + 1):
        fitting = zip(sizes, coefficients, strict=True)
        best[left] = max((best[left - size] + worth for size, worth in fitting if size <= left), default=0)
    return best[room]


@cache
def _packings(small: tuple[int, ...], available: tuple[int, ...], room: int) -> tuple[Packing, ...]:
    rows = [Packing(small, room)]
    fillings = _fillings(small, available, room) if len(small) <= KINDS else None
    if fillings:
        rows += _facets(fillings, len(small))
    return tuple(dict.fromkeys(rows))


def _reachable(sizes: Sequence[int], capacity: int) -> int:
    """Return the largest sum of sizes, each any number of times, within the capacity."""
    reached = 1  # bit n is set if n can be reached
    inside = (1 << (capacity + 1)) - 1
    for size in sizes:
        step = size
        # doubling: after k rounds up to 2^k times the size; until the capacity itself is reached
        while step <= capacity and reached.bit_length() <= capacity:
            reached |= (reached << step) & inside
            step *= 2
    return reached.bit_length() - 1


def _fillings(sizes: Sequence[int], available: Sequence[int], capacity: int) -> list[tuple[int, ...]] | None:
    """Return the fillings to which nobody can be added; None if there are too many."""
    found: list[tuple[int, ...]] = []
    for tried, filling in enumerate(_every(sizes, available, capacity)):
        if len(found) > FILLINGS or tried == TRIES:
            return None
        left = capacity - sum(size * count for size, count in zip(sizes, filling, strict=True))
        full = zip(sizes, filling, available, strict=True)
        if all(size > left or count == most for size, count, most in full):
            found.append(filling)
    return found


def _every(sizes: Sequence[int], available: Sequence[int], capacity: int) -> Iterator[tuple[int, ...]]:
    """Return every filling in which of the last kind there are as many as fit."""
    if not sizes:
        yield ()
        return
    most = min(available[0], capacity // sizes[0])
    for count in (most,) if len(sizes) == 1 else range(most, -1, -1):
        for rest in _every(sizes[1:], available[1:], capacity - count * sizes[0]):
            yield (count, *rest)


def _facets(fillings: Sequence[tuple[int, ...]], kinds: int) -> Iterator[Packing]:
    """Return the facets with small coefficients, no larger for smaller people."""
    for rising in combinations_with_replacement(range(LARGEST + 1), kinds):
        coefficients = rising[::-1]
        if reduce(gcd, coefficients) != 1:
            continue
        sums = [_dot(coefficients, filling) for filling in fillings]
        most = max(sums)
        tight = [(*filling, 1) for filling, total in zip(fillings, sums, strict=True) if total == most]
        for kind, coefficient in enumerate(coefficients):
            if not coefficient:
                tight += [(*filling[:kind], 0, *filling[kind + 1 :]) for filling in tight]
        if _spans(tight, kinds):
            yield Packing(coefficients, most)


def _spans(vectors: Sequence[tuple[int, ...]], dimensions: int) -> bool:
    """Tell whether vectors have that rank (counted modulo a prime, which can only make it less)."""
    basis: dict[int, list[int]] = {}
    for vector in vectors:
        rest = [value % PRIME for value in vector]
        for pivot, row in basis.items():
            if rest[pivot]:
                factor = rest[pivot]
                rest = [(value - factor * other) % PRIME for value, other in zip(rest, row, strict=True)]
        first = next((index for index, value in enumerate(rest) if value), None)
        if first is not None:
            inverse = pow(rest[first], -1, PRIME)
            basis[first] = [value * inverse % PRIME for value in rest]
            if len(basis) == dimensions:
                return True
    return False


def _dot(some: Sequence[int], others: Sequence[int]) -> int:
    return sum(one * other for one, other in zip(some, others, strict=True))
