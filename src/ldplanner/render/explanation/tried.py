"""Answers found by planning again: what the plan loses, what it would take, what stands in the way."""

from collections.abc import Iterator
from typing import assert_never

from ldplanner.domain.explanation import Figures, Relief, Topic, Verdict, WhatIf
from ldplanner.domain.goal import Goal
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.profile import Measure
from ldplanner.render.explanation.telling import Telling
from ldplanner.render.figures import amount_of, count, decimals_apart, listing, points

HIDDEN = "--show-pay tells how much, for it may give somebody's pay away"
AS_THREE = "a release counting as three people moved unasked"
WITHOUT = frozenset({Topic.WITHOUT, Topic.NO_HIRES})


_LEADS = {
    Topic.WITHOUT: "without that",
    Topic.NO_HIRES: "without hiring",
    Topic.WITH: "with that",
    Topic.HIRE: "with one",
    Topic.IN_PLACE_OF_A_HIRE: "with that",
    Topic.EARLIER: "with an earlier start",
}


def headline(answer: WhatIf, telling: Telling) -> str:
    """Return the answer in a sentence."""
    lead = _lead(answer, telling)
    match answer.verdict:
        case Verdict.WORSE:
            return f"{lead[0].upper()}{lead[1:]}, {_loss(answer, telling)} {_proof(answer)}."
        case Verdict.AS_GOOD:
            return f"Nothing is lost {lead}: another plan is as good in every goal (proven)."
        case Verdict.BETTER:
            return f"Nothing is lost {lead}: in another plan {_loss(answer, telling)}{_why_better(answer)}."
        case Verdict.IMPOSSIBLE:
            clash = (
                f"; together with it, these cannot all hold: {'; '.join(answer.conflict)}" if answer.conflict else ""
            )
            return f"{lead[0].upper()}{lead[1:]}, there is no plan at all (proven){clash}."
        case Verdict.UNKNOWN:
            return f"Not known: no plan {lead} was found in time, and none ruled out; give it more with --time-limit."
        case _:
            assert_never(answer.verdict)


def _lead(answer: WhatIf, telling: Telling) -> str:
    """Say what was tried; of somebody who moves then, into which role the best of these plans puts them, and when."""
    about = answer.about
    move = next((one for one in answer.instead if one.person == about.person), None)
    if about.topic is not Topic.WITH or move is None:
        return _LEADS[about.topic]
    return f"with {telling.name(move.person)} as {telling.title(move.to_role)} from {move.effective}"


def details(answer: WhatIf, telling: Telling) -> Iterator[str]:
    """Return what else there is to say: other figures that change, who does it instead, which limits are in the way."""
    if answer.other is not None:
        changed = list(_changed(answer, answer.other, telling))
        if changed:
            found = "" if answer.other.proved else ", as far as was found in time"
            yield f"Also{found}: {'; '.join(changed)}."
    others = [one for one in answer.instead if not _is_asked_for(one, answer)]
    left_out = [*_left_out(answer)]
    if others or left_out:
        told = [telling.all_done(others)] if others else []
        told += [telling.all_left_out(left_out)] if left_out else []
        yield f"In that plan {', while '.join(told)}."
    yield from _reliefs(answer)


def _loss(answer: WhatIf, telling: Telling) -> str:
    """Say what the first goal that differs would be, and that those before it stay."""
    plan, other, goal = answer.plan, answer.other, answer.goal
    if other is None or goal is None:
        return ""
    before = list(plan.goals)[: list(plan.goals).index(goal)]
    kept = f"{_kept(before, answer)} would stay, but " if before else ""
    return kept + _would_be(goal, plan, other, telling)


def _kept(goals: list[Goal], answer: WhatIf) -> str:
    names = dict(_NAMES)
    if answer.other is not None and _releases(answer.plan, answer.other):
        names[Goal.DISRUPTION] = "the disruption"
    points_of = answer.plan.goals
    return listing([names[goal] + (f" ({points(points_of[goal])})" if goal.is_ratio else "") for goal in goals])


_NAMES = {
    Goal.MIX: "the gap",
    Goal.SHAPE: "the shape",
    Goal.COST: "the cost",
    Goal.DISRUPTION: "the people moved unasked",
    Goal.PACE: "the pace",
}


def _would_be(goal: Goal, plan: Figures, other: Figures, telling: Telling) -> str:
    before, after = plan.goals[goal], other.goals[goal]
    more = after > before
    match goal:
        case Goal.MIX | Goal.SHAPE:
            decimals = decimals_apart(before, after)
            return f"{_NAMES[goal]} would be {points(after, decimals)} instead of {points(before, decimals)} points"
        case Goal.COST:
            apart = f"{telling.money(abs(after - before))} " if telling.show_pay else ""
            words = f"it would cost {apart}{'more' if more else 'less'}, one-off money and a year's payroll together"
            return words if telling.show_pay else f"{words}; {HIDDEN}"
        case Goal.DISRUPTION:
            if _releases(plan, other):
                return f"disruption would be {after:.0f} instead of {before:.0f}, {AS_THREE}"
            return f"{count(round(after), 'person', 'people')} would be moved unasked instead of {before:.0f}"
        case Goal.PACE:
            words = f"it would go {'more slowly' if more else 'faster'}"
            if telling.roster.profile.measure is not Measure.FTE:
                return words
            return f"{words}: {points(after, 2)} instead of {points(before, 2)} FTE off the profile, over all quarters"
        case _:
            assert_never(goal)


