"""Figures in even steps, and the roster with each of them."""

from fractions import Fraction
from pathlib import Path

import pytest

from ldplanner.domain.frontier import Room
from ldplanner.errors import RejectedInputError, UsageError
from ldplanner.planner import read_roster
from ldplanner.study.variation import Stretch, Variation

PEOPLE = "people:\n  - {id: ana, role: trainer, salary: 61000}\n"


def variation(folder: Path, budget: str = "{change: 5000}") -> Variation:
    file = folder / "roster.yaml"
    file.write_text(f"horizon: {{starts: 2027-Q1, quarters: 3}}\nbudget: {budget}\n{PEOPLE}", encoding="utf-8")
    return Variation(str(file), None, read_roster(str(file)).roster)


def stretch(path: str, start: str, end: str, steps: int) -> Stretch:
    return Stretch(path, Fraction(start), Fraction(end), steps)


@pytest.mark.parametrize(
    ("given", "values"),
    [
        (stretch("budget.change", "0", "100", 5), (0, 25, 50, 75, 100)),
        (stretch("budget.change", "100", "0", 3), (0, 50, 100)),
        (stretch("budget.change", "0", "100", 4), (0, 33, 67, 100)),  # money is whole
        (stretch("limits.hires_per_quarter", "0", "2", 11), (0, 1, 2)),
        (stretch("limits.headcount.max", "1", "2", 4), (1, 1.3333, 1.6667, 2)),
        (stretch("limits.reskilling_at_once", "0.1", "0.3", 3), (0.1, 0.2, 0.3)),
        (stretch("people.ana.fte", "0.5", "1", 4), (0.5, 0.667, 0.833, 1)),  # FTE is in thousandths
    ],
)
def test_steps_are_even_and_whole_where_they_must_be(given: Stretch, values: tuple[float, ...], tmp_path: Path) -> None:
    assert variation(tmp_path).varied(given).values == values


def test_the_figure_in_the_roster_and_its_room_are_told(tmp_path: Path) -> None:
    varied = variation(tmp_path).varied(stretch("budget.change", "0", "10000", 2))
    assert (varied.now, varied.room) == (5_000, Room.MORE)


def test_every_spot_has_its_own_roster(tmp_path: Path) -> None:
    given = variation(tmp_path)
    vary = [
        given.varied(stretch("budget.change", "0", "10", 2)),
        given.varied(stretch("limits.hires_per_quarter", "1", "2", 2)),
    ]
    found = {
        spot: (question.roster.budget.change, question.roster.limits.hires_per_quarter)
        for spot, question in given.at(vary).items()
    }
    assert found == {(0, 0): (0, 1), (0, 1): (0, 2), (1, 0): (10, 1), (1, 1): (10, 2)}


def test_a_budget_by_year_is_varied_year_by_year(tmp_path: Path) -> None:
    given = variation(tmp_path, "{change: {2027: 5000}}")
    with pytest.raises(UsageError, match=r"`budget\.change` is given by year here") as raised:
        given.varied(stretch("budget.change", "0", "10", 2))
    assert raised.value.hint == "vary one year at a time: budget.change.2027"
    assert given.varied(stretch("budget.change.2027", "0", "10", 2)).now == 5_000


def test_figures_with_which_the_roster_has_errors_are_refused_with_those(tmp_path: Path) -> None:
    given = variation(tmp_path, "{change: {2027: 5000}}")
    vary = [given.varied(stretch("horizon.quarters", "4", "5", 2))]
    with pytest.raises(RejectedInputError) as raised:
        given.at(vary)
    assert "leaves out 2028" in raised.value.findings[0].message
