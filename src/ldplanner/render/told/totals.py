"""The totals of money that a board may see."""

from collections.abc import Sequence

from rich.text import Text

from ldplanner.audience.books import Books
from ldplanner.render.figures import NOTHING, amount_of
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look

WITHHELD = "withheld"


def totals_section(books: Books, look: Look) -> list[Text]:
    """Return payroll at each moment beside its cap, and one-off money by year beside its budget."""
    payroll = [(total.at, total.amount, total.cap) for total in books.payroll]
    change = [(total.name, total.amount, total.limit) for total in books.change]
    remark = f"in {books.currency}, totals only; payroll is a yearly rate"
    tables = _table("payroll", "cap", payroll), _table("one-off", "budget", change)
    return joined([paragraph(heading("Money", remark), look.width), *tables])


def total_words(amount: float | None) -> str:
    """Write a total, or that it is withheld."""
    return WITHHELD if amount is None else amount_of(amount)


def _table(name: str, limit: str, rows: Sequence[tuple[str, float | None, int | None]]) -> list[Text]:
    header = [ink("", "dim"), ink(name, "dim"), ink(limit, "dim")]
    cells = [
        [ink(at), ink(total_words(amount)), ink(NOTHING if most is None else amount_of(most))]
        for at, amount, most in rows
    ]
    return columns([header, *cells], "<>>")
