"""The knee of a falling curve: where more begins to buy much less.

It is the point that lies farthest below the straight line from the first point to the last, as in Satopaa and others,
"Finding a 'Kneedle' in a Haystack" (2011); the rest of their method is about noise, of which proven points have none.
"""

from collections.abc import Sequence

CLEAR = 0.1
"""How far below the line it must lie, as a part of the whole fall; less is no knee. A judgement."""


def knee(curve: Sequence[tuple[float, float]]) -> int | None:
    """Return the number of the point at the knee of a curve given as (value, gap); None if there is none."""
    if len(curve) < 3:  # noqa: PLR2004  two points are a straight line
        return None
    (first, high), (last, low) = curve[0], curve[-1]
    if first == last or high == low:
        return None
    depths = [1 - (value - first) / (last - first) - (gap - low) / (high - low) for value, gap in curve]
    deepest = max(depths)
    return depths.index(deepest) if deepest >= CLEAR else None
