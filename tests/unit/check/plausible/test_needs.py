import pytest

from ldplanner.check.codes import Code
from support.remarks import TEAM, Told, marked


def test_a_need_after_the_horizon_never_binds(told: Told) -> None:
    needs = (
        "needs:\n  - {role: trainer, at_least: 1, from: 2028-Q1}\n  - {role: coach, at_least: 1, from: 2027-Q4}\n"
        "  - {role: coach, at_least: 1, from: 2026-Q1}\n"
    )
    [one] = told(Code.NEED_AFTER_HORIZON, TEAM + needs)
    assert (one.path, marked(one)) == ("/needs/0/from", "2028-Q1")


@pytest.mark.parametrize(("at_least", "limits"), [("50", ""), ("3", "limits: {headcount: {max: 2.5}}\n")])
def test_a_need_that_is_larger_than_the_department_can_be(told: Told, at_least: str, limits: str) -> None:
    needs = f"needs:\n  - {{role: coach, at_least: 1}}\n  - {{role: coach, at_least: {at_least}}}\n"
    [one] = told(Code.NEED_TOO_LARGE, TEAM + limits + needs)
    assert (one.path, marked(one)) == ("/needs/1/at_least", at_least)


@pytest.mark.parametrize(
    "text",
    [
        TEAM + "needs:\n  - {role: coach, at_least: 4}\n",
        TEAM + "pool:\n  - {role: trainer, count: 5}\nneeds:\n  - {role: coach, at_least: 6}\n",
        TEAM + "limits: {headcount: {max: 3}}\nneeds:\n  - {role: coach, at_least: 3}\n",
    ],
    ids=["a few more", "with the pool", "as many as may be"],
)
def test_a_need_that_can_be_met_is_not_too_large(told: Told, text: str) -> None:
    assert told(Code.NEED_TOO_LARGE, text) == []
