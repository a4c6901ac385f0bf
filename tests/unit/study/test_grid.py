"""The order in which points are looked into, and which of them says something about which."""

from ldplanner.domain.frontier import Room, Varied
from ldplanner.study.grid import leaves_as_much, spots, waves


def figures(count: int, room: Room = Room.MORE) -> Varied:
    return Varied(path="budget.change", values=tuple(range(count)), room=room)


def test_the_ends_come_first_then_what_lies_halfway() -> None:
    assert waves([figures(9)]) == [[(0,), (8,)], [(4,)], [(2,), (6,)], [(1,), (3,), (5,), (7,)]]
    assert waves([figures(1)]) == [[(0,)]]
    assert waves([figures(2)]) == [[(0,), (1,)]]


def test_of_a_grid_the_corners_come_first_and_every_point_once() -> None:
    vary = [figures(3), figures(4)]
    first, *others = waves(vary)
    assert first == [(0, 0), (0, 3), (2, 0), (2, 3)]
    assert sorted(first + [spot for wave in others for spot in wave]) == spots(vary)


def test_more_room_in_one_figure_does_not_make_up_for_less_in_the_other() -> None:
    vary = [figures(3), figures(3, Room.LESS)]
    assert leaves_as_much(vary, (2, 0), (1, 1))
    assert leaves_as_much(vary, (1, 1), (1, 1))
    assert not leaves_as_much(vary, (2, 2), (1, 1))
    assert not leaves_as_much(vary, (0, 0), (1, 1))


def test_where_nothing_is_certain_a_point_speaks_for_itself_only() -> None:
    vary = [figures(3, Room.UNKNOWN)]
    assert [leaves_as_much(vary, (1,), (other,)) for other in range(3)] == [False, True, False]
