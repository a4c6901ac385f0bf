import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, TEAM, Told, marked


def test_a_tiny_fte_is_told_once_for_a_group(told: Told) -> None:
    [one] = told(Code.TINY_FTE, HORIZON + "people:\n  - {role: trainer, count: 3, fte: 0.08}\n")
    assert (one.path, marked(one)) == ("/people/0/fte", "0.08")


def test_half_a_day_is_not_tiny(told: Told) -> None:
    assert told(Code.TINY_FTE, HORIZON + "people:\n  - {id: ana, role: trainer, fte: 0.1}\n") == []


@pytest.mark.parametrize(("on_costs", "fix"), [("1.3", "0.3"), ("1.425", "0.425"), ("3", None)])
def test_on_costs_above_the_pay_are_told_and_a_factor_is_mended(told: Told, on_costs: str, fix: str | None) -> None:
    [one] = told(Code.HIGH_ON_COSTS, f"budget: {{on_costs: {on_costs}}}\n" + TEAM)
    assert (one.path, marked(one)) == ("/budget/on_costs", on_costs)
    assert (one.fix.replacement if one.fix else None) == fix


@pytest.mark.parametrize("on_costs", ["0.3", "1"])
def test_usual_on_costs_are_fine(told: Told, on_costs: str) -> None:
    assert told(Code.HIGH_ON_COSTS, f"budget: {{on_costs: {on_costs}}}\n" + TEAM) == []


def test_a_high_attrition_is_told_for_the_department_and_for_a_role(told: Told) -> None:
    text = "attrition: 0.5\n" + TEAM + "roles: {trainer: {attrition: 0.9}, coach: {attrition: 0.1}}\n"
    found = told(Code.HIGH_ATTRITION, text)
    assert [(one.path, marked(one)) for one in found] == [("/attrition", "0.5"), ("/roles/trainer/attrition", "0.9")]


def test_an_attrition_of_two_in_five_is_just_believed(told: Told) -> None:
    assert told(Code.HIGH_ATTRITION, "attrition: 0.4\n" + TEAM) == []
