"""The difference between two rosters, as it is shown; `UPDATE_SCREENS=1 pytest tests/golden` keeps it anew."""

import os

import pytest

from golden.differences import DIFFERENCE, FROM_NOTHING, SAME
from golden.screens import SCREENS, assert_screen
from ldplanner.domain.difference import Difference
from ldplanner.render.difference.markdown import difference_markdown
from ldplanner.render.difference.page import difference_page
from ldplanner.render.look import ASCII, Look

NAMES = ("<stdin>", "teams/roster.yaml")


def test_a_difference_on_80_columns() -> None:
    assert_screen("diff-80", difference_page(DIFFERENCE, NAMES, Look(80)))


def test_a_difference_on_120_columns_with_pay() -> None:
    assert_screen("diff-120-pay", difference_page(DIFFERENCE, NAMES, Look(120), show_pay=True), 120)


def test_a_difference_where_only_ascii_can_be_shown() -> None:
    assert_screen("diff-ascii", difference_page(FROM_NOTHING, NAMES, Look(80, ASCII)))


def test_no_difference() -> None:
    assert_screen("diff-same", difference_page(SAME, NAMES, Look(80)))


@pytest.mark.parametrize(
    ("name", "difference"), [("diff", DIFFERENCE), ("diff-same", SAME), ("diff-new", FROM_NOTHING)]
)
def test_a_difference_in_a_pull_request(name: str, difference: Difference) -> None:
    file = SCREENS / f"{name}.md"
    shown = difference_markdown(difference, NAMES)
    if os.environ.get("UPDATE_SCREENS"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")
