import pytest

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.quarter import Quarter
from ldplanner.errors import UsageError
from ldplanner.study.explain.subject import Someone, role_called, subject
from support.plans import hires, plan_of
from support.worlds import person, world

ROSTER = world(
    [person("ana", name="Ana Ruiz"), person("ben", name="Sam Lee"), person("cleo", name="Sam Lee")],
    [person("raj", name="Raj Patel", role="coach"), person("1005", name="Rose Patel", role="coach")],
)
HIRE = hires("new-coach-1", "coach", "2027-Q1 2027-Q2", salary=80_000)
PLAN = plan_of(ROSTER, HIRE)


@pytest.mark.parametrize("name", ["ana", "Ana Ruiz", "ana ruiz", "ANA", "Ruiz", "ruiz ana"])
def test_a_person_by_id_or_name(name: str) -> None:
    assert subject(ROSTER, PLAN, name) == Someone(PersonId("ana"))


def test_somebody_in_the_pool() -> None:
    assert subject(ROSTER, PLAN, "raj") == Someone(PersonId("raj"))


@pytest.mark.parametrize("name", ["knowledge-manager", "Knowledge Manager"])
def test_a_role_by_id_or_title(name: str) -> None:
    assert subject(ROSTER, PLAN, name) == role_called(ROSTER, name) == RoleId("knowledge-manager")


def test_somebody_to_be_hired() -> None:
    assert subject(ROSTER, PLAN, "new-coach-1") == PLAN.actions[0]


def test_a_quarter() -> None:
    assert subject(ROSTER, PLAN, "2027-Q4") == Quarter.parse("2027-Q4")


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("2028-Q1", "the plan does not reach 2028-Q1", "it goes from 2027-Q1 to 2027-Q4"),
        ("Sam Lee", "several go by the name `Sam Lee`", "name one by id: `ben`, `cleo`"),
        ("lee", "several go by the name `lee`", "name one by id: `ben`, `cleo`"),
        ("Patel", "several go by the name `Patel`", "name one in full: `Raj Patel`, `Rose Patel`"),
        ("Roze", "there is nobody and nothing called `Roze`", "did you mean `rose`?"),
        ("", "there is nobody and nothing called ``", "name a person or a role"),
        ("anna", "there is nobody and nothing called `anna`", "did you mean `ana`?"),
        ("coahc", "there is nobody and nothing called `coahc`", "did you mean `coach`?"),
        ("new-coach-2", "there is nobody and nothing called `new-coach-2`", "did you mean `new-coach-1`?"),
        ("?", "there is nobody and nothing called `?`", "name a person or a role of the roster, a hire"),
    ],
)
def test_what_is_not_there(name: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as raised:
        subject(ROSTER, PLAN, name)
    assert str(raised.value) == message
    assert raised.value.hint.startswith(hint)


def test_a_role_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="there is no role called `coahc`") as raised:
        role_called(ROSTER, "coahc")
    assert raised.value.hint == "did you mean `coach`?"
