from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Horizon


def q(text: str) -> Quarter:
    return Quarter.parse(text)


def test_written_and_read() -> None:
    assert q("2027-Q3") == Quarter(2027, 3)
    assert str(Quarter(2027, 3)) == "2027-Q3"


@pytest.mark.parametrize("text", ["2027-Q5", "2027-Q0", "2027Q1", "27-Q1", "2027-q1", " 2027-Q1", "2027-Q1\n", ""])
def test_anything_else_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="write it like 2027-Q1"):
        q(text)


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        (date(2027, 1, 1), "2027-Q1"),
        (date(2027, 3, 31), "2027-Q1"),
        (date(2027, 4, 1), "2027-Q2"),
        (date(2027, 12, 31), "2027-Q4"),
    ],
)
def test_a_day_lies_in_one(day: date, quarter: str) -> None:
    assert Quarter.of(day) == q(quarter)


@pytest.mark.parametrize(
    ("start", "quarters", "end"),
    [("2027-Q4", 1, "2028-Q1"), ("2027-Q1", -1, "2026-Q4"), ("2027-Q2", 0, "2027-Q2"), ("2027-Q2", 40, "2037-Q2")],
)
def test_counting_quarters(start: str, quarters: int, end: str) -> None:
    assert q(start).plus(quarters) == q(end)
    assert q(end).minus(q(start)) == quarters


def test_first_and_last_days() -> None:
    assert (q("2028-Q1").first_day, q("2028-Q1").last_day) == (date(2028, 1, 1), date(2028, 3, 31))
    assert (q("2027-Q4").first_day, q("2027-Q4").last_day) == (date(2027, 10, 1), date(2027, 12, 31))
    assert q("2027-Q2").last_day == date(2027, 6, 30)


def test_they_are_in_order() -> None:
    assert q("2027-Q4") < q("2028-Q1") < q("2028-Q2")


def test_in_files_they_are_text() -> None:
    adapter = TypeAdapter(Quarter)
    assert adapter.validate_python("2027-Q1") == adapter.validate_python(Quarter(2027, 1)) == Quarter(2027, 1)
    assert adapter.dump_json(Quarter(2027, 1)) == b'"2027-Q1"'
    for wrong in (20271, "2027", None):
        with pytest.raises(ValidationError):
            adapter.validate_python(wrong)


def test_a_horizon_counts_from_one() -> None:
    horizon = Horizon(starts=q("2027-Q3"), quarters=6)
    assert horizon.quarter(1) == q("2027-Q3")
    assert horizon.quarter(6) == q("2028-Q4")
    assert horizon.quarter(0) == q("2027-Q2")
    assert horizon.index(q("2027-Q3")) == 1
    assert horizon.index(q("2027-Q2")) == 0
    assert horizon.index(q("2029-Q1")) == 7
