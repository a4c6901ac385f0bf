import pytest

from ldplanner.domain.stream import Stream
from ldplanner.plan.rounding import points, rounded, rounded_down, shares


def test_never_minus_nought() -> None:
    assert str(rounded(-0.00001, 2)) == "0.0"
    assert str(rounded_down(-0.0, 2)) == "0.0"


@pytest.mark.parametrize(("number", "down"), [(1.2398, 1.23), (1.2399999, 1.24), (1.24, 1.24), (-0.011, -0.02)])
def test_a_bound_is_rounded_so_that_it_stays_one(number: float, down: float) -> None:
    # what is within a thousandth of the next digit counts as that
    assert rounded_down(number, 2) == pytest.approx(down)


def test_what_has_no_value_has_none() -> None:
    assert points(None) is None
    assert shares(None) is None


def test_points_and_shares() -> None:
    assert points(100 / 3) == 33.3333
    assert shares({Stream.KM: 1 / 3, Stream.SOCIAL: 2 / 3, Stream.TRAINING: 0.0}) == {
        Stream.KM: 0.333333,
        Stream.SOCIAL: 0.666667,
        Stream.TRAINING: 0.0,
    }
