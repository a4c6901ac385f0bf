"""People of a few sizes in a capacity: small sums by hand, and every filling of many small capacities."""

from collections.abc import Sequence
from itertools import product
from time import monotonic

from hypothesis import given, settings
from hypothesis import strategies as st

from ldplanner.program.packing import Packing, lifted, packings

SETTINGS = settings(deadline=None, max_examples=150)


@st.composite
def capacities(draw: st.DrawFn) -> tuple[list[int], list[int], int]:
    """Return sizes, largest first, how many of each there are, and a capacity."""
    sizes = sorted(draw(st.lists(st.integers(1, 12), min_size=1, max_size=6, unique=True)), reverse=True)
    most = 5 if len(sizes) <= 3 else 2
    available = [draw(st.integers(0, most)) for _ in sizes]
    return sizes, available, draw(st.integers(0, 30))


def used(coefficients: Sequence[int], filling: Sequence[float]) -> float:
    return sum(coefficient * count for coefficient, count in zip(coefficients, filling, strict=True))


def obeys(rows: Sequence[Packing], filling: Sequence[float]) -> bool:
    return all(used(row.coefficients, filling) <= row.most for row in rows)


def fillings(available: Sequence[int]) -> list[tuple[int, ...]]:
    return list(product(*(range(most + 1) for most in available)))


def test_four_and_a_quarter_take_four_whole_people() -> None:
    # 4.25 people of 1.0 would fill the capacity; only 4 do, and beside them one of 0.25
    rows = packings((1000, 250), (10, 10), 4250)
    assert obeys(rows, (4, 1))
    assert obeys(rows, (3, 5))
    assert not obeys(rows, (4, 2))
    assert not obeys(rows, (4.25, 0))
    assert not obeys(rows, (4.1, 0.6))


def test_the_facets_of_two_sizes() -> None:
    # in quarters of an FTE 4 x + y <= 17: at most 4 of the first; and of (2, 9) and (1, 10), the 10 being all there
    # are, nothing is more than 11 people
    assert set(packings((1000, 250), (10, 10), 4250)) == {Packing((4, 1), 17), Packing((1, 0), 4), Packing((1, 1), 11)}


def test_one_of_the_small_stands_for_one_of_the_large_where_both_leave_a_rest() -> None:
    # 1.0 and 0.8 into 2.5: two of any; three of 0.8 are 2.4, but one of 1.0 leaves 1.5, which is one of 0.8
    rows = packings((1000, 800), (5, 5), 2500)
    whole = [(2, 0), (1, 1), (0, 3)]
    assert [filling for filling in fillings((5, 5)) if obeys(rows, filling)] == [
        (large, small) for large, small in fillings((5, 5)) if 10 * large + 8 * small <= 25
    ]
    assert all(obeys(rows, filling) for filling in whole)
    # half of (1, 1) and half of (0, 3) is a mixture, half a person more is not: 0.5 + 1.6 + 0.4 = 2.5 FTE
    assert obeys(rows, (0.5, 2))
    assert not obeys(rows, (0.5, 2.5))
    assert not obeys(rows, (0.9, 2))


def test_a_capacity_is_rounded_down_to_what_people_add_up_to() -> None:
    assert packings((800,), (9,), 2500) == (Packing((1,), 3),)
    # 1.0 and 0.7 make 2.1 (3 x 0.7) and 2.4 (1.0 + 2 x 0.7), not 2.5; in tenths of an FTE that is 24
    assert packings((1000, 700), (9, 9), 2500)[0] == Packing((10, 7), 24)


def test_nobody_fits_who_is_larger_than_the_capacity() -> None:
    rows = packings((1000, 500), (3, 3), 700)
    assert [filling for filling in fillings((3, 3)) if obeys(rows, filling)] == [(0, 0), (0, 1)]


def test_nothing_fits_into_nothing() -> None:
    rows = packings((1000, 500), (2, 2), 0)
    assert [filling for filling in fillings((2, 2)) if obeys(rows, filling)] == [(0, 0)]


def test_where_everybody_fits_nobody_is_kept_out() -> None:
    assert all(obeys(packings((1000, 250), (2, 3), 9000), filling) for filling in fillings((2, 3)))


def test_where_nearly_everybody_fits_it_does_not_take_long() -> None:
    # one filling to which nobody can be added, among 101^4
    started = monotonic()
    rows = packings((1000, 900, 800, 700, 600), (100,) * 5, 400_000)
    assert monotonic() - started < 1
    assert obeys(rows, (100,) * 5)


def test_rows_are_named_once() -> None:
    rows = packings((1000,), (9,), 4250)
    assert rows == (Packing((1,), 4),)


@SETTINGS
@given(capacities())
def test_whole_people_are_within_the_capacity_if_and_only_if_they_obey_the_rows(
    given_: tuple[list[int], list[int], int],
) -> None:
    sizes, available, capacity = given_
    rows = packings(sizes, available, capacity)
    for filling in fillings(available):
        assert obeys(rows, filling) is (used(sizes, filling) <= capacity), filling


@SETTINGS
@given(capacities())
def test_some_whole_people_reach_every_row_but_that_of_the_capacity(given_: tuple[list[int], list[int], int]) -> None:
    sizes, available, capacity = given_
    fitting = [filling for filling in fillings(available) if used(sizes, filling) <= capacity]
    for row in packings(sizes, available, capacity)[1:]:
        assert max(used(row.coefficients, filling) for filling in fitting) == row.most, row


@SETTINGS
@given(capacities())
def test_the_rows_cut_off_no_more_of_split_people_than_they_must(given_: tuple[list[int], list[int], int]) -> None:
    # halfway between two fillings that fit is no filling of whole people, but a mixture of such
    sizes, available, capacity = given_
    rows = packings(sizes, available, capacity)
    fitting = [filling for filling in fillings(available) if used(sizes, filling) <= capacity]
    for one, other in zip(fitting, reversed(fitting), strict=True):
        assert obeys(rows, [(some + more) / 2 for some, more in zip(one, other, strict=True)])


@SETTINGS
@given(capacities(), st.integers(0, 60))
def test_facets_of_a_part_hold_in_the_whole(drawn: tuple[list[int], list[int], int], more: int) -> None:
    sizes, _, capacity = drawn
    sizes, room = sizes[:3], capacity + more
    rows = lifted(tuple(sizes), room)
    for filling in product(*(range(room // size + 1) for size in sizes)):
        if used(sizes, filling) <= room:
            assert obeys(rows, filling)


def test_full_timers_alone_do_not_fill_what_part_timers_are_needed_for() -> None:
    # 32.4 FTE: 32 full-timers, and beside them neither 0.5 nor 0.6 nor 0.8; 30 and three of 0.8 are 32.4
    rows = lifted((1000, 800, 600, 500), 32_400)
    assert not obeys(rows, (32.4, 0, 0, 0))
    assert not obeys(rows, (32, 0.5, 0, 0))
    assert obeys(rows, (32, 0, 0, 0))
    assert obeys(rows, (30, 3, 0, 0))


def test_nothing_is_lifted_to_a_small_room() -> None:
    assert lifted((1000, 800), 4_800) == ()
