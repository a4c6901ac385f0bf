"""The tables of a plan as an audience may see them."""

from collections.abc import Mapping

from ldplanner.audience.audience import Audience
from ldplanner.audience.books import Books
from ldplanner.audience.told import Told
from ldplanner.render.sheets.sheet import Column, Kind, Sheet
from ldplanner.render.sheets.sheets import SheetName, sheet_of


def tables_for(audience: Audience) -> tuple[SheetName, ...]:
    """Return which tables an audience gets: the team none of money."""
    return tuple(name for name in SheetName if audience is not Audience.TEAM or name is not SheetName.MONEY)


def told_sheets(told: Told, *, show_pay: bool) -> Mapping[SheetName, Sheet]:
    """Return the tables by name; for others than the owner without a column of money, but for a board's totals."""
    if told.audience is Audience.OWNER:
        return {name: sheet_of(name, told.roster, told.plan, show_pay=show_pay) for name in SheetName}
    return {
        name: totals_sheet(told.books)
        if name is SheetName.MONEY and told.books
        else _without_money(sheet_of(name, told.roster, told.plan, show_pay=False))
        for name in tables_for(told.audience)
    }


def totals_sheet(books: Books) -> Sheet:
    """Return the totals a board may see; the cell of one that is withheld is empty."""
    columns = (Column("What"), Column("When"), Column("Total", Kind.MONEY), Column("Limit", Kind.MONEY))
    payroll = tuple(("Payroll a year", total.at, total.amount, total.cap) for total in books.payroll)
    change = tuple(("One-off money", total.name, total.amount, total.limit) for total in books.change)
    return Sheet(columns, (*payroll, *change))


def _without_money(sheet: Sheet) -> Sheet:
    kept = [i for i, column in enumerate(sheet.columns) if column.kind is not Kind.MONEY]
    rows = tuple(tuple(row[i] for i in kept) for row in sheet.rows)
    return Sheet(tuple(sheet.columns[i] for i in kept), rows)
