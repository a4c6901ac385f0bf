import re

from ldplanner.render.reports.concise import concise
from ldplanner.render.reports.report import Report


def test_every_finding_is_a_line(mixed: Report) -> None:
    assert concise(mixed).splitlines() == [
        "roster.yaml:4:21: error[LDP209]: unknown role `trainr` (did you mean `trainer`?)",
        "b.yaml:2:1: warning[LDP504]: this says nothing (did you mean `trainer`?)",
        "b.yaml:1:1: info[LDP304]: assumed",
    ]


def test_twenty_errors_are_twenty_lines(planted: Report, expected: list[str]) -> None:
    found = re.findall(r"roster\.yaml:(\d+):(\d+): error\[(LDP\d+)\]", concise(planted))
    assert [f"{code} {line}:{column}" for line, column, code in sorted(found, key=lambda one: int(one[0]))] == expected


def test_nothing_found_is_no_line(nothing: Report) -> None:
    assert concise(nothing) == ""


def test_no_text_from_a_file_begins_a_line_or_reaches_the_terminal(hostile: Report) -> None:
    text = concise(hostile)
    assert text.startswith("./::error")
    assert text.count("\n") == 1
    assert text.removesuffix("\n").isprintable()
