import json

from golden.team import ROSTER
from golden.team import planned as golden_plan
from ldplanner.audience.audience import Audience
from ldplanner.audience.told import tell
from ldplanner.domain.plan import Input, NoPlan, Plan, Status, Termination
from ldplanner.render.told.json import no_plan_json, told_json

NONE = NoPlan(
    tool="ldplanner 0.1.0",
    input=Input(path="roster.yaml", sha256="0" * 64, parts={"people/ana": "abc"}),
    profile="modern-702010",
    status=Status.UNKNOWN,
    termination=Termination.TIME_LIMIT,
)


def document(audience: Audience, *, redact: bool = False) -> dict[str, object]:
    found: dict[str, object] = json.loads(told_json(tell(ROSTER, golden_plan(), (), audience, redact=redact)))
    return found


def test_the_owner_gets_the_plan_itself() -> None:
    assert Plan.model_validate_json(told_json(tell(ROSTER, golden_plan()))) == golden_plan()


def test_others_get_no_keys_for_what_they_may_not_see() -> None:
    text = told_json(tell(ROSTER, golden_plan(), (), Audience.TEAM))
    for key in ("cost", "salary", "payroll", "change_spend", "sha256", "parts"):
        assert f'"{key}":' not in text
    assert document(Audience.TEAM)["budget"] is None


def test_the_board_gets_totals() -> None:
    budget = document(Audience.BOARD)["budget"]
    assert isinstance(budget, dict)
    assert [total["at"] for total in budget["payroll"]][:2] == ["today", "2027-Q1"]


def test_everyone_has_a_line_with_why_and_what_they_asked_for() -> None:
    people = document(Audience.TEAM)["people"]
    assert isinstance(people, list)
    ana = next(one for one in people if one["person"] == "ana")
    assert len(people) == 16
    assert ana["action"]["to"] == "knowledge-manager"
    assert (ana["why"], ana["asked_for"]) == (
        "asked for it; km is below its share",
        [{"role": "Knowledge manager", "granted": True, "answer": "yes"}],
    )


def test_a_copy_says_whom_it_was_made_for() -> None:
    assert (document(Audience.BOARD)["audience"], document(Audience.BOARD)["redacted"]) == ("board", False)
    assert document(Audience.OWNER, redact=True)["redacted"] is True


def test_a_redacted_copy_for_the_owner_keeps_the_money() -> None:
    actions = document(Audience.OWNER, redact=True)["actions"]
    assert isinstance(actions, list)
    assert {action["cost"] for action in actions} == {action.cost for action in golden_plan().actions}


def test_where_there_is_no_plan_others_get_no_digests() -> None:
    assert NoPlan.model_validate_json(no_plan_json(NONE, Audience.OWNER, redact=False)) == NONE
    for told in (no_plan_json(NONE, Audience.TEAM, redact=False), no_plan_json(NONE, Audience.OWNER, redact=True)):
        assert json.loads(told)["status"] == "unknown"
        assert "sha256" not in told
        assert "people/ana" not in told
