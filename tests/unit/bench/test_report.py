"""What the page of results says about runs."""

import pytest

from bench.contestants import HIGHS, LDPLANNER
from bench.figures import contradictions, met, ratio, row
from bench.report import parts_table, report, table
from bench.runs import Run
from bench.sizes import SIZES

SMALL = SIZES[0]


def run(who: str = "ldplanner", wall: float = 1.0, *, proven: bool = True, gap: float = 30.0) -> Run:
    status = "optimal" if proven else "feasible"
    left = () if proven else ("pace",)
    return Run(SMALL.name, 1, who, wall, 90.0, status, gap, gap - 0.05, proven, proven, left, {})


def test_a_table() -> None:
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"


def test_a_row() -> None:
    ours, theirs = [run(), run(wall=3.0)], [run("highs", 8.0)]
    assert row(SMALL, LDPLANNER, ours, ours)[2:] == [
        "2.00", "3.00", "90", "2/2", "2/2", "30.00", "29.95", "-", "1.2 / 3 s", "no: median",
    ]  # fmt: skip
    assert row(SMALL, HIGHS, theirs, ours)[9] == "4.0"


def test_a_ratio_of_what_was_cut_off_is_at_least_that() -> None:
    assert ratio([run("highs", 60.0, proven=False)], [run()]) == "≥ 60.0"
    assert ratio([run("highs", 60.0)], []) == "-"


@pytest.mark.parametrize(
    ("runs", "words"),
    [
        ([run()], "yes"),
        ([run(wall=1.3)], "no: median"),
        ([run(), run(), run(wall=4.0)], "no: worst"),
        ([run(proven=False)], "no: proof"),
    ],
)
def test_the_target_is_met_or_missed_in_something(runs: list[Run], words: str) -> None:
    assert met(SMALL, runs) == words


def test_a_bound_above_what_the_other_found_is_a_contradiction() -> None:
    assert contradictions([run(), run("highs", gap=30.04)]) == (1, [])
    compared, found = contradictions([run(), run("highs", gap=31.0)])
    assert compared == 1
    assert found == ["10x4 seed 1: highs has bound 30.950, ldplanner gap 30.000"]


def test_parts_by_size() -> None:
    timed = Run(SMALL.name, 1, "parts", 1.0, 90.0, "optimal", parts={"start": 0.5, "load": 0.25})
    assert parts_table([timed]).splitlines()[-1] == "| 10 x 4 | 0.50 | 0.25 |"


def test_the_page_names_what_was_left_open() -> None:
    page = report([run(proven=False), run("highs", 60.0)], 60.0)
    assert "ldplanner left open at 10 x 4: pace 1x." in page
    assert "in none does one side's bound rule out what the other found" in page
