"""The goals: their values, and whether the bounds bear out what the plan claims."""

from ldplanner.audit.case import Case
from ldplanner.audit.compare import MONEY, POINTS, differs, whole_differs
from ldplanner.audit.figures import goal_sizes, goal_values, payroll_today
from ldplanner.audit.verdict import TOLERANCE, Verdict, listed, number, rounding
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Stage, Status, Termination

_POINTS = 0.05
_OF_PAYROLL = 0.001
_OF_VALUE = 0.005


def goals(case: Case) -> Verdict:
    """Check all goals in the roster's order: value, bound not above it, and near it where optimal is claimed.

    Optimal is what a search ends with that proved it, and only that.
    """
    wanted = _wanted(case)
    stated = [stage.goal for stage in case.plan.stages]
    if stated != wanted:
        return Verdict(ok=False, detail=f"the goals are {_names(stated)}, but the roster's are {_names(wanted)}")
    values, sizes = goal_values(case), goal_sizes(case)
    problems = [
        problem
        for stage in case.plan.stages
        for problem in _problems(case, stage, values.get(stage.goal), sizes[stage.goal])
    ]
    status, ended = case.plan.status, case.plan.termination
    if status not in {Status.OPTIMAL, Status.FEASIBLE}:
        problems.append(f"a plan cannot be {status}")
    elif (status is Status.OPTIMAL) is not (ended is Termination.PROVED):
        problems.append(f"a plan whose search ended with `{ended}` cannot be {status}")
    told = (f"{stage.goal} {number(stage.value)} (bound {number(stage.bound)})" for stage in case.plan.stages)
    return listed(problems, f"{case.plan.status}: " + ", ".join(told))


def _problems(case: Case, stage: Stage, found: float | None, size: float) -> list[str]:
    digits = MONEY if stage.goal is Goal.COST else POINTS
    if stage.goal is Goal.DISRUPTION:
        problems = whole_differs(f"{stage.goal}", stage.value, found)
    else:
        problems = differs(f"{stage.goal}", stage.value, found, digits, size=size)
    if found is None:
        return problems
    blur = 2 * rounding(size, digits) + TOLERANCE * abs(found)  # a bound is as exact as the search that found it
    if stage.bound > found + blur:
        problems.append(f"the bound of {stage.goal}, {number(stage.bound)}, is above its value {number(found)}")
    tolerance = _tolerance(case, stage.goal, found)
    if case.plan.status is Status.OPTIMAL and found - stage.bound > tolerance + blur:
        problems.append(
            f"{stage.goal} is called optimal at {number(found)}, but its bound {number(stage.bound)} is"
            f" {number(found - stage.bound)} below, more than {number(tolerance)}"
        )
    return problems


def _tolerance(case: Case, goal: Goal, value: float) -> float:
    if goal.is_ratio:
        return _POINTS
    return _OF_PAYROLL * payroll_today(case.roster) if goal is Goal.COST else _OF_VALUE * abs(value)


def _wanted(case: Case) -> list[Goal]:
    """Return the priorities given, then the goals left out in the order mix, shape, cost, disruption, pace."""
    default = [Goal.MIX, Goal.SHAPE, Goal.COST, Goal.DISRUPTION, Goal.PACE]
    return [*case.roster.priorities, *(goal for goal in default if goal not in case.roster.priorities)]


def _names(goals_: list[Goal]) -> str:
    return ", ".join(goals_) or "none"
