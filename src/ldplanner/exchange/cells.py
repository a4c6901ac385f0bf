"""The cells of a row as values, by what the whole of their columns says about how they are written."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache

from ldplanner.exchange.codes import Code
from ldplanner.exchange.columns.fields import Field
from ldplanner.exchange.columns.header import Columns
from ldplanner.exchange.notes import Notes, column_letter, rows_named
from ldplanner.exchange.settings import PayBasis, Settings
from ldplanner.exchange.tables.table import Row
from ldplanner.exchange.values.amounts import amount
from ldplanner.exchange.values.days import order_of
from ldplanner.exchange.values.pay import COMPARABLE, Period, Terms, currency_of, period_of, read_pay
from ldplanner.exchange.values.working_time import full_time_of, is_part_time, share_of, week_of

_NOTHING = frozenset({"", "-", "--", "n/a", "na", "none", "null", "#n/a", "0", "0.00"})
_IN_NAME = re.compile(r"\s*\((?:[\w-]*\d[\w-]*|on leave|terminated|inherited|[a-z])\)", re.IGNORECASE)
_AFTER_NAME = frozenset(
    {
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "phd",
        "ph.d",
        "md",
        "m.d",
        "rn",
        "mba",
        "edd",
        "ed.d",
        "msc",
        "ma",
        "bsn",
        "msn",
        "cptd",
    }
)
_MOST_ALIKE = 2
_FEW = 10


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A cell that cannot be understood; what is in it may be pay, so it is not repeated."""

    field: Field
    column: int
    hint: str

    @property
    def todo(self) -> str:
        """What is left to do about it."""
        return f"{self.field.value} could not be read"

    def message(self, row: int) -> str:
        """Return what is wrong, in a row."""
        return f"row {row}: {self.field.value} in column {column_letter(self.column)} cannot be read, so it is left out"


