"""Reports to open in a browser. Nothing is solved for them: the plan does what the first paths of each roster allow."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ldplanner.audience.audience import Audience
from ldplanner.audit.audit import audit
from ldplanner.domain.move import moves_of, starts_of
from ldplanner.domain.plan import Action, Plan
from ldplanner.domain.roster import Roster
from ldplanner.planner import read_roster
from ldplanner.render.html.report import report_html
from support.plans import moves, plan_of
from support.worlds import person, world

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "' onmouseover='alert(1)")
MANY = 1_500


class Report(NamedTuple):
    """A report by the name of its file, and how it is made."""

    name: str
    make: Callable[[], str]

    def __str__(self) -> str:
        return self.name


def busy_plan(roster: Roster, most: int) -> Plan:
    """Return a plan with a move for every other person, whatever the limits say."""
    plan = plan_of(roster, *islice(_steps(roster), most))
    return plan.model_copy(update={"audit": audit(roster, plan)})


def _steps(roster: Roster) -> Iterator[Action]:
    for one in [*roster.everyone.values()][::2]:
        move = next((m for m in moves_of(roster, one) if starts_of(roster, one, m.quarters)), None)
        if move is not None:
            starts = roster.horizon.starts
            effects = {"cost": move.cost, "salary": move.salary}
            when = f"{starts} {starts.plus(move.quarters)}"
            yield moves(roster, one.id, move.role, when).model_copy(update={**effects, "reason": f"for {one.name}"})


def _example(name: str, audience: Audience) -> Report:
    def make() -> str:
        read = read_roster(str(EXAMPLES / f"{name}.yaml"))
        return report_html(read.roster, busy_plan(read.roster, 30), read.findings, audience)

    return Report(f"{name}-{audience}", make)


def _nasty() -> str:
    crew = [person(f"p{n}", name=name, unit=name) for n, name in enumerate(NAMES)]
    roster = world(crew).anew({"department": NAMES[0]})
    return report_html(roster, busy_plan(roster, 9))


def _big() -> str:
    roster = world(
        [person(f"p{n:04}", name=f"Person {n}", wants=("coach",) if n % 7 == 0 else ()) for n in range(MANY)]
    )
    return report_html(roster, busy_plan(roster, MANY // 4))


REPORTS = [
    *(_example(name, Audience.OWNER) for name in ("riverbend", "small", "university")),
    *(_example("riverbend", audience) for audience in (Audience.BOARD, Audience.TEAM)),
]
NASTY = Report("nasty", _nasty)
BIG = Report("big", _big)
