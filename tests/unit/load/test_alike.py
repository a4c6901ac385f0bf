import pytest

from ldplanner.domain.finding import Finding, Occurrence, Severity
from ldplanner.load.alike import at_once, one_by_one, told_at_once
from ldplanner.load.codes import Code
from support.findings import finding, place


def trainr(*lines: int, hint: str = "did you mean `trainer`?", file: str = "roster.yaml") -> Finding:
    places = [Occurrence(place=place(line, file=file), path=f"/people/{line}/role") for line in lines]
    return told_at_once(Code.UNKNOWN_ROLE, "unknown role `trainr`", places, hint=hint, instead="trainer")


def test_the_first_place_is_told_with_the_others_beside_it() -> None:
    found = trainr(9, 3, 5)
    assert found.message == "unknown role `trainr` (in 3 places)"
    assert (found.place, found.path) == (place(3), "/people/3/role")
    assert [(other.place.line, other.message) for other in found.related] == [(5, "also here"), (9, "also here")]
    assert found.fix is not None
    assert (found.fix.place, found.fix.replacement) == (place(3), "trainer")


def test_of_many_places_five_are_shown_beside_it_and_all_are_counted() -> None:
    found = trainr(*range(1, 31))
    assert (len(found.related), found.message) == (5, "unknown role `trainr` (in 30 places)")


def test_taken_apart_each_is_as_if_it_were_alone() -> None:
    assert one_by_one(trainr(3, 5)) == (trainr(3), trainr(5))


def test_taken_apart_and_put_together_it_is_the_same() -> None:
    found = [trainr(3, 5), finding("LDP301"), finding("LDP301"), trainr(4, file="other.yaml"), trainr(6, hint="no")]
    assert at_once(one for each in found for one in one_by_one(each)) == tuple(found)


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (Code.NO_SALARY, "no salary for `ana`, `b-1`, `b-2`, and none is known for `coach`"),
        (Code.SALARY_OF_ROLE, "3 people without a salary are paid as their role: `ana`, `b-1`, `b-2`"),
    ],
)
def test_people_are_named_in_the_order_of_their_rows(code: Code, message: str) -> None:
    places = [
        Occurrence(place=place(7), path="/people/1", ids=("b-1", "b-2")),
        Occurrence(place=place(3), path="/people/0", ids=("ana",)),
    ]
    assert told_at_once(code, "`coach`", places, hint="", severity=Severity.INFO).message == message
