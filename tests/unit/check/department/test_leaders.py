import pytest

from ldplanner.check.codes import Code
from support.remarks import HORIZON, Told, marked


def team(leader: str, *reports: str) -> str:
    rows = "".join(f"  - {{id: r{n}, manager: kim, {report}}}\n" for n, report in enumerate(reports))
    return HORIZON + f"people:\n  - {{id: kim, role: lnd-manager, {leader}}}\n" + rows


@pytest.mark.parametrize(
    ("reports", "words"), [(["role: trainer"], "somebody who reports"), (2 * ["role: trainer"], "2 people who report")]
)
def test_a_leader_kept_while_the_team_may_move(told: Told, reports: list[str], words: str) -> None:
    [one] = told(Code.LEADER_KEPT, team("keep: true", *reports))
    assert (one.path, marked(one)) == ("/people/0/keep", "true")
    assert words in one.message


@pytest.mark.parametrize(
    "text",
    [
        team("keep: false", "role: trainer"),
        team("keep: true", "role: trainer, keep: true"),
        team("keep: true", "role: trainer, moves_to: []"),
        team("keep: true"),
    ],
    ids=["may move too", "the team is kept as well", "the team has nowhere to go", "no team"],
)
def test_leaders_who_go_with_their_team(told: Told, text: str) -> None:
    assert told(Code.LEADER_KEPT, text) == []
