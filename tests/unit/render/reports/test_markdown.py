import re

from ldplanner.render.reports.markdown import MOST_CHARACTERS, markdown
from ldplanner.render.reports.report import Report, report_of
from support.findings import finding, found, place


def test_findings_are_rows_of_a_table(mixed: Report) -> None:
    assert markdown(mixed).splitlines() == [
        "### ldplanner check: 1 error, 1 warning, 1 remark",
        "",
        "| severity | where | what | help |",
        "| --- | --- | --- | --- |",
        (
            "| error | <code>roster.yaml&#58;4:21</code> | **LDP209** unknown role <code>trainr</code> |"
            " did you mean <code>trainer</code>? |"
        ),
        "| warning | <code>b.yaml&#58;2:1</code> | **LDP504** this says nothing | did you mean <code>trainer</code>? |",
        "| info | <code>b.yaml&#58;1:1</code> | **LDP304** assumed |  |",
    ]


def test_nothing_found_says_so(nothing: Report) -> None:
    assert markdown(nothing) == "### ldplanner check: nothing found\n\n1 file checked.\n"


def test_twenty_errors_are_twenty_rows(planted: Report, expected: list[str]) -> None:
    found = re.findall(r"^\| error \| <code>.*?(\d+):(\d+)</code> \| \*\*(LDP\d+)\*\*", markdown(planted), re.MULTILINE)
    assert [f"{code} {line}:{column}" for line, column, code in sorted(found, key=lambda one: int(one[0]))] == expected


def test_what_would_not_fit_into_a_comment_is_counted() -> None:
    text = markdown(report_of(found(*(finding(at=place(line)) for line in range(1, 2001)))))
    rows = text.count("| error |")
    assert 0 < rows < 2000
    assert text.endswith(f"\n… and {2000 - rows:,} more findings than fit here.\n")
    assert len(text.encode()) < MOST_CHARACTERS + 100


def test_no_text_leaves_its_cell(hostile: Report) -> None:
    row = markdown(hostile).splitlines()[-1]
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    assert "<script" not in row
    assert "<i>" not in row
    assert "@ana" not in row
    assert row.isprintable()
