"""What somebody who sees several totals could work out of them, by adding and subtracting multiples."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ldplanner.domain.ids import PersonId

_DIGITS = 9  # in which weights must agree to count as the same
_NOTHING = 1e-9

Weights = Mapping[PersonId, float]


def fewest_left(totals: Sequence[Weights]) -> int:
    """Return how few people's pay can be left when multiples of totals are taken from each other; 0 totals: no one's.

    Of any two totals the multiple that cancels most people, of all of them together their reduced echelon form: a
    person whose pay can be worked out exactly has a row of their own in it.
    """
    columns = Counter(
        tuple(round(total[person], _DIGITS) for total in totals) for person in (totals[0] if totals else ())
    )
    columns.pop((0.0,) * len(totals), None)
    kinds, sizes = list(columns), list(columns.values())
    rows = [[kind[row] for kind in kinds] for row in range(len(totals))]
    lefts = [*_echelon(rows), *(left for i, row in enumerate(rows) for other in rows[:i] for left in _left(row, other))]
    found = [sum(size for size, value in zip(sizes, left, strict=True) if abs(value) > _NOTHING) for left in lefts]
    return min((number for number in found if number), default=0)


def _left(first: Sequence[float], second: Sequence[float]) -> list[list[float]]:
    """Return what is left of the first row after each multiple of the second that cancels something."""
    ratios = {a / b for a, b in zip(first, second, strict=True) if b}
    return [[a - ratio * b for a, b in zip(first, second, strict=True)] for ratio in ratios]


def _echelon(rows: Sequence[Sequence[float]]) -> list[list[float]]:
    """Return the reduced row echelon form, without its empty rows."""
    work, done = [list(row) for row in rows], 0
    for column in range(len(work[0]) if work else 0):
        pivot = max(range(done, len(work)), key=lambda row: abs(work[row][column]), default=None)
        if pivot is None:
            break
        if abs(work[pivot][column]) <= _NOTHING:
            continue
        work[done], work[pivot] = work[pivot], work[done]
        lead = [value / work[done][column] for value in work[done]]
        work = [
            lead if i == done else [a - row[column] * b for a, b in zip(row, lead, strict=True)]
            for i, row in enumerate(work)
        ]
        done += 1
    return work[:done]
