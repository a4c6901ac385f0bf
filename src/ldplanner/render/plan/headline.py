"""The top of a plan: its title, the verdict, where to start, what it costs and what holds it back."""

from rich.text import Text

from ldplanner.domain.plan import Plan
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import count, money
from ldplanner.render.layout import columns, ink, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.payroll import payroll_after
from ldplanner.render.plan.verdict import first_actions, first_step, held_back, proof, reach
from ldplanner.render.prices import Prices


def headline(roster: Roster, plan: Plan, look: Look, *, show_pay: bool = False) -> list[Text]:
    """Return the title, the verdict, and one line each on where to start, what it costs and what holds it back."""
    return [
        *title_and_verdict(roster, plan, look),
        Text(),
        *answers(_answers(roster, plan, Prices(roster.currency, show_pay)), look),
    ]


def title_and_verdict(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    """Return the department with the quarters planned, and the verdict."""
    last = roster.horizon.quarter(roster.horizon.quarters)
    title = f"{roster.department}: plan for {roster.horizon.starts} to {last}"
    verdict = ink(f"{reach(roster, plan)} {proof(roster, plan)}", "bold")
    return [*paragraph(ink(title, "bold cyan"), look.width), Text(), *paragraph(verdict, look.width)]


def answers(given: list[tuple[str, str]], look: Look) -> list[Text]:
    """Return each answer beside what it answers; those that are empty are left out."""
    known = [(label, answer) for label, answer in given if answer]
    labels = columns([[ink(label, "dim")] for label, _ in known], "<", indent=0)
    return [
        line
        for label, (_, answer) in zip(labels, known, strict=True)
        for line in paragraph(ink(answer), look.width, first=label, indent=14)
    ]


def _answers(roster: Roster, plan: Plan, prices: Prices) -> list[tuple[str, str]]:
    start = first_step(plan)
    return [
        ("Start with", f"{start}, {prices.of(first_actions(plan))}" if start else ""),
        ("Cost", _cost(roster, plan)),
        ("Held back by", held_back(plan)),
    ]


def _cost(roster: Roster, plan: Plan) -> str:
    after = payroll_after(roster, plan)
    if not plan.actions:
        return f"nothing once; {after}"
    once = money(sum(action.cost for action in plan.actions), roster.currency)
    return f"{once} once, for {count(len(plan.actions), 'action')}; {after}"
