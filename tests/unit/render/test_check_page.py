from dataclasses import replace

from ldplanner.domain.finding import Severity
from ldplanner.render.check_page import check_page, statistics_page, summary
from ldplanner.render.look import Look
from support.findings import finding, found, place

INFOS = [finding("LDP304", place(line), severity=Severity.INFO, message=f"remark {line}") for line in range(1, 61)]
CHECKED = found(*INFOS, finding(at=place(61)))


def test_at_most_fifty_are_shown_and_the_gravest_among_them() -> None:
    page = [line.plain for line in check_page(CHECKED, Look())]
    assert sum(line.startswith("info[") for line in page) == 49
    assert "error[LDP209]: unknown role `trainr`" in page
    assert page[-3:-1] == ["1 error, 60 remarks in 1 file", "11 of them not shown: --all shows every one"]


def test_all_are_shown_when_asked_for() -> None:
    page = [line.plain for line in check_page(CHECKED, Look(), show_all=True)]
    assert sum(line.startswith("info[") for line in page) == 60
    assert not any("not shown" in line for line in page)


def test_pay_is_hidden_unless_it_is_to_be_shown() -> None:
    checked = found(finding(at=place(1, 1, 2)))
    checked = replace(
        checked, files=tuple(replace(file, sources={"roster.yaml": "salary: 95000"}) for file in checked.files)
    )
    hidden, shown = (
        "\n".join(line.plain for line in check_page(checked, Look(), show_pay=show_pay)) for show_pay in (False, True)
    )
    assert "95000" not in hidden
    assert "95000" in shown


def test_kinds_are_counted_the_most_first() -> None:
    page = [line.plain for line in statistics_page(CHECKED, Look())]
    assert page[0].split()[:3] == ["60", "info", "LDP304"]
    assert page[1].split()[:3] == ["1", "error", "LDP209"]


def test_what_was_left_out_is_said() -> None:
    checked = replace(found(files=("a.yaml", "b.yaml")), by_comment=2, by_baseline=3)
    assert summary(checked) == "nothing found in 2 files (left out: 2 by comments and 3 by the baseline)"
