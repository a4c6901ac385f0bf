"""The figures of the mix: shares, gap and shape, today, with nothing done, and under the plan."""

from ldplanner.audit import figures
from ldplanner.audit.case import Case
from ldplanner.audit.compare import POINTS, SHARE, differs, maps_differ
from ldplanner.audit.verdict import Verdict, listed, number, rounding
from ldplanner.domain.plan import Levels
from ldplanner.domain.stream import Stream


def mix(case: Case) -> Verdict:
    """Check each stream's share at the three moments."""
    stated, found = case.plan.mix, figures.mixes(case)
    problems = [
        *maps_differ("the share today", stated.today, found.today, SHARE),
        *maps_differ("the share with nothing done", stated.baseline, found.baseline, SHARE),
        *maps_differ("the share under the plan", stated.plan, found.plan, SHARE),
    ]
    now = found.plan or {}
    return listed(problems, ", ".join(f"{stream} {number(100 * now.get(stream, 0), 2)} %" for stream in Stream))


def gap(case: Case) -> Verdict:
    """Check how far the mix is from the profile at the three moments."""
    return _levels("gap", case.plan.gap, figures.gaps(case))


def shape(case: Case) -> Verdict:
    """Check what floors and order lack at the three moments."""
    return _levels("shape", case.plan.shape, figures.shapes(case))


def _levels(name: str, stated: Levels, found: Levels) -> Verdict:
    problems = [
        *differs(f"the {name} today", stated.today, found.today, POINTS),
        *differs(f"the {name} with nothing done", stated.baseline, found.baseline, POINTS),
        *differs(f"the {name} under the plan", stated.plan, found.plan, POINTS),
    ]
    best = stated.best_possible
    if best is not None and (found.plan is None or best > found.plan + 2 * rounding(found.plan, POINTS)):
        problems.append(f"the best possible {name} of {number(best)} is above the plan's {_told(found.plan)}")
    told = f"today {_told(found.today)}, nothing done {_told(found.baseline)}, plan {_told(found.plan)} points"
    return listed(problems, told)


def _told(points: float | None) -> str:
    return "none" if points is None else number(points)
