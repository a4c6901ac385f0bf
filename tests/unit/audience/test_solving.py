from ldplanner.audience.solving import fewest_left
from ldplanner.domain.ids import PersonId


def total(*weights: float) -> dict[PersonId, float]:
    return {PersonId(f"p{n}"): weight for n, weight in enumerate(weights)}


def test_one_total_tells_of_everyone_in_it() -> None:
    assert fewest_left([total(1, 1, 1, 0)]) == 3


def test_two_equal_totals_tell_no_more_than_one() -> None:
    assert fewest_left([total(1, 1, 1), total(1, 1, 1)]) == 3


def test_totals_that_only_shrink_together_tell_no_more_than_one() -> None:
    assert fewest_left([total(1, 1, 1), total(0.9, 0.9, 0.9)]) == 3


def test_a_difference_tells_of_those_who_came_or_went() -> None:
    assert fewest_left([total(1, 1, 1, 1, 0), total(1, 1, 1, 1, 1)]) == 1
    assert fewest_left([total(1, 1, 1, 1, 1, 1), total(1, 1, 1, 0, 0, 0)]) == 3


def test_a_multiple_tells_of_those_who_leave_at_another_rate() -> None:
    assert fewest_left([total(1, 1, 1, 1), total(0.9, 0.9, 0.9, 0.8)]) == 1


def test_three_totals_tell_more_than_each_pair() -> None:
    first, second, third = total(1, 1, 1, 1, 1, 1, 1), total(1, 1, 1, 2, 2, 2, 1.5), total(1, 1, 1, 3, 3, 3, 1)
    pairs = [fewest_left(pair) for pair in ([first, second], [first, third], [second, third])]
    assert min(pairs) >= 3
    assert fewest_left([first, second, third]) == 1


def test_where_nobody_is_in_a_total_nobody_is_told_of() -> None:
    assert fewest_left([]) == 0
    assert fewest_left([total(0, 0)]) == 0
