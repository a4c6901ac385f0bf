from datetime import date
from fractions import Fraction

import pytest

from ldplanner.exchange.values.amounts import amount
from ldplanner.exchange.values.days import order_of
from ldplanner.exchange.values.pay import Period, Terms, currency_of, period_of, read_pay
from ldplanner.exchange.values.standing import Standing, is_contract, standing_of
from ldplanner.exchange.values.working_time import full_time_of, is_part_time, share_of, week_of

FULL_TIME = Terms(Fraction(40), Fraction(1), comparable=True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("$14,248.00", 14248),
        ("82.000,00 €", 82000),
        ("95k", 95000),
        ("1 234 567", 1234567),
        ("12'500.50", Fraction("12500.5")),
        ("50 %", Fraction(1, 2)),
        ("0,8", Fraction(4, 5)),
        ("-5", None),
        ("(500)", None),
        ("1 to 2", None),
        ("n/a", None),
        ("", None),
    ],
)
def test_numbers_are_read_as_hr_systems_write_them(text: str, number: Fraction | None) -> None:
    assert amount(text) == number


@pytest.mark.parametrize(
    ("text", "period", "yearly"),
    [
        ("$82,000.00", Period.YEAR, 82000),
        ("6,800", Period.MONTH, 81600),
        ("6000", Period.NINE_MONTHS, 54000),
        ("3,400", Period.HALF_MONTH, 81600),
        ("2,500.00", Period.FORTNIGHT, 65000),
        ("1,500", Period.WEEK, 78000),
        ("34.50", Period.HOUR, 71760),
        ("27.155", Period.HOUR, 56482),  # 27.155 an hour, rounded half up from 56,482.4
        ("95.000", Period.YEAR, 95000),
        ("$34.50/hr", None, 71760),
        ("82,000 USD per year", None, 82000),
        ("82000", None, 82000),
    ],
)
def test_pay_becomes_yearly_full_time_pay(text: str, period: Period | None, yearly: int) -> None:
    pay = read_pay(text, period, FULL_TIME)
    assert pay is not None
    assert (pay.yearly, pay.said) == (yearly, None)


def test_an_hourly_rate_that_can_only_be_monthly_is_taken_so() -> None:
    pay = read_pay("Hourly $1,733.33", None, FULL_TIME)
    assert pay is not None
    assert (pay.yearly, pay.period, pay.said) == (20800, Period.MONTH, Period.HOUR)


def test_currencies_of_another_size_are_taken_as_they_stand() -> None:
    pay = read_pay("8,400,000", Period.YEAR, Terms(Fraction(40), Fraction(1), comparable=False))
    assert pay is not None
    assert (pay.yearly, pay.said) == (8_400_000, None)


def test_what_is_actually_paid_is_for_a_share_but_a_rate_is_not() -> None:
    half = Terms(Fraction(40), Fraction(1, 2), comparable=True)
    assert [read_pay(*given, half).yearly for given in (("40000", Period.YEAR), ("30", Period.HOUR))] == [80000, 62400]  # type: ignore[union-attr]


def test_a_rate_goes_by_the_full_time_week() -> None:
    pay = read_pay("30", Period.HOUR, Terms(Fraction(36), Fraction(1), comparable=True))
    assert pay is not None
    assert pay.yearly == 30 * 36 * 52


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("A", Period.YEAR),
        ("M9", Period.NINE_MONTHS),
        ("h", Period.HOUR),
        ("Bi-weekly", Period.FORTNIGHT),
        ("Salary", None),
    ],
)
def test_periods_by_code_and_word(text: str, period: Period | None) -> None:
    assert period_of(text) is period


def test_a_dollar_sign_is_no_currency() -> None:
    assert [currency_of(text) for text in ("$5", "€5", "5 GBP", "5")] == [None, "EUR", "GBP", None]


@pytest.mark.parametrize(
    "text",
    [
        "2027-06-30",
        "20270630",
        "6-30-2027",
        "6/30/27",
        "30.06.2027",
        "30-Jun-2027",
        "June 30, 2027",
        "46568",
        "2027-06-30T00:00:00",
        "6/30/2027 0:00",
    ],
)
def test_days_in_every_form(text: str) -> None:
    assert order_of([text]).read(text) == date(2027, 6, 30)


@pytest.mark.parametrize("text", ["9999-12-31", "31.12.9999", "99991231", "0000-00-00", "00.00.0000"])
def test_a_day_that_never_comes_is_none(text: str) -> None:
    assert order_of([text]).read(text) is None


@pytest.mark.parametrize("text", ["2027-02-30", "soon", "13/13/2027", "1", "20271399", "2027-06-30-01"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        order_of([text]).read(text)


def test_a_column_tells_whether_the_day_or_the_month_comes_first() -> None:
    british, unclear = order_of(["05/06/2027", "25/12/2026"]), order_of(["05/06/2027"])
    assert (british.read("05/06/2027"), british.certain) == (date(2027, 6, 5), True)
    assert (unclear.read("05/06/2027"), unclear.certain) == (date(2027, 5, 6), False)


def test_shares_and_hours() -> None:
    assert [share_of(text) for text in ("1", "0.5", "50", "50 %", "0,8", "x")] == [
        1,
        0.5,
        0.5,
        0.5,
        Fraction(4, 5),
        None,
    ]
    assert full_time_of(["80", "80", "40"], "Std Hours") == 80
    assert full_time_of(["72", "72", "36"], "") == 72
    assert full_time_of(["20"], "Biweekly hours") == 80
    assert week_of(Fraction(72)) == 36
    assert [is_part_time(text) for text in ("Part time", "P", "Full time", "")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        ("Active", Standing.HERE),
        ("Leave With Pay", Standing.HERE),
        ("", Standing.HERE),
        ("L", Standing.HERE),
        ("Terminated", Standing.LEFT),
        ("inactive", Standing.LEFT),
        ("T", Standing.LEFT),
        ("Flurb", Standing.UNKNOWN),
    ],
)
def test_what_a_status_says(status: str, standing: Standing) -> None:
    assert standing_of(status) is standing


def test_contracts_and_what_only_sounds_like_one() -> None:
    temporary = ("Contractor", "Contingent Worker", "Temporary", "T", "Fixed Term", "External")
    permanent = ("Employee", "Regular", "Permanent contract", "Full-Time", "", "R", "Unlimited contract")
    assert all(map(is_contract, temporary))
    assert not any(map(is_contract, permanent))
