"""The unit in which the mix is counted."""

import pytest

from ldplanner.domain.profile import Measure
from ldplanner.program.goals.distance import MONEY_UNIT, unit
from support.verdicts import ALL_KM
from support.worlds import person, world


@pytest.mark.parametrize(
    ("salaries", "expected"),
    [([60_000, 40_000], 10_000), ([9_000_000], 1_000_000), ([120_000, 90_000], 100_000), ([0, 0], MONEY_UNIT)],
)
def test_a_person_has_a_few_units_of_money_in_any_currency(salaries: list[int], expected: float) -> None:
    team = [person(f"p{number}", salary=salary) for number, salary in enumerate(salaries)]
    for measure in (Measure.PAY, Measure.SPEND):
        assert unit(world(team, profile=ALL_KM.model_copy(update={"measure": measure}))) == expected
    assert unit(world(team, profile=ALL_KM)) == 1
