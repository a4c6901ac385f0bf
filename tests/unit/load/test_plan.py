import json
from pathlib import Path

import pytest

from ldplanner.domain.finding import Finding
from ldplanner.domain.plan import Input, Plan
from ldplanner.errors import RejectedInputError, UnreadableInputError
from ldplanner.load.plan import named_in, read_plan
from support.plans import moves, plan_of
from support.worlds import world


@pytest.fixture(scope="module")
def plan() -> Plan:
    roster = world()
    return plan_of(roster, moves(roster, "ana", "coach", "2027-Q1 2027-Q2", cost=2_000))


def written(plan: Plan) -> str:
    return plan.model_dump_json(by_alias=True, indent=2)


def refused(folder: Path, text: str) -> Finding:
    (folder / "plan.json").write_text(text, encoding="utf-8")
    with pytest.raises(RejectedInputError) as caught:
        read_plan(str(folder / "plan.json"))
    assert caught.value.sources
    return caught.value.findings[0]


def test_a_plan_comes_back_as_it_was_written(tmp_path: Path, plan: Plan) -> None:
    (tmp_path / "plan.json").write_text(written(plan), encoding="utf-8")
    assert read_plan(str(tmp_path / "plan.json")) == plan


def test_that_the_roster_of_a_plan_is_not_where_it_was_is_said(plan: Plan, tmp_path: Path) -> None:
    there, gone = tmp_path / "roster.yaml", tmp_path / "gone.yaml"
    there.touch()
    made_from = [plan.model_copy(update={"input": Input(path=str(path), sha256="")}) for path in (there, gone)]
    assert named_in(made_from[0]) == str(there)
    with pytest.raises(UnreadableInputError, match="the roster of the plan") as caught:
        named_in(made_from[1])
    assert "add --roster FILE" in caught.value.hint


def test_what_a_newer_minor_version_adds_is_ignored(tmp_path: Path, plan: Plan) -> None:
    content = json.loads(written(plan)) | {"format_version": "1.7", "mood": "good"}
    content["actions"][0]["colour"] = "blue"
    (tmp_path / "plan.json").write_text(json.dumps(content), encoding="utf-8")
    assert read_plan(str(tmp_path / "plan.json")).actions == plan.actions


def test_a_newer_major_version_is_refused(tmp_path: Path, plan: Plan) -> None:
    finding = refused(tmp_path, written(plan).replace('"1.0"', '"2.0"'))
    assert finding.message == "format version 2.0 is newer than this ldplanner reads (1.0)"
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (2, 21)


def test_a_wrong_value_is_shown_at_its_place(tmp_path: Path, plan: Plan) -> None:
    text = written(plan).replace('"kind": "reassign"', '"kind": "promote"')
    finding = refused(tmp_path, text)
    assert (finding.message, finding.path) == ("not a plan: none of the words allowed here", "/actions/0/kind")
    assert finding.place is not None
    assert "promote" in text.splitlines()[finding.place.line - 1]


def test_a_missing_part_is_shown_where_it_should_be(tmp_path: Path, plan: Plan) -> None:
    content = json.loads(written(plan))
    del content["actions"][0]["cost"]
    finding = refused(tmp_path, json.dumps(content, indent=2))
    assert (finding.message, finding.path) == ("not a plan: this is missing", "/actions/0/cost")


def test_a_plan_without_quarters_is_none(tmp_path: Path, plan: Plan) -> None:
    text = json.dumps(json.loads(written(plan)) | {"quarters": []}, indent=2)
    finding = refused(tmp_path, text)
    assert (finding.code, finding.message, finding.path) == ("LDP115", "not a plan: it has no quarters", "/quarters")
    assert finding.place is not None
    assert '"quarters": []' in text.splitlines()[finding.place.line - 1]


def test_a_duplicate_key_is_shown_with_both_places(tmp_path: Path, plan: Plan) -> None:
    finding = refused(tmp_path, written(plan).replace('"status"', '"tool": "x",\n  "status"'))
    assert (finding.code, finding.message) == ("LDP207", "duplicate key `tool`")
    assert len(finding.related) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON: expecting property name enclosed in double quotes"),
        ("[]", "not a plan: no `format_version`"),
        ("{}", "not a plan: no `format_version`"),
        ('{"format_version": NaN}', "not a plan: a number that is none"),
        ("[" * 100_000, "not a plan: nested too deeply"),
        ('{"format_version": "one"}', "format version `one` is none that this ldplanner reads (1.0)"),
        ('{"format_version": "1.0", "status": "infeasible"}', "this file says that no plan was found"),
    ],
)
def test_what_is_not_a_plan_is_said_to_be_none(tmp_path: Path, text: str, message: str) -> None:
    assert refused(tmp_path, text).message == message


def test_a_copy_for_others_to_read_is_not_taken_for_the_plan(plan: Plan, tmp_path: Path) -> None:
    copy = json.dumps(json.loads(written(plan)) | {"audience": "team"})
    found = refused(tmp_path, copy)
    assert found.message == "this is a copy of a plan for others to read: names or figures are left out of it"
    assert found.path == "/audience"
