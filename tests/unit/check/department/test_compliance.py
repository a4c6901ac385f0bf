import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, Told, marked

# 2,400 learners x 2 h / 20 = 240 class hours, over 960 a year: 0.25 trainers; and 38 x 2 / 3 h of design: 0.02
LIFTING = "compliance:\n  - {name: Safe lifting, learners: 2400, hours: 2, format: classroom}\n"


def people(trainers: float, designers: float = 0.1) -> str:
    return (
        HORIZON
        + f"people:\n  - {{id: ana, role: trainer, fte: {trainers}}}\n"
        + f"  - {{id: ben, role: instructional-designer, fte: {designers}}}\n"
    )


def test_fewer_trainers_than_the_courses_take(told: Told) -> None:
    [one] = told(Code.COMPLIANCE_SHORT, people(0.2) + LIFTING)
    assert one.message == "the required courses need 0.2 FTE of `trainer`; there are 0.2"
    assert (one.path, marked(one)) == ("/compliance", "compliance")


def test_as_many_trainers_as_the_courses_take(told: Told) -> None:
    assert told(Code.COMPLIANCE_SHORT, people(0.25) + LIFTING) == []


def many(trainers: int) -> str:
    return HORIZON + f"people:\n  - {{role: trainer, count: {trainers}}}\n  - {{id: b, role: instructional-designer}}\n"


def test_many_more_trainers_than_the_courses_take(told: Told) -> None:
    [one] = told(Code.COMPLIANCE_AMPLE, many(2) + LIFTING)
    assert one.message == "the required courses need only 0.2 of 2.0 FTE of `trainer`"


@pytest.mark.parametrize(
    "text",
    [
        many(1) + LIFTING,
        many(2),
        "profile: training-centric\n"
        + many(2).replace("people:\n", "people:\n  - {role: coach, count: 1}\n")
        + LIFTING,
    ],
    ids=["less than one more", "no courses", "no more training than the profile wants"],
)
def test_trainers_who_are_not_too_many(told: Told, text: str) -> None:
    assert told(Code.COMPLIANCE_AMPLE, text) == []
