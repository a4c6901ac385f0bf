from collections.abc import Callable
from pathlib import Path

import pytest

from ldplanner.check.run import Terms, check_files
from ldplanner.render.reports.concise import concise
from ldplanner.render.reports.github import github
from ldplanner.render.reports.gitlab import gitlab
from ldplanner.render.reports.junit import junit
from ldplanner.render.reports.markdown import markdown
from ldplanner.render.reports.plain_json import plain_json
from ldplanner.render.reports.report import Report, report_of
from ldplanner.render.reports.sarif import sarif


@pytest.mark.parametrize("report", [concise, github, gitlab, junit, markdown, plain_json, sarif])
@pytest.mark.parametrize("pay", ["salary 61237", "salary:61237", "salary = 61237", "salary: 61,237"])
def test_no_format_repeats_pay_from_a_row_that_is_written_wrong(
    report: Callable[[Report], str], pay: str, tmp_path: Path
) -> None:
    roster = tmp_path / "roster.yaml"
    roster.write_text(
        f"horizon: {{starts: 2027-Q1, quarters: 4}}\npeople: [{{id: ana, role: trainer, {pay}}}]\n", "utf-8"
    )
    said = report(report_of(check_files([str(roster)], Terms()))).replace(str(tmp_path), "")
    assert "LDP20" in said
    assert "61237" not in said
    assert "/237" not in said


def test_the_fix_of_a_split_number_is_there_when_pay_is_shown(tmp_path: Path) -> None:
    roster = tmp_path / "roster.yaml"
    roster.write_text(
        "horizon: {starts: 2027-Q1, quarters: 4}\npeople: [{id: ana, role: trainer, salary: 61,237}]\n", "utf-8"
    )
    assert '"replacement": "61237"' in plain_json(report_of(check_files([str(roster)], Terms()), show_pay=True))
