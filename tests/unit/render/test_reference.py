from pathlib import Path

from ldplanner.check.registry import KINDS
from ldplanner.render.reference import reference_page

PAGE = Path(__file__).parents[3] / "docs" / "findings.md"


def test_the_page_about_findings_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference_page(KINDS.values()), "run docs/generate.py"


def test_every_kind_has_an_anchor_of_its_code_and_a_line_in_a_table() -> None:
    lines = reference_page(KINDS.values()).splitlines()
    for kind in KINDS.values():
        assert lines.count(f"### {kind.code}") == 1
        assert f"| [{kind.code}](#{kind.code.lower()}) | {kind.severity} | {kind.label} |" in lines
