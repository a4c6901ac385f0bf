import pytest

from ldplanner.check.codes import Code
from support.remarks import TEAM, Told, marked

# the catalogue: 4,700 to hire a community manager, who is paid 74,750 and does 0.75 of a quarter's work less at first
PATHS = (
    "paths:\n  - {from: trainer, to: coach, quarters: 2}\n"
    "  - {from: trainer, to: community-manager, quarters: 2, cost: COST}\n"
)


def test_a_path_that_costs_more_than_a_hire(told: Told) -> None:
    [one] = told(Code.COSTLY_PATH, TEAM + PATHS.replace("COST", "18717"))
    assert (one.path, marked(one)) == ("/paths/1/cost", "18717")
    assert "18717" not in one.message


@pytest.mark.parametrize("cost", ["18715", "3500"])
def test_a_path_no_dearer_than_a_hire_is_fine(told: Told, cost: str) -> None:
    assert told(Code.COSTLY_PATH, TEAM + PATHS.replace("COST", cost)) == []


def test_on_costs_make_a_hire_dearer(told: Told) -> None:
    assert told(Code.COSTLY_PATH, "budget: {on_costs: 0.3}\n" + TEAM + PATHS.replace("COST", "18717")) == []


def test_a_role_that_cannot_be_hired_has_nothing_to_compare_with(told: Told) -> None:
    own = "roles: {poet: {title: Poet}}\npaths:\n  - {from: trainer, to: poet, quarters: 1, cost: 99000}\n"
    assert told(Code.COSTLY_PATH, TEAM + own) == []