class Cells:
    """Reads the cells of a table, and remembers what it took for granted."""

    def __init__(self, columns: Columns, settings: Settings) -> None:
        self._columns = columns
        self._actual = settings.pay_basis is PayBasis.ACTUAL
        self._orders = {
            field: order_of(self._all(field)) for field in (Field.HIRED, Field.LEAVES) if field in columns.of
        }
        self._full_time = full_time_of(self._all(Field.HOURS), columns.name(Field.HOURS))
        self._currencies = Counter(filter(None, map(currency_of, self._all(Field.CURRENCY) or self._all(Field.PAY))))
        self._period = period_of(columns.name(Field.PAY))
        ids = [text for text in self._all(Field.ID) if text]
        self._ids_tell = not ids or _MOST_ALIKE * len(set(ids)) >= len(ids)
        self._taken: dict[Period, list[int]] = defaultdict(list)
        self._nonsense: dict[tuple[Period, Period], list[int]] = defaultdict(list)
        self._over: list[int] = []
        self._part_timers = False

    def day(self, row: Row, field: Field, unreadable: list[Unreadable]) -> date | None:
        """Return the day in a cell; what is none is added to `unreadable`."""
        text = self._columns.text(row, field)
        if text.casefold() in _NOTHING:
            return None
        try:
            return self._orders[field].read(text)
        except ValueError:
            unreadable.append(self._unreadable(field, "write days as 2027-06-30"))
            return None

    def fte(self, row: Row, unreadable: list[Unreadable]) -> Fraction:
        """Return the share of full time that somebody works, at most 1; 1 where nothing is said."""
        for field in (Field.FTE, Field.HOURS):
            text = self._columns.text(row, field)
            if not text:
                continue
            number = share_of(text) if field is Field.FTE else amount(text)
            if number is None:
                unreadable.append(self._unreadable(field, "write a number, such as 0.5 for half time"))
                continue
            share = number if field is Field.FTE else number / self._full_time
            if share > 1:
                self._over.append(row.number)
            self._part_timers = self._part_timers or 0 < share < 1
            return min(Fraction(1), share)
        return Fraction(1)

    def is_unknown_part(self, row: Row) -> bool:
        """Tell whether somebody works part time and the file does not say how much."""
        said = any(self._columns.text(row, field) for field in (Field.FTE, Field.HOURS))
        return not said and is_part_time(self._columns.text(row, Field.TIME_TYPE))

    def salary(self, row: Row, fte: Fraction, unreadable: list[Unreadable]) -> int | None:
        """Return full-time yearly pay, None where there is none."""
        text = self._columns.text(row, Field.PAY)
        if text.casefold() in _NOTHING:
            return None
        stated = period_of(self._columns.text(row, Field.PAY_PERIOD)) or self._period
        share = fte if self._actual and fte else Fraction(1)
        comparable = set(self._currencies) <= COMPARABLE
        pay = read_pay(text, stated, Terms(week_of(self._full_time), share, comparable))
        if pay is None:
            unreadable.append(self._unreadable(Field.PAY, "write a plain number, such as 82000"))
            return None
        if pay.said:
            self._nonsense[pay.said, pay.period].append(row.number)
        elif not pay.stated:
            self._taken[pay.period].append(row.number)
        return pay.yearly

    def number(self, row: Row) -> str:
        """Return the employee number, nothing where the column does not tell people apart."""
        return self._columns.text(row, Field.ID) if self._ids_tell else ""

    def name(self, row: Row) -> str:
        """Return a name as it is spoken: `Ruiz, Ana (1042)` is `Ana Ruiz`."""
        first, last = (self._columns.text(row, field) for field in (Field.FIRST_NAME, Field.LAST_NAME))
        return f"{first} {last}".strip() or spoken(self._columns.text(row, Field.NAME))

    def currency(self, notes: Notes) -> str | None:
        """Return the currency that most pay is in; others are told."""
        if not self._currencies:
            return None
        (main, _), *others = self._currencies.most_common()
        if others:
            seen = ", ".join(f"{code} ({count})" for code, count in self._currencies.most_common())
            hint = "a roster has one currency: convert the others, their figures were taken as they stand"
            notes.warn(Code.TAKEN_FOR, f"pay in several currencies: {seen}", hint=hint)
        return main

    def summarise(self, notes: Notes) -> None:
        """Note what was taken for granted about all rows."""
        for field, order in self._orders.items():
            if not order.certain:
                column = self._columns.name(field)
                notes.tell(
                    Code.TAKEN_FOR,
                    f"days in column `{column}` are read month first, as in 06/30/2027; none of them tells",
                )
        for period, rows in self._taken.items():
            which = rows_named(rows) if len(rows) <= _FEW else f"{len(rows):,} rows"
            notes.tell(Code.TAKEN_FOR, f"no period of pay is given: {which} taken as {period.word}")
        for (said, used), rows in self._nonsense.items():
            message = f"{rows_named(rows)}: pay that is called {said.word} makes no sense so; taken as {used.word}"
            notes.warn(Code.IMPLAUSIBLE_PAY, message, hint="correct the period in the file if that is wrong")
        if self._over:
            notes.tell(Code.TAKEN_FOR, f"{rows_named(self._over)}: more than full time; counted as 1.0 FTE")
        if self._part_timers and Field.PAY in self._columns.of and not self._actual:
            hint = "if the file gives what part-timers are actually paid, import again with --pay-basis actual"
            notes.tell(Code.TAKEN_FOR, "pay is taken as what full time is paid", hint=hint)
        if not self._ids_tell:
            notes.tell(
                Code.TAKEN_FOR, f"column `{self._columns.name(Field.ID)}` does not tell people apart, so it is not read"
            )

    def _all(self, field: Field) -> list[str]:
        return [self._columns.text(row, field) for row in self._columns.rows] if field in self._columns.of else []

    def _unreadable(self, field: Field, hint: str) -> Unreadable:
        return Unreadable(field, self._columns.of[field], hint)


@lru_cache(maxsize=131_072)
def spoken(name: str) -> str:
    """Return a name without what is added in brackets, the family name last."""
    name = _IN_NAME.sub("", name).strip()
    last, comma, first = name.partition(",")
    if not comma or first.strip().casefold().rstrip(".") in _AFTER_NAME:
        return name
    return f"{first.strip()} {last.strip()}".strip()
