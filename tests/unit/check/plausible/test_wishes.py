import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, TEAM, Told


def test_a_role_that_no_path_leads_to_is_told_once_for_a_group(told: Told) -> None:
    people = "people:\n  - {role: trainer, count: 5, wants: [data-analyst, coach], moves_to: [coach]}\n"
    [one] = told(Code.NO_PATH, HORIZON + people)
    assert one.message == "`trainer-1` asks for `data-analyst`, but no path leads there from `trainer`"
    assert one.path == "/people/0/wants"


def test_moves_and_wishes_are_told_apart(told: Told) -> None:
    person = "{id: ana, role: trainer, wants: [data-analyst], moves_to: [it-specialist]}"
    found = told(Code.NO_PATH, HORIZON + f"people:\n  - {person}\n")
    assert [one.path for one in found] == ["/people/0/wants", "/people/0/moves_to"]


@pytest.mark.parametrize(
    "text",
    [
        TEAM + "pool:\n  - {id: raj, role: trainer, moves_to: [trainer]}\n",
        HORIZON + "people:\n  - {id: ana, role: trainer, wants: [poet]}\nroles: {poet: {title: Poet}}\n"
        "paths:\n  - {from: trainer, to: poet, quarters: 1, cost: 0}\n",
    ],
    ids=["the pool joins in the role it holds", "a path of the roster's own"],
)
def test_a_role_within_reach_is_no_matter(told: Told, text: str) -> None:
    assert told(Code.NO_PATH, text) == []
