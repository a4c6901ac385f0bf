"""The verdict: how far the plan gets, whether anything gets further, and where to start."""

from typing import assert_never

from rich.text import Text

from ldplanner.domain.plan import Plan, Status, Termination
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import count, decimals_apart, listing, money, points
from ldplanner.render.layout import columns, ink, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.words import aim, tally

NAMED = 3
REACHED = 0.0005  # points: less than any figure shows


def headline(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    """Return the title, the verdict, and one line each on where to start, what it costs and what holds it back."""
    last = roster.horizon.quarter(roster.horizon.quarters)
    title = f"{roster.department}: plan for {roster.horizon.starts} to {last}"
    verdict = ink(f"{_reach(roster, plan)} {_proof(plan)}", "bold")
    return [
        *paragraph(ink(title, "bold cyan"), look.width),
        Text(),
        *paragraph(verdict, look.width),
        Text(),
        *_answers(roster, plan, look),
    ]


def _reach(roster: Roster, plan: Plan) -> str:
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


def _proof(plan: Plan) -> str:
    then, best = plan.gap.plan, plan.gap.best_possible
    if then is None:
        return ""
    if best is None:
        return "How much closer another plan could come is not known."
    if then < REACHED:
        return "The profile is reached."
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


def _answers(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    answers = [
        ("Start with", _first(roster, plan)),
        ("Cost", _cost(roster, plan)),
        ("Held back by", _held_back(plan)),
    ]
    given = [(label, answer) for label, answer in answers if answer]
    labels = columns([[ink(label, "dim")] for label, _ in given], "<", indent=0)
    return [
        line
        for label, (_, answer) in zip(labels, given, strict=True)
        for line in paragraph(ink(answer), look.width, first=label, indent=14)
    ]


def _first(roster: Roster, plan: Plan) -> str:
    if not plan.actions:
        return ""
    first = min(action.quarter for action in plan.actions)
    actions = [action for action in plan.actions if action.quarter == first]
    cost = sum(action.cost for action in actions)
    return f"{tally(actions)} in {first}, {money(cost, roster.currency)}"


def _held_back(plan: Plan) -> str:
    # only the name here; the section below has the figures
    limits = list(dict.fromkeys(binding.limit.partition(":")[0] for binding in plan.binding))
    others = [f"{count(len(limits) - NAMED, 'more', 'more')} below"] if len(limits) > NAMED else []
    return listing([*limits[:NAMED], *others])


def _cost(roster: Roster, plan: Plan) -> str:
    once = money(sum(action.cost for action in plan.actions), roster.currency)
    after = plan.quarters[-1].payroll - roster.payroll_today
    direction = "more" if after > 0 else "less"
    return (
        f"{once} once, for {count(len(plan.actions), 'action')}; "
        f"then {money(abs(after), roster.currency)} a year {direction} payroll than today"
    )
