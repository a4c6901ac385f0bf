"""The command line of `python -m bench`."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.contestants import CONTESTANTS, CPSAT, HIGHS, LDPLANNER, PARTS, Contestant
from bench.rosters import ROOT
from bench.sizes import SIZES, Size

FOLDER = ROOT / "bench"
GROUPS = {"ldplanner": (LDPLANNER,), "obvious": (HIGHS, CPSAT), "parts": (PARTS,)}


@dataclass(frozen=True, slots=True)
class Options:
    """What to measure: sizes, at most so many seeds of each, who, and for how many seconds the obvious model may run.

    `journal` keeps the runs; those in it already are not run again if `resume`.
    """

    sizes: tuple[Size, ...]
    seeds: int | None
    who: tuple[Contestant, ...]
    limit: float
    output: Path
    journal: Path
    resume: bool


def options(arguments: Sequence[str] | None = None) -> Options:
    """Read the command line; what is wrong with it ends the program with exit code 2."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Measure ldplanner against the obvious model, roster by roster."
    )
    add = parser.add_argument
    names = ",".join(size.name for size in SIZES)
    add("--sizes", type=_sizes, default=SIZES, metavar="SIZES", help=f"some of {names}")
    add("--seeds", type=int, metavar="N", help="at most so many rosters of each size")
    add("--only", choices=GROUPS, help="one side, or only the times of ldplanner's parts")
    add("--parts", action="store_const", const="parts", dest="only", help="the same as --only parts")
    add("--limit", type=float, default=60.0, metavar="SECONDS", help="for the obvious model (default: 60)")
    add("--output", type=Path, default=FOLDER / "RESULTS.md", metavar="FILE", help="default: bench/RESULTS.md")
    journal = FOLDER / ".results.jsonl"
    add("--resume", type=Path, nargs="?", const=journal, metavar="FILE", help="go on from the runs kept in a file")
    chosen = parser.parse_args(arguments)
    return Options(
        sizes=chosen.sizes,
        seeds=chosen.seeds,
        who=GROUPS[chosen.only] if chosen.only else CONTESTANTS,
        limit=chosen.limit,
        output=chosen.output,
        journal=chosen.resume or journal,
        resume=chosen.resume is not None,
    )


def _sizes(text: str) -> tuple[Size, ...]:
    known = {size.name: size for size in SIZES}
    asked = text.split(",")
    if unknown := [name for name in asked if name not in known]:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: choose from {', '.join(known)}")
    return tuple(known[name] for name in asked)
