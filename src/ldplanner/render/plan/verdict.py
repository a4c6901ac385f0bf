"""The verdict in sentences: how far the plan gets, whether anything gets further, where it starts, what it lacks."""

from typing import assert_never

from ldplanner.domain.plan import Action, Plan, Status, Termination
from ldplanner.domain.reached import is_reached, profile_is_reached
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import count, decimals_apart, listing, points
from ldplanner.render.plan.floors import missed
from ldplanner.render.plan.words import aim, tally

NAMED = 3
NONE_ALONE = "a step more of any single one brings it no closer"


def reach(roster: Roster, plan: Plan) -> str:
    """Say how far off the profile the department is and will be, and with how many actions."""
    last = roster.horizon.quarter(roster.horizon.quarters)
    by = f"by {last}"
    today, then = plan.gap.today, plan.gap.plan
    if then is None:
        return f"Nobody is in the mix {by}."
    decimals = decimals_apart(then, plan.gap.best_possible)
    reached = f"{points(then, decimals)} points off {aim(roster.profile)}"
    start = f"From {points(today)} to" if today is not None else "To"
    done = tally(plan.actions)
    if not done:
        return f"{reached[0].upper()}{reached[1:]} {by} without changing anything."
    return f"{start} {reached} {by}, with {done}."


def proof(roster: Roster, plan: Plan) -> str:
    """Say what is known about plans that would get closer; where the mix is reached, what else is missing."""
    then, best = plan.gap.plan, plan.gap.best_possible
    if then is None:
        return ""
    if best is None:
        return "How much closer another plan could come is not known."
    if profile_is_reached(plan):
        return "The profile is reached."
    if is_reached(plan.gap):
        return f"The mix is reached; {missed(roster, plan)}."
    decimals = decimals_apart(then, best)
    floor = f"No plan within these limits gets below {points(best, decimals)} (proven)"
    match plan.termination:
        case Termination.PROVED if plan.status is Status.OPTIMAL:
            return f"{floor}."
        case Termination.TIME_LIMIT | Termination.PROVED:
            ended = "the time limit ended the search before every goal was proven"
        case Termination.INTERRUPTED:
            ended = "the search was interrupted before every goal was proven"
        case _:
            assert_never(plan.termination)
    return f"{floor}; {ended}."


def first_step(plan: Plan) -> str:
    """Say what starts in the first quarter in which anything does; nothing if nothing does."""
    actions = first_actions(plan)
    return f"{tally(actions)} in {actions[0].quarter}" if actions else ""


def first_actions(plan: Plan) -> list[Action]:
    """Return the actions of the first quarter that has any."""
    first = min((action.quarter for action in plan.actions), default=None)
    return [action for action in plan.actions if action.quarter == first]


def holding_back(plan: Plan) -> list[str]:
    """Return the names of the limits that are used up, except those of which a step more brings nothing."""
    matter = [binding for binding in plan.binding if binding.gap_change is None or binding.gap_change < 0]
    return list(dict.fromkeys(binding.limit.partition(":")[0] for binding in matter))


def held_back(plan: Plan) -> str:
    """Name the limits that hold the plan back; the section about them has the figures."""
    limits = holding_back(plan)
    if plan.binding and not limits:
        return f"no limit by itself: {NONE_ALONE}"
    others = [f"{count(len(limits) - NAMED, 'more', 'more')} below"] if len(limits) > NAMED else []
    return listing([*limits[:NAMED], *others])
