from collections.abc import Callable

from ldplanner.domain.roster import Roster

Read = Callable[[str], Roster]


def test_volunteers_and_people_paid_as_their_role_are_told_apart_in_any_order(roster: Read) -> None:
    groups = ["  - {role: trainer, count: 2, salary: 0}\n", "  - {role: trainer, count: 1}\n"]
    found = roster("people:\n" + "".join(groups))
    assert found == roster("people:\n" + "".join(groups[::-1]))
    assert [one.salary for one in found.people][1:] == [0, 0]
    assert found.people[0].salary
