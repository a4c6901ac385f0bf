import pytest

from ldplanner.render.figures import (
    band,
    count,
    decimals_apart,
    fte,
    listing,
    money,
    narrow_band,
    percent,
    points,
    short_percent,
)


def test_money_has_separators_and_its_currency() -> None:
    assert money(1234567, "EUR") == "EUR 1,234,567"


def test_points_have_one_decimal_and_no_negative_zero() -> None:
    assert [points(31.24), points(-0.01), points(None)] == ["31.2", "0.0", "-"]


@pytest.mark.parametrize(("first", "second", "decimals"), [(31.2, 31.2, 1), (31.24, 29.8, 1), (31.24, 31.21, 2)])
def test_as_many_decimals_as_it_takes_to_tell_plan_from_bound(first: float, second: float, decimals: int) -> None:
    assert decimals_apart(first, second) == decimals


def test_a_missing_figure_needs_no_extra_decimals() -> None:
    assert decimals_apart(None, 3.0) == 1


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.7, 0.7, "70 %"),
        (0.125, 0.125, "12.5 %"),
        (0.6, 0.8, "60-80 %"),
        (0.5, 1.0, "at least 50 %"),
        (0.0, 0.25, "at most 25 %"),
        (0.0, 1.0, "any"),
        (0.0, 0.0, "0 %"),
    ],
)
def test_bands_in_words(low: float, high: float, words: str) -> None:
    assert band(low, high) == words


def test_bands_for_a_narrow_column() -> None:
    assert [narrow_band(0.5, 1.0), narrow_band(0.0, 0.25), narrow_band(0.6, 0.8)] == [">= 50 %", "<= 25 %", "60-80 %"]


def test_shares_and_fte() -> None:
    assert [percent(0.41349), percent(None), short_percent(0.05), fte(12.25)] == ["41.3 %", "-", "5 %", "12.2"]


def test_counts_and_lists() -> None:
    assert [count(1, "hire"), count(2, "hire")] == ["1 hire", "2 hires"]
    assert [listing([]), listing(["a"]), listing(["a", "b", "c"])] == ["", "a", "a, b and c"]
