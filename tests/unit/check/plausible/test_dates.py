import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, TEAM, Told, marked


def leaver(day: str) -> str:
    return HORIZON + f"people:\n  - {{id: ana, role: trainer, leaves: {day}}}\n"


def test_somebody_who_left_before_the_list_was_right(told: Told) -> None:
    [one] = told(Code.LEFT_ALREADY, "as_of: 2026-10-01\n" + leaver("2026-09-30"))
    assert (one.path, marked(one)) == ("/people/0/leaves", "2026-09-30")
    assert [other.place.line for other in one.related] == [1]


def test_a_list_without_a_day_is_of_the_day_before_the_horizon(told: Told) -> None:
    [one] = told(Code.LEFT_ALREADY, leaver("2026-12-30"))
    assert "before this list was right (2026-12-31, as no `as_of` is given)" in one.message
    assert one.help.endswith("or give `as_of`")
    assert one.related == ()


@pytest.mark.parametrize("text", ["as_of: 2026-10-01\n" + leaver("2026-10-01"), leaver("2026-12-31")])
def test_a_last_day_to_come_is_fine(told: Told, text: str) -> None:
    assert told(Code.LEFT_ALREADY, text) == []


@pytest.mark.parametrize(("as_of", "words"), [("2027-04-01", "was over"), ("2025-11-01", "more than a year")])
def test_a_list_that_does_not_fit_the_horizon(told: Told, as_of: str, words: str) -> None:
    [one] = told(Code.DATES_APART, f"as_of: {as_of}\n" + TEAM)
    assert words in one.message
    assert (one.path, marked(one)) == ("/horizon/starts", "2027-Q1")


@pytest.mark.parametrize("as_of", ["2027-03-31", "2026-10-01", "2026-01-01"])
def test_a_list_from_the_year_before_or_the_first_quarter_is_fine(told: Told, as_of: str) -> None:
    assert told(Code.DATES_APART, f"as_of: {as_of}\n" + TEAM) == []
