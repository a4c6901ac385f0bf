"""The rows of the tables: what the runs of one size come to."""

from collections.abc import Sequence
from itertools import permutations
from statistics import median

from bench.contestants import CPSAT, HIGHS, LDPLANNER, Contestant
from bench.runs import Run
from bench.sizes import Size

NOTHING = "-"
ARITHMETIC = 0.005
"""Points by which rounding can put a bound above a gap."""


def row(size: Size, who: Contestant, runs: Sequence[Run], ours: Sequence[Run]) -> list[str]:
    """Return a contestant's row on a size: times in s, memory in MB, gaps in points; `ours` are ldplanner's runs."""
    return [
        size.words,
        who.heading,
        f"{median(run.wall for run in runs):.2f}",
        f"{max(run.wall for run in runs):.2f}",
        f"{max(run.peak for run in runs):,.0f}",
        f"{sum(run.proven for run in runs)}/{len(runs)}",
        f"{sum(run.mix_proven for run in runs)}/{len(runs)}",
        _middle([run.gap for run in runs]),
        _middle([run.bound for run in runs]),
        *([NOTHING, size.target.words, met(size, runs)] if who is LDPLANNER else [ratio(runs, ours), NOTHING, NOTHING]),
    ]


def _middle(values: Sequence[float | None]) -> str:
    known = [value for value in values if value is not None]
    return f"{median(known):.2f}" if known else NOTHING


def ratio(theirs: Sequence[Run], ours: Sequence[Run]) -> str:
    """Return how many times longer theirs take than ours, by the medians; at least that if theirs is a limit."""
    if not ours or not theirs:
        return NOTHING
    times = median(run.wall for run in theirs) / median(run.wall for run in ours)
    cut = 2 * sum(not run.proven for run in theirs) >= len(theirs)
    return f"{'≥ ' if cut else ''}{times:.1f}"


def met(size: Size, runs: Sequence[Run]) -> str:
    """Say whether ldplanner's runs reach the target of the size, and if not, in what."""
    target = size.target
    missed = {
        "median": median(run.wall for run in runs) > target.median,
        "worst": max(run.wall for run in runs) > target.worst,
        "memory": target.memory is not None and max(run.peak for run in runs) > target.memory,
        "proof": not all(run.proven for run in runs),
    }
    names = [name for name, is_missed in missed.items() if is_missed]
    return f"no: {', '.join(names)}" if names else "yes"


def contradictions(runs: Sequence[Run]) -> tuple[int, list[str]]:
    """Return how many pairs of ldplanner and the obvious model there are, and where one's bound rules out the other."""
    ours = {(run.size, run.seed): run for run in runs if run.who == LDPLANNER.name}
    rivals = [run for run in runs if run.who in {HIGHS.name, CPSAT.name} and (run.size, run.seed) in ours]
    found = [
        f"{one.size} seed {one.seed}: {one.who} has bound {one.bound:.3f}, {other.who} gap {other.gap:.3f}"
        for rival in rivals
        for one, other in permutations((ours[rival.size, rival.seed], rival))
        if one.bound is not None and other.gap is not None and one.bound > other.gap + ARITHMETIC
    ]
    return len(rivals), found
