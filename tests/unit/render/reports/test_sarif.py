import re
from collections.abc import Callable
from typing import Any

import pytest

from ldplanner.render.reports import sarif as module
from ldplanner.render.reports.report import Report, report_of
from ldplanner.render.reports.sarif import sarif
from support.findings import finding, found, place

SCHEMA = "sarif-2.1.0.json"
URI_REFERENCE = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*")
Valid = Callable[[str, str], Any]


@pytest.fixture
def run(valid: Valid) -> Callable[[Report], Any]:
    """Read the only run of a report."""

    def read(report: Report) -> Any:  # noqa: ANN401  whatever JSON holds
        content = valid(sarif(report), SCHEMA)
        for uri in re.findall(r"'uri': '([^']*)'", str(content)):
            assert URI_REFERENCE.fullmatch(uri)
        (only,) = content["runs"]
        return only

    return read


def test_a_result_has_level_rule_region_fix_and_related_places(mixed: Report, run: Callable[[Report], Any]) -> None:
    read = run(mixed)
    region = {"startLine": 4, "startColumn": 21, "endLine": 4, "endColumn": 27}
    result = read["results"][0]
    assert read["columnKind"] == "unicodeCodePoints"
    assert (result["level"], result["ruleId"]) == ("error", "LDP209")
    assert read["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "LDP209"
    assert result["message"]["text"] == "unknown role `trainr`\nhelp: did you mean `trainer`?"
    physical = result["locations"][0]["physicalLocation"]
    assert physical == {"artifactLocation": {"uri": "roster.yaml"}, "region": region}
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "/people/0/role"
    assert result["relatedLocations"][0]["message"]["text"] == "also here"
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change == {"deletedRegion": region, "insertedContent": {"text": "trainer"}}
    assert [one["level"] for one in read["results"]] == ["error", "warning", "note"]


def test_a_rule_explains_its_kind(mixed: Report, run: Callable[[Report], Any]) -> None:
    rule = next(rule for rule in run(mixed)["tool"]["driver"]["rules"] if rule["id"] == "LDP504")
    assert rule["name"] == "UselessIgnore"
    assert rule["shortDescription"]["text"] == "an ignore comment that hides nothing"
    assert "docs/findings.md#ldp504" in rule["help"]["text"]
    assert rule["defaultConfiguration"]["level"] == "warning"
    assert "helpUri" not in rule  # it has to be absolute


def test_twenty_errors_are_twenty_results(planted: Report, expected: list[str], run: Callable[[Report], Any]) -> None:
    results = run(planted)["results"]
    places = [
        (one["ruleId"], one["locations"][0]["physicalLocation"]["region"], one["partialFingerprints"])
        for one in results
    ]
    places.sort(key=lambda one: int(one[1]["startLine"]))
    assert [f"{code} {region['startLine']}:{region['startColumn']}" for code, region, _ in places] == expected
    assert len({str(prints) for *_, prints in places}) == 20


def test_fingerprints_stay_when_lines_move_and_files_are_renamed(run: Callable[[Report], Any]) -> None:
    first, second = (
        run(report_of(found(finding(at=place(line, file=file)))))["results"][0]["partialFingerprints"]
        for line, file in ((1, "roster.yaml"), (9, "team.yaml"))
    )
    assert first == second


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("my rosters/Zoë.yaml", "my%20rosters/Zo%C3%AB.yaml"),
        ("./a/../b.yaml", "b.yaml"),
        ("/srv/a b.yaml", "file:///srv/a%20b.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
        ("bad\udcff.yaml", "bad%FF.yaml"),
    ],
)
def test_files_are_named_by_uris(file: str, uri: str, run: Callable[[Report], Any]) -> None:
    result = run(report_of(found(finding(at=place(file=file)))))["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_more_results_than_a_run_may_have_are_counted(
    monkeypatch: pytest.MonkeyPatch, run: Callable[[Report], Any]
) -> None:
    monkeypatch.setattr(module, "MOST_RESULTS", 3)
    read = run(report_of(found(*(finding(at=place(line)) for line in range(1, 6)))))
    assert len(read["results"]) == 3
    (note,) = read["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "2 more findings left out: a run may have 3"


def test_a_fix_does_not_give_pay_away(private: Callable[[bool], Report], run: Callable[[Report], Any]) -> None:
    assert ["fixes" in result for result in run(private(False))["results"]] == [False, False, True, True]  # noqa: FBT003
    assert "95000" in str(run(private(True)))  # noqa: FBT003


def test_no_text_can_act(hostile: Report, run: Callable[[Report], Any]) -> None:
    assert "<" not in sarif(hostile)
    assert "\x1b" not in run(hostile)["results"][0]["message"]["text"]


def test_a_clean_file_is_a_run_without_results(nothing: Report, run: Callable[[Report], Any]) -> None:
    read = run(nothing)
    assert read["results"] == []
    assert read["invocations"] == [{"executionSuccessful": True, "exitCode": 0}]
