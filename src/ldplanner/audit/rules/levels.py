"""The figures of the mix: shares, gap and shape, today, with nothing done, and under the plan."""

from ldplanner.audit import figures
from ldplanner.audit.case import Case
from ldplanner.audit.compare import POINTS, SHARE, differs, streams_differ
from ldplanner.audit.verdict import Verdict, close, listed, number, rounding
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Levels
from ldplanner.domain.stream import Stream

_WHOLE = 100.0


def mix(case: Case) -> Verdict:
    """Check each stream's share at the three moments."""
    stated, found = case.plan.mix, figures.mixes(case)
    problems = [
        *streams_differ("the share today", stated.today, found.today, SHARE),
        *streams_differ("the share with nothing done", stated.baseline, found.baseline, SHARE),
        *streams_differ("the share under the plan", stated.plan, found.plan, SHARE),
    ]
    now = found.plan or {}
    return listed(problems, ", ".join(f"{stream} {number(100 * now.get(stream, 0), 2)} %" for stream in Stream))


def gap(case: Case) -> Verdict:
    """Check the profile, and how far the mix is from it at the three moments and at best."""
    aim, stated = case.roster.profile.id, case.plan.profile
    other = [] if stated == aim else [f"the profile is `{stated}`, but the roster's is `{aim}`"]
    problems, told = _levels(case, Goal.MIX, case.plan.gap, figures.gaps(case))
    return listed([*other, *problems], told)


def shape(case: Case) -> Verdict:
    """Check what floors and order lack at the three moments and at best."""
    return listed(*_levels(case, Goal.SHAPE, case.plan.shape, figures.shapes(case)))


def _levels(case: Case, goal: Goal, stated: Levels, found: Levels) -> tuple[list[str], str]:
    name = "gap" if goal is Goal.MIX else "shape"
    problems = [
        *differs(f"the {name} today", stated.today, found.today, POINTS, size=_WHOLE),
        *differs(f"the {name} with nothing done", stated.baseline, found.baseline, POINTS, size=_WHOLE),
        *differs(f"the {name} under the plan", stated.plan, found.plan, POINTS, size=_WHOLE),
        *(f"the best possible {name} {problem}" for problem in _overstated(case, goal, stated, found)),
    ]
    told = f"today {_told(found.today)}, nothing done {_told(found.baseline)}, plan {_told(found.plan)} points"
    return problems, told


def _overstated(case: Case, goal: Goal, stated: Levels, found: Levels) -> list[str]:
    """Say why the best possible cannot be what it is said to be, if so.

    It bounds every plan, the bound of the goal only those that keep the goals before it; so it is never above that,
    and the same where no goal comes before.
    """
    best = stated.best_possible
    if best is None:
        return [] if found.plan is None else ["is missing"]
    if best < 0:
        return [f"of {number(best)} is below 0"]
    if found.plan is None or best > found.plan + 2 * rounding(_WHOLE, POINTS):
        return [f"of {number(best)} is above the plan's {_told(found.plan)}"]
    bound = max(0.0, next((stage.bound for stage in case.plan.stages if stage.goal is goal), best))
    if close(best, bound, POINTS, _WHOLE):
        return []
    if case.roster.goals[0] is goal:
        return [f"of {number(best)} is not the bound of the first goal, {number(bound)}"]
    return [f"of {number(best)} is above the bound of {goal}, {number(bound)}"] if best > bound else []


def _told(points: float | None) -> str:
    return "none" if points is None else number(points)
