"""Whatever is in a file, `check` says so in every format."""

from pathlib import Path
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ldplanner.check.run import Terms, check_files
from ldplanner.render.check_page import check_page
from ldplanner.render.look import Look
from ldplanner.render.reports.concise import concise
from ldplanner.render.reports.github import github
from ldplanner.render.reports.gitlab import gitlab
from ldplanner.render.reports.junit import junit
from ldplanner.render.reports.markdown import markdown
from ldplanner.render.reports.plain_json import plain_json
from ldplanner.render.reports.report import report_of
from ldplanner.render.reports.sarif import sarif
from ldplanner.render.visible import visible

SETTINGS = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = """\
horizon: _people:_- _  _\n_{_}_[_]_,_: _role: _trainer_id: _a_\t_~_---_'_"_streams:_km: _share: _1_scenarios:_set: _
name: _
 # ldplanner: ignore[_LDP209_]_ # ldplanner: _|_<b>_::error::_\\x1b_\x1b_\x85_\u202e_é_\U0001f600_`"""
PRODUCTS = (concise, github, gitlab, junit, markdown, plain_json, sarif)


@SETTINGS
@given(words=st.lists(st.sampled_from(WORDS.split("_")) | st.text(max_size=3), max_size=40))
def test_any_text_is_told_in_every_format(tmp_path: Path, words: list[str]) -> None:
    file = tmp_path / "any.yaml"
    file.write_text("".join(words), encoding="utf-8", errors="replace", newline="")
    checked = check_files([str(file)], Terms())
    report = report_of(checked)
    assert checked.findings
    lines = [line for product in PRODUCTS for line in product(report).split("\n")]
    lines += [line.plain for line in check_page(checked, Look(), show_all=True)]
    assert [line for line in lines if line != visible(line)] == []
    ET.fromstring(junit(report).partition("\n")[2])  # noqa: S314  our own
