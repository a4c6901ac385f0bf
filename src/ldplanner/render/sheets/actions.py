"""The actions of a plan, one a row."""

from collections.abc import Iterator

from ldplanner.domain.plan import Action, ActionKind, Plan
from ldplanner.domain.roster import Roster
from ldplanner.render.plan.words import person_name, role_title
from ldplanner.render.prices import Prices
from ldplanner.render.sheets.sheet import Cell, Column, Kind, Sheet


def actions_sheet(roster: Roster, plan: Plan, *, show_pay: bool) -> Sheet:
    """Return a row for each action, in the order of the plan; severance is pay, so its cell is empty without it."""
    pay = (Column("Pay after it", Kind.MONEY),) if show_pay else ()
    columns = (
        *map(Column, ("Quarter", "Action", "Id", "Name", "From", "To", "Effective", "Unit")),
        Column("One-off cost", Kind.MONEY),
        *pay,
        Column("Reason"),
    )
    return Sheet(columns, tuple(tuple(_cells(roster, action, show_pay=show_pay)) for action in plan.actions))


def _cells(roster: Roster, action: Action, *, show_pay: bool) -> Iterator[Cell]:
    yield from (str(action.quarter), str(action.kind), action.person, person_name(roster, action.person))
    yield from (None if role is None else role_title(roster, role) for role in (action.from_role, action.to_role))
    cost = None if Prices(roster.currency, show_pay).hides([action]) else action.cost
    yield from (str(action.effective), action.unit, cost)
    if show_pay:
        yield None if action.kind is ActionKind.RELEASE else action.salary
    yield action.reason
