"""What is said to hold the plan back: only what the roster limits or needs, and with a price that can be one."""

from collections.abc import Iterator

from ldplanner.audit.case import Case
from ldplanner.audit.demand import course_needs
from ldplanner.audit.figures import budget_uses
from ldplanner.audit.verdict import Verdict, counted, listed, number
from ldplanner.domain.cover import label
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Binding

_STEP = 0.05
_PEOPLE = "people: "


def binding(case: Case) -> Verdict:
    """Check that each limit said to bind is one of the roster, and that its price can be one.

    Whether it leaves no room for one step more is not restated.
    """
    limits = tuple(_limits(case))
    problems = [f"`{one.limit}`: {problem}" for one in case.plan.binding for problem in _problems(case, one, limits)]
    return listed(problems, f"{counted(len(case.plan.binding), 'limit')} said to bind, of {len(limits)} of the roster")


def _problems(case: Case, one: Binding, limits: tuple[str, ...]) -> Iterator[str]:
    last = case.roster.horizon.quarter(case.roster.horizon.quarters)
    if not one.limit.startswith((*limits, _PEOPLE)) and one.limit != f"horizon: ends with {last}":
        yield "the roster has no such limit or need"
    change, gap = one.gap_change, case.plan.gap.plan
    if change is None:
        return
    if one.next_step is None:
        yield "a price without a step that it is the price of"
    if gap is not None and not -_STEP <= gap + change <= 100 + _STEP:
        yield f"one step more cannot change a gap of {number(gap)} by {number(change)}"
    # a need may bind in other quarters once it is less, and more room for a goal before the mix may be used against it
    elif change > 0 and case.roster.goals[0] is Goal.MIX and not one.limit.startswith("need: "):
        yield f"one step more cannot make the gap {number(change)} larger: this plan is still possible"


def _limits(case: Case) -> Iterator[str]:
    """Return how each limit and need of the roster is told where it binds, up to what is used of it."""
    limits = case.roster.limits
    yield from (f"{use.name}: " for use in budget_uses(case) if use.limit is not None)
    if limits.hires_per_quarter is not None:
        yield f"openings: {limits.hires_per_quarter} a quarter, "
    if limits.reskilling_at_once is not None:
        yield "reskilling at once: "
    if limits.headcount.max is not None:
        yield f"headcount: {limits.headcount.max:g} FTE, "
    yield from (f"need: {label(need)}, {need.at_least:.2f} FTE, " for need in case.roster.needs)
    # what courses add up to is no figure of the roster, and sums may differ in the last bit
    yield from (f"need: {label(need)}, " for need in course_needs(case.roster.compliance))
