"""When people may start who must move by a quarter, or wait for one."""

from dataclasses import replace

import pytest

from ldplanner.domain.ids import PersonId
from ldplanner.domain.plan import ActionKind
from ldplanner.program.must import Must, MustMove, MustWait, latest_starts, options_in_time
from ldplanner.program.option import Option

ANA, BEN = PersonId("ana"), PersonId("ben")
MOVE = Option(ActionKind.REASSIGN, 1, 0, range(1, 5), 0, ())
OPTIONS = {ANA: (MOVE, replace(MOVE, kind=ActionKind.RELEASE)), BEN: (MOVE,)}


@pytest.mark.parametrize(
    ("must", "starts"),
    [
        ((MustMove(ANA, 2),), [1, 2]),
        ((MustWait(ANA, 3),), [3, 4]),
        ((MustMove(ANA, 3), MustWait(ANA, 2)), [2, 3]),
        ((MustMove(ANA, 3), MustMove(ANA, 1)), [1]),
        ((MustMove(ANA, 1), MustMove(ANA, 3)), [1]),
        ((MustMove(ANA, 9), MustWait(ANA, 1)), [1, 2, 3, 4]),
    ],
)
def test_only_moves_in_time_are_left(must: tuple[Must, ...], starts: list[int]) -> None:
    found = options_in_time(OPTIONS, must)
    assert [list(option.starts) for option in found[ANA]] == [starts]
    assert found[BEN] == OPTIONS[BEN]


def test_whoever_cannot_move_in_time_has_no_option() -> None:
    assert options_in_time(OPTIONS, (MustMove(ANA, 1), MustWait(ANA, 2))).keys() == {BEN}
    assert options_in_time(OPTIONS, (MustWait(BEN, 5),)).keys() == {ANA}


def test_waiting_is_no_demand_to_move() -> None:
    assert latest_starts((MustWait(ANA, 2), MustMove(BEN, 3))) == {BEN: 3}
