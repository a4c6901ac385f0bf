from collections.abc import Callable
from pathlib import Path

import pytest
from rich.text import Text  # noqa: TID251  a screen is made of it

from golden.screens import assert_screen
from ldplanner.check.registry import KINDS
from ldplanner.check.run import Checked, Terms, check_files
from ldplanner.render.check_page import check_page, statistics_page
from ldplanner.render.explained import explained_page
from ldplanner.render.look import Look
from ldplanner.render.reports.concise import concise
from ldplanner.render.reports.report import report_of

NARROW = Look(80)
TESTS = Path(__file__).parents[1]


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> Checked:
    """Twenty errors of twenty kinds."""
    monkeypatch.chdir(TESTS)
    return check_files(["files/planted/roster.yaml"], Terms())


def test_findings_as_text(planted: Checked) -> None:
    assert_screen("check", check_page(planted, NARROW))


def test_findings_in_one_line_each(planted: Checked) -> None:
    assert_screen("check-concise", [Text(line) for line in concise(report_of(planted)).splitlines()])


def test_how_many_there_are_of_each_kind(planted: Checked) -> None:
    assert_screen("check-statistics", statistics_page(planted, NARROW))


@pytest.mark.parametrize("code", ["LDP501", "LDP504"])
def test_a_kind_of_finding_explained(code: str) -> None:
    assert_screen(f"check-explain-{code}", explained_page(KINDS[code], NARROW))


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[str]]:
    """Show the page of a roster with this comment on its only finding."""
    monkeypatch.chdir(tmp_path)

    def page(comment: str) -> list[str]:
        text = f"horizon: {{starts: 2027-Q1, quarters: 4}}\npeople:  # none yet\n  - {{id: ana}}  {comment}\n"
        Path("roster.yaml").write_text(text, encoding="utf-8")
        return [line.plain for line in check_page(check_files(["roster.yaml"], Terms()), NARROW)]

    return page


def test_nothing_found_is_said_with_what_was_left_out(clean: Callable[[str], list[str]]) -> None:
    assert clean("# ldplanner: ignore[LDP202] to come") == ["nothing found in 1 file (left out: 1 by comments)"]
    assert clean("")[-2:] == ["1 error in 1 file", "`ldplanner check --explain LDP202` tells why it matters"]
