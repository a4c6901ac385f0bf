from ldplanner.render.reports.report import Report, report_of
from support.findings import finding, found, place


def test_a_finding_without_a_place_is_shown_at_the_start_of_the_first_file() -> None:
    checked = found(finding().model_copy(update={"place": None}), files=("a.yaml", "b.yaml"))
    assert [entry.place for entry in report_of(checked).entries] == [place(1, 1, 1, file="a.yaml")]


def test_files_are_those_asked_for_then_others_with_findings(mixed: Report) -> None:
    assert mixed.files == ("roster.yaml", "b.yaml", "c.yaml")
    elsewhere = found(finding(at=place(file="profile.yaml")))
    assert report_of(elsewhere).files == ("roster.yaml", "profile.yaml")
