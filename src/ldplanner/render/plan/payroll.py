"""What payroll comes to after a plan, in words: with the figure, unless that is one person's pay."""

from collections.abc import Iterator

from ldplanner.domain.ids import PersonId
from ldplanner.domain.plan import ActionKind, Plan
from ldplanner.domain.presence import payroll_if_nothing_is_done, survival
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import money


def payroll_after(roster: Roster, plan: Plan) -> str:
    """Say how a year's payroll compares with today's, and what it would be as people leave if nothing is done.

    Where one person alone makes the difference, it is not told how much it is.
    """
    today, then = roster.payroll_today, plan.quarters[-1].payroll
    leaving = set(_leaving(roster))
    changing = leaving | set(_paid_otherwise(roster, plan))
    hires = any(action.kind is ActionKind.HIRE for action in plan.actions)
    after = compared(today, then, roster.currency, is_told=hires or len(changing) != 1)
    anyhow = round(payroll_if_nothing_is_done(roster) - today) if plan.actions else 0
    if not anyhow:
        return after
    return f"{after} (if nothing is done, {_more(anyhow, roster.currency, is_told=len(leaving) != 1)})"


def compared(today: float, then: float, currency: str, *, is_told: bool = True) -> str:
    """Say how a year's payroll compares with today's; as today where no figure would show the difference."""
    more = round(then - today)
    return f"then payroll is {_more(more, currency, is_told=is_told)} than today" if more else "payroll as today"


def _leaving(roster: Roster) -> Iterator[PersonId]:
    """Return who is not expected to be there in full at the end."""
    end = roster.horizon.quarters
    return (person.id for person in roster.people if survival(roster, person, end) < 1)


def _paid_otherwise(roster: Roster, plan: Plan) -> Iterator[PersonId]:
    """Return who joins, is let go or has another pay."""
    for action in plan.actions:
        person = roster.everyone.get(action.person)
        if person and (action.kind is not ActionKind.REASSIGN or action.salary != person.salary):
            yield person.id


def _more(amount: int, currency: str, *, is_told: bool) -> str:
    by = f"{money(abs(amount), currency)} a year " if is_told else ""
    return f"{by}{'more' if amount > 0 else 'less'}"
