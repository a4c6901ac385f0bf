import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, Told, marked


def ana(facts: str, quarters: int = 4) -> str:
    head = HORIZON.replace("quarters: 4", f"quarters: {quarters}")
    return head + f"people:\n  - {{id: ana, role: trainer, {facts}}}\n"


@pytest.mark.parametrize(
    ("text", "words", "lines"),
    [
        (ana("wants: [coach], keep: true"), "is kept in their role", [3]),
        (ana("wants: [coach], moves_to: [mentoring-lead]"), "`moves_to` leaves it out", [3]),
        (ana("wants: [coach], moves_to: []"), "`moves_to` leaves it out", [3]),
        (ana("wants: [coach], moves_to: [], keep: true"), "is kept in their role", [3]),
        (ana("wants: [coach]", quarters=3), "takes longer than the horizon", [1]),
        (ana("wants: [coach]", quarters=1), "takes longer than the horizon", [1]),
        (ana("wants: [coach], leaves: 2027-03-31"), "will have left by then", [3]),
    ],
)
def test_a_wish_that_the_roster_shuts_out(told: Told, text: str, words: str, lines: list[int]) -> None:
    [one] = told(Code.WISH_SHUT_OUT, text)
    assert (one.path, marked(one)) == ("/people/0/wants", "[coach]")
    assert words in one.message
    assert [other.place.line for other in one.related] == lines


@pytest.mark.parametrize(
    "text",
    [
        ana("wants: [coach]"),
        ana("wants: [coach], moves_to: [coach]"),
        ana("wants: [data-analyst], moves_to: [coach]"),
        ana("wants: [trainer], keep: true"),
        ana("keep: true"),
    ],
    ids=["open", "listed", "no path, which is told", "has the role", "asks for nothing"],
)
def test_a_wish_that_nothing_shuts_out(told: Told, text: str) -> None:
    assert told(Code.WISH_SHUT_OUT, text) == []
