import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, TEAM, Told

ONE_QUARTER = HORIZON.replace("quarters: 4", "quarters: 1")


def people(*rows: str, head: str = HORIZON) -> str:
    return head + "people:\n" + "".join(f"  - {{{row}}}\n" for row in rows)


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        (people("id: ana, role: trainer, keep: true"), "/people", "kept"),
        (people("id: ana, role: coach", "id: ben, role: trainer, moves_to: []"), "/people", "no path leads"),
        (people("id: ana, role: trainer", head=ONE_QUARTER), "/horizon/quarters", "no reskilling is over within 1"),
        (people("id: ana, role: trainer, leaves: 2027-01-31"), "/horizon/quarters", "before those leave"),
    ],
)
def test_nobody_may_move_and_why(told: Told, text: str, path: str, words: str) -> None:
    [one] = told(Code.NOBODY_MAY_MOVE, text)
    assert one.path == path
    assert words in one.message


@pytest.mark.parametrize(
    "text",
    [
        people("id: ana, role: trainer, keep: true", "id: ben, role: trainer"),
        people("id: ana, role: trainer, keep: true") + "pool:\n  - {id: raj, role: coach}\n",
        "currency: EUR\n" + people("id: ana, role: trainer, salary: 50000"),
    ],
    ids=["one may", "the pool may join", "already told about the currency"],
)
def test_one_who_may_move_is_enough(told: Told, text: str) -> None:
    assert told(Code.NOBODY_MAY_MOVE, text) == []


def test_somebody_kept_with_roles_to_move_to(told: Told) -> None:
    [one] = told(Code.KEPT_WITH_MOVES, people("id: ana, role: trainer, keep: true, moves_to: [coach]"))
    assert one.path == "/people/0/moves_to"
    assert len(one.related) == 1


@pytest.mark.parametrize(
    "text",
    [
        people("id: ana, role: trainer, keep: true, moves_to: []"),
        people("id: ana, role: trainer, moves_to: [coach]"),
        TEAM + "pool:\n  - {id: raj, role: trainer, keep: true, moves_to: [trainer]}\n",
    ],
    ids=["nowhere to go", "not kept", "joins in the role it holds"],
)
def test_keep_and_moves_that_go_together(told: Told, text: str) -> None:
    assert told(Code.KEPT_WITH_MOVES, text) == []
