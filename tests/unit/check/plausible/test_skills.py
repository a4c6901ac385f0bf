from ldplanner.check.codes import Code
from support.remarks import HORIZON, Told, marked


def test_a_misspelt_skill_is_told_once_and_mended(told: Told) -> None:
    people = (
        "people:\n  - {id: ana, role: trainer, skills: [writing, facilitaton]}\n"
        "  - {id: ben, role: trainer, skills: [facilitaton]}\n"
    )
    [one] = told(Code.SKILL_NEARLY_NAMED, HORIZON + people)
    assert (one.path, marked(one)) == ("/people/0/skills/1", "facilitaton")
    assert one.fix is not None
    assert one.fix.replacement == "facilitation"


def test_skills_of_roles_and_skills_of_ones_own_are_fine(told: Told) -> None:
    people = "people:\n  - {id: ana, role: trainer, skills: [writing, juggling, juggling]}\n"
    assert told(Code.SKILL_NEARLY_NAMED, HORIZON + people) == []
