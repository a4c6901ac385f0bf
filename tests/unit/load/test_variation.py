"""Figures put into a roster from the command line, and what is said of those that do not fit."""

from pathlib import Path

import pytest

from ldplanner.errors import UsageError
from ldplanner.load.variation import TooFineError, read_varied

TEXT = """\
horizon: {starts: 2027-Q1, quarters: 3}
budget: {change: 5000}
people:
  - {id: ana, name: Ana, role: trainer, salary: 61000}
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "roster.yaml"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


def test_figures_stand_where_their_paths_lead(path: str) -> None:
    roster = read_varied(path, {"budget.change": "7000", "limits.headcount.max": "2.5"}).roster
    assert roster
    assert (roster.budget.change, roster.limits.headcount.max) == (7_000, 2.5)


@pytest.mark.parametrize(
    ("figures", "message", "hint"),
    [
        ({"budget.chnge": "1"}, "`budget.chnge` cannot be varied like that: unknown key `chnge`", "`change`"),
        ({"budget.change": "-1"}, "`change` must be at least 0", "at least 0"),
        ({"budget.change.2027": "1"}, "`budget.change` is one value", "as a whole"),
        ({"limits.reskilling_at_once": "2"}, "must be at most 1", "0.15 is 15 %"),
        ({"people.bob.salary": "1"}, "nobody under `people` has the id `bob`", "name an id"),
        ({"department": "1"}, "`department` holds words", "vary a figure"),
        ({"people.ana.name": "1"}, "`people.ana.name` holds words", "vary a figure"),
        ({"budget.change": "1", "budgt.change": "1"}, "unknown key `budgt`", "`budget`"),
    ],
)
def test_what_cannot_be_varied(figures: dict[str, str], message: str, hint: str, path: str) -> None:
    with pytest.raises(UsageError) as raised:
        read_varied(path, figures)
    assert message in str(raised.value)
    assert hint in raised.value.hint


def test_a_figure_that_has_to_be_whole_is_told_apart(path: str) -> None:
    with pytest.raises(TooFineError, match="`change` is a whole number"):
        read_varied(path, {"budget.change": "1.5"})


def test_a_figure_with_too_many_decimals_tells_how_many_it_may_have(path: str) -> None:
    with pytest.raises(TooFineError, match="`fte` has more than 3 decimals") as raised:
        read_varied(path, {"people.ana.fte": "0.5714"})
    assert (raised.value.decimals, raised.value.hint) == (3, "write 0.571")


def test_what_is_then_wrong_elsewhere_is_found_there(path: str) -> None:
    Path(path).write_text(TEXT.replace("5000", "{2027: 5000}"), encoding="utf-8")
    reading = read_varied(path, {"horizon.quarters": "6"})
    assert reading.roster is None
    assert [finding.message for finding in reading.findings if finding.severity == "error"] == [
        "`change` leaves out 2028, which the horizon reaches"
    ]
