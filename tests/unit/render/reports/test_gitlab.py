from collections.abc import Callable
from typing import Any

from ldplanner.render.reports.gitlab import gitlab
from ldplanner.render.reports.report import Report, report_of
from support.findings import finding, found, place

SCHEMA = "gitlab-code-quality.json"
Valid = Callable[[str, str], Any]


def test_a_finding_is_an_issue(mixed: Report, valid: Valid) -> None:
    issues = valid(gitlab(mixed), SCHEMA)
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info"]
    assert issues[0]["description"] == "unknown role `trainr` (did you mean `trainer`?)"
    assert issues[0]["check_name"] == "LDP209 unknown-role"
    assert issues[0]["location"] == {"path": "roster.yaml", "lines": {"begin": 4, "end": 4}}


def test_twenty_errors_are_twenty_issues_with_fingerprints_of_their_own(
    planted: Report, expected: list[str], valid: Valid
) -> None:
    issues = valid(gitlab(planted), SCHEMA)
    found = [(issue["check_name"].split()[0], issue["location"]["lines"]["begin"]) for issue in issues]
    assert sorted(found) == sorted((code, int(place.split(":")[0])) for code, place in map(str.split, expected))
    assert len({issue["fingerprint"] for issue in issues}) == 20


def test_the_fingerprint_stays_when_lines_move(valid: Valid) -> None:
    first, second = (
        valid(gitlab(report_of(found(finding(at=place(line, file=file))))), SCHEMA)[0]["fingerprint"]
        for line, file in ((1, "roster.yaml"), (9, "roster.yaml"))
    )
    assert first == second


def test_paths_are_those_of_the_repository(valid: Valid) -> None:
    (issue,) = valid(gitlab(report_of(found(finding(at=place(file="./a/../b.yaml"))))), SCHEMA)
    assert issue["location"]["path"] == "b.yaml"


def test_no_text_can_act(hostile: Report, valid: Valid) -> None:
    text = gitlab(hostile)
    assert "\x1b" not in valid(text, SCHEMA)[0]["description"]
    assert "<" not in text


def test_nothing_found_is_an_empty_list(nothing: Report) -> None:
    assert gitlab(nothing) == "[]\n"
