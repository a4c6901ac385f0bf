"""What came of planning again, against the plan there is."""

from collections import Counter
from collections.abc import Iterator

from ldplanner.domain.explanation import About, Figures, Verdict, WhatIf
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Action, ActionKind, NoPlan, Plan, Status
from ldplanner.domain.roster import Roster
from ldplanner.plan.rounding import VALUE_DIGITS
from ldplanner.solve.tolerance import tolerance


def judged(roster: Roster, plan: Plan, about: About, result: Plan | NoPlan) -> WhatIf:
    """Compare what came of a question with the plan."""
    if isinstance(result, NoPlan):
        impossible = result.status is Status.INFEASIBLE
        return WhatIf(
            about=about,
            verdict=Verdict.IMPOSSIBLE if impossible else Verdict.UNKNOWN,
            plan=figures(plan),
            conflict=tuple(dict.fromkeys(clash.limit for clash in result.conflict)),
            proved=impossible,
        )
    verdict, goal = _compared(roster, plan, result)
    return WhatIf(
        about=about,
        verdict=verdict,
        plan=figures(plan),
        other=figures(result),
        goal=goal,
        instead=tuple(_only_in(result, plan)),
        left_out=tuple(_left_out(plan, result)),
        proved=verdict is not Verdict.WORSE or all(_is_proven(roster, one, goal) for one in (plan, result)),
    )


def figures(plan: Plan) -> Figures:
    """Return what a plan comes to."""
    return Figures(
        goals={stage.goal: stage.value for stage in plan.stages},
        bounds={stage.goal: stage.bound for stage in plan.stages},
        change_cost=sum(action.cost for action in plan.actions),
        released=tuple(sorted(action.person for action in plan.actions if action.kind is ActionKind.RELEASE)),
        proved=plan.status is Status.OPTIMAL,
    )


def _compared(roster: Roster, plan: Plan, other: Plan) -> tuple[Verdict, Goal | None]:
    """Return how the other plan is, by the first goal in which they differ by more than counts as nothing."""
    for here, there in zip(plan.stages, other.stages, strict=True):
        if not _counts(roster, here.goal, here.value, there.value):
            continue
        return (Verdict.WORSE if there.value > here.value else Verdict.BETTER), here.goal
    return Verdict.AS_GOOD, None


def _counts(roster: Roster, goal: Goal, one: float, other: float) -> bool:
    rounded = 0.0 if goal is Goal.DISRUPTION else 10.0 ** -VALUE_DIGITS[goal]  # people are whole
    return not tolerance(roster, goal, exact=False).allows(max(one, other), min(one, other) + rounded)


def _is_proven(roster: Roster, plan: Plan, goal: Goal | None) -> bool:
    """Tell whether a goal is proven, and every one before it."""
    upto = plan.stages[: 1 + next(index for index, stage in enumerate(plan.stages) if stage.goal is goal)]
    return not any(_counts(roster, stage.goal, stage.value, stage.bound) for stage in upto)


def _only_in(plan: Plan, other: Plan) -> Iterator[Action]:
    """Return what a plan does and the other one does not, whatever the quarter."""
    done = Counter(map(_what, other.actions))
    for action in plan.actions:
        if done[_what(action)]:
            done[_what(action)] -= 1
        else:
            yield action


def _left_out(plan: Plan, other: Plan) -> Iterator[Action]:
    """Return what a plan does with people whom the other one leaves as they are, and the hires it has more."""
    asked = {action.person for action in other.actions if action.kind is not ActionKind.HIRE}
    return (one for one in _only_in(plan, other) if one.kind is ActionKind.HIRE or one.person not in asked)


def _what(action: Action) -> tuple[str, str]:
    return "" if action.kind is ActionKind.HIRE else action.person, action.to_role or ""
