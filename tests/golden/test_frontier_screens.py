from golden.frontiers import curve, flat, grid
from golden.screens import assert_screen
from golden.team import ROSTER
from ldplanner.render.frontier.page import frontier_page
from ldplanner.render.look import ASCII, Look


def test_a_curve_on_80_columns() -> None:
    assert_screen("frontier-80", frontier_page(ROSTER, curve(), Look(80)))


def test_a_curve_on_120_columns() -> None:
    assert_screen("frontier-120", frontier_page(ROSTER, curve(), Look(120)), 120)


def test_a_curve_where_only_ascii_can_be_shown() -> None:
    assert_screen("frontier-ascii", frontier_page(ROSTER, curve(), Look(80, ASCII)))


def test_a_curve_that_does_not_move() -> None:
    assert_screen("frontier-flat", frontier_page(ROSTER, flat(), Look(80)))


def test_a_grid() -> None:
    assert_screen("frontier-grid", frontier_page(ROSTER, grid(), Look(80)))


def test_a_grid_wider_than_the_page_goes_on_below() -> None:
    assert_screen("frontier-grid-wide", frontier_page(ROSTER, grid(16), Look(80)))
