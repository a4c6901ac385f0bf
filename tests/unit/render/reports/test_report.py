from pathlib import Path

from ldplanner.check.run import Terms, check_files
from ldplanner.render.reports.report import Report, report_of
from support.findings import finding, found, place


def test_a_finding_without_a_place_is_shown_at_the_start_of_the_first_file() -> None:
    checked = found(finding().model_copy(update={"place": None}), files=("a.yaml", "b.yaml"))
    assert [entry.place for entry in report_of(checked).entries] == [place(1, 1, 1, file="a.yaml")]


def test_files_are_those_asked_for_then_others_with_findings(mixed: Report) -> None:
    assert mixed.files == ("roster.yaml", "b.yaml", "c.yaml")
    elsewhere = found(finding(at=place(file="profile.yaml")))
    assert report_of(elsewhere).files == ("roster.yaml", "profile.yaml")


def test_what_is_told_at_once_has_a_mark_of_its_own_in_each_place(tmp_path: Path) -> None:
    file = tmp_path / "roster.yaml"
    rows = ["  - {id: ana, role: trainr, salary: 1}\n", "  - {id: ben, role: trainr, salary: 1}\n"]
    reports = []
    for people in (rows, rows[::-1]):
        file.write_text("horizon: {starts: 2027-Q1, quarters: 4}\npeople:\n" + "".join(people), encoding="utf-8")
        reports.append(report_of(check_files([str(file)], Terms())))
    assert [len(report.entries) for report in reports] == [1, 1]
    lines = [[(entry.place.line, entry.finding.message) for entry, _ in report.one_by_one] for report in reports]
    assert lines == [[(3, "unknown role `trainr`"), (4, "unknown role `trainr`")]] * 2
    here, there = ([identity.fingerprint() for _, identity in report.one_by_one] for report in reports)
    assert here == there[::-1]
    assert len(set(here)) == 2
