import pytest

from ldplanner.study.knee import knee


@pytest.mark.parametrize(
    ("gaps", "at"),
    [
        ([50, 30, 28, 27, 26], 1),
        ([50, 48, 30, 29, 28], 2),
        ([50, 40, 30, 20, 10], None),  # straight
        ([50, 49, 45, 30, 10], None),  # more and more for each step
        ([50, 50, 50], None),
        ([50, 10], None),
        ([], None),
    ],
)
def test_the_knee_is_where_the_curve_lies_farthest_below_the_straight_line(gaps: list[float], at: int | None) -> None:
    assert knee([(1000.0 * number, gap) for number, gap in enumerate(gaps)]) == at


def test_a_curve_that_rises_with_the_figure_is_read_from_its_far_end() -> None:
    assert knee([(4, 50), (3, 30), (2, 28), (1, 27)]) == 1


def test_distances_between_the_figures_count() -> None:
    assert knee([(0, 50), (90, 30), (100, 10)]) is None
    assert knee([(0, 50), (10, 30), (100, 10)]) == 1
