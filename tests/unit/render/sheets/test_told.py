from golden.team import ROSTER, planned
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import tell
from ldplanner.render.sheets.sheet import Kind
from ldplanner.render.sheets.sheets import SheetName, sheet_of
from ldplanner.render.sheets.told import tables_for, told_sheets

BOARD = told_sheets(tell(ROSTER, planned(), (), Audience.BOARD), show_pay=False)
TEAM = told_sheets(tell(ROSTER, planned(), (), Audience.TEAM), show_pay=False)


def test_the_owner_gets_every_table_as_it_is() -> None:
    found = told_sheets(tell(ROSTER, planned()), show_pay=True)
    assert found == {name: sheet_of(name, ROSTER, planned(), show_pay=True) for name in SheetName}


def test_others_get_no_column_of_money() -> None:
    columns = [column for sheet in (*TEAM.values(), BOARD[SheetName.ACTIONS]) for column in sheet.columns]
    assert columns
    assert not [column.title for column in columns if column.kind is Kind.MONEY]
    assert len(TEAM[SheetName.ACTIONS].rows) == 15
    assert all(len(row) == len(TEAM[SheetName.ACTIONS].columns) for row in TEAM[SheetName.ACTIONS].rows)


def test_the_team_has_no_table_of_money_and_the_board_one_of_totals() -> None:
    assert tuple(TEAM) == tables_for(Audience.TEAM) == (SheetName.ACTIONS, SheetName.PEOPLE, SheetName.MIX)
    assert tuple(BOARD) == tables_for(Audience.BOARD) == tuple(SheetName)
    rows = BOARD[SheetName.MONEY].rows
    assert rows[0] == ("Payroll a year", "today", 1_350_000.0, None)
    assert rows[1] == ("Payroll a year", "2027-Q1", None, 2_000_000)
    assert rows[-1] == ("One-off money", "in all", 67_000.0, None)