def _releases(*plans: Figures) -> bool:
    return any(plan.released for plan in plans)


def _proof(answer: WhatIf) -> str:
    if answer.proved:
        return "(proven)"
    plan, other, goal = answer.plan, answer.other, answer.goal
    if other is not None and goal is not None and goal.is_ratio and other.bounds[goal] > plan.goals[goal]:
        return f"(the best found in time; no such plan gets below {points(other.bounds[goal], 2)}, proven)"
    if other is not None and not plan.proved:
        return "(not proven: the plan itself is not proven best)"
    return "(the best found in time, not proven)"


def _why_better(answer: WhatIf) -> str:
    if answer.plan.proved:
        return "; goals before it differ by no more than counts as nothing"
    return "; the plan is not proven best, so plan again with more time"


def _changed(answer: WhatIf, other: Figures, telling: Telling) -> Iterator[str]:
    """Return the figures that change besides the one the answer is about."""
    plan = answer.plan
    for goal, name in ((Goal.MIX, "gap"), (Goal.SHAPE, "shape")):
        here, there = points(plan.goals[goal]), points(other.goals[goal])
        if goal is not answer.goal and here != there:
            yield f"{name} {there} instead of {here}"
    if plan.change_cost != other.change_cost:
        yield _one_off(plan, other, telling)
    before, after = plan.goals[Goal.DISRUPTION], other.goals[Goal.DISRUPTION]
    if answer.goal is not Goal.DISRUPTION and before != after:
        if _releases(plan, other):
            yield f"disruption {after:.0f} instead of {before:.0f}, {AS_THREE}"
        else:
            yield f"{count(round(after), 'person', 'people')} moved unasked instead of {before:.0f}"


def _one_off(plan: Figures, other: Figures, telling: Telling) -> str:
    if telling.may_tell_one_off(plan, other):
        return f"one-off money {telling.money(other.change_cost)} instead of {amount_of(plan.change_cost)}"
    return f"{'more' if other.change_cost > plan.change_cost else 'less'} one-off money ({HIDDEN})"


def _is_asked_for(action: Action, answer: WhatIf) -> bool:
    about = answer.about
    if action.kind is ActionKind.HIRE:
        return about.topic is Topic.HIRE and action.to_role == about.role
    return action.person == about.person


def _left_out(answer: WhatIf) -> Iterator[Action]:
    """Return what is left out in the other plan besides what the question takes out."""
    about, asked = answer.about, _hires_asked_away(answer)
    for action in answer.left_out:
        if action.kind is not ActionKind.HIRE:
            if action.person != about.person:
                yield action
        elif asked and action.to_role == about.role:
            asked -= 1
        else:
            yield action


def _hires_asked_away(answer: WhatIf) -> int:
    about = answer.about
    match about.topic:
        case Topic.NO_HIRES:
            return len(answer.left_out)
        case Topic.IN_PLACE_OF_A_HIRE:
            return 1
        case _:
            of_a_hire = about.action is not None and about.action.kind is ActionKind.HIRE
            return int(about.topic is Topic.WITHOUT and of_a_hire)


def _reliefs(answer: WhatIf) -> Iterator[str]:
    if not answer.reliefs:
        return
    helping = [one for one in answer.reliefs if _helps(one, answer)]
    for one in helping:
        came = "nothing would be lost" if one.verdict in {Verdict.AS_GOOD, Verdict.BETTER} else "it would be possible"
        gap = f", with a gap of {points(one.figures.goals[Goal.MIX])} points" if one.figures else ""
        yield f"In the way: {one.limit}. With {one.step}, {came}{gap}."
    others = [one for one in answer.reliefs if one not in helping and one.verdict is not Verdict.UNKNOWN]
    if others:
        steps = listing([f"{one.limit} ({one.step})" for one in others])
        yield f"In the way, but one step more of it alone does not change that: {steps}."
    if any(one.verdict is Verdict.UNKNOWN for one in answer.reliefs):
        names = listing([one.limit for one in answer.reliefs if one.verdict is Verdict.UNKNOWN])
        yield f"In the way too, but not tried to the end in time: {names}."


def _helps(relief: Relief, answer: WhatIf) -> bool:
    if relief.verdict in {Verdict.AS_GOOD, Verdict.BETTER}:
        return True
    return answer.verdict is Verdict.IMPOSSIBLE and relief.verdict is Verdict.WORSE
