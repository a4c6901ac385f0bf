"""The page of results: machine and versions, who against whom, and where the time goes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from statistics import median

from bench.contestants import CONTESTANTS, LDPLANNER, PARTS
from bench.figures import NOTHING, contradictions, row
from bench.machine import machine, versions
from bench.runs import Run
from bench.sizes import SIZES

HEADINGS = (
    "people x quarters", "who", "median wall, s", "worst, s", "peak, MB", "proven", "mix proven", "median gap",
    "median bound", "ratio", "target: median / worst", "met",
)  # fmt: skip

TEXT = """\
# Results

Written by `python -m bench` on {date}.

- Machine: {machine}
- Versions: {versions}

Every run is a process of its own, one at a time, on a roster of `examples/generate.py` with all features on. ldplanner
improves and proves all five goals one after the other. *The obvious model* (one binary per person, role and start
quarter) is asked for the first goal alone, `mix`, to 0.05 points and within {limit:g} s.

Wall time is that of the whole process, peak memory the highest sum over it and its children; gap and bound are in
percentage points. `proven` counts the runs in which everything asked for was proven, `mix proven` those in which the
gap was. `ratio` is the obvious model's median wall time over ldplanner's; `≥` where half of its runs or more were cut
off.

{table}

{remarks}

## Where the time goes

Seconds that each part of `ldplanner plan` takes in one process, the median over the seeds. `start` is the interpreter
and all imports, `load` includes the checks. `build` is the program of all goals, built once more for its own sake: a
goal's own time includes what it builds.

{parts}
"""


def report(runs: Sequence[Run], limit: float) -> str:
    """Return the page, in Markdown, about the runs there are; the obvious model was given `limit` seconds."""
    return TEXT.format(
        date=datetime.now(UTC).date(),
        machine=machine(),
        versions=versions(),
        limit=limit,
        table=table(HEADINGS, _rows(runs)),
        remarks="\n".join(f"- {remark}" for remark in _remarks(runs)),
        parts=parts_table([run for run in runs if run.who == PARTS.name and run.parts]),
    )


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (headings, ["---"] * len(headings), *rows))


def _rows(runs: Sequence[Run]) -> Iterator[list[str]]:
    for size in SIZES:
        here = [run for run in runs if run.size == size.name]
        ours = [run for run in here if run.who == LDPLANNER.name]
        for who in CONTESTANTS:
            own = [run for run in here if run.who == who.name]
            if own and who is not PARTS:
                yield row(size, who, own, ours)


def _remarks(runs: Sequence[Run]) -> Iterator[str]:
    compared, found = contradictions(runs)
    words = "; ".join(found) or "in none does one side's bound rule out what the other found"
    yield f"ldplanner and the obvious model compared on the same roster, {compared} pairs: {words}."
    for size in SIZES:
        here = [run for run in runs if run.size == size.name]
        left = Counter(goal for run in here for goal in run.open_goals)
        if left:
            yield f"ldplanner left open at {size.words}: {', '.join(f'{goal} {n}x' for goal, n in left.items())}."
        for ending, count in Counter((run.who, run.status) for run in here if _is_odd(run.status)).items():
            yield f"{ending[0]} at {size.words}: {ending[1]}, {count}x."


def _is_odd(status: str) -> bool:
    return status not in {"optimal", "feasible"}


def parts_table(runs: Sequence[Run]) -> str:
    """Return the seconds of each part, by size."""
    names = list(dict.fromkeys(name for run in runs for name in run.parts))
    rows = []
    for size in SIZES:
        here = [run.parts for run in runs if run.size == size.name]
        if here:
            times = ([parts[name] for parts in here if name in parts] for name in names)
            rows.append([size.words, *(f"{median(known):.2f}" if known else NOTHING for known in times)])
    return table(["people x quarters", *names], rows)
