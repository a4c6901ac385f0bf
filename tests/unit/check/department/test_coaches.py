import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, TEAM, Told

TWO = (
    "people:\n  - {id: ana, role: trainer, unit: nursing}\n  - {id: ben, role: trainer, unit: surgery}\n"
    "  - {id: cleo, role: ROLE, unit: nursing}\n"
)


def test_units_without_a_coach_are_told_together(told: Told) -> None:
    [one] = told(Code.UNIT_WITHOUT_COACH, HORIZON + TWO.replace("ROLE", "trainer"))
    assert one.message == "no coach or mentoring lead in the units `nursing`, `surgery`"


@pytest.mark.parametrize("role", ["coach", "mentoring-lead"])
def test_a_unit_with_a_coach_is_left_out(told: Told, role: str) -> None:
    [one] = told(Code.UNIT_WITHOUT_COACH, HORIZON + TWO.replace("ROLE", role))
    assert one.message == "no coach or mentoring lead in the unit `surgery`"


def test_a_need_for_a_coach_is_as_good(told: Told) -> None:
    needs = "needs:\n  - {roles: [coach, trainer], unit: surgery, at_least: 0.5}\n"
    assert told(Code.UNIT_WITHOUT_COACH, HORIZON + TWO.replace("ROLE", "coach") + needs) == []


def test_no_units_no_remark(told: Told) -> None:
    assert told(Code.UNIT_WITHOUT_COACH, TEAM) == []


@pytest.mark.parametrize("unit", ["nursing", "#1", "R&D: north", "north, south", "{x}", "yes", "2027", 'the "best"'])
def test_the_need_to_add_can_be_pasted(told: Told, unit: str) -> None:
    quoted = unit.replace('"', '\\"')
    roster = f'{HORIZON}people:\n  - {{id: ana, role: trainer, unit: "{quoted}"}}\n'
    [one] = told(Code.UNIT_WITHOUT_COACH, roster)
    need = one.help.removeprefix("a need can ask for one: ")
    assert told(Code.UNIT_WITHOUT_COACH, f"{roster}needs:\n  - {need}\n") == []
