import pytest

from ldplanner.check.codes import Code
from support.remarks import TEAM, Told, marked


def courses(hours: str) -> str:
    return (
        f"compliance:\n  - {{name: Z, learners: 10, hours: {hours}, format: virtual}}\n"
        "  - {name: A, learners: 10, hours: 2, format: virtual}\n"
    )


def test_a_course_in_minutes_is_told_where_it_stands(told: Told) -> None:
    [one] = told(Code.LONG_COURSE, TEAM + courses("45"))
    assert (one.path, marked(one)) == ("/compliance/0/hours", "45")


@pytest.mark.parametrize("hours", ["29", "0.75"])
def test_a_course_of_some_days_is_fine(told: Told, hours: str) -> None:
    assert told(Code.LONG_COURSE, TEAM + courses(hours)) == []
