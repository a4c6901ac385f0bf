import json
from collections.abc import Callable

from ldplanner.render.reports.plain_json import plain_json
from ldplanner.render.reports.report import Report


def test_a_finding_has_its_place_in_the_file_and_in_the_structure(mixed: Report) -> None:
    content = json.loads(plain_json(mixed))
    where = {"file": "roster.yaml", "line": 4, "column": 21, "end_line": 4, "end_column": 27}
    assert content["format_version"] == "1.0"
    assert content["tool"].startswith("ldplanner ")
    assert content["files"] == ["roster.yaml", "b.yaml", "c.yaml"]
    assert content["summary"] == {"error": 1, "warning": 1, "info": 1}
    assert content["findings"][0] == {
        "code": "LDP209",
        "name": "unknown-role",
        "severity": "error",
        "message": "unknown role `trainr`",
        "help": "did you mean `trainer`?",
        **where,
        "path": "/people/0/role",
        "related": [
            {"message": "also here", "file": "roster.yaml", "line": 9, "column": 5, "end_line": 9, "end_column": 8}
        ],
        "fix": {**where, "replacement": "trainer"},
        "url": "docs/findings.md#ldp209",
    }
    assert content["findings"][1]["fix"] is None


def test_twenty_errors_are_twenty_findings(planted: Report, expected: list[str]) -> None:
    found = json.loads(plain_json(planted))["findings"]
    found.sort(key=lambda one: int(one["line"]))
    assert [f"{one['code']} {one['line']}:{one['column']}" for one in found] == expected


def test_a_clean_file_is_named(nothing: Report) -> None:
    content = json.loads(plain_json(nothing))
    assert (content["files"], content["findings"]) == (["roster.yaml"], [])


def test_text_is_read_back_as_it_was_and_cannot_act(hostile: Report) -> None:
    text = plain_json(hostile)
    assert json.loads(text)["findings"][0]["message"] == hostile.entries[0].finding.message
    assert "<" not in text
    assert text.replace("\n", "").isprintable()


def test_a_fix_does_not_give_pay_away(private: Callable[[bool], Report]) -> None:
    hidden, shown = (json.loads(plain_json(private(show_pay)))["findings"] for show_pay in (False, True))
    assert [one["fix"] and one["fix"]["replacement"] for one in hidden] == [None, None, "salary", "1"]
    assert [one["fix"]["replacement"] for one in shown] == ["95000", "310", "salary", "1"]
