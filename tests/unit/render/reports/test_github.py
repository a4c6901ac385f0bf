import re

import pytest

from ldplanner.domain.finding import Place, Severity
from ldplanner.render.reports.github import github
from ldplanner.render.reports.report import Report, report_of
from support.findings import finding, found, place

INFO = Severity.INFO


def test_a_finding_is_an_annotation_at_its_place(mixed: Report) -> None:
    assert github(mixed).splitlines() == [
        (
            "::error title=LDP209 unknown-role,file=roster.yaml,line=4,endLine=4,col=21,endColumn=27"
            "::unknown role `trainr`%0Ahelp: did you mean `trainer`?%0Aalso here: roster.yaml:9"
        ),
        (
            "::warning title=LDP504 useless-ignore,file=b.yaml,line=2,endLine=2,col=1,endColumn=2::this says nothing"
            "%0Ahelp: did you mean `trainer`?"
        ),
        "::notice title=LDP304 assumed,file=b.yaml,line=1,endLine=1,col=1,endColumn=2::assumed",
    ]


def test_ten_of_a_kind_are_annotations_and_the_rest_lines_of_the_log() -> None:
    infos = [finding("LDP304", place(line), severity=INFO) for line in range(1, 12)]
    errors = [finding(at=place(line)) for line in range(1, 13)]
    lines = github(report_of(found(*infos, *errors))).splitlines()
    assert [line.split()[0] for line in lines[:20]] == ["::error"] * 10 + ["::notice"] * 10
    assert [line.split(": ")[0] for line in lines[20:-1]] == [f"roster.yaml:{line}:1" for line in (11, 12, 11)]
    assert lines[-1] == "2 more errors and 1 more notice in the log only: GitHub annotates 10 of a kind in a step"


def test_twenty_errors_are_all_there(planted: Report, expected: list[str]) -> None:
    text = github(planted)
    annotated = re.findall(r"title=(\S+) .*?line=(\d+),.*?col=(\d+)", text)
    logged = re.findall(r"^[^:]*:(?P<line>\d+):(?P<column>\d+): error\[(?P<code>\w+)\]", text, re.MULTILINE)
    found = [*annotated, *((code, line, column) for line, column, code in logged)]
    assert [f"{code} {line}:{column}" for code, line, column in sorted(found, key=lambda one: int(one[1]))] == expected
    assert "10 more errors in the log only" in text


def test_everything_that_could_give_orders_is_escaped(hostile: Report) -> None:
    (line,) = github(hostile).splitlines()
    properties, _, data = line.removeprefix("::error ").partition("::")
    assert "file=%3A%3Aerror%2Ca%3Ab%25/<i>|\\x1b.yaml,line=3" in properties
    assert data.startswith("::error::x%250A ")  # data ends with the line, so only `%` and line ends matter
    assert line.isprintable()


@pytest.mark.parametrize(
    ("where", "properties"),
    [
        (place(file="<stdin>"), "title=LDP209 unknown-role"),
        (place(file="a/../b.yaml"), "title=LDP209 unknown-role,file=b.yaml,line=1,endLine=1,col=1,endColumn=2"),
        (
            Place(file="b.yaml", line=1, column=3, end_line=2, end_column=1),
            "title=LDP209 unknown-role,file=b.yaml,line=1,endLine=2",
        ),
    ],
)
def test_the_place_is_given_as_github_takes_it(where: Place, properties: str) -> None:
    assert github(report_of(found(finding(at=where)))).startswith(f"::error {properties}::")


def test_nothing_found_is_no_line(nothing: Report) -> None:
    assert github(nothing) == ""
