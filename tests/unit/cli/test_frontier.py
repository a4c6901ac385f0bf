"""`ldplanner frontier`: options, shapes and exit codes; what is traced is made by hand."""

import csv
import json
import signal
from collections.abc import Sequence
from fractions import Fraction
from io import StringIO
from pathlib import Path

import pytest

from golden.frontiers import curve, flat, grid
from golden.team import ROSTER
from ldplanner.cli import frontier, frontier_formats, interrupt
from ldplanner.cli.app import run
from ldplanner.domain.frontier import Frontier
from ldplanner.domain.plan import Termination
from ldplanner.planner import ReadRoster, Traced
from ldplanner.study.variation import Stretch

READ = ReadRoster("roster.yaml", ROSTER, (), {}, {}, ())
MONEY = ["--vary", "budget.change", "--from", "0", "--to", "60000"]
OPENINGS = ["--vary", "limits.hires_per_quarter", "--from", "0", "--to", "3"]


def whole(found: Frontier) -> Frontier:
    """Return a frontier as if its search had come to its end."""
    return found.model_copy(update={"termination": Termination.PROVED})


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Stretch]:
    """What was asked for; the answer is the curve."""
    return give(monkeypatch, flat())


def give(monkeypatch: pytest.MonkeyPatch, found: Frontier, trouble: tuple[str, ...] = ()) -> list[Stretch]:
    asked: list[Stretch] = []

    def trace(_path: str, stretches: Sequence[Stretch], **_facts: object) -> Traced:
        asked.extend(stretches)
        return Traced(READ, found, trouble)

    monkeypatch.setattr(frontier, "trace_frontier", trace)
    return asked


def test_eleven_steps_unless_told_otherwise(asked: list[Stretch]) -> None:
    assert run(["frontier", *MONEY]) == 0
    assert asked == [Stretch("budget.change", Fraction(0), Fraction(60_000), 11)]


@pytest.mark.parametrize(
    ("steps", "expected"), [([], [11, 11]), (["--steps", "4"], [4, 4]), (["--steps", "7", "--steps", "3"], [7, 3])]
)
def test_two_figures_make_a_grid(asked: list[Stretch], steps: list[str], expected: list[int]) -> None:
    assert run(["frontier", *MONEY, *OPENINGS, *steps]) == 0
    assert [(each.path, each.steps) for each in asked] == [
        ("budget.change", expected[0]),
        ("limits.hires_per_quarter", expected[1]),
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([*MONEY, "--from", "3"], "every --vary takes a --from, a --to"),
        ([*MONEY, "--vary", "attrition"], "every --vary takes a --from, a --to"),
        ([*MONEY, *MONEY], "one figure is varied, or two different ones"),
        ([*MONEY, "--steps", "1"], "--steps is a number from 2 to 200, not 1"),
        ([*MONEY, *OPENINGS, "--steps", "21"], "441 points are more than 400"),
        (["--vary", "attrition", "--from", "0.1", "--to", "0.10"], "the same"),
        (["--vary", "attrition", "--from", "10%", "--to", "0.3"], "`10%` after --from is not a plain number"),
        (["--vary", "attrition", "--from", "0", "--to", "1e9"], "`1e9` after --to is not a plain number"),
        (["--vary", "attrition", "--from", "0", "--to", "nan"], "`nan` after --to is not a plain number"),
        ([*MONEY, "--format", "png"], "a png is nothing for a terminal"),
        ([*MONEY, "-o", "no/such/place.csv"], "there is no directory"),
        (["--from", "0", "--to", "1"], "missing option"),
    ],
)
def test_options_that_make_no_sense(
    arguments: list[str], message: str, asked: list[Stretch], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["frontier", *arguments]) == 2
    assert message in capsys.readouterr().err
    assert asked == []


@pytest.mark.usefixtures("asked")
def test_text_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["frontier", *MONEY]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("Riverbend Health L&D: how close, by needs.0.at_least\n")
    assert captured.err == ""


def test_json_has_every_point(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, curve())
    assert run(["frontier", *MONEY, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert Frontier.model_validate(found) == curve()
    assert found["points"][1] == {
        "value": 10_000,
        "second": None,
        "gap": 41.25,
        "best_possible": 41.24,
        "status": "optimal",
    }


def test_csv_has_a_row_for_every_point(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, curve())
    assert run(["frontier", *MONEY, "--format", "csv"]) == 0
    rows = list(csv.reader(StringIO(capsys.readouterr().out)))
    assert rows[:3] == [
        ["budget.change", "gap", "best_possible", "status"],
        ["0", "", "", "infeasible"],
        ["10000", "41.25", "41.24", "optimal"],
    ]
    give(monkeypatch, whole(grid()))
    assert run(["frontier", *MONEY, "--format", "csv"]) == 0
    rows = list(csv.reader(StringIO(capsys.readouterr().out)))
    assert rows[0][:3] == ["budget.change", "limits.hires_per_quarter", "gap"]
    assert len(rows) == 13


@pytest.mark.parametrize(("ending", "start"), [("csv", "needs.0.at_least,"), ("json", "{"), ("txt", "Riverbend")])
@pytest.mark.usefixtures("asked")
def test_the_ending_of_the_file_picks_the_shape(ending: str, start: str, tmp_path: Path) -> None:
    file = tmp_path / f"curve.{ending}"
    assert run(["frontier", *MONEY, "-o", str(file)]) == 0
    assert file.read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize("found", [curve(), flat(), whole(grid())], ids=["curve", "flat", "grid"])
def test_a_drawing(found: Frontier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("altair")
    pytest.importorskip("vl_convert")
    give(monkeypatch, found)
    assert run(["frontier", *MONEY, "-o", str(tmp_path / "curve.svg")]) == 0
    assert run(["frontier", *MONEY, "-o", str(tmp_path / "curve.png")]) == 0
    svg = (tmp_path / "curve.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg")
    assert found.vary[0].path in svg
    assert ("knee" in svg) == (found.knee is not None)
    assert (tmp_path / "curve.png").read_bytes().startswith(b"\x89PNG")


def test_a_drawing_without_the_extra(
    monkeypatch: pytest.MonkeyPatch, asked: list[Stretch], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(frontier_formats, "find_spec", lambda _name: None)
    assert run(["frontier", *MONEY, "--format", "svg"]) == 2
    captured = capsys.readouterr().err
    assert "the extra `report`, which is not installed" in captured
    assert "pip install 'ldplanner[report]'" in captured
    assert asked == []


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stop_gives_the_points_so_far(
    number: signal.Signals, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(interrupt, "_received", [number])
    give(monkeypatch, grid())
    assert run(["frontier", *MONEY]) == code
    assert "the search for\nthe others was interrupted" in capsys.readouterr().out


def test_what_cut_a_search_short_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, curve(), ("its process was killed by SIGKILL",))
    assert run(["frontier", *MONEY]) == 130
    assert "warning: a search was cut short" in capsys.readouterr().err
