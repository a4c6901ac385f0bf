from pathlib import Path

import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, Told, marked


def team(**counts: int) -> str:
    rows = "".join(f"  - {{role: {role.replace('_', '-')}, count: {count}}}\n" for role, count in counts.items())
    return HORIZON + "people:\n" + rows


def test_training_is_the_largest_stream(told: Told) -> None:
    [one] = told(Code.TRAINING_LARGEST, team(trainer=3, knowledge_manager=1, lnd_manager=9))
    assert one.message == "training is the largest stream: 75 % of the mix"
    assert (one.path, marked(one)) == ("/people", "people")


@pytest.mark.parametrize(
    "text",
    [
        team(trainer=3, knowledge_manager=3),
        team(trainer=3, coach=4),
        team(lnd_manager=2),
        "profile: training-centric\n" + team(trainer=3),
    ],
    ids=["as much km", "more social", "nobody in the mix", "the profile wants it"],
)
def test_training_is_not_largest_or_may_be(told: Told, text: str) -> None:
    assert told(Code.TRAINING_LARGEST, text) == []


def test_pay_decides_where_the_profile_measures_pay(told: Told, tmp_path: Path) -> None:
    people = "people:\n  - {role: trainer, count: 2, salary: 50000}\n  - {id: kai, role: coach, salary: 110000}\n"
    assert told(Code.TRAINING_LARGEST, HORIZON + people) != []
    (tmp_path / "pay.yaml").write_text("measure: pay\nstreams: {km: {share: 0.7}}\n", encoding="utf-8")
    assert told(Code.TRAINING_LARGEST, "profile: ./pay.yaml\n" + HORIZON + people) == []


def test_empty_streams_are_told_together(told: Told) -> None:
    [one] = told(Code.EMPTY_STREAM, team(trainer=3, coach=1))
    assert one.message == "nobody is in the `km` stream"
    assert one.help == "it is where these belong: knowledge, organisation design, IT"


@pytest.mark.parametrize(
    "text",
    [
        team(trainer=3, coach=1, it_specialist=1),
        team(trainer=3),
        team(lnd_manager=1),
        "profile: training-centric\n" + team(trainer=3, it_specialist=1),
    ],
    ids=["all three", "all in one, which is told", "nobody in the mix", "the profile wants none there"],
)
def test_streams_that_are_filled_or_need_not_be(told: Told, text: str) -> None:
    assert told(Code.EMPTY_STREAM, text) == []


@pytest.mark.parametrize(
    ("roles", "message"),
    [
        ({"knowledge_manager": 1}, "the `km` stream has no organisation design and no IT"),
        ({"change_manager": 1}, "the `km` stream has no IT"),
        ({"learning_technologist": 1}, "the `km` stream has no organisation design"),
    ],
)
def test_knowledge_management_is_not_alone_the_seventy(told: Told, roles: dict[str, int], message: str) -> None:
    assert [one.message for one in told(Code.KNOWLEDGE_ALONE, team(**roles))] == [message]


@pytest.mark.parametrize(
    "text",
    [
        team(org_designer=1, it_specialist=1),
        team(trainer=1),
        team(org_designer=1) + "needs:\n  - {role: it-specialist, at_least: 1}\n",
    ],
    ids=["both are there", "no km at all", "a need asks for it"],
)
def test_the_seventy_has_what_it_takes_or_is_not_there(told: Told, text: str) -> None:
    assert told(Code.KNOWLEDGE_ALONE, text) == []


def test_a_department_outside_the_mix(told: Told) -> None:
    assert len(told(Code.NOBODY_IN_THE_MIX, team(lnd_manager=2))) == 1
    assert told(Code.NOBODY_IN_THE_MIX, team(lnd_manager=2, trainer=1)) == []


def test_a_department_of_nobody_is_not_outside_the_mix(told: Told) -> None:
    assert told(Code.NOBODY_IN_THE_MIX, HORIZON + "pool:\n  - {id: raj, role: librarian}\n") == []
