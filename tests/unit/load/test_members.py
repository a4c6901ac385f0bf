from collections.abc import Callable

from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading

Read = Callable[[str], Roster]


def test_volunteers_and_people_paid_as_their_role_are_told_apart_in_any_order(roster: Read) -> None:
    groups = ["  - {role: trainer, count: 2, salary: 0}\n", "  - {role: trainer, count: 1}\n"]
    found = roster("people:\n" + "".join(groups))
    assert found == roster("people:\n" + "".join(groups[::-1]))
    assert [one.salary for one in found.people][1:] == [0, 0]
    assert found.people[0].salary


def test_an_id_that_differs_only_in_capitals_from_one_of_a_group(reading: Callable[[str], RosterReading]) -> None:
    text = "people:\n  - {id: Trainer-1, role: coach}\npool:\n  - {role: trainer, count: 2}\n"
    [one] = [one for one in reading(text).findings if one.code == "LDP208"]
    assert one.message == "ids `Trainer-1` and `trainer-1` differ only in capitals"
    assert one.place is not None
    assert (one.place.line, one.place.column) == (3, 10)
    assert [(other.place.line, other.message) for other in one.related] == [
        (5, "somebody of this group is `trainer-1`")
    ]


def test_the_same_id_as_one_of_a_group_is_skipped_in_numbering(roster: Read) -> None:
    found = roster("people:\n  - {id: trainer-1, role: coach}\n  - {role: trainer, count: 2}\n")
    assert [one.id for one in found.people] == ["trainer-1", "trainer-2", "trainer-3"]
