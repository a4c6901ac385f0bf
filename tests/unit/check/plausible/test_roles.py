import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, TEAM, Told

POET = HORIZON + "people:\n  - {id: ana, role: poet, salary: 50000}\nroles:\n  poet: "


def test_a_role_of_ones_own_without_a_stream(told: Told) -> None:
    [one] = told(Code.ROLE_OUTSIDE_THE_MIX, POET + "{title: Poet}\n")
    assert one.path == "/roles/poet"


@pytest.mark.parametrize(
    "text",
    [
        POET + "{title: Poet, stream: social}\n",
        POET + "{title: Poet, stream: null}\n",
        TEAM + "roles: {poet: {title: Poet}}\n",
        HORIZON + "people:\n  - {id: kim, role: lnd-manager}\n",
    ],
    ids=["in a stream", "said to be in none", "held by nobody", "of the catalogue"],
)
def test_a_role_that_is_meant_to_be_as_it_is(told: Told, text: str) -> None:
    assert told(Code.ROLE_OUTSIDE_THE_MIX, text) == []
