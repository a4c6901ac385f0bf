import pytest

from ldplanner.check.codes import Code
from ldplanner.load.catalogue import read_catalogue
from support.remarks import ANA, HORIZON, TEAM, Told, marked

ONE_QUARTER = HORIZON.replace("quarters: 4", "quarters: 1") + ANA


def test_unbound_hiring_is_told_with_the_number_of_heads_today(told: Told) -> None:
    text = HORIZON + "people:\n  - {role: trainer, count: 3, fte: 0.5}\n"
    [one] = told(Code.HIRING_UNBOUND, text)
    assert "at most 3 hires in all" in one.message


@pytest.mark.parametrize(
    "limit", ["limits: {headcount: {max: 5}}", "limits: {hires_per_quarter: 1}", "budget: {payroll: 900000}"]
)
def test_any_of_three_limits_bounds_hiring(told: Told, limit: str) -> None:
    assert told(Code.HIRING_UNBOUND, TEAM + limit) == []


def test_openings_that_no_role_can_fill_in_time(told: Told) -> None:
    [one] = told(Code.NOBODY_TO_HIRE, ONE_QUARTER + "limits: {hires_per_quarter: 2}\n")
    assert marked(one) == "2"
    assert "none can start within the horizon" in one.message


def test_openings_where_nobody_may_be_hired_at_all(told: Told) -> None:
    roles = "\n".join(f"  {role}: {{max_hires: 0}}" for role in read_catalogue().roles)
    [one] = told(Code.NOBODY_TO_HIRE, TEAM + "limits: {hires_per_quarter: 2}\nroles:\n" + roles)
    assert "none has" in one.message


@pytest.mark.parametrize(
    "text",
    [
        TEAM + "limits: {hires_per_quarter: 2}\n",
        ONE_QUARTER + "limits: {hires_per_quarter: 0}\n",
        ONE_QUARTER,
        "currency: EUR\n" + ONE_QUARTER.replace("fte: 1", "salary: 50000") + "limits: {hires_per_quarter: 2}\n",
    ],
    ids=["somebody can be hired", "no openings", "no word about openings", "already told about the currency"],
)
def test_no_word_about_openings_that_can_be_filled_or_are_not_there(told: Told, text: str) -> None:
    assert told(Code.NOBODY_TO_HIRE, text) == []
