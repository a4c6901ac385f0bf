"""Time the parts of a plan in one process: `python -m bench.parts ROSTER` prints one line of JSON."""

import argparse
import inspect
import json
from collections.abc import Callable
from time import perf_counter

from ldplanner.audit.audit import audit
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Input, Plan
from ldplanner.domain.roster import Roster
from ldplanner.load.digest import digest
from ldplanner.plan.make import make_plan
from ldplanner.planner import ReadRoster, read_roster
from ldplanner.program.build import build
from ldplanner.render.as_json import model_json
from ldplanner.render.look import Look
from ldplanner.render.plan.page import plan_page
from ldplanner.solve.outcome import News, Solution, Solved
from ldplanner.solve.stages import solve


class Laps:
    """Seconds by name; each lap begins where the last one ended."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = perf_counter()

    def lap(self, name: str) -> None:
        """End a lap and name it."""
        now = perf_counter()
        self.seconds[name] = self.seconds.get(name, 0.0) + now - self._last
        self._last = now


class Listener:
    """Hears of a search, and ends a goal's lap when the next goal begins."""

    def __init__(self, laps: Laps) -> None:
        self._laps = laps
        self._goal: Goal | None = None

    def __call__(self, news: News) -> None:
        """Hear news of a goal."""
        if self._goal not in {None, news.goal}:
            self.end()
        self._goal = news.goal

    def end(self) -> None:
        """End the lap of the goal at hand; `solve` if there was no news of any."""
        self._laps.lap(self._goal or "solve")


def timed(path: str, seconds: float) -> dict[str, object]:
    """Plan a roster within so many seconds; return the status and the seconds of each part."""
    laps = Laps()
    read = read_roster(path)
    laps.lap("load")
    build(read.roster, read.roster.goals)
    laps.lap("build")
    solution = _solution(read.roster, seconds, Listener(laps))
    if not isinstance(solution, Solved):
        return {"status": type(solution).__name__, "parts": laps.seconds}
    plan = _plan(read, solution)
    laps.lap("make")
    verdict = audit(read.roster, plan)
    laps.lap("audit")
    audited = plan.model_copy(update={"audit": verdict})
    model_json(audited)
    "\n".join(text.plain for text in plan_page(read.roster, audited, read.findings, Look()))
    laps.lap("render")
    return {"status": plan.status, "parts": laps.seconds}


def _solution(roster: Roster, seconds: float, listener: Listener) -> Solution:
    run: Callable[..., Solution] = solve
    hears = {"tell": listener} if "tell" in inspect.signature(solve).parameters else {}
    solution = run(roster, seconds=seconds, **hears)
    listener.end()
    return solution


def _plan(read: ReadRoster, solution: Solved) -> Plan:
    made_from = digest(read.roster)
    return make_plan(
        read.roster,
        solution,
        made_from=Input(path=read.path, sha256=made_from.sha256, parts=made_from.parts),
        tool="bench",
    )


def main() -> None:
    """Read the command line and print the times."""
    parser = argparse.ArgumentParser(description="Time the parts of a plan.")
    parser.add_argument("roster")
    parser.add_argument("--seconds", type=float, default=60.0)
    chosen = parser.parse_args()
    print(json.dumps(timed(chosen.roster, chosen.seconds)))


if __name__ == "__main__":
    main()
