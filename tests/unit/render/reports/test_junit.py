from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema

from ldplanner.render.reports.junit import junit
from ldplanner.render.reports.report import Report, report_of
from support.findings import finding, found

SCHEMA = xmlschema.XMLSchema(str(Path(__file__).parents[3] / "files" / "schemas" / "junit.xsd"))


def read(report: Report) -> ET.Element:
    text = junit(report)
    SCHEMA.validate(text)
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    return ET.fromstring(text.partition("\n")[2])  # noqa: S314  our own


def test_a_clean_file_has_a_passing_case(nothing: Report) -> None:
    (case,) = read(nothing).iter("testcase")
    assert (case.get("classname"), case.get("name"), len(case)) == ("roster.yaml", "no findings", 0)


def test_what_fails_the_run_fails_and_what_does_not_passes(mixed: Report) -> None:
    root = read(mixed)
    assert [(case.get("classname"), *(outcome.tag for outcome in case)) for case in root.iter("testcase")] == [
        ("roster.yaml", "failure"),
        ("b.yaml", "failure"),
        ("b.yaml", "system-out"),
        ("c.yaml",),
    ]
    assert [root.get(number) for number in ("tests", "failures", "errors")] == ["4", "2", "0"]
    suites = [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root]
    assert suites == [("roster.yaml", "1", "1"), ("b.yaml", "2", "1"), ("c.yaml", "1", "0")]


def test_a_case_says_what_where_and_what_to_do(mixed: Report) -> None:
    case = next(read(mixed).iter("testcase"))
    failure = case.find("failure")
    assert (case.get("name"), case.get("file"), case.get("line")) == ("LDP209 unknown-role at 4:21", "roster.yaml", "4")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("LDP209", "unknown role `trainr`")
    assert failure.text == "roster.yaml:4:21: error[LDP209]: unknown role `trainr` (did you mean `trainer`?)"


def test_a_file_that_cannot_be_read_is_an_error() -> None:
    root = read(report_of(found(finding("LDP100", message="there is no file"))))
    assert (root.get("errors"), root.get("failures")) == ("1", "0")


def test_twenty_errors_are_twenty_failing_cases(planted: Report, expected: list[str]) -> None:
    cases = [case for case in read(planted).iter("testcase") if case.find("failure") is not None]
    found = [((case.get("name") or "").replace(" at", "").split(), int(case.get("line") or 0)) for case in cases]
    assert [f"{code} {place}" for (code, _, place), _ in sorted(found, key=lambda one: one[1])] == expected


@pytest.mark.filterwarnings("error")
def test_no_text_breaks_out_or_is_forbidden_in_xml(hostile: Report) -> None:
    (case,) = read(hostile).iter("testcase")
    assert "::error::x%0A ::set-output |`<script>" in (case[0].get("message") or "")
    assert r"\x1b[2J" in (case[0].get("message") or "")
