"""Who is measured: how each is started, and what is read from what it leaves behind."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bench.process import Measured, measured
from bench.proof import POINTS, open_goals
from bench.runs import Run

OVERTIME = 60.0
"""Seconds after which whoever does not keep its time limit is killed."""


@dataclass(frozen=True, slots=True)
class Contestant:
    """A name for files, a heading, the arguments that follow the interpreter, and how to read its product."""

    name: str
    heading: str
    command: Callable[[Path, Path, float], list[str]]
    read: Callable[[Run, Path, Path], Run]

    def run(self, size: str, seed: int, roster: Path, limit: float) -> Run:
        """Run it on a roster, within so many seconds (killed a while after), and read what came of it."""
        product, errors = roster.with_suffix(f".{self.name}.json"), roster.with_suffix(f".{self.name}.log")
        output = roster.with_suffix(f".{self.name}.out")
        command = self.command(roster, product, limit)
        seen = measured(command, output, errors, limit + OVERTIME)
        run = Run(size, seed, self.name, round(seen.wall, 3), round(seen.peak, 1), _ending(seen))
        return self.read(run, roster, product if product.exists() else output) if seen.exit_code == 0 else run


def _ending(seen: Measured) -> str:
    return "killed" if seen.exit_code is None else f"exit {seen.exit_code}"


def _ldplanner(roster: Path, product: Path, limit: float) -> list[str]:
    program = Path(sys.executable).with_name("ldplanner")
    quick = ["--no-prices", "--time-limit", f"{limit:g}"]
    return [str(program), "plan", str(roster), *quick, "--format", "json", "-o", str(product)]


def _module(name: str) -> Callable[[Path, Path, float], list[str]]:
    return lambda roster, _, limit: [sys.executable, "-m", f"bench.{name}", str(roster), "--seconds", f"{limit:g}"]


def _plan(run: Run, roster: Path, product: Path) -> Run:
    plan = json.loads(product.read_text(encoding="utf-8"))
    gap, bound = plan["gap"]["plan"], plan["gap"]["best_possible"]
    proven = plan["status"] == "optimal"
    return replace(
        run,
        status=plan["status"],
        gap=gap,
        bound=bound,
        proven=proven,
        mix_proven=proven or (None not in {gap, bound} and gap - bound <= POINTS),
        open_goals=() if proven else open_goals(plan["stages"], str(roster)),
    )


def _line(run: Run, _: Path, product: Path) -> Run:
    """Read the last line that is printed."""
    facts = json.loads(product.read_text(encoding="utf-8").splitlines()[-1])
    proven = facts["status"] == "optimal"
    return replace(
        run,
        status=facts["status"],
        gap=facts.get("gap"),
        bound=facts.get("bound"),
        proven=proven,
        mix_proven=proven,
        parts=facts["parts"],
    )


def _parts(run: Run, roster: Path, product: Path) -> Run:
    """Read the parts; what is left of the wall time is the interpreter with its imports."""
    read = _line(run, roster, product)
    return replace(read, parts={"start": run.wall - sum(read.parts.values()), **read.parts})


LDPLANNER = Contestant("ldplanner", "ldplanner, all five goals", _ldplanner, _plan)
HIGHS = Contestant("highs", "obvious model in HiGHS, mix only", _module("with_highs"), _line)
CPSAT = Contestant("cpsat", "obvious model in CP-SAT, mix only", _module("with_cpsat"), _line)
PARTS = Contestant("parts", "parts of ldplanner", _module("parts"), _parts)
CONTESTANTS = (LDPLANNER, HIGHS, CPSAT, PARTS)
