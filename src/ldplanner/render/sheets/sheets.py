"""The tables that a plan makes, by name."""

from enum import StrEnum
from typing import assert_never

from ldplanner.domain.plan import Plan
from ldplanner.domain.roster import Roster
from ldplanner.render.sheets.actions import actions_sheet
from ldplanner.render.sheets.mix import mix_sheet
from ldplanner.render.sheets.money import money_sheet
from ldplanner.render.sheets.people import people_sheet
from ldplanner.render.sheets.sheet import Sheet


class SheetName(StrEnum):
    """The tables, in the order of a workbook."""

    ACTIONS = "actions"
    PEOPLE = "people"
    MIX = "mix"
    MONEY = "money"


def sheet_of(name: SheetName, roster: Roster, plan: Plan, *, show_pay: bool) -> Sheet:
    """Return a table of a plan; nobody's pay is in it unless it may be seen."""
    match name:
        case SheetName.ACTIONS:
            return actions_sheet(roster, plan, show_pay=show_pay)
        case SheetName.PEOPLE:
            return people_sheet(roster, plan, show_pay=show_pay)
        case SheetName.MIX:
            return mix_sheet(roster, plan)
        case SheetName.MONEY:
            return money_sheet(roster, plan)
        case _:
            assert_never(name)
