import pytest

from ldplanner.check.codes import Code
from support.remarks import TEAM, Told

# the catalogue's knowledge specialist: curation, taxonomy, metadata, writing
NEED = "needs:\n  - {role: knowledge-specialist, at_least: 1}\n"


def pool(facts: str) -> str:
    return f"pool:\n  - {{id: edith, role: librarian, {facts}}}\n"


MOST = "skills: [curation, taxonomy, writing]"


def test_somebody_with_most_skills_whose_moves_leave_the_role_out(told: Told) -> None:
    [one] = told(Code.SKILLS_LEFT_OUT, TEAM + NEED + pool(f"{MOST}, moves_to: [librarian]"))
    assert one.path == "/pool/0/moves_to"
    assert "has 3 of the 4 skills of `knowledge-specialist`" in one.message
    assert one.help == "ask them, and add `knowledge-specialist`"


def test_a_path_is_missing_too(told: Told) -> None:
    coder = pool(f"{MOST}, moves_to: []").replace("librarian", "it-support-specialist")
    [one] = told(Code.SKILLS_LEFT_OUT, TEAM + NEED + coder)
    assert one.help.endswith("and a path to it under `paths:`")


@pytest.mark.parametrize(
    "text",
    [
        NEED + pool("skills: [curation, writing], moves_to: [librarian]"),
        NEED + pool(f"{MOST}, moves_to: [knowledge-specialist]"),
        NEED + pool(MOST),
        NEED + pool("moves_to: [librarian]"),
        NEED + pool(f"{MOST}, moves_to: [librarian], keep: true"),
        pool(f"{MOST}, moves_to: [librarian]"),
        "needs:\n  - {roles: [trainer, knowledge-specialist], at_least: 1}\n" + pool(f"{MOST}, moves_to: [librarian]"),
    ],
    ids=["half of them", "may move there", "may move anywhere", "skills unknown", "kept", "no need", "need is met"],
)
def test_nobody_is_left_out(told: Told, text: str) -> None:
    assert told(Code.SKILLS_LEFT_OUT, TEAM + text) == []
