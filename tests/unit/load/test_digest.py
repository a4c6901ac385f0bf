from collections.abc import Callable

import pytest

from ldplanner.domain.roster import Roster
from ldplanner.load.digest import changes, digest

BASE = (
    "department: One\nbudget: {payroll: 900000}\n"
    "people:\n  - {id: ana, name: Ana, role: trainer, salary: 60000}\n"
    "pool:\n  - {id: raj, role: business-analyst}\n"
    "roles:\n  poet: {title: Poet, salary: 50000}\n"
    "paths:\n  - {from: trainer, to: poet, quarters: 1, cost: 100, source: us}\n"
    "needs:\n  - {role: coach, at_least: 1, because: so}\n"
    "systems:\n  - {kind: reward, name: Prize, favours: km}\n"
    "tools:\n  - {name: Wiki, stream: km, yearly_cost: 9}\n"
    "compliance:\n  - {name: Safety, learners: 100, hours: 1, format: classroom}\n"
)
Read = Callable[[str], Roster]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("department: One", "department: Two"),
        ("name: Ana", "name: Ana Ruiz"),
        ("title: Poet", "title: Bard"),
        ("source: us", "source: them"),
        ("because: so", "because: not so"),
        ("name: Prize", "name: Award"),
        ("favours: km", "favours: social"),
        ("name: Wiki", "name: Search"),
        ("name: Safety", "name: Fire"),
        ("budget:", "priorities: [mix]\nbudget:"),
    ],
)
def test_wording_and_systems_leave_the_digest_alone(roster: Read, old: str, new: str) -> None:
    assert digest(roster(BASE)) == digest(roster(BASE.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("salary: 60000", "salary: 60001", ("changed: person `ana`",)),
        ("id: ana", "id: ann", ("new: person `ann`", "gone: person `ana`")),
        ("id: raj,", "id: raj, fte: 0.5,", ("changed: pool person `raj`",)),
        ("salary: 50000", "salary: 50001", ("changed: role `poet`",)),
        ("quarters: 1,", "quarters: 2,", ("changed: path `trainer` to `poet`",)),
        ("payroll: 900000", "payroll: 900001", ("changed: the budget",)),
        ("at_least: 1", "at_least: 2", ("changed: the needs",)),
        ("learners: 100", "learners: 200", ("changed: the compliance",)),
        ("yearly_cost: 9", "yearly_cost: 8", ("changed: the tools",)),
        ("budget:", "attrition: 0.1\nbudget:", ("changed: the attrition",)),
        ("budget:", "priorities: [cost]\nbudget:", ("changed: the priorities",)),
        ("budget:", "profile: regulated\nbudget:", ("changed: the profile",)),
        ("budget:", "limits: {leaders_first: true}\nbudget:", ("changed: the limits",)),
    ],
)
def test_what_matters_changes_it_and_is_named(roster: Read, old: str, new: str, told: tuple[str, ...]) -> None:
    then, now = digest(roster(BASE)), digest(roster(BASE.replace(old, new)))
    assert then.sha256 != now.sha256
    assert changes(then.parts, now.parts) == told


def test_parts_are_twelve_hex_digits(roster: Read) -> None:
    found = digest(roster(BASE))
    assert len(found.sha256) == 64
    assert all(len(part) == 12 and int(part, 16) >= 0 for part in found.parts.values())
    assert {"people/ana", "pool/raj", "roles/trainer", "paths/trainer>poet", "horizon"} <= set(found.parts)
