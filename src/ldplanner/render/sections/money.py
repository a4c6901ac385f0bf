"""The money: payroll against its cap, and one-off money by year."""

from ldplanner.audience.books import CROWD, Books, ChangeTotal, PayrollTotal
from ldplanner.audience.told import Told
from ldplanner.render.figures import NOTHING, amount_of
from ldplanner.render.sections.blocks import Bars, Cell, Column, Figure, Figures, Line, Point, Section, Table, Words
from ldplanner.render.told.totals import total_words


def money_section(told: Told) -> Section | None:
    """Return the money that the audience may see; nothing if that is none."""
    books = told.books
    if books is None:
        return None
    amounts = [*(total.amount for total in books.payroll), *(total.amount for total in books.change)]
    withheld = None in amounts
    note = (
        [Words(f"Withheld: totals from which the pay of fewer than {CROWD} people could be worked out.", "note")]
        if withheld
        else []
    )
    return Section("money", "Money", [Figures([_payroll(books), _change(books)]), *note])


def _payroll(books: Books) -> Figure:
    quarters = books.payroll[1:]
    shown: list[Point] = [{"at": total.at, "payroll": total.amount, "cap": total.cap} for total in quarters]
    table = Table(
        f"Payroll, a yearly rate in {books.currency}",
        [Column("at"), Column("payroll", numeric=True), Column("cap", numeric=True)],
        [_payroll_row(total) for total in books.payroll],
    )
    first, last = books.payroll[0], books.payroll[-1]
    said = f"A line by quarter: {total_words(first.amount)} today, {total_words(last.amount)} in {last.at}"
    capped = (
        "; the dashed line is the cap; the scale does not start at zero"
        if any(total.cap is not None for total in quarters)
        else ""
    )
    drawn = Line(shown, [total.at for total in quarters], "payroll", "cap", near=True)
    return Figure(f"Payroll, {books.currency} a year", f"{said}{capped}.", drawn, table)


def _payroll_row(total: PayrollTotal) -> list[Cell]:
    return [Cell(total.at), _amount(total.amount), _limit(total.cap)]


def _change(books: Books) -> Figure:
    years = books.change[:-1]
    whole = books.change[-1]
    # with one budget over all years, only the sum has a limit to be drawn against
    drawn = years if whole.limit is None else books.change
    shown: list[Point] = [{"at": total.name, "amount": total.amount, "limit": total.limit} for total in drawn]
    table = Table(
        f"One-off money in {books.currency}",
        [Column("year"), Column("spent", numeric=True), Column("budget", numeric=True)],
        [_change_row(total) for total in books.change],
    )
    spent = ", ".join(f"{total_words(total.amount)} in {total.name}" for total in years)
    said = f"A bar by year: {spent}; {total_words(whole.amount)} in all"
    marked = "; the mark is the budget" if any(total.limit is not None for total in drawn) else ""
    chart = Bars(shown, [total.name for total in drawn])
    return Figure(f"One-off money, {books.currency}", f"{said}{marked}.", chart, table)


def _change_row(total: ChangeTotal) -> list[Cell]:
    return [Cell(total.name), _amount(total.amount), _limit(total.limit)]


def _amount(amount: float | None) -> Cell:
    return Cell(total_words(amount), amount, "" if amount is not None else "faint")


def _limit(limit: int | None) -> Cell:
    return Cell(NOTHING if limit is None else amount_of(limit), limit)
