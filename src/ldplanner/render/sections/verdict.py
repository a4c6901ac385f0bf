"""The top of the page: the verdict in a sentence, and four answers a reader takes away in a minute."""

from dataclasses import dataclass

from ldplanner.audience.books import Books
from ldplanner.audience.told import Told
from ldplanner.domain.reached import is_reached, profile_is_reached
from ldplanner.render.figures import count, decimals_apart, money, points
from ldplanner.render.plan.payroll import compared, payroll_after
from ldplanner.render.plan.verdict import (
    NONE_ALONE,
    first_actions,
    first_step,
    held_back,
    holding_back,
    proof,
    reach,
)
from ldplanner.render.prices import Prices
from ldplanner.render.told.page import notes
from ldplanner.render.told.totals import WITHHELD


@dataclass(frozen=True)
class Answer:
    """A question, the figure that answers it, and what else there is to know."""

    question: str
    figure: str
    remark: str


@dataclass(frozen=True)
class Verdict:
    """The department, the quarters planned, the verdict, the answers, and what was taken out for the audience."""

    title: str
    span: str
    sentence: str
    answers: tuple[Answer, ...]
    notes: tuple[str, ...]


def verdict(told: Told, *, show_pay: bool = False) -> Verdict:
    """Return the top of the page; `show_pay` if severance may be told."""
    roster, plan = told.roster, told.plan
    given = (
        _first(told, Prices(told.roster.currency, show_pay)),
        _cost(told.books, told) if told.books else None,
        _far(told),
        _held(told),
    )
    return Verdict(
        title=roster.department,
        span=f"{roster.horizon.starts} to {roster.horizon.quarter(roster.horizon.quarters)}",
        sentence=f"{reach(roster, plan)} {proof(roster, plan)}".strip(),
        answers=tuple(answer for answer in given if answer),
        notes=tuple(notes(told)),
    )


def _first(told: Told, prices: Prices) -> Answer:
    step = first_step(told.plan)
    if not step:
        return Answer("What do we do first?", "Nothing", "the plan changes nothing")
    actions = first_actions(told.plan)
    what = step.rpartition(" in ")[0]
    return Answer(
        "What do we do first?", f"In {actions[0].quarter}", f"{what}, {prices.of(actions)}" if told.has_prices else what
    )


def _cost(books: Books, told: Told) -> Answer:
    once = books.change[-1].amount
    today, then = books.payroll[0].amount, books.payroll[-1].amount
    if told.has_prices:
        after = payroll_after(told.roster, told.plan)
    else:
        after = "" if today is None or then is None else compared(today, then, books.currency)
    once_told = WITHHELD if once is None else f"{money(once, books.currency)} once" if once else "Nothing once"
    return Answer("What does it cost?", once_told, after)


def _far(told: Told) -> Answer:
    gap = told.plan.gap
    decimals = decimals_apart(gap.plan, gap.best_possible)
    known = gap.best_possible is not None and not is_reached(gap)
    best = f"; no plan gets below {points(gap.best_possible, decimals)}" if known else ""
    remark = f"points off the profile, from {points(gap.today)} today{best}{_inside(told)}"
    return Answer("How far does it go?", points(gap.plan, decimals), remark)


def _inside(told: Told) -> str:
    """Say that nothing off is not everything, where floors or order are missed."""
    plan = told.plan
    if not is_reached(plan.gap) or profile_is_reached(plan):
        return ""
    return f"; floors and order are missed by {points(plan.shape.plan, decimals_apart(plan.shape.plan, 0.0))}"


def _held(told: Told) -> Answer:
    if profile_is_reached(told.plan):
        return Answer("What holds it back?", "Nothing", "the profile is reached")
    if not told.plan.binding:
        return Answer("What holds it back?", "No limit", "the paths and people there are set the bound")
    number = len(holding_back(told.plan))
    if not number:
        return Answer("What holds it back?", "No limit by itself", NONE_ALONE)
    return Answer("What holds it back?", count(number, "limit"), held_back(told.plan))
