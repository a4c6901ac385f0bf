"""Run the benchmarks and write the page of results: `python -m bench --help`."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.contestants import CPSAT, HIGHS, Contestant
from bench.options import Options, options
from bench.report import report
from bench.rosters import written
from bench.runs import Journal, Run
from bench.sizes import Size

LIMIT = 60.0
"""Seconds that ldplanner gets, as by default."""


def main() -> None:
    """Measure what is asked for and not known yet, in turn and pair by pair; write the page even if interrupted."""
    chosen = options()
    journal = Journal(chosen.journal, keep=chosen.resume)
    with suppress(KeyboardInterrupt), TemporaryDirectory() as folder:
        for size, seed, who in _pairings(chosen):
            if not journal.has(size.name, seed, who.name):
                limit = chosen.limit if who in {HIGHS, CPSAT} else LIMIT
                run = who.run(size.name, seed, written(size, seed, Path(folder)), limit)
                journal.add(run)
                print(_line(run), file=sys.stderr)
    chosen.output.write_text(report(journal.runs, chosen.limit), encoding="utf-8")


def _pairings(chosen: Options) -> Iterator[tuple[Size, int, Contestant]]:
    for size in chosen.sizes:
        for seed in range(1, min(size.seeds, chosen.seeds or size.seeds) + 1):
            for who in chosen.who:
                yield size, seed, who


def _line(run: Run) -> str:
    known = "" if run.gap is None or run.bound is None else f"  gap {run.gap:.2f}, bound {run.bound:.2f}"
    return f"{run.size} seed {run.seed}  {run.who:9} {run.wall:7.2f} s {run.peak:7,.0f} MB  {run.status}{known}"


if __name__ == "__main__":
    main()
