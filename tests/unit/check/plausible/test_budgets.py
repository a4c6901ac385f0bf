import pytest

from ldplanner.check.codes import Code
from support.remarks import TEAM, Told, marked


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("limits: {reskilling_at_once: 0}\n", "/limits/reskilling_at_once"),
        ("limits: {headcount: {max: 0}}\n", "/limits/headcount/max"),
        ("needs:\n  - {role: coach, at_least: 0}\n", "/needs/0/at_least"),
    ],
)
def test_a_zero_that_does_not_do_what_it_looks_like(told: Told, text: str, path: str) -> None:
    [one] = told(Code.LIMIT_OF_ZERO, TEAM + text)
    assert (one.path, marked(one)) == (path, "0")


def test_zeros_that_do_what_they_look_like(told: Told) -> None:
    limits = "budget: {change: 0}\nlimits: {hires_per_quarter: 0, headcount: {min: 0}, severance_months: 0}\n"
    assert told(Code.LIMIT_OF_ZERO, TEAM + limits) == []


@pytest.mark.parametrize("change", ["240", "{2027: 240}"])
def test_a_change_budget_that_pays_for_nothing(told: Told, change: str) -> None:
    [one] = told(Code.CHANGE_BUYS_NOTHING, TEAM + f"budget: {{change: {change}}}\n")
    assert one.path == "/budget/change"
    assert marked(one) == change


def test_only_steps_that_somebody_here_could_take_count(told: Told) -> None:
    text = TEAM.replace("fte: 1", "moves_to: [coach]") + "budget: {change: 4000}\n"
    assert len(told(Code.CHANGE_BUYS_NOTHING, text)) == 1


@pytest.mark.parametrize("change", ["0", "2000", "240000", "{2027: 2500, 2028: 0}"])
def test_no_money_or_enough_for_a_step_is_fine(told: Told, change: str) -> None:
    assert told(Code.CHANGE_BUYS_NOTHING, TEAM + f"budget: {{change: {change}}}\n") == []
